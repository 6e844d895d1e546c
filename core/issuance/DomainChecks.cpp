// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/DomainChecks.h"

namespace certwright::issuance {

DomainChecks::DomainChecks(checks::DnsReadinessCheck &dns) : m_dns(dns) { }

Task<checks::DnsReadiness> DomainChecks::look(DomainName domain, QByteArray expectedValue)
{
    const QString recordName = u"_acme-challenge."_qs + domain.base().ascii();
    checks::DnsReadiness readiness = co_await m_dns.check(recordName, expectedValue);
    co_return readiness;
}

} // namespace certwright::issuance
