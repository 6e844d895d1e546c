// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/TranscriptHttpClient.h"

#include <QJsonDocument>

namespace certwright::testing {

namespace {

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Expectation::Expectation(net::HttpRequest::Method method, QString url)
    : m_method(method), m_url(std::move(url)), m_answer(ScriptedAnswer::empty(200))
{ }

Expectation &Expectation::that(std::function<QString(const SeenRequest &)> demand)
{
    m_demands.push_back(std::move(demand));
    return *this;
}

Expectation &Expectation::with(const QJsonObject &payload)
{
    return that([payload](const SeenRequest &seen) -> QString {
        const QByteArray wanted = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        if (seen.message->payload == wanted)
            return {};
        return u"the payload is %1 instead of %2"_qs.arg(QString::fromUtf8(seen.message->payload),
                                                         text(payload));
    });
}

Expectation &Expectation::reading()
{
    return that([](const SeenRequest &seen) -> QString {
        const bool isEmpty = seen.message->payloadText.isEmpty();
        const bool endsInDot = seen.message->signingInput.endsWith('.');
        return isEmpty && endsInDot ? QString() : u"the payload is not the empty string"_qs;
    });
}

Expectation &Expectation::byAccount(const QString &accountUrl)
{
    return that([accountUrl](const SeenRequest &seen) -> QString {
        const QString kid = seen.message->header.value(u"kid").toString();
        return kid == accountUrl ? QString() : u"it is signed by \"%1\""_qs.arg(kid);
    });
}

Expectation &Expectation::byBareKey()
{
    return that([](const SeenRequest &seen) -> QString {
        return seen.message->header.contains(u"jwk") ? QString() : u"it carries no jwk"_qs;
    });
}

Expectation &Expectation::answered(const ScriptedAnswer &answer)
{
    m_answer = answer;
    return *this;
}

Expectation &Expectation::givingAccountKey(const QString &accountUrl, const crypto::PublicKey &key)
{
    m_accountKeys.insert(accountUrl, key.der());
    return *this;
}

bool Expectation::isFor(const net::HttpRequest &request) const
{
    return request.method == m_method && request.url == m_url;
}

QString Expectation::complaintAbout(const SeenRequest &seen) const
{
    for (const auto &demand : m_demands) {
        const QString complaint
                = seen.message ? demand(seen) : u"there is no signed message to look at"_qs;
        if (!complaint.isEmpty())
            return complaint;
    }
    return {};
}

QString Expectation::toString() const
{
    const std::array names { u"GET"_qs, u"HEAD"_qs, u"POST"_qs };
    return names[static_cast<std::size_t>(m_method)] + u' ' + m_url;
}

} // namespace certwright::testing
