// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the form says, and why it cannot be used yet.
#include "ui/Tr.h"
#include "ui/exporting/ExportForm.h"
#include "ui/exporting/PasswordFields.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QRadioButton>

namespace certwright::ui {

ExportTarget ExportForm::target() const
{
    return m_pfx->isChecked() ? ExportTarget::Pfx : ExportTarget::Pem;
}

QString ExportForm::folder() const
{
    return m_folder->text().trimmed();
}

bundles::PemOptions ExportForm::pemOptions() const
{
    bundles::PemOptions options;
    options.withFullChain = m_fullChain->isChecked();
    options.withKey = m_key->isChecked();
    options.withLeaf = m_leaf->isChecked();
    options.withIssuers = m_issuers->isChecked();
    return options;
}

crypto::Pkcs12Options ExportForm::pfxOptions() const
{
    crypto::Pkcs12Options options;
    options.encryption = m_compatible->isChecked() ? crypto::Pkcs12Encryption::Compatible
                                                   : crypto::Pkcs12Encryption::Modern;
    options.friendlyName = m_friendlyName->text().trimmed();
    return options;
}

int ExportForm::fileCount() const
{
    if (target() == ExportTarget::Pfx)
        return 1;
    const bundles::PemOptions options = pemOptions();
    return int(options.withFullChain) + int(options.withKey) + int(options.withLeaf)
            + int(options.withIssuers);
}

PasswordFields *ExportForm::passwordsInUse() const
{
    if (target() == ExportTarget::Pfx)
        return m_pfxPassword;
    return m_key->isChecked() && m_encryptKey->isChecked() ? m_keyPassword : nullptr;
}

QString ExportForm::passwordBlocker() const
{
    const PasswordFields *passwords = passwordsInUse();
    if (!passwords)
        return {};
    switch (passwords->finding()) {
    case PasswordFinding::NotRepeated:
        return Tr::tr("The two passwords differ");
    case PasswordFinding::Empty:
        if (passwords == m_pfxPassword && m_allowEmpty->isChecked())
            return {};
        return Tr::tr("Enter a password");
    case PasswordFinding::None:
    case PasswordFinding::RefusedByJava:
        return {};
    }
    Q_UNREACHABLE();
}

QString ExportForm::passwordHint() const
{
    if (m_pfxPassword->finding() == PasswordFinding::RefusedByJava)
        return Tr::tr("Java cannot open files whose password has letters beyond plain ASCII.");
    return {};
}

QString ExportForm::blocker() const
{
    if (fileCount() == 0)
        return Tr::tr("Choose at least one file");
    const QString password = passwordBlocker();
    if (!password.isEmpty())
        return password;
    if (folder().isEmpty())
        return Tr::tr("Choose a folder");
    if (!QFileInfo(folder()).isAbsolute())
        return Tr::tr("Enter the whole path of the folder");
    if (m_subject.isStaging && !m_staging->isChecked())
        return Tr::tr("Confirm that you want to export a staging certificate");
    return {};
}

crypto::SecureBytes ExportForm::takePassword()
{
    PasswordFields *passwords = passwordsInUse();
    return passwords ? passwords->take() : crypto::SecureBytes();
}

} // namespace certwright::ui
