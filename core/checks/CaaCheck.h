// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/checks/CaaPolicy.h"
#include "core/checks/NetworkView.h"
#include "core/checks/Resolver.h"
#include "core/net/DnsClient.h"

namespace certwright::checks {

/// Looks whether CAA records let this CA issue, the way the CA does: from the name to the root,
/// the first records found decide, CNAMEs are followed. The answer is advice: only the CA decides.
/// Source: RFC 8659 section 3
class CaaCheck final
{
public:
    /// dns outlives the check.
    CaaCheck(net::DnsClient &dns, NetworkView view);

    /// Never fails: what could not be learnt is part of the answer.
    Task<CaaFinding> check(CaaQuery query);

private:
    Task<bool> isServerFailure(QString name);

    net::DnsClient &m_dns;
    NetworkView m_view;
    Resolver m_resolver;
};

} // namespace certwright::checks
