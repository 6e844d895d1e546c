// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/base/Clock.h"
#include "core/net/HttpClient.h"
#include "core/store/AuthorityStore.h"

#include <map>
#include <memory>

namespace certwright::issuance {

/// One ACME client per directory, so that its nonces and its directory are fetched once a run.
/// Clients live as long as the pool: requests under way refer to them.
class ClientPool final
{
public:
    ClientPool(net::HttpClient &http, Clock &clock) : m_http(http), m_clock(clock) { }

    acme::Client &client(const store::AuthorityRow &authority);

private:
    net::HttpClient &m_http;
    Clock &m_clock;
    std::map<std::pair<QString, QByteArray>, std::unique_ptr<acme::Client>> m_clients;
};

} // namespace certwright::issuance
