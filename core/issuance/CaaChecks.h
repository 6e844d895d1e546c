// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/TaskScope.h"
#include "core/checks/CaaCheck.h"
#include "core/issuance/OrderRecord.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <vector>

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

class Accounts;

/// What CAA records say about an order's names. Not stored: looking again is cheap.
struct OrderCaa
{
    std::vector<checks::CaaFinding>
            findings; ///< one a name, in the order's order; empty: not known
    QStringList hardened; ///< lines that let this account alone order for the first name
    bool isChecking = false;

    OrderCaa() = default;
    /// Nothing would change by looking again.
    [[nodiscard]] bool isSettled() const;
};

/// Looks whether CAA records let the order's CA issue for its names, this account and the chosen
/// methods. Advice only.
class CaaChecks final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    CaaChecks(store::Stores &stores, Accounts &accounts, checks::CaaCheck &caa);
    ~CaaChecks() override;

    /// Starts one look; while one is running, another follows it. Without proofs there is nothing
    /// to look at. caaChanged tells of beginning and end.
    void check(OrderId id);
    [[nodiscard]] OrderCaa caa(OrderId id) const;

Q_SIGNALS:
    void caaChanged(certwright::OrderId id);

private:
    Task<OrderCaa> look(OrderRecord record);
    void adopt(OrderId id, const OrderCaa &looked);

    store::Stores &m_stores;
    Accounts &m_accounts;
    checks::CaaCheck &m_caa;
    QHash<OrderId, OrderCaa> m_latest;
    QSet<OrderId> m_again; ///< the order changed while it was looked at
    TaskScope m_scope;
};

} // namespace certwright::issuance
