// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/PemBundle.h"
#include "core/crypto/Pkcs12.h"
#include "core/crypto/SecureBytes.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QRadioButton;

namespace certwright::ui {

class PasswordFields;
class PlainLabel;

/// For which kind of server files are written.
enum class ExportTarget { Pem, Pfx };

/// What the form is about.
struct ExportSubject
{
    QString fileStem; ///< "example.test"
    QString folder; ///< offered
    QString friendlyName; ///< offered, for the PFX file
    bool isStaging = false; ///< nobody trusts it: asks before it is exported

    ExportSubject() = default;
};

/// What to write and where; asks for nothing twice.
/// Emits edited() whenever an answer below changes.
class ExportForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget *parent = nullptr);

    void setSubject(const ExportSubject &subject);
    void setTarget(ExportTarget target);
    void setFolder(const QString &folder);
    /// Names of the files that are there already and would be replaced.
    void setReplaced(const QStringList &paths);

    [[nodiscard]] ExportTarget target() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bundles::PemOptions pemOptions() const;
    [[nodiscard]] crypto::Pkcs12Options pfxOptions() const;
    [[nodiscard]] int fileCount() const;
    /// Why nothing can be exported yet; empty: it can.
    [[nodiscard]] QString blocker() const;
    /// Of the key or the PFX file; empty where none is used. Empties the fields.
    crypto::SecureBytes takePassword();

Q_SIGNALS:
    void edited();
    void folderChoiceRequested();

private:
    QWidget *makeTargets();
    QWidget *makePemFiles();
    QWidget *makeKeyProtection();
    QWidget *makePfxProtection();
    QWidget *makeCompatibility();
    QWidget *makeFolderRow();
    void connectAnswers();
    QCheckBox *makeCheckBox(const QString &objectName);
    void labelFiles();
    void refresh();
    [[nodiscard]] PasswordFields *passwordsInUse() const;
    [[nodiscard]] QString passwordBlocker() const;
    [[nodiscard]] QString passwordHint() const;

    ExportSubject m_subject;
    QRadioButton *m_pem = nullptr;
    QRadioButton *m_pfx = nullptr;
    QFormLayout *m_form = nullptr;
    QWidget *m_pemFiles = nullptr;
    QWidget *m_keyProtection = nullptr;
    QWidget *m_pfxProtection = nullptr;
    QWidget *m_compatibility = nullptr;
    QCheckBox *m_fullChain = nullptr;
    QCheckBox *m_key = nullptr;
    QCheckBox *m_leaf = nullptr;
    QCheckBox *m_issuers = nullptr;
    QCheckBox *m_encryptKey = nullptr;
    PasswordFields *m_keyPassword = nullptr;
    PlainLabel *m_pfxFile = nullptr;
    PasswordFields *m_pfxPassword = nullptr;
    PlainLabel *m_passwordHint = nullptr;
    QCheckBox *m_allowEmpty = nullptr;
    QRadioButton *m_modern = nullptr;
    QRadioButton *m_compatible = nullptr;
    QLineEdit *m_friendlyName = nullptr;
    QLineEdit *m_folder = nullptr;
    PlainLabel *m_replaced = nullptr;
    QCheckBox *m_staging = nullptr;
};

} // namespace certwright::ui
