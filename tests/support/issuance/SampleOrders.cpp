// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/issuance/SampleOrders.h"

namespace certwright::testing {

namespace {

Identifier dns(const QString &name)
{
    Identifier identifier;
    identifier.type = Identifier::Type::Dns;
    identifier.value = name;
    return identifier;
}

issuance::ProofRecord pendingProof(const QString &url, const QString &name, const QString &token)
{
    issuance::ProofRecord proof;
    proof.authorizationUrl = url;
    proof.identifier = dns(name);
    proof.expiresUtc = sampleNow().addDays(7);
    proof.challenges = { pendingChallenge(acme::Challenge::Type::Dns01, token) };
    if (!name.startsWith(QLatin1String("*.")))
        proof.challenges.push_back(pendingChallenge(acme::Challenge::Type::Http01, token));
    return proof;
}

} // namespace

QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 24), QTime(21, 4), Qt::UTC);
}

acme::Challenge pendingChallenge(acme::Challenge::Type type, const QString &token)
{
    acme::Challenge challenge;
    challenge.type = type;
    challenge.url
            = QStringLiteral("https://ca.example.test/challenge/%1/%2").arg(toString(type), token);
    challenge.token = token;
    return challenge;
}

acme::Authorization pendingAuthorization(const QString &url, const QString &name, bool isWildcard)
{
    acme::Authorization authorization;
    authorization.url = url;
    authorization.identifier = dns(name);
    authorization.isWildcard = isWildcard;
    authorization.expiresUtc = sampleNow().addDays(7);
    authorization.challenges = { pendingChallenge(acme::Challenge::Type::Dns01,
                                                  QStringLiteral("tokentokentokentoken")) };
    return authorization;
}

acme::Order pendingAcmeOrder()
{
    acme::Order order;
    order.url = QStringLiteral("https://ca.example.test/order/1");
    order.status = acme::Order::Status::Pending;
    order.expiresUtc = sampleNow().addDays(7);
    order.identifiers
            = { dns(QStringLiteral("*.example.test")), dns(QStringLiteral("example.test")) };
    order.authorizationUrls = { QStringLiteral("https://ca.example.test/authz/1"),
                                QStringLiteral("https://ca.example.test/authz/2") };
    order.finalizeUrl = QStringLiteral("https://ca.example.test/finalize/1");
    return order;
}

issuance::OrderRecord draftOrder()
{
    issuance::OrderRecord record;
    record.id = OrderId(1);
    record.draft.identifiers
            = { dns(QStringLiteral("example.test")), dns(QStringLiteral("*.example.test")) };
    record.draft.authority = AuthorityId(1);
    record.draft.contact = QStringLiteral("admin@example.test");
    record.draft.agreedTermsUrl = QStringLiteral("https://ca.example.test/terms");
    record.createdUtc = sampleNow();
    return record;
}

issuance::OrderRecord placingOrder()
{
    issuance::OrderRecord record = draftOrder();
    record.stage = issuance::OrderRecord::Stage::Placing;
    record.account = AccountId(1);
    record.accountUrl = QStringLiteral("https://ca.example.test/account/1");
    record.accountThumbprint = QByteArrayLiteral("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    return record;
}

issuance::OrderRecord provingOrder()
{
    issuance::OrderRecord record = placingOrder();
    record.stage = issuance::OrderRecord::Stage::Proving;
    record.orderUrl = QStringLiteral("https://ca.example.test/order/1");
    record.finalizeUrl = QStringLiteral("https://ca.example.test/finalize/1");
    record.expiresUtc = sampleNow().addDays(7);
    record.proofs = {
        pendingProof(QStringLiteral("https://ca.example.test/authz/1"),
                     QStringLiteral("*.example.test"), QStringLiteral("wildcardwildcardwild")),
        pendingProof(QStringLiteral("https://ca.example.test/authz/2"),
                     QStringLiteral("example.test"), QStringLiteral("apexapexapexapexapex"))
    };
    return record;
}

issuance::OrderRecord readyOrder()
{
    issuance::OrderRecord record = provingOrder();
    record.stage = issuance::OrderRecord::Stage::Finalizing;
    record.orderStatus = acme::Order::Status::Ready;
    for (issuance::ProofRecord &proof : record.proofs)
        proof.status = acme::Authorization::Status::Valid;
    return record;
}

} // namespace certwright::testing
