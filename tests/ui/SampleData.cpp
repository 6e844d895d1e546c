// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleData.h"

#include "core/issuance/OrderEvent.h"
#include "core/issuance/OrderRows.h"
#include "tests/support/transcript/SampleKeys.h"

#include <QCryptographicHash>
#include <QtGlobal>

namespace certwright::ui {

namespace {

namespace kinds = issuance::orderEvent;

template<typename T>
T must(const Result<T> &result)
{
    if (!result)
        qFatal("Sample data cannot be stored: %s", qUtf8Printable(result.error().detail()));
    return *result;
}

Identifier dnsName(const QString &name)
{
    Identifier identifier;
    identifier.value = name;
    return identifier;
}

} // namespace

store::CertificateRow SampleData::certificateRow(const QStringList &names, int daysAgo,
                                                 int lifetime)
{
    store::CertificateRow row;
    const QByteArray seed = names.join(u' ').toUtf8() + QByteArray::number(++m_serial);
    const QByteArray digest = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    row.authority = letsEncrypt();
    row.names = names;
    row.names.sort();
    row.chainPem = testing::sampleLeafPem() + testing::sampleIntermediatePem();
    row.sha256Fingerprint = digest;
    row.serialNumber = QString::fromLatin1(digest.left(18).toHex(':').toUpper());
    row.issuerName = QStringLiteral("YE1");
    row.keyType = QStringLiteral("ec-p256");
    row.profile = QStringLiteral("classic");
    row.notBeforeUtc = m_clock.nowUtc().addDays(-daysAgo);
    row.notAfterUtc = row.notBeforeUtc.addDays(lifetime);
    row.addedUtc = row.notBeforeUtc;
    return row;
}

CertificateId SampleData::addCertificate(const QStringList &names, int daysAgo, int lifetime)
{
    return insert(certificateRow(names, daysAgo, lifetime));
}

CertificateId SampleData::insert(const store::CertificateRow &row)
{
    return must(m_stores.certificates.insert(row));
}

issuance::OrderRecord SampleData::orderRecord(const QStringList &names,
                                              acme::Challenge::Type type) const
{
    issuance::OrderRecord record;
    record.stage = issuance::OrderRecord::Stage::Proving;
    record.draft.authority = letsEncrypt();
    record.createdUtc = m_clock.nowUtc().addSecs(-7200);
    record.expiresUtc = m_clock.nowUtc().addDays(7).addSecs(-3600);
    for (const QString &name : names) {
        record.draft.identifiers.push_back(dnsName(name));
        issuance::ProofRecord proof;
        proof.identifier = dnsName(name);
        proof.chosen = type;
        proof.expiresUtc = record.expiresUtc;
        record.proofs.push_back(proof);
    }
    return record;
}

OrderId SampleData::addOrder(const issuance::OrderRecord &record)
{
    const auto event = issuance::makeEvent({}, kinds::submitted, record.createdUtc, {});
    return must(m_stores.orders.insert(issuance::toRow(record, m_clock.nowUtc()), event));
}

void SampleData::updateOrder(const issuance::OrderRecord &record)
{
    if (!m_stores.orders.update(issuance::toRow(record, m_clock.nowUtc()), {}))
        qFatal("Sample order cannot be updated");
}

AccountId SampleData::addAccount(AuthorityId authority, const QString &contact)
{
    store::KeyItemRow key;
    key.id = KeyId::generate();
    key.kind = store::KeyItemRow::Kind::Account;
    key.state = store::KeyItemRow::State::Stored;
    key.publicKeyDer = testing::otherEcKey()->publicKey().der();
    key.storeName = QStringLiteral("GNOME Keyring");
    key.createdUtc = m_clock.nowUtc().addDays(-120);
    if (!m_stores.keyItems.insert(key))
        qFatal("Sample key cannot be stored");
    store::AccountRow row;
    row.authority = authority;
    row.key = key.id;
    row.state = store::AccountRow::State::Valid;
    row.contact = contact;
    row.url = QStringLiteral("https://ca.example.test/acct/%1").arg(1234567890 + authority.value());
    row.termsUrl = QStringLiteral("https://ca.example.test/terms/v7");
    row.termsAgreedUtc = key.createdUtc;
    row.createdUtc = key.createdUtc;
    return must(m_stores.accounts.insert(row));
}

void SampleData::fill()
{
    const AccountId account = addAccount(letsEncrypt(), QStringLiteral("admin@example.test"));
    addAccount(staging(), QString());

    store::CertificateRow valid = certificateRow(
            { QStringLiteral("example.test"), QStringLiteral("www.example.test"),
              QStringLiteral("api.example.test"), QStringLiteral("static.example.test") },
            31);
    valid.account = account;
    insert(valid);
    addCertificate({ QStringLiteral("shop.xn--fsqu00a.test") }, 65);
    store::CertificateRow expired = certificateRow(
            { QStringLiteral("mail.example.test"), QStringLiteral("smtp.example.test") }, 92);
    expired.keyType = QStringLiteral("rsa-2048");
    insert(expired);
    store::CertificateRow soon = certificateRow({ QStringLiteral("vpn.example.test") }, 85);
    soon.keyType = QStringLiteral("rsa-3072");
    insert(soon);
    store::CertificateRow revoked = certificateRow({ QStringLiteral("intranet.example.test") }, 36);
    revoked.revokedUtc = m_clock.nowUtc().addDays(-24);
    revoked.revocationReason = 1;
    insert(revoked);
    store::CertificateRow practice
            = certificateRow({ QStringLiteral("practice.example.test") }, 18);
    practice.authority = staging();
    practice.issuerName = QStringLiteral("(STAGING) Ersatz Emmer YE1");
    insert(practice);

    issuance::OrderRecord waiting = orderRecord(
            { QStringLiteral("*.api.example.test"), QStringLiteral("api.example.test") },
            acme::Challenge::Type::Dns01);
    waiting.draft.keyType = crypto::KeyType::EcP384;
    addOrder(waiting);
    issuance::OrderRecord checking
            = orderRecord({ QStringLiteral("files.example.test") }, acme::Challenge::Type::Http01);
    checking.confirmedUtc = m_clock.nowUtc();
    addOrder(checking);
}

} // namespace certwright::ui
