// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CertificateRequest.h"

#include "core/crypto/AlternativeNames.h"
#include "core/crypto/KeyKind.h"
#include "core/crypto/OpenSslPtr.h"
#include "core/crypto/Pem.h"
#include "core/crypto/PrivateKeyImpl.h"

namespace certwright::crypto {

namespace {

using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

X509ReqPtr parsed(const QByteArray &der)
{
    return parsedDer<d2i_X509_REQ, X509ReqPtr>(der);
}

/// Adds the names as the only requested extension.
bool addNames(X509_REQ *request, GENERAL_NAMES *names)
{
    ExtensionPtr extension(X509V3_EXT_i2d(NID_subject_alt_name, 0, names));
    const ExtensionsPtr extensions(sk_X509_EXTENSION_new_null());
    if (!extension || !extensions || sk_X509_EXTENSION_push(extensions.get(), extension.get()) == 0)
        return false;
    extension.release();
    return X509_REQ_add_extensions(request, extensions.get()) == 1;
}

} // namespace

Result<CertificateRequest> CertificateRequest::create(const PrivateKey &key,
                                                      const std::vector<Identifier> &identifiers)
{
    const Result<GeneralNamesPtr> names = toGeneralNames(identifiers);
    if (!names)
        return fail(names.error());
    const X509ReqPtr request(X509_REQ_new());
    const PrivateKey::Impl &signer = key.impl();
    if (!request || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1
        || X509_REQ_set_pubkey(request.get(), signer.handle()) != 1
        || !addNames(request.get(), names->get())
        || X509_REQ_sign(request.get(), signer.handle(), digestFor(signer.type())) <= 0)
        return cryptoFailure(QStringLiteral("cannot make the certificate request"));
    return CertificateRequest(derOf<i2d_X509_REQ>(request.get()));
}

Result<CertificateRequest> CertificateRequest::fromDer(const QByteArray &der)
{
    const X509ReqPtr request = parsed(der);
    if (!request)
        return fail(Error::Kind::InvalidInput, QStringLiteral("not a certificate request"));
    EVP_PKEY *key = X509_REQ_get0_pubkey(request.get());
    if (!key || X509_REQ_verify(request.get(), key) != 1) {
        drainErrors();
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the request's own signature is wrong"));
    }
    return CertificateRequest(der);
}

QByteArray CertificateRequest::pem() const
{
    return toPemBlock("CERTIFICATE REQUEST", m_der);
}

Result<PublicKey> CertificateRequest::publicKey() const
{
    const X509ReqPtr request = parsed(m_der);
    return PublicKey::fromDer(derOf<i2d_X509_PUBKEY>(X509_REQ_get_X509_PUBKEY(request.get())));
}

Result<std::vector<Identifier>> CertificateRequest::identifiers() const
{
    const X509ReqPtr request = parsed(m_der);
    const ExtensionsPtr extensions(X509_REQ_get_extensions(request.get()));
    int isCritical = 0;
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
            X509V3_get_d2i(extensions.get(), NID_subject_alt_name, &isCritical, nullptr)));
    drainErrors();
    // -1 means "no such extension"; anything else without names is a broken or repeated one.
    if (!names && isCritical != -1)
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the request's names cannot be read"));
    return identifiersOf(names.get());
}

} // namespace certwright::crypto
