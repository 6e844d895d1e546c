// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/OrderViews.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QRadioButton;

namespace certwright::ui {

/// How the names are proved: all by one kind of DNS record, all by file, or each in its own way.
/// What the CA does not offer is not shown.
class MethodChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit MethodChooser(QWidget *parent = nullptr);

    void setChoices(const std::vector<ProofChoice> &choices);
    /// Puts what a method leaves to choose below the methods.
    void addBelow(QWidget *widget);

Q_SIGNALS:
    void chosen(const certwright::Identifier &identifier, certwright::acme::Challenge::Type type);

private:
    void chooseForAll(acme::Challenge::Type type);
    void rebuildPerName();
    void refresh();
    [[nodiscard]] QString whyNotFile() const;
    [[nodiscard]] bool canAllUse(acme::Challenge::Type type) const;
    [[nodiscard]] QRadioButton *buttonFor(acme::Challenge::Type type) const;

    std::vector<ProofChoice> m_choices;
    bool m_isPerName = false;
    QRadioButton *m_dns = nullptr;
    QRadioButton *m_file = nullptr;
    QRadioButton *m_permanent = nullptr; ///< there only where every name can use it
    QRadioButton *m_account = nullptr; ///< likewise
    QRadioButton *m_perName = nullptr;
    QWidget *m_perNameBox = nullptr;
    QGridLayout *m_perNameGrid = nullptr;
};

} // namespace certwright::ui
