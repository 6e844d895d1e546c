// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/acme/RetryAfter.h"
#include "core/base/Result.h"
#include "core/net/HttpClient.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace certwright::acme {

/// An answer of the CA that is a success, or the error it stands for: status 400 and above, a
/// redirect, and a problem document under whatever status.
Result<net::HttpReply> successIn(net::HttpReply reply, const QDateTime &nowUtc);

/// The JSON object of a successful answer. Errors: Malformed (another content type, no JSON)
Result<QJsonObject> jsonIn(const net::HttpReply &reply);

/// The URL of a resource that was just made. Errors: Malformed. Source: RFC 8555 section 7.1
Result<QString> locationIn(const net::HttpReply &reply);

/// A value of an answer at this URL together with the wait the server asks for.
template<typename Value>
Result<Polled<Value>> polledFrom(const Result<net::HttpReply> &reply, const QString &url,
                                 const QDateTime &nowUtc)
{
    if (!reply)
        return fail(reply.error());
    const Result<QJsonObject> object = jsonIn(*reply);
    if (!object)
        return fail(object.error());
    Result<Value> value = Value::fromJson(*object, url);
    if (!value)
        return fail(value.error());
    return Polled<Value>(std::move(*value), retryAfter(*reply, nowUtc));
}

/// The same where nobody waits.
template<typename Value>
Result<Value> valueFrom(const Result<net::HttpReply> &reply, const QString &url)
{
    if (!reply)
        return fail(reply.error());
    const Result<QJsonObject> object = jsonIn(*reply);
    if (!object)
        return fail(object.error());
    return Value::fromJson(*object, url);
}

/// A value that has just been made; Location tells its URL.
template<typename Value>
Result<Value> createdFrom(const Result<net::HttpReply> &reply)
{
    if (!reply)
        return fail(reply.error());
    const Result<QString> url = locationIn(*reply);
    if (!url)
        return fail(url.error());
    return valueFrom<Value>(reply, *url);
}

} // namespace certwright::acme
