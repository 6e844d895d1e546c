// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/DnsTestServer.h"

#include <QMap>
#include <algorithm>

namespace certwright::tests {

/// Records from which a test server answers, as a resolver or as a zone's own server.
class ZoneData
{
public:
    ZoneData &add(const QString &owner, quint16 type, const QByteArray &record)
    {
        m_records[{ owner, type }].append(record);
        return *this;
    }
    ZoneData &soa(const QString &apex)
    {
        return add(apex, soaType, wire::soa(apex, 900, negativeTtl));
    }
    ZoneData &soa(const QString &apex, quint32 serial)
    {
        return add(apex, soaType, wire::soa(apex, 900, negativeTtl, serial));
    }
    ZoneData &ns(const QString &apex, const QString &server)
    {
        return add(apex, nsType, wire::ns(apex, server));
    }
    ZoneData &a(const QString &owner, const QString &address)
    {
        return add(owner, aType, wire::a(owner, QHostAddress(address)));
    }
    ZoneData &aaaa(const QString &owner, const QString &address)
    {
        return add(owner, aaaaType, wire::aaaa(owner, QHostAddress(address)));
    }
    ZoneData &txt(const QString &owner, const QByteArray &value)
    {
        return add(owner, txtType, wire::txt(owner, value));
    }
    ZoneData &cname(const QString &owner, const QString &target)
    {
        m_aliases[owner] = target;
        return add(owner, cnameType, wire::cname(owner, target));
    }

    /// Every name directly below the parent that has no record of its own answers with this.
    ZoneData &wildcardTxt(const QString &parent, const QByteArray &value)
    {
        m_wildcardTexts[parent] = value;
        return *this;
    }
    ZoneData &wildcardCname(const QString &parent, const QString &target)
    {
        m_wildcardAliases[parent] = target;
        return *this;
    }

    static constexpr quint32 negativeTtl = 42;

    [[nodiscard]] QByteArray answerTo(const DnsTestServer::Query &query) const
    {
        DnsTestReply reply = query.reply();
        reply.authoritative();
        QString name = query.name;
        bool isFound = answerAsWildcard(reply, query);
        for (int hops = 0; hops < 20 && !isFound; ++hops) {
            for (const QByteArray &record : m_records.value({ name, query.type }))
                reply.answer(record);
            isFound = m_records.contains({ name, query.type });
            if (isFound || !m_aliases.contains(name))
                break;
            reply.answer(wire::cname(name, m_aliases.value(name)));
            name = m_aliases.value(name);
        }
        if (!isFound)
            addNegative(reply, name);
        return reply.bytes();
    }

private:
    static constexpr quint16 aType = 1;
    static constexpr quint16 nsType = 2;
    static constexpr quint16 cnameType = 5;
    static constexpr quint16 soaType = 6;
    static constexpr quint16 txtType = 16;
    static constexpr quint16 aaaaType = 28;

    [[nodiscard]] bool hasRecordsAt(const QString &name) const
    {
        return std::any_of(m_records.keyBegin(), m_records.keyEnd(),
                           [&name](const auto &key) { return key.first == name; });
    }

    bool answerAsWildcard(DnsTestReply &reply, const DnsTestServer::Query &query) const
    {
        const QString parent = query.name.section(u'.', 1);
        if (hasRecordsAt(query.name))
            return false;
        if (m_wildcardAliases.contains(parent)) {
            reply.answer(wire::cname(query.name, m_wildcardAliases.value(parent)));
            return true;
        }
        if (!m_wildcardTexts.contains(parent) || query.type != txtType)
            return false;
        reply.answer(wire::txt(query.name, m_wildcardTexts.value(parent)));
        return true;
    }

    void addNegative(DnsTestReply &reply, const QString &name) const
    {
        bool exists = m_aliases.contains(name);
        for (auto it = m_records.begin(); it != m_records.end(); ++it)
            exists = exists || it.key().first == name || it.key().first.endsWith(u'.' + name);
        for (QString apex = name; !apex.isEmpty(); apex = apex.section(u'.', 1)) {
            if (!m_records.contains({ apex, soaType }))
                continue;
            if (!exists)
                reply.rcode(3);
            reply.authority(wire::soa(apex, 900, negativeTtl));
            return;
        }
    }

    QMap<std::pair<QString, quint16>, QList<QByteArray>> m_records;
    QMap<QString, QString> m_aliases;
    QMap<QString, QByteArray> m_wildcardTexts;
    QMap<QString, QString> m_wildcardAliases;
};

} // namespace certwright::tests
