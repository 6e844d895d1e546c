// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstddef>
#include <span>
#include <utility>

namespace certwright::crypto {

/// Bytes that are wiped when they are let go of. Move-only, so that every copy is deliberate.
class SecureBytes final
{
public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size);
    static SecureBytes copyOf(std::span<const unsigned char> bytes);
    /// Copies and wipes the source, as far as it is not shared.
    static SecureBytes taking(QByteArray &&bytes);

    SecureBytes(SecureBytes &&other) noexcept;
    SecureBytes &operator=(SecureBytes &&other) noexcept;
    Q_DISABLE_COPY(SecureBytes)
    ~SecureBytes();

    [[nodiscard]] SecureBytes clone() const;
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<const unsigned char> view() const { return { m_data, m_size }; }
    /// For an API that only takes QByteArray: shares the bytes without copying; the view must not
    /// outlive this object.
    [[nodiscard]] QByteArray unownedView() const;
    /// Compares in constant time.
    bool operator==(const SecureBytes &other) const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace certwright::crypto
