// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/NameFinding.h"
#include "core/base/Result.h"

#include <QString>
#include <compare>

namespace certwright {

/// A DNS name as a certificate carries it: lower-case A-labels, no trailing dot, perhaps with "*."
/// in front.
/// Source: RFC 8555 section 7.1.4, RFC 5890, UTS #46 non-transitional
class DomainName final
{
public:
    /// Takes what a person types: Unicode, upper case, a trailing dot, full-width dots and stars
    /// from Chinese input methods, a pasted URL's host.
    /// Errors: InvalidInput, with one English sentence; subject is the text as typed.
    static Result<DomainName> fromUserInput(const QString &text);

    /// The same, with a finding that a window can put into words.
    static tl::expected<DomainName, NameFinding> parsed(const QString &text);

    /// Takes an A-label name from the wire or the database.
    /// Errors: InvalidInput
    static Result<DomainName> fromAscii(const QString &text);

    /// "*.xn--fsqu00a.cn"
    [[nodiscard]] const QString &ascii() const { return m_ascii; }
    /// "*.例子.cn"; equal to ascii() where no label is international or the scripts are mixed.
    [[nodiscard]] QString unicode() const;
    /// True when a label mixes scripts in a way that no language does ("раypal").
    [[nodiscard]] bool hasMixedScripts() const;
    [[nodiscard]] bool isWildcard() const;
    /// The name without "*.".
    [[nodiscard]] DomainName base() const;
    /// True when a certificate for this wildcard also serves that name.
    [[nodiscard]] bool covers(const DomainName &name) const;

    auto operator<=>(const DomainName &other) const { return m_ascii.compare(other.m_ascii) <=> 0; }
    bool operator==(const DomainName &other) const { return m_ascii == other.m_ascii; }

private:
    explicit DomainName(QString ascii) : m_ascii(std::move(ascii)) { }

    QString m_ascii;
};

} // namespace certwright
