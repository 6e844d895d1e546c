#include <QCoreApplication>

namespace certwright::ui {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(certwright::ui)
};

} // namespace certwright::ui
