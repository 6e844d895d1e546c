// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace certwright::testing {

/// What the scripted CA answers. Answers to signed requests carry a fresh Replay-Nonce unless told
/// otherwise.
class ScriptedAnswer
{
public:
    static ScriptedAnswer json(int status, const QJsonObject &object);
    /// name: the last part of an ACME problem type, such as "unauthorized".
    static ScriptedAnswer problem(int status, const QString &name,
                                  const QString &detail = QStringLiteral("Because."));
    static ScriptedAnswer content(int status, const QByteArray &type, const QByteArray &body);
    static ScriptedAnswer empty(int status);
    /// No answer at all.
    static ScriptedAnswer failure(Error::Kind kind);

    ScriptedAnswer &withHeader(const QByteArray &name, const QByteArray &value);
    ScriptedAnswer &withLocation(const QString &url);
    ScriptedAnswer &withoutNonce();
    /// Exactly these Replay-Nonce headers instead of a fresh one.
    ScriptedAnswer &withNonces(const QList<QByteArray> &values);
    ScriptedAnswer &withContentType(const QByteArray &type);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool wantsFreshNonce() const { return m_wantsFreshNonce; }
    [[nodiscard]] const net::HttpReply &reply() const { return m_reply; }

private:
    net::HttpReply m_reply;
    std::optional<Error> m_error;
    bool m_wantsFreshNonce = true;
};

} // namespace certwright::testing
