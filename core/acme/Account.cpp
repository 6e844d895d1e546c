// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Account.h"

#include "core/acme/JsonMembers.h"

namespace certwright::acme {

namespace {

using Status = Account::Status;
constexpr std::array statusNames {
    WireName<Status> { Status::Valid, QLatin1String("valid") },
    WireName<Status> { Status::Deactivated, QLatin1String("deactivated") },
    WireName<Status> { Status::Revoked, QLatin1String("revoked") },
};

} // namespace

Result<Account> Account::fromJson(const QJsonObject &object, const QString &url)
{
    JsonMembers members(object, u"account"_qs);
    Account account;
    account.url = url;
    account.status = members.requiredOneOf(QLatin1String("status"), statusNames);
    account.contacts = members.optionalStrings(QLatin1String("contact"));
    account.isTermsOfServiceAgreed = members.optionalBool(QLatin1String("termsOfServiceAgreed"));
    account.ordersUrl = members.optionalUrl(QLatin1String("orders"));
    if (members.error())
        return fail(*members.error());
    return account;
}

} // namespace certwright::acme
