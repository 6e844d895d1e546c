// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Directory.h"
#include "core/base/Id.h"
#include "core/crypto/KeyType.h"
#include "core/crypto/SecureBytes.h"
#include "core/store/AuthorityStore.h"
#include "ui/errors/ErrorPresenter.h"

#include <QWidget>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace certwright::ui {

class CheckedLink;
class ExternalAccountFields;
class FailureCard;
class PlainLabel;
class WorkingIndicator;

/// A CA that an order can be placed with.
struct AuthorityChoice
{
    AuthorityId id;
    QString name;
    store::AuthorityRow::Environment environment = store::AuthorityRow::Environment::Custom;
    bool hasAccount = false; ///< a valid one: no terms and no external account are asked for

    AuthorityChoice() = default;
};

/// Which CA, and what it demands. Emits edited() when an answer or the blocker may have changed.
class AuthorityForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorityForm(QWidget *parent = nullptr);

    void setChoices(std::vector<AuthorityChoice> choices, AuthorityId selected);
    /// The chosen CA's directory is being fetched.
    void showAsking();
    void showDirectory(const acme::Directory &directory);
    void showDirectoryFailure(const ErrorText &text);
    void setContact(const QString &contact);
    void setKeyType(crypto::KeyType type);

    [[nodiscard]] AuthorityId authority() const;
    [[nodiscard]] QString authorityName() const;
    [[nodiscard]] bool isStaging() const;
    [[nodiscard]] QString contact() const;
    /// Empty unless the user ticked the terms.
    [[nodiscard]] QString agreedTermsUrl() const;
    [[nodiscard]] crypto::KeyType keyType() const;
    [[nodiscard]] QString profile() const;
    [[nodiscard]] QString externalKeyId() const;
    crypto::SecureBytes takeMacKey();
    [[nodiscard]] QString blocker() const;

Q_SIGNALS:
    void edited();
    void authorityChosen(certwright::AuthorityId authority);
    void otherAuthorityRequested();
    void directoryRetryRequested();

private:
    enum class Directory { Unknown, Asking, Known, Failed };

    void makeAuthorityRow(QFormLayout *form);
    void makeDemandRows(QFormLayout *form);
    void makeMoreRows(QFormLayout *form);
    void chooseRow(int row);
    void setDirectoryState(Directory state);
    void setMoreVisible(bool isVisible);
    void refreshMoreText();
    [[nodiscard]] const AuthorityChoice *choice() const;
    [[nodiscard]] bool needsAccount() const;

    std::vector<AuthorityChoice> m_choices;
    AuthorityId m_selected;
    Directory m_state = Directory::Unknown;
    bool m_isMoreVisible = false;
    acme::Directory m_directory;

    QFormLayout *m_form = nullptr;
    QComboBox *m_authority = nullptr;
    PlainLabel *m_environment = nullptr;
    WorkingIndicator *m_asking = nullptr;
    FailureCard *m_failure = nullptr;
    QLineEdit *m_contact = nullptr;
    QWidget *m_termsRow = nullptr;
    QCheckBox *m_terms = nullptr;
    CheckedLink *m_termsLink = nullptr;
    ExternalAccountFields *m_external = nullptr;
    QToolButton *m_more = nullptr;
    QComboBox *m_keyType = nullptr;
    QComboBox *m_profile = nullptr;
};

} // namespace certwright::ui
