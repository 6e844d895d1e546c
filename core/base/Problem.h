// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace certwright {

/// A CA's own account of why it refused something.
/// All texts come from outside and are never markup.
/// Source: RFC 8555 section 6.7, RFC 9457
struct Problem
{
    QString type; ///< full URN, "about:blank" when the server named none
    QString title;
    QString detail;
    int status = 0; ///< HTTP status, 0 when unknown
    QString instance; ///< page for the human (section 7.3.3), may be empty
    QString identifier; ///< the name a subproblem is about, else empty
    QStringList algorithms; ///< offered with badSignatureAlgorithm (section 6.2)
    QString helpUrl; ///< Link rel="help", rel="terms-of-service" or the like
    std::vector<Problem> subproblems;

    /// True when the type is urn:ietf:params:acme:error:<name>.
    [[nodiscard]] bool is(QLatin1String name) const;

    /// The last part of the type, such as "rateLimited"; the whole type when it is no ACME URN.
    [[nodiscard]] QString shortType() const;

    bool operator==(const Problem &) const = default;
};

} // namespace certwright
