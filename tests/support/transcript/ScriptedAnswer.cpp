// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/ScriptedAnswer.h"

#include <QJsonDocument>

namespace certwright::testing {

ScriptedAnswer ScriptedAnswer::content(int status, const QByteArray &type, const QByteArray &body)
{
    ScriptedAnswer answer = empty(status);
    answer.m_reply.body = body;
    return answer.withHeader("Content-Type", type);
}

ScriptedAnswer ScriptedAnswer::json(int status, const QJsonObject &object)
{
    return content(status, "application/json", QJsonDocument(object).toJson());
}

ScriptedAnswer ScriptedAnswer::problem(int status, const QString &name, const QString &detail)
{
    const QJsonObject problem { { u"type"_qs, QString(u"urn:ietf:params:acme:error:"_qs + name) },
                                { u"detail"_qs, detail },
                                { u"status"_qs, status } };
    return json(status, problem).withContentType("application/problem+json");
}

ScriptedAnswer ScriptedAnswer::empty(int status)
{
    ScriptedAnswer answer;
    answer.m_reply.status = status;
    return answer;
}

ScriptedAnswer ScriptedAnswer::failure(Error::Kind kind)
{
    ScriptedAnswer answer;
    answer.m_error.emplace(kind, u"The connection broke."_qs, u"ca.example.test"_qs);
    return answer;
}

ScriptedAnswer &ScriptedAnswer::withHeader(const QByteArray &name, const QByteArray &value)
{
    m_reply.headers.append({ name, value });
    return *this;
}

ScriptedAnswer &ScriptedAnswer::withLocation(const QString &url)
{
    return withHeader("Location", url.toUtf8());
}

ScriptedAnswer &ScriptedAnswer::withoutNonce()
{
    m_wantsFreshNonce = false;
    return *this;
}

ScriptedAnswer &ScriptedAnswer::withNonces(const QList<QByteArray> &values)
{
    m_wantsFreshNonce = false;
    for (const QByteArray &value : values)
        withHeader("Replay-Nonce", value);
    return *this;
}

ScriptedAnswer &ScriptedAnswer::withContentType(const QByteArray &type)
{
    m_reply.headers.removeIf([](const auto &header) { return header.first == "Content-Type"; });
    return withHeader("Content-Type", type);
}

} // namespace certwright::testing
