#include "ui/Tr.h"

namespace certwright::ui {

QStringList texts()
{
    return { Tr::tr("Translated"), Tr::tr("Added since"), Tr::tr("%n days left", nullptr, 2) };
}

} // namespace certwright::ui
