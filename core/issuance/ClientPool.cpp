// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ClientPool.h"

namespace certwright::issuance {

acme::Client &ClientPool::client(const store::AuthorityRow &authority)
{
    std::unique_ptr<acme::Client> &slot
            = m_clients[{ authority.directoryUrl, authority.extraTrustedRootsPem }];
    if (!slot) {
        slot = std::make_unique<acme::Client>(m_http, m_clock, authority.directoryUrl,
                                              authority.extraTrustedRootsPem);
    }
    return *slot;
}

} // namespace certwright::issuance
