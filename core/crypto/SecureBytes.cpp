// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/SecureBytes.h"

#include <algorithm>
#include <new>
#include <openssl/crypto.h>

namespace certwright::crypto {

SecureBytes::SecureBytes(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(OPENSSL_zalloc(size));
    if (!m_data)
        throw std::bad_alloc();
}

SecureBytes SecureBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecureBytes copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.m_data);
    return copy;
}

SecureBytes SecureBytes::taking(QByteArray &&bytes)
{
    SecureBytes taken = copyOf({ reinterpret_cast<const unsigned char *>(bytes.constData()),
                                 static_cast<std::size_t>(bytes.size()) });
    if (!bytes.isEmpty() && bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
    return taken;
}

SecureBytes::SecureBytes(SecureBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{ }

SecureBytes &SecureBytes::operator=(SecureBytes &&other) noexcept
{
    if (this != &other) {
        OPENSSL_clear_free(m_data, m_size);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes()
{
    OPENSSL_clear_free(m_data, m_size);
}

SecureBytes SecureBytes::clone() const
{
    return copyOf(view());
}

QByteArray SecureBytes::unownedView() const
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(m_data),
                                   static_cast<qsizetype>(m_size));
}

bool SecureBytes::operator==(const SecureBytes &other) const
{
    return m_size == other.m_size
            && (m_size == 0 || CRYPTO_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace certwright::crypto
