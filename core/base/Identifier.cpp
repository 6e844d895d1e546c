// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Identifier.h"

#include "core/base/DomainName.h"
#include "core/base/IpAddress.h"
#include "core/base/NameTyping.h"

namespace certwright {

tl::expected<Identifier, NameFinding> Identifier::parsed(const QString &text)
{
    const QString host = hostAsTyped(text);
    if (looksLikeAddress(host) && !host.contains(u'*')) {
        const std::optional<QByteArray> octets = ipAddressOctets(host);
        if (!octets)
            return tl::unexpected(NameFinding::InvalidAddress);
        return Identifier { Type::Ip, ipAddressText(*octets) };
    }
    const auto name = DomainName::parsed(text);
    if (!name)
        return tl::unexpected(name.error());
    return Identifier { Type::Dns, name->ascii() };
}

Result<Identifier> Identifier::fromUserInput(const QString &text)
{
    const auto identifier = parsed(text);
    if (!identifier)
        return fail(Error::Kind::InvalidInput, toString(identifier.error()), text);
    return *identifier;
}

bool Identifier::isWildcard() const
{
    return type == Type::Dns && value.startsWith(QLatin1String("*."));
}

QString Identifier::displayName() const
{
    if (type == Type::Ip)
        return value;
    const Result<DomainName> name = DomainName::fromAscii(value);
    return name ? name->unicode() : value;
}

std::strong_ordering Identifier::operator<=>(const Identifier &other) const
{
    if (type != other.type)
        return type <=> other.type;
    return value.compare(other.value) <=> 0;
}

QString toString(Identifier::Type type)
{
    return type == Identifier::Type::Dns ? QStringLiteral("dns") : QStringLiteral("ip");
}

} // namespace certwright
