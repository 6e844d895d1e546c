// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/Issuance.h"
#include "tests/support/secrets/MemoryKeyStore.h"
#include "tests/ui/SampleData.h"

namespace certwright::ui {

/// No network: every request ends as it does without one.
class NoHttp final : public net::HttpClient
{
public:
    Task<Result<net::HttpReply>> send(net::HttpRequest request) override;
};

class NoDns final : public net::DnsClient
{
public:
    Task<Result<net::DnsReply>> ask(net::DnsServer server, net::DnsQuestion question) override;
};

/// The facade on sample data, without network and with keys in memory.
class TestWindows final
{
public:
    TestWindows() : m_issuance(m_data.database(), m_keyStore, m_http, m_dns, m_data.clock(), {}) { }

    [[nodiscard]] SampleData &data() { return m_data; }
    [[nodiscard]] testing::MemoryKeyStore &keyStore() { return m_keyStore; }
    [[nodiscard]] issuance::Issuance &issuance() { return m_issuance; }

private:
    SampleData m_data;
    testing::MemoryKeyStore m_keyStore;
    NoHttp m_http;
    NoDns m_dns;
    issuance::Issuance m_issuance;
};

} // namespace certwright::ui
