// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CertificateChain.h"

#include "core/crypto/Pem.h"

#include <algorithm>

namespace certwright::crypto {

namespace {

constexpr qsizetype maxChainBytes = 512 * 1024;
constexpr size_t maxChainLength = 10;

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail(Error::Kind::Malformed, detail);
}

Result<std::vector<Certificate>> certificatesOf(const std::vector<PemBlock> &blocks)
{
    std::vector<Certificate> certificates;
    for (const PemBlock &block : blocks) {
        // Anything else, a private key above all, would end up in the user's files (section 11.4).
        if (block.label != "CERTIFICATE")
            return malformed(QStringLiteral("the chain holds a block that is no certificate"));
        Result<Certificate> certificate = Certificate::fromDer(block.content);
        if (!certificate)
            return malformed(QStringLiteral("a certificate of the chain cannot be read"));
        certificates.push_back(*std::move(certificate));
    }
    return certificates;
}

bool isLinked(const std::vector<Certificate> &certificates)
{
    for (size_t i = 1; i < certificates.size(); ++i) {
        if (certificates[i] == certificates[i - 1]
            || !certificates[i - 1].isSignedBy(certificates[i]))
            return false;
    }
    return true;
}

void removeDuplicates(std::vector<Certificate> &certificates)
{
    const auto byDer = [](const Certificate &a, const Certificate &b) { return a.der() < b.der(); };
    std::sort(certificates.begin(), certificates.end(), byDer);
    certificates.erase(std::unique(certificates.begin(), certificates.end()), certificates.end());
}

bool certifiesAnother(const Certificate &issuer, const std::vector<Certificate> &certificates)
{
    return std::any_of(certificates.begin(), certificates.end(),
                       [&issuer](const Certificate &other) {
                           return !(other == issuer) && other.isSignedBy(issuer);
                       });
}

} // namespace

Result<CertificateChain> CertificateChain::fromAcmePem(const QByteArray &pem)
{
    if (pem.size() > maxChainBytes)
        return malformed(QStringLiteral("the chain is larger than 512 KiB"));
    const Result<std::vector<PemBlock>> blocks = pemBlocks(pem, TextBetweenBlocks::Refused);
    if (!blocks)
        return fail(blocks.error());
    if (blocks->empty() || blocks->size() > maxChainLength)
        return malformed(QStringLiteral("the chain has %1 certificates and not 1 to %2")
                                 .arg(blocks->size())
                                 .arg(maxChainLength));
    Result<std::vector<Certificate>> certificates = certificatesOf(*blocks);
    if (!certificates)
        return fail(certificates.error());
    if (!isLinked(*certificates))
        return malformed(
                QStringLiteral("a certificate of the chain does not certify the one before"));
    return CertificateChain(*std::move(certificates));
}

Result<CertificateChain> CertificateChain::fromCertificates(std::vector<Certificate> certificates)
{
    removeDuplicates(certificates);
    std::vector<Certificate> ordered;
    const auto leaf = std::find_if(certificates.begin(), certificates.end(),
                                   [&certificates](const auto &candidate) {
                                       return !certifiesAnother(candidate, certificates);
                                   });
    if (leaf == certificates.end())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("there is no certificate to begin a chain with"));
    for (auto next = leaf; next != certificates.end();
         next = std::find_if(certificates.begin(), certificates.end(),
                             [&ordered](const auto &candidate) {
                                 return ordered.back().isSignedBy(candidate);
                             })) {
        ordered.push_back(*next);
        certificates.erase(next);
    }
    if (!certificates.empty())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the certificates do not form one chain"));
    return CertificateChain(std::move(ordered));
}

std::vector<Certificate> CertificateChain::issuers() const
{
    return { m_certificates.begin() + 1, m_certificates.end() };
}

QByteArray CertificateChain::pem() const
{
    QByteArray all;
    for (const Certificate &certificate : m_certificates)
        all += certificate.pem();
    return all;
}

} // namespace certwright::crypto
