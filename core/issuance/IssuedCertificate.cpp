// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/IssuedCertificate.h"

#include "core/crypto/CertificateRequest.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

std::vector<Identifier> sorted(std::vector<Identifier> identifiers)
{
    std::sort(identifiers.begin(), identifiers.end());
    identifiers.erase(std::unique(identifiers.begin(), identifiers.end()), identifiers.end());
    return identifiers;
}

QStringList valuesOf(const std::vector<Identifier> &identifiers)
{
    QStringList values;
    for (const Identifier &identifier : identifiers)
        values.append(identifier.value);
    return values;
}

} // namespace

Result<void> checkIssued(const OrderRecord &record, const crypto::CertificateChain &chain)
{
    const crypto::Certificate &leaf = chain.leaf();
    const auto request = crypto::CertificateRequest::fromDer(record.requestDer);
    if (!request)
        return fail(request.error());
    const Result<crypto::PublicKey> requested = request->publicKey();
    if (!requested)
        return fail(requested.error());
    if (leaf.publicKey() != *requested)
        return fail(Error::Kind::Malformed,
                    QStringLiteral("The CA issued a certificate for another key than ours"));
    if (leaf.identifiers() != sorted(record.draft.identifiers)) {
        return fail(
                Error::Kind::Malformed,
                QStringLiteral("The CA issued a certificate for other names than were ordered: %1")
                        .arg(valuesOf(leaf.identifiers()).join(QStringLiteral(", "))));
    }
    if (leaf.isCertificateAuthority())
        return fail(Error::Kind::Malformed, QStringLiteral("The CA issued a CA certificate"));
    if (leaf.notAfterUtc() <= leaf.notBeforeUtc())
        return fail(Error::Kind::Malformed,
                    QStringLiteral("The certificate ends before it begins"));
    return {};
}

store::CertificateRow certificateRow(const OrderRecord &record,
                                     const crypto::CertificateChain &chain, const QDateTime &nowUtc)
{
    const crypto::Certificate &leaf = chain.leaf();
    store::CertificateRow row;
    row.authority = record.draft.authority;
    row.account = record.account;
    row.order = record.id;
    row.key = record.key;
    row.chainPem = chain.pem();
    row.names = valuesOf(leaf.identifiers());
    row.serialNumber = leaf.serialNumberText();
    row.sha256Fingerprint = leaf.sha256Fingerprint();
    row.issuerName
            = leaf.issuerCommonName().isEmpty() ? leaf.issuerText() : leaf.issuerCommonName();
    row.keyType = crypto::toString(record.draft.keyType);
    row.profile = record.profile;
    row.certificateUrl = record.certificateUrl;
    row.notBeforeUtc = leaf.notBeforeUtc();
    row.notAfterUtc = leaf.notAfterUtc();
    row.addedUtc = nowUtc;
    return row;
}

} // namespace certwright::issuance
