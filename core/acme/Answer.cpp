// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Answer.h"

#include "core/acme/AcmeUrl.h"
#include "core/acme/ProblemDocument.h"

#include <QUrl>

namespace certwright::acme {

Result<net::HttpReply> successIn(net::HttpReply reply, const QDateTime &nowUtc)
{
    if (reply.status >= 400 || reply.mediaType() == "application/problem+json")
        return fail(errorFromReply(reply, nowUtc));
    if (reply.status >= 200 && reply.status < 300)
        return reply;
    return fail(
            Error::Kind::Malformed,
            u"The CA answered %1, which is neither success nor error; redirects are not followed."_qs
                    .arg(reply.status),
            QUrl(reply.url).host());
}

Result<QJsonObject> jsonIn(const net::HttpReply &reply)
{
    if (reply.mediaType() != "application/json")
        return fail(Error::Kind::Malformed,
                    u"The answer is %1 instead of application/json."_qs.arg(
                            reply.mediaType().isEmpty()
                                    ? u"of no stated type"_qs
                                    : QString::fromLatin1(reply.mediaType().left(100))),
                    QUrl(reply.url).host());
    return jsonObjectFrom(reply.body);
}

Result<QString> locationIn(const net::HttpReply &reply)
{
    const QByteArray location = reply.header(QByteArrayLiteral("Location"));
    if (location.isEmpty())
        return fail(Error::Kind::Malformed, u"The answer has no Location header."_qs,
                    QUrl(reply.url).host());
    return checkedAcmeUrl(QString::fromUtf8(location));
}

} // namespace certwright::acme
