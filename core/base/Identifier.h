// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/NameFinding.h"
#include "core/base/Result.h"

#include <QString>
#include <compare>

namespace certwright {

/// What a certificate is for: a DNS name or an IP address, in the form that ACME sends.
/// Source: RFC 8555 section 9.7.7, RFC 8738
struct Identifier
{
    enum class Type { Dns, Ip };

    Type type = Type::Dns;
    QString value; ///< A-label name, or the address in RFC 5952 text

    /// Takes what a person types; decides by itself whether it is an address.
    /// Errors: InvalidInput (see DomainName::fromUserInput)
    static Result<Identifier> fromUserInput(const QString &text);

    /// The same, with a finding that a window can put into words.
    static tl::expected<Identifier, NameFinding> parsed(const QString &text);

    [[nodiscard]] bool isWildcard() const;
    /// The name as people read it (Unicode labels).
    [[nodiscard]] QString displayName() const;

    std::strong_ordering operator<=>(const Identifier &other) const;
    bool operator==(const Identifier &other) const = default;
};

/// "dns" or "ip", as on the wire.
QString toString(Identifier::Type type);

} // namespace certwright
