// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/DeactivateDialog.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

DeactivateDialog::DeactivateDialog(const QString &word, const QString &authorityName,
                                   QWidget *parent)
    : QDialog(parent), m_typed(new QLineEdit)
{
    setWindowTitle(Tr::tr("Deactivate Account?"));
    const QString authority = shownText(authorityName, Lines::One);
    auto *warning = new MessageBar(
            MessageBar::Kind::Error,
            Tr::tr("The account at %1 stops working for ever. This cannot be undone.")
                    .arg(authority));
    auto *consequences = new PlainLabel(Tr::tr("Certificates issued with it stay valid, but can be "
                                               "renewed only with another account, and "
                                               "revoked only with their own keys."));
    auto *label = new PlainLabel(Tr::tr("Type %1 to confirm").arg(shownText(word, Lines::One)));
    label->setWordWrap(false);
    label->setBuddy(m_typed);
    m_typed->setAccessibleName(Tr::tr("Confirmation"));

    auto *buttons = new QDialogButtonBox;
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    QPushButton *deactivate
            = buttons->addButton(Tr::tr("Deactivate"), QDialogButtonBox::DestructiveRole);
    cancel->setDefault(true);
    deactivate->setAutoDefault(false);
    deactivate->setEnabled(false);
    deactivate->setToolTip(Tr::tr("Available once the word above is typed."));
    connect(m_typed, &QLineEdit::textChanged, this, [deactivate, word](const QString &text) {
        deactivate->setEnabled(text.trimmed().compare(word, Qt::CaseInsensitive) == 0);
    });
    connect(deactivate, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap(this) + gap(this) / 2);
    layout->addWidget(warning);
    layout->addWidget(consequences);
    layout->addWidget(label);
    layout->addWidget(m_typed);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

} // namespace certwright::ui
