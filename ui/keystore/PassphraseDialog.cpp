// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keystore/PassphraseDialog.h"

#include "ui/Tr.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

constexpr int shortestPassphrase = 8;

QLineEdit *makeSecretField(const QString &accessibleName, QWidget *parent)
{
    auto *const field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(accessibleName);
    return field;
}

QString explanation(PassphraseDialog::Purpose purpose)
{
    if (purpose == PassphraseDialog::Purpose::Unlock)
        return Tr::tr("Private keys are kept in encrypted files on this computer. Enter their "
                      "passphrase to use them.");
    return Tr::tr("There is no keychain to use, so private keys will be kept in files that are "
                  "encrypted with a "
                  "passphrase of yours. The passphrase is asked for once each time the program "
                  "starts. It is stored "
                  "nowhere: whoever forgets it loses the keys.");
}

} // namespace

PassphraseDialog::PassphraseDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_problem(new MessageBar(this)),
      m_passphrase(makeSecretField(Tr::tr("Passphrase"), this)),
      m_repeat(makeSecretField(Tr::tr("Repeat passphrase"), this))
{
    const bool isSetUp = m_purpose == Purpose::SetUp;
    setWindowTitle(isSetUp ? Tr::tr("Keep Keys in Encrypted Files") : Tr::tr("Unlock Keys"));
    m_problem->hide();
    m_repeat->setVisible(isSetUp);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(isSetUp ? Tr::tr("Use Encrypted Files") : Tr::tr("Unlock"),
                                  QDialogButtonBox::AcceptRole);
    auto *const form = new QFormLayout;
    form->addRow(Tr::tr("&Passphrase"), m_passphrase);
    if (isSetUp)
        form->addRow(Tr::tr("&Repeat passphrase"), m_repeat);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(explanation(m_purpose), this));
    layout->addWidget(m_problem);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(m_passphrase, &QLineEdit::textChanged, this, &PassphraseDialog::update);
    connect(m_repeat, &QLineEdit::textChanged, this, &PassphraseDialog::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &PassphraseDialog::submit);
    update();
}

void PassphraseDialog::update()
{
    const bool isSetUp = m_purpose == Purpose::SetUp;
    QString reason;
    if (isSetUp && m_passphrase->text().size() < shortestPassphrase)
        reason = Tr::tr("At least %n characters are needed.", nullptr, shortestPassphrase);
    else if (m_passphrase->text().isEmpty())
        reason = Tr::tr("Enter the passphrase first.");
    else if (isSetUp && m_passphrase->text() != m_repeat->text())
        reason = Tr::tr("The two passphrases differ.");
    m_accept->setEnabled(reason.isEmpty());
    m_accept->setToolTip(reason);
}

void PassphraseDialog::submit()
{
    m_accept->setEnabled(false);
    m_problem->hide();
    Q_EMIT submitted();
}

crypto::SecureBytes PassphraseDialog::takePassphrase()
{
    crypto::SecureBytes passphrase = crypto::SecureBytes::taking(m_passphrase->text().toUtf8());
    m_passphrase->clear();
    m_repeat->clear();
    return passphrase;
}

void PassphraseDialog::showProblem(const QString &text)
{
    m_problem->setMessage(MessageBar::Kind::Error, text);
    m_problem->show();
    m_passphrase->setFocus();
    update();
}

} // namespace certwright::ui
