// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/SampleMessages.h"

#include <QJsonArray>

namespace certwright::testing {

QJsonObject sampleDirectory()
{
    const QJsonObject profiles { { u"classic"_qs, u"What most servers want"_qs },
                                 { u"short"_qs, u"https://ca.example.test/profiles#short"_qs } };
    const QJsonObject meta { { u"termsOfService"_qs, u"https://ca.example.test/terms.pdf"_qs },
                             { u"website"_qs, u"https://www.example.test"_qs },
                             { u"caaIdentities"_qs, QJsonArray { u"ca.example.test"_qs } },
                             { u"externalAccountRequired"_qs, false },
                             { u"profiles"_qs, profiles } };
    return { { u"newNonce"_qs, newNonceUrl },       { u"newAccount"_qs, newAccountUrl },
             { u"newOrder"_qs, newOrderUrl },       { u"newAuthz"_qs, newAuthzUrl },
             { u"revokeCert"_qs, revokeCertUrl },   { u"keyChange"_qs, keyChangeUrl },
             { u"renewalInfo"_qs, renewalInfoUrl }, { u"meta"_qs, meta } };
}

QJsonObject sampleAccount()
{
    return { { u"status"_qs, u"valid"_qs },
             { u"contact"_qs, QJsonArray { u"mailto:admin@example.test"_qs } },
             { u"termsOfServiceAgreed"_qs, true },
             { u"orders"_qs, ordersUrl } };
}

QJsonObject sampleIdentifier(const QString &name)
{
    return { { u"type"_qs, u"dns"_qs }, { u"value"_qs, name } };
}

QJsonObject sampleProblem(const QString &name)
{
    return { { u"type"_qs, QString(u"urn:ietf:params:acme:error:"_qs + name) },
             { u"detail"_qs, u"Because."_qs },
             { u"status"_qs, 403 } };
}

QJsonObject sampleOrder(const QString &status, const QStringList &names)
{
    QJsonArray identifiers;
    for (const QString &name : names)
        identifiers.append(sampleIdentifier(name));
    QJsonObject order { { u"status"_qs, status },
                        { u"expires"_qs, u"2026-11-30T08:00:00Z"_qs },
                        { u"identifiers"_qs, identifiers },
                        { u"authorizations"_qs, QJsonArray { authorizationUrl } },
                        { u"finalize"_qs, finalizeUrl } };
    if (status == u"valid")
        order.insert(u"certificate"_qs, certificateUrl);
    return order;
}

QJsonObject sampleChallenge(const QString &type, const QString &status)
{
    return { { u"type"_qs, type },
             { u"url"_qs, challengeUrl },
             { u"status"_qs, status },
             { u"token"_qs, u"DGyRejmCefe7v4NfDGDKfA"_qs } };
}

QJsonObject sampleAuthorization(const QString &status)
{
    return { { u"status"_qs, status },
             { u"expires"_qs, u"2026-11-24T08:00:00Z"_qs },
             { u"identifier"_qs, sampleIdentifier(u"example.test"_qs) },
             { u"challenges"_qs,
               QJsonArray {
                       sampleChallenge(u"dns-01"_qs, status == u"valid" ? status : u"pending"_qs),
                       sampleChallenge(u"http-01"_qs, u"pending"_qs) } } };
}

QJsonObject changed(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

} // namespace certwright::testing
