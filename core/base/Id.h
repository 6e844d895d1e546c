// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QtGlobal>
#include <compare>

namespace certwright {

/// A database row's identity that cannot be mistaken for another table's. 0 means "none yet".
template<typename Tag>
class RowId
{
public:
    constexpr RowId() = default;
    constexpr explicit RowId(qint64 value) : m_value(value) { }
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const RowId &) const = default;

private:
    qint64 m_value = 0;
};

using AuthorityId = RowId<struct AuthorityTag>; ///< a CA directory that the user may choose
using AccountId = RowId<struct AccountTag>;
using OrderId = RowId<struct OrderTag>;
using CertificateId = RowId<struct CertificateTag>;

template<typename Tag>
size_t qHash(RowId<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

/// Names one private key in the key store; a UUID without braces, never used twice.
class KeyId
{
public:
    KeyId() = default;
    explicit KeyId(QString uuid) : m_uuid(std::move(uuid)) { }
    /// A new random name.
    static KeyId generate();
    [[nodiscard]] const QString &toString() const { return m_uuid; }
    [[nodiscard]] bool isValid() const { return !m_uuid.isEmpty(); }
    auto operator<=>(const KeyId &) const = default;

private:
    QString m_uuid;
};

} // namespace certwright

Q_DECLARE_METATYPE(certwright::AuthorityId)
Q_DECLARE_METATYPE(certwright::AccountId)
Q_DECLARE_METATYPE(certwright::OrderId)
Q_DECLARE_METATYPE(certwright::CertificateId)
