// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"
#include "core/issuance/OrderRecord.h"
#include "core/issuance/ProfileGuard.h"
#include "ui/order/OrderPage.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace certwright::ui {

class AuthorityForm;
class NamesEditor;
class PlainLabel;

/// Step 1: which names, and from which CA.
class NamesPage final : public OrderPage
{
    Q_OBJECT

public:
    explicit NamesPage(QWidget *parent = nullptr);

    [[nodiscard]] NamesEditor &names() const { return *m_names; }
    [[nodiscard]] AuthorityForm &authority() const { return *m_authority; }

    [[nodiscard]] issuance::OrderDraft draft() const;
    [[nodiscard]] QString blocker() const;
    /// After the order was placed nothing can be changed; status says what is going on.
    void setPlaced(bool isPlaced, const QString &status);
    /// What is known of the chosen CA's profiles: how long each leaves for work by hand.
    void setProfileGuard(issuance::ProfileGuard guard);
    /// A limit of the CA that is near; empty: none is.
    void setLimitSentence(const QString &sentence);
    /// Puts back what the user typed before, also into an order that is placed.
    void showDraft(const issuance::OrderDraft &draft);

Q_SIGNALS:
    void placeRequested();
    void edited();

private:
    void makeGuard();
    void refresh();
    void refreshGuard();
    void forgetConfirmation();
    /// None: the CA lists no profiles, or nothing is known of the chosen one.
    [[nodiscard]] const issuance::ProfileFacts *profileFacts() const;

    issuance::ProfileGuard m_guard;
    bool m_isPlaced = false;
    NamesEditor *m_names = nullptr;
    AuthorityForm *m_authority = nullptr;
    QComboBox *m_profile = nullptr; ///< of the form
    PlainLabel *m_placingTime = nullptr;
    QCheckBox *m_hasTime = nullptr;
    PlainLabel *m_limit = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_place = nullptr;
};

} // namespace certwright::ui
