// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/ContactDialog.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

ContactDialog::ContactDialog(const QString &contact, const QString &authorityName, QWidget *parent)
    : QDialog(parent), m_edit(new QLineEdit(contact))
{
    setWindowTitle(Tr::tr("Edit Contact"));
    auto *label = new PlainLabel(
            Tr::tr("E-mail address for %1").arg(shownText(authorityName, Lines::One)));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(Tr::tr("E-mail address"));
    m_edit->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(Tr::tr("Save Contact"), QDialogButtonBox::AcceptRole);
    const auto refresh = [this, save] {
        const QString text = m_edit->text().trimmed();
        save->setEnabled(text.isEmpty() || (text.contains(u'@') && !text.contains(u' ')));
    };
    connect(m_edit, &QLineEdit::textChanged, this, refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap(this));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(new PlainLabel(
            Tr::tr("Optional. The CA may write to it about problems; many CAs send no "
                   "reminders before certificates expire."),
            PlainLabel::Look::Secondary));
    layout->addSpacing(gap(this));
    layout->addWidget(buttons);
}

QString ContactDialog::contact() const
{
    return m_edit->text().trimmed();
}

} // namespace certwright::ui
