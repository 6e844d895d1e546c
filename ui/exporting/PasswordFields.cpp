// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/PasswordFields.h"

#include "core/bundles/PfxBundle.h"
#include "ui/Tr.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace certwright::ui {

PasswordFinding findingFor(const QString &password, const QString &repeated)
{
    if (password != repeated)
        return PasswordFinding::NotRepeated;
    if (password.isEmpty())
        return PasswordFinding::Empty;
    return bundles::isRefusedByJava(password) ? PasswordFinding::RefusedByJava
                                              : PasswordFinding::None;
}

PasswordFields::PasswordFields(QWidget *parent) : QWidget(parent)
{
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setAccessibleName(Tr::tr("Password"));
    m_password->setPlaceholderText(Tr::tr("Password"));
    m_repeated = new QLineEdit;
    m_repeated->setObjectName(QStringLiteral("passwordRepeated"));
    m_repeated->setAccessibleName(Tr::tr("Password once more"));
    m_repeated->setPlaceholderText(Tr::tr("Password once more"));
    m_reveal = new QCheckBox(Tr::tr("Show"));
    m_reveal->setAccessibleName(Tr::tr("Show the password"));
    auto *suggestButton = new QPushButton(Tr::tr("Suggest"));
    suggestButton->setAutoDefault(false);
    suggestButton->setAccessibleName(Tr::tr("Suggest a password"));
    setFocusProxy(m_password);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_password, 0, 0);
    grid->addWidget(suggestButton, 0, 1);
    grid->addWidget(m_repeated, 1, 0);
    grid->addWidget(m_reveal, 1, 1);

    connect(m_password, &QLineEdit::textChanged, this, &PasswordFields::edited);
    connect(m_repeated, &QLineEdit::textChanged, this, &PasswordFields::edited);
    connect(m_reveal, &QCheckBox::toggled, this, &PasswordFields::setRevealed);
    connect(suggestButton, &QPushButton::clicked, this, &PasswordFields::suggest);
    setRevealed(false);
}

PasswordFinding PasswordFields::finding() const
{
    return findingFor(m_password->text(), m_repeated->text());
}

crypto::SecureBytes PasswordFields::take()
{
    crypto::SecureBytes password = crypto::SecureBytes::taking(m_password->text().toUtf8());
    clear();
    return password;
}

void PasswordFields::clear()
{
    m_password->clear();
    m_repeated->clear();
    m_reveal->setChecked(false);
}

void PasswordFields::suggest()
{
    const QString password = bundles::suggestedPassword();
    m_reveal->setChecked(true);
    m_password->setText(password);
    m_repeated->setText(password);
    m_password->setFocus();
    m_password->selectAll();
}

void PasswordFields::setRevealed(bool isRevealed)
{
    const QLineEdit::EchoMode mode = isRevealed ? QLineEdit::Normal : QLineEdit::Password;
    m_password->setEchoMode(mode);
    m_repeated->setEchoMode(mode);
}

} // namespace certwright::ui
