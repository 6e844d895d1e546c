// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AlternativeNames.h"

#include "core/base/IpAddress.h"

#include <algorithm>
#include <optional>

namespace certwright::crypto {

namespace {

using GeneralNamePtr = std::unique_ptr<GENERAL_NAME, Deleter<GENERAL_NAME_free>>;

/// A name that still has U-labels gives nothing.
QByteArray asciiOrNothing(const QString &name)
{
    const bool isAscii = std::all_of(name.begin(), name.end(),
                                     [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return isAscii ? name.toLatin1() : QByteArray();
}

Result<GeneralNamePtr> toGeneralName(const Identifier &identifier)
{
    const bool isAddress = identifier.type == Identifier::Type::Ip;
    const QByteArray bytes = isAddress ? ipAddressOctets(identifier.value).value_or(QByteArray())
                                       : asciiOrNothing(identifier.value);
    if (bytes.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("not a name that a certificate can hold"), identifier.value);
    GeneralNamePtr name(GENERAL_NAME_new());
    ASN1_STRING *value = ASN1_STRING_type_new(isAddress ? V_ASN1_OCTET_STRING : V_ASN1_IA5STRING);
    if (!name || !value
        || ASN1_STRING_set(value, bytes.constData(), static_cast<int>(bytes.size())) != 1) {
        ASN1_STRING_free(value);
        return cryptoFailure(QStringLiteral("cannot write an alternative name"));
    }
    GENERAL_NAME_set0_value(name.get(), isAddress ? GEN_IPADD : GEN_DNS, value);
    return name;
}

std::optional<Identifier> identifierOf(const GENERAL_NAME *name)
{
    int type = 0;
    const auto *value = static_cast<const ASN1_STRING *>(GENERAL_NAME_get0_value(name, &type));
    if (type != GEN_DNS && type != GEN_IPADD)
        return std::nullopt;
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)),
                           ASN1_STRING_length(value));
    if (type == GEN_DNS)
        return Identifier { Identifier::Type::Dns, QString::fromLatin1(bytes).toLower() };
    const QString text = ipAddressText(bytes);
    // Of another length than any address: shown as it is rather than left out.
    return Identifier { Identifier::Type::Ip,
                        text.isEmpty() ? QString::fromLatin1(bytes.toHex(':')) : text };
}

} // namespace

Result<GeneralNamesPtr> toGeneralNames(const std::vector<Identifier> &identifiers)
{
    if (identifiers.empty())
        return fail(Error::Kind::InvalidInput, QStringLiteral("no names"));
    GeneralNamesPtr names(GENERAL_NAMES_new());
    for (const Identifier &identifier : identifiers) {
        Result<GeneralNamePtr> name = toGeneralName(identifier);
        if (!name)
            return fail(name.error());
        if (!names || sk_GENERAL_NAME_push(names.get(), name->get()) == 0)
            return cryptoFailure(QStringLiteral("cannot write an alternative name"));
        name->release();
    }
    return names;
}

std::vector<Identifier> identifiersOf(const GENERAL_NAMES *names)
{
    std::vector<Identifier> identifiers;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        if (std::optional<Identifier> identifier = identifierOf(sk_GENERAL_NAME_value(names, i)))
            identifiers.push_back(*std::move(identifier));
    }
    std::sort(identifiers.begin(), identifiers.end());
    identifiers.erase(std::unique(identifiers.begin(), identifiers.end()), identifiers.end());
    return identifiers;
}

} // namespace certwright::crypto
