// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/TaskScope.h"
#include "core/issuance/RateLedger.h"
#include "core/store/AuthorityStore.h"

#include <QObject>
#include <optional>

namespace certwright::acme {
struct Directory;
}
namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class NamesPage;

/// Connects the page "Names" with the facade: which CAs there are, what they demand, and the
/// order that is placed.
class NamesBinder final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the binder.
    NamesBinder(issuance::Issuance &issuance, NamesPage &page);

    /// Fills the page for a new order. practice: staging is chosen.
    void start(bool isPractice);
    /// Keeps what was typed for the next time, unless it was ordered.
    void keepTyped();

Q_SIGNALS:
    void submitted(certwright::OrderId order);

private:
    void loadAuthorities(AuthorityId wanted);
    void describe(AuthorityId authority);
    void showDescription(const Result<acme::Directory> &directory);
    void openAuthorityDialog();
    void countUses(AuthorityId authority);
    void showNearLimit();
    void submit();
    [[nodiscard]] AuthorityId firstOf(store::AuthorityRow::Environment environment) const;
    [[nodiscard]] std::optional<AccountId> validAccount(AuthorityId authority) const;
    [[nodiscard]] QString setting(QLatin1String name) const;
    void keepSetting(QLatin1String name, const QString &value);

    issuance::Issuance &m_issuance;
    NamesPage &m_page;
    issuance::RateLedger m_ledger; ///< of the chosen CA
    std::optional<AccountId> m_account; ///< there
    bool m_isSubmitted = false;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
