// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <chrono>
#include <optional>
#include <vector>

namespace certwright::net {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One request, with every limit that keeps it from lasting or growing for ever.
struct HttpRequest
{
    enum class Method { Get, Head, Post };
    /// Which connections the redirect rule lets through.
    enum class Redirects {
        Refuse, ///< 3xx is handed back as the reply; always so for Post
        FollowHttps ///< Get only: at most 5, https to https
    };

    Method method = Method::Get;
    QString url; ///< sent as it is, never normalised
    HttpHeaders headers; ///< User-Agent, Accept-Language and Accept-Encoding are added
    QByteArray body;
    Redirects redirects = Redirects::Refuse;
    bool allowPlainHttp = false; ///< for http-01 probes alone; ACME is https only
    QByteArray extraTrustedRootsPem; ///< trusted for this request beside the system's roots
    qint64 maxBodyBytes = 256 * 1024;
    /// Takes a body whose end nothing proves (HTTP/1.0 style). For probes; a cut JSON or PEM text
    /// must not pass for a whole one.
    bool acceptUnframedBody = false;
    std::chrono::milliseconds connectTimeout { 15000 };
    std::chrono::milliseconds idleTimeout { 15000 };
    std::chrono::milliseconds totalTimeout { 60000 };
    /// Connects here instead of the URL's host (host name or address, and port); the Host header
    /// stays. Empty: the URL decides. For probes against a given address and for practice servers.
    QString connectToHost;
    quint16 connectToPort = 0;

    HttpRequest() = default;
    HttpRequest(Method requestMethod, QString requestUrl)
        : method(requestMethod), url(std::move(requestUrl))
    { }
};

/// A complete answer, whatever its status.
struct HttpReply
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QString url; ///< of the last request, after redirects
    std::vector<QString> redirectedFrom; ///< the earlier URLs, oldest first

    HttpReply() = default;

    /// The first header of that name, compared without case; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QList<QByteArray> headerValues(const QByteArray &name) const;
    /// Content-Type without its parameters, in lower case.
    [[nodiscard]] QByteArray mediaType() const;
    /// The server's Date header, if it is one.
    [[nodiscard]] std::optional<QDateTime> dateUtc() const;
};

/// Sends one request over the network and gives back the whole answer.
/// Destroying the task aborts the request within the same event-loop turn.
class HttpClient
{
public:
    HttpClient() = default;
    Q_DISABLE_COPY_MOVE(HttpClient)
    virtual ~HttpClient() = default;

    /// Errors: Offline (never sent or nobody answered a Get), Interrupted (a Post whose outcome is
    /// unknown), Insecure, Malformed (limits, cut bodies), InvalidInput (URL); subject is the host
    virtual Task<Result<HttpReply>> send(HttpRequest request) = 0;
};

} // namespace certwright::net
