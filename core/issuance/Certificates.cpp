// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Certificates.h"

#include "core/bundles/PfxBundle.h"
#include "core/crypto/CertificateChain.h"
#include "core/issuance/ClientPool.h"
#include "core/issuance/SigningKeys.h"
#include "core/store/Stores.h"

namespace certwright::issuance {

namespace {

QStringList existingAmong(const QString &folder, const QStringList &names)
{
    std::vector<bundles::BundleFile> files;
    for (const QString &name : names)
        files.emplace_back(name, QByteArray(), FileAccess::Everyone);
    return bundles::existingFiles(folder, files);
}

/// A stored chain with the key that belongs to it.
struct ExportMaterial
{
    crypto::CertificateChain chain;
    SharedKey key;

    ExportMaterial(crypto::CertificateChain what, SharedKey signer)
        : chain(std::move(what)), key(std::move(signer))
    { }
};

Task<Result<ExportMaterial>> exportMaterial(store::Stores &stores, SigningKeys &keys,
                                            CertificateId id)
{
    const Result<store::CertificateRow> row = stores.certificates.find(id);
    if (!row)
        co_return fail(row.error());
    const Result<crypto::CertificateChain> chain
            = crypto::CertificateChain::fromAcmePem(row->chainPem);
    if (!chain)
        co_return fail(chain.error());
    const Result<SharedKey> key = co_await keys.certificateKey(id);
    if (!key)
        co_return fail(key.error());
    co_return ExportMaterial(*chain, *key);
}

Result<ExportReport> written(const QString &folder, const std::vector<bundles::BundleFile> &files,
                             const ExportMaterial &material)
{
    const Result<QStringList> paths = bundles::writeBundle(folder, files);
    if (!paths)
        return fail(paths.error());
    ExportReport report;
    report.paths = *paths;
    report.certificateCount = static_cast<int>(material.chain.certificates().size());
    report.isKeyMatching = material.key->publicKey() == material.chain.leaf().publicKey();
    return report;
}

} // namespace

Certificates::Certificates(store::Stores &stores, ClientPool &clients, SigningKeys &keys,
                           Clock &clock)
    : m_stores(stores), m_clients(clients), m_keys(keys), m_clock(clock)
{ }

Certificates::~Certificates() = default;

Task<Result<ExportReport>> Certificates::exportPem(CertificateId id, QString folder,
                                                   bundles::PemOptions options,
                                                   crypto::SecureBytes keyPassword)
{
    const Result<ExportMaterial> material = co_await exportMaterial(m_stores, m_keys, id);
    if (!material)
        co_return fail(material.error());
    const auto files = bundles::pemBundle(fileStem(id), material->chain, *material->key,
                                          keyPassword, options);
    if (!files)
        co_return fail(files.error());
    co_return written(folder, *files, *material);
}

Task<Result<ExportReport>> Certificates::exportPfx(CertificateId id, QString folder,
                                                   crypto::SecureBytes password,
                                                   crypto::Pkcs12Options options)
{
    const Result<ExportMaterial> material = co_await exportMaterial(m_stores, m_keys, id);
    if (!material)
        co_return fail(material.error());
    const auto file
            = bundles::pfxBundle(fileStem(id), material->chain, *material->key, password, options);
    if (!file)
        co_return fail(file.error());
    std::vector<bundles::BundleFile> files;
    files.push_back(*file);
    co_return written(folder, files, *material);
}

QStringList Certificates::wouldReplace(CertificateId id, const QString &folder,
                                       const bundles::PemOptions &options)
{
    const QString stem = fileStem(id);
    QStringList names;
    if (options.withFullChain)
        names.append(stem + QStringLiteral(".fullchain.pem"));
    if (options.withKey)
        names.append(stem + QStringLiteral(".key"));
    if (options.withLeaf)
        names.append(stem + QStringLiteral(".crt"));
    if (options.withIssuers)
        names.append(stem + QStringLiteral(".chain.pem"));
    return existingAmong(folder, names);
}

QStringList Certificates::wouldReplacePfx(CertificateId id, const QString &folder)
{
    return existingAmong(folder, { fileStem(id) + QStringLiteral(".pfx") });
}

QString Certificates::fileStem(CertificateId id)
{
    const Result<store::CertificateRow> row = m_stores.certificates.find(id);
    if (!row || row->names.isEmpty())
        return QStringLiteral("certificate");
    // The order knows which name the user typed first; the certificate's own list is sorted.
    if (row->order) {
        const Result<store::OrderRow> order = m_stores.orders.find(*row->order);
        if (order && !order->names.isEmpty())
            return bundles::fileStem(order->names.first());
    }
    return bundles::fileStem(row->names.first());
}

Task<Result<void>> Certificates::revoke(CertificateId id, acme::RevocationReason reason,
                                        RevocationSigner signer)
{
    Result<store::CertificateRow> row = m_stores.certificates.find(id);
    if (!row)
        co_return fail(row.error());
    const Result<store::AuthorityRow> authority = m_stores.authorities.find(row->authority);
    if (!authority)
        co_return fail(authority.error());
    const Result<crypto::CertificateChain> chain
            = crypto::CertificateChain::fromAcmePem(row->chainPem);
    if (!chain)
        co_return fail(chain.error());
    const crypto::Certificate leaf = chain->leaf();
    acme::Client &client = m_clients.client(*authority);

    Result<void> revoked;
    if (signer == RevocationSigner::CertificateKey) {
        const Result<SharedKey> key = co_await m_keys.certificateKey(id);
        if (!key)
            co_return fail(key.error());
        const SharedKey sharedKey = *key;
        revoked = co_await client.revokeWithCertificateKey(sharedKey, leaf, reason);
    } else {
        if (!row->account)
            co_return fail(Error::Kind::NotFound,
                           QStringLiteral("No account is known for this certificate"));
        const AccountId account = *row->account;
        const Result<acme::AccountSigner> found = co_await m_keys.signer(account);
        if (!found)
            co_return fail(found.error());
        const acme::AccountSigner accountSigner = *found;
        revoked = co_await client.revoke(accountSigner, leaf, reason);
    }
    if (!revoked)
        co_return fail(revoked.error());

    row->revokedUtc = m_clock.nowUtc();
    row->revocationReason = static_cast<int>(reason);
    const Result<void> stored = m_stores.certificates.update(*row);
    if (!stored)
        co_return fail(stored.error());
    Q_EMIT certificateChanged(id);
    co_return Result<void>();
}

Result<void> Certificates::setArchived(CertificateId id, bool isArchived)
{
    Result<store::CertificateRow> row = m_stores.certificates.find(id);
    if (!row)
        return fail(row.error());
    row->archivedUtc = isArchived ? std::optional<QDateTime>(m_clock.nowUtc()) : std::nullopt;
    const Result<void> stored = m_stores.certificates.update(*row);
    if (stored)
        Q_EMIT certificateChanged(id);
    return stored;
}

} // namespace certwright::issuance
