// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/crypto/SecureBytes.h"

#include <map>
#include <memory>

namespace certwright::issuance {

/// MAC keys of external accounts, in memory alone, from the moment the user gives one until the
/// account exists. After a restart the user is asked again.
class ExternalAccountSecrets final
{
public:
    void put(OrderId order, crypto::SecureBytes macKey)
    {
        m_macKeys[order] = std::make_shared<const crypto::SecureBytes>(std::move(macKey));
    }

    [[nodiscard]] std::shared_ptr<const crypto::SecureBytes> find(OrderId order) const
    {
        const auto found = m_macKeys.find(order);
        return found == m_macKeys.end() ? nullptr : found->second;
    }

    void forget(OrderId order) { m_macKeys.erase(order); }

private:
    /// Shared with the newAccount request that is under way.
    std::map<OrderId, std::shared_ptr<const crypto::SecureBytes>> m_macKeys;
};

} // namespace certwright::issuance
