// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/LinkHeader.h"

#include <QUrl>

namespace certwright::acme {

namespace {

struct Link
{
    QString target;
    QString relation; ///< the first rel parameter
    bool hasAnchor = false; ///< then it speaks about another resource
};

/// Reads one Link header line from left to right; stops at what it does not understand.
class LinkReader
{
public:
    explicit LinkReader(const QByteArray &line) : m_text(QString::fromLatin1(line)) { }

    std::optional<Link> next()
    {
        while (skip(u','))
            ;
        if (!skip(u'<'))
            return std::nullopt;
        const qsizetype end = m_text.indexOf(u'>', m_position);
        if (end < 0)
            return std::nullopt;
        Link link;
        link.target = m_text.mid(m_position, end - m_position).trimmed();
        m_position = end + 1;
        while (skip(u';'))
            readParameter(link);
        return link;
    }

private:
    bool skip(QChar wanted)
    {
        while (m_position < m_text.size() && m_text[m_position].isSpace())
            ++m_position;
        if (m_position >= m_text.size() || m_text[m_position] != wanted)
            return false;
        ++m_position;
        return true;
    }

    QString readUntilAny(QStringView ends)
    {
        const qsizetype start = m_position;
        while (m_position < m_text.size() && !ends.contains(m_text[m_position]))
            ++m_position;
        return m_text.mid(start, m_position - start).trimmed();
    }

    QString readQuoted()
    {
        QString value;
        while (m_position < m_text.size() && m_text[m_position] != u'"') {
            if (m_text[m_position] == u'\\' && m_position + 1 < m_text.size())
                ++m_position;
            value.append(m_text[m_position++]);
        }
        ++m_position;
        return value;
    }

    void readParameter(Link &link)
    {
        const QString name = readUntilAny(u"=;,").toLower();
        QString value;
        if (skip(u'='))
            value = skip(u'"') ? readQuoted() : readUntilAny(u";,");
        if (name == u"rel" && link.relation.isEmpty())
            link.relation = value;
        else if (name == u"anchor")
            link.hasAnchor = true;
    }

    QString m_text;
    qsizetype m_position = 0;
};

/// Absolute targets stay byte for byte what the server sent.
QString resolved(const QString &target, const QString &base)
{
    const QUrl url(target);
    return url.isRelative() ? QUrl(base).resolved(url).toString(QUrl::FullyEncoded) : target;
}

} // namespace

QStringList linksWithRelation(const net::HttpReply &reply, const QString &relation)
{
    QStringList targets;
    const QList<QByteArray> lines = reply.headerValues(QByteArrayLiteral("Link"));
    for (const QByteArray &line : lines) {
        LinkReader reader(line);
        while (const std::optional<Link> link = reader.next()) {
            const QStringList relations = link->relation.split(u' ', Qt::SkipEmptyParts);
            if (link->hasAnchor || !relations.contains(relation, Qt::CaseInsensitive))
                continue;
            const QString target = resolved(link->target, reply.url);
            if (!targets.contains(target))
                targets.append(target);
        }
    }
    return targets;
}

} // namespace certwright::acme
