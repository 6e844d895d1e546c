// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsMessage.h"
#include "core/net/DnsName.h"

namespace certwright::net {

namespace {

constexpr int maxCnameHops = 16;

const DnsRecord *cnameAt(const std::vector<DnsRecord> &records, const QString &owner)
{
    const auto found = std::find_if(records.begin(), records.end(), [&owner](const auto &record) {
        return record.type == DnsType::Cname && record.owner == owner;
    });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

QString normalizedDnsName(const QString &name)
{
    QString result = name.toLower();
    if (result.size() > 1 && result.endsWith(u'.'))
        result.chop(1);
    return result;
}

std::vector<DnsRecord> DnsReply::answersFor(const QString &name, DnsType type) const
{
    const QString first = normalizedDnsName(name);
    const QString last = canonicalName(name);
    std::vector<DnsRecord> found;
    for (const DnsRecord &record : answers) {
        if (record.type == type && (record.owner == last || record.owner == first))
            found.push_back(record);
    }
    return found;
}

QString DnsReply::canonicalName(const QString &name) const
{
    QStringList chain { normalizedDnsName(name) };
    while (chain.size() <= maxCnameHops) {
        const DnsRecord *alias = cnameAt(answers, chain.constLast());
        if (!alias || chain.contains(alias->target))
            break;
        chain.append(alias->target);
    }
    return chain.constLast();
}

} // namespace certwright::net
