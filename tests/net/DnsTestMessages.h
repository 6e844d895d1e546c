// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>
#include <QtEndian>

namespace certwright::tests {

/// DNS messages by hand, so that they may also be wrong.
/// Source: RFC 1035 section 4.1
namespace wire {

inline QByteArray number16(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray number32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray text(const QByteArray &string)
{
    return char(string.size()) + string;
}

inline QByteArray name(const QString &dotted)
{
    QByteArray bytes;
    for (const QString &label : dotted.split(u'.', Qt::SkipEmptyParts))
        bytes += text(label.toLatin1());
    return bytes + '\0';
}

inline QByteArray question(const QString &owner, quint16 type)
{
    return name(owner) + number16(type) + number16(1);
}

inline QByteArray record(const QString &owner, quint16 type, quint32 ttl, const QByteArray &rdata)
{
    return name(owner) + number16(type) + number16(1) + number32(ttl)
            + number16(static_cast<quint16>(rdata.size())) + rdata;
}

inline QByteArray txt(const QString &owner, const QByteArray &value)
{
    return record(owner, 16, 60, text(value));
}

inline QByteArray cname(const QString &owner, const QString &target)
{
    return record(owner, 5, 60, name(target));
}

inline QByteArray ns(const QString &owner, const QString &target)
{
    return record(owner, 2, 60, name(target));
}

inline QByteArray a(const QString &owner, const QHostAddress &address)
{
    return record(owner, 1, 60, number32(address.toIPv4Address()));
}

inline QByteArray aaaa(const QString &owner, const QHostAddress &address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return record(owner, 28, 60, QByteArray(reinterpret_cast<const char *>(&bytes), 16));
}

inline QByteArray soa(const QString &owner, quint32 ttl, quint32 minimum,
                      quint32 serial = 2026010101)
{
    return record(owner, 6, ttl,
                  name(QStringLiteral("ns1.") + owner) + name(QStringLiteral("admin.") + owner)
                          + number32(serial) + number32(3600) + number32(600) + number32(86400)
                          + number32(minimum));
}

} // namespace wire

/// A reply put together piece by piece; it answers the query that it is given.
class DnsTestReply
{
public:
    DnsTestReply(quint16 id, QByteArray question) : m_id(id), m_question(std::move(question)) { }

    DnsTestReply &rcode(quint16 value)
    {
        m_flags = static_cast<quint16>((m_flags & 0xfff0) | value);
        return *this;
    }
    DnsTestReply &flags(quint16 value)
    {
        m_flags = value;
        return *this;
    }
    DnsTestReply &authoritative() { return flags(m_flags | 0x0400); }
    DnsTestReply &truncated() { return flags(m_flags | 0x0200); }
    DnsTestReply &answer(const QByteArray &record)
    {
        m_answers.append(record);
        return *this;
    }
    DnsTestReply &authority(const QByteArray &record)
    {
        m_authority.append(record);
        return *this;
    }
    DnsTestReply &additional(const QByteArray &record)
    {
        m_additional.append(record);
        return *this;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        return wire::number16(m_id) + wire::number16(m_flags)
                + wire::number16(m_question.isEmpty() ? 0 : 1) + count(m_answers)
                + count(m_authority) + count(m_additional) + m_question + m_answers.join()
                + m_authority.join() + m_additional.join();
    }

private:
    static QByteArray count(const QList<QByteArray> &records)
    {
        return wire::number16(static_cast<quint16>(records.size()));
    }

    quint16 m_id;
    quint16 m_flags = 0x8000; // a reply
    QByteArray m_question;
    QList<QByteArray> m_answers;
    QList<QByteArray> m_authority;
    QList<QByteArray> m_additional;
};

} // namespace certwright::tests
