// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Order.h"

#include "core/acme/JsonMembers.h"

namespace certwright::acme {

namespace {

using Status = Order::Status;
constexpr std::array statusNames {
    WireName<Status> { Status::Pending, QLatin1String("pending") },
    WireName<Status> { Status::Ready, QLatin1String("ready") },
    WireName<Status> { Status::Processing, QLatin1String("processing") },
    WireName<Status> { Status::Valid, QLatin1String("valid") },
    WireName<Status> { Status::Invalid, QLatin1String("invalid") },
    // Not in the RFC: what Pebble up to 2.4 calls an order whose authorization was deactivated.
    WireName<Status> { Status::Invalid, QLatin1String("deactivated") },
};

Result<std::vector<Identifier>> identifiersFrom(const QJsonArray &values)
{
    std::vector<Identifier> identifiers;
    for (qsizetype i = 0; i < values.size(); ++i) {
        Result<Identifier> identifier
                = identifierFromJson(values.at(i), u"order.identifiers[%1]"_qs.arg(i));
        if (!identifier)
            return fail(identifier.error());
        identifiers.push_back(std::move(*identifier));
    }
    std::sort(identifiers.begin(), identifiers.end());
    identifiers.erase(std::unique(identifiers.begin(), identifiers.end()), identifiers.end());
    return identifiers;
}

} // namespace

Result<Order> Order::fromJson(const QJsonObject &object, const QString &url)
{
    JsonMembers members(object, u"order"_qs);
    Order order;
    order.url = url;
    order.status = members.requiredOneOf(QLatin1String("status"), statusNames);
    order.expiresUtc = members.optionalTime(QLatin1String("expires"));
    const QJsonArray identifiers = members.requiredArray(QLatin1String("identifiers"));
    order.authorizationUrls = members.requiredUrls(QLatin1String("authorizations"));
    order.finalizeUrl = members.requiredUrl(QLatin1String("finalize"));
    order.certificateUrl = members.optionalUrl(QLatin1String("certificate"));
    order.profile = members.optionalString(QLatin1String("profile"));
    order.replaces = members.optionalString(QLatin1String("replaces"));
    order.error = members.optionalProblem(QLatin1String("error"));
    if (identifiers.isEmpty())
        members.refuse(QLatin1String("identifiers"), u"is empty"_qs);
    if (members.error())
        return fail(*members.error());
    Result<std::vector<Identifier>> names = identifiersFrom(identifiers);
    if (!names)
        return fail(names.error());
    order.identifiers = std::move(*names);
    return order;
}

QString toString(Order::Status status)
{
    return wireName(status, statusNames);
}

} // namespace certwright::acme
