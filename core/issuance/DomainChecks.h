// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/DomainName.h"
#include "core/base/Task.h"
#include "core/checks/DnsReadiness.h"

namespace certwright::issuance {

/// What DNS shows of a domain's challenge record, without any order.
class DomainChecks final
{
public:
    /// dns outlives it.
    explicit DomainChecks(checks::DnsReadinessCheck &dns);

    /// Looks at "_acme-challenge." below the domain; a "*." in front makes no difference.
    /// expectedValue: empty to see what is there, whatever it is. Never fails.
    /// Source: RFC 8555 section 8.4
    Task<checks::DnsReadiness> look(DomainName domain, QByteArray expectedValue);

private:
    checks::DnsReadinessCheck &m_dns;
};

} // namespace certwright::issuance
