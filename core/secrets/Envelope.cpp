// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/Envelope.h"

#include "core/crypto/Digest.h"

#include <QUuid>
#include <QtEndian>
#include <algorithm>
#include <array>

namespace certwright::secrets {

namespace {

constexpr std::array<unsigned char, 4> magic { 'A', 'K', 'M', '1' };
constexpr std::size_t kindOffset = magic.size();
constexpr std::size_t lengthOffset = kindOffset + 1;
constexpr std::size_t digestOffset = lengthOffset + sizeof(quint32);
constexpr std::size_t digestSize = 16;
constexpr std::size_t headerSize = digestOffset + digestSize;

QByteArray digestOf(std::span<const unsigned char> key)
{
    const auto *bytes = reinterpret_cast<const char *>(key.data());
    const QByteArray view = QByteArray::fromRawData(bytes, static_cast<qsizetype>(key.size()));
    return crypto::sha256(view).first(digestSize);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(Error::Kind::Damaged, u"the stored key is damaged: "_qs + detail);
}

} // namespace

crypto::SecureBytes sealed(KeyKind kind, const crypto::SecureBytes &key)
{
    crypto::SecureBytes envelope(headerSize + key.size());
    unsigned char *const bytes = envelope.data();
    std::copy(magic.begin(), magic.end(), bytes);
    bytes[kindOffset] = static_cast<unsigned char>(kind);
    qToBigEndian(static_cast<quint32>(key.size()), bytes + lengthOffset);
    const QByteArray digest = digestOf(key.view());
    std::copy(digest.begin(), digest.end(), bytes + digestOffset);
    const std::span<const unsigned char> content = key.view();
    std::copy(content.begin(), content.end(), bytes + headerSize);
    return envelope;
}

Result<crypto::SecureBytes> unsealed(KeyKind kind, const crypto::SecureBytes &envelope)
{
    if (envelope.isEmpty())
        return damaged(u"the item is empty"_qs);
    const std::span<const unsigned char> bytes = envelope.view();
    if (bytes.size() < headerSize || !std::equal(magic.begin(), magic.end(), bytes.begin()))
        return damaged(u"the item was not written by this program"_qs);
    const std::span<const unsigned char> key = bytes.subspan(headerSize);
    if (qFromBigEndian<quint32>(bytes.data() + lengthOffset) != key.size())
        return damaged(u"its length is wrong"_qs);
    const QByteArray digest = digestOf(key);
    const auto *found = reinterpret_cast<const char *>(bytes.data() + digestOffset);
    if (!std::equal(digest.begin(), digest.end(), found))
        return damaged(u"its digest is wrong"_qs);
    if (bytes[kindOffset] != static_cast<unsigned char>(kind))
        return damaged(u"it is a key of another kind"_qs);
    return crypto::SecureBytes::copyOf(key);
}

bool isWellFormed(const KeyId &id)
{
    const QUuid uuid = QUuid::fromString(id.toString());
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id.toString();
}

Result<void> checkStorable(const KeyId &id, const crypto::SecureBytes &key)
{
    if (!isWellFormed(id))
        return fail(Error::Kind::InvalidInput, u"the key's name is no UUID"_qs);
    if (key.isEmpty())
        return fail(Error::Kind::InvalidInput, u"the key is empty"_qs);
    if (key.size() > maxKeySize) {
        const QString detail = u"the key has %1 bytes, at most %2 can be stored everywhere"_qs;
        return fail(Error::Kind::InvalidInput, detail.arg(key.size()).arg(maxKeySize));
    }
    return {};
}

} // namespace certwright::secrets
