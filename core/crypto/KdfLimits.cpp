// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KdfLimits.h"

namespace certwright::crypto {

namespace {

// scrypt's work is N * r * p; the memory limit is the one that OpenSSL uses for files.
constexpr qint64 maxScryptWork = qint64(1) << 23;
constexpr qint64 maxScryptMemoryBytes = 32 * 1024 * 1024;

using PbeParamPtr = std::unique_ptr<PBEPARAM, Deleter<PBEPARAM_free>>;
using Pbe2ParamPtr = std::unique_ptr<PBE2PARAM, Deleter<PBE2PARAM_free>>;
using Pbkdf2ParamPtr = std::unique_ptr<PBKDF2PARAM, Deleter<PBKDF2PARAM_free>>;
using ScryptParamsPtr = std::unique_ptr<SCRYPT_PARAMS, Deleter<SCRYPT_PARAMS_free>>;

template<typename Pointer>
Pointer parametersOf(const X509_ALGOR *algorithm, const ASN1_ITEM *item)
{
    // A missing parameter gives a null pointer as well.
    Pointer parameters(static_cast<typename Pointer::pointer>(
            ASN1_TYPE_unpack_sequence(item, algorithm->parameter)));
    if (!parameters)
        drainErrors();
    return parameters;
}

tl::unexpected<Error> unreadable()
{
    return fail(Error::Kind::InvalidInput,
                QStringLiteral("the encryption's parameters cannot be read"));
}

tl::unexpected<Error> unsupported(const ASN1_OBJECT *object)
{
    const int nid = OBJ_obj2nid(object);
    const QString name
            = nid == NID_undef ? dottedOid(object) : QString::fromLatin1(OBJ_nid2ln(nid));
    return fail(Error::Kind::Unsupported, QStringLiteral("encrypted with %1").arg(name));
}

/// Zero for what is negative or does not fit.
qint64 positive(const ASN1_INTEGER *number)
{
    int64_t value = 0;
    if (!number || ASN1_INTEGER_get_int64(&value, number) != 1)
        return 0;
    return std::max<qint64>(value, 0);
}

Result<void> checkIterations(const ASN1_INTEGER *iterations)
{
    const qint64 count = positive(iterations);
    if (count < 1 || count > maxKdfIterations)
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("demands more than %1 iterations").arg(maxKdfIterations));
    return {};
}

Result<void> checkScrypt(const SCRYPT_PARAMS &parameters)
{
    const qint64 n = positive(parameters.costParameter);
    const qint64 r = positive(parameters.blockSize);
    const qint64 p = positive(parameters.parallelizationParameter);
    // Divisions, because the product of three foreign numbers overflows.
    if (n < 2 || r < 1 || p < 1 || n > maxScryptWork || r > maxScryptWork / n
        || p > maxScryptWork / (n * r))
        return fail(Error::Kind::InvalidInput, QStringLiteral("demands too much work of scrypt"));
    if (128 * r * (n + p + 2) > maxScryptMemoryBytes)
        return fail(Error::Kind::Unsupported, QStringLiteral("needs more than 32 MiB for scrypt"));
    return {};
}

Result<void> checkPbes2(const X509_ALGOR *algorithm)
{
    const auto scheme = parametersOf<Pbe2ParamPtr>(algorithm, ASN1_ITEM_rptr(PBE2PARAM));
    if (!scheme)
        return unreadable();
    if (!EVP_get_cipherbyobj(scheme->encryption->algorithm))
        return unsupported(scheme->encryption->algorithm);
    switch (OBJ_obj2nid(scheme->keyfunc->algorithm)) {
    case NID_id_pbkdf2: {
        const auto parameters
                = parametersOf<Pbkdf2ParamPtr>(scheme->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM));
        return parameters ? checkIterations(parameters->iter) : unreadable();
    }
    case NID_id_scrypt: {
        const auto parameters
                = parametersOf<ScryptParamsPtr>(scheme->keyfunc, ASN1_ITEM_rptr(SCRYPT_PARAMS));
        return parameters ? checkScrypt(*parameters) : unreadable();
    }
    default:
        return unsupported(scheme->keyfunc->algorithm);
    }
}

} // namespace

Result<void> checkPasswordEncryption(const X509_ALGOR *algorithm)
{
    switch (OBJ_obj2nid(algorithm->algorithm)) {
    case NID_pbes2:
        return checkPbes2(algorithm);
    case NID_pbe_WithSHA1And3_Key_TripleDES_CBC:
    case NID_pbe_WithSHA1And2_Key_TripleDES_CBC: {
        const auto parameters = parametersOf<PbeParamPtr>(algorithm, ASN1_ITEM_rptr(PBEPARAM));
        return parameters ? checkIterations(parameters->iter) : unreadable();
    }
    default:
        return unsupported(algorithm->algorithm);
    }
}

} // namespace certwright::crypto
