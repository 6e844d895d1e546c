// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <utility>
#include <vector>

namespace certwright::acme {

/// What CAA issue records and permanent records are made of: an issuer and parameters.
/// Source: RFC 8659 section 4.2
struct IssueValue
{
    QString issuer; ///< as written; may be empty
    std::vector<std::pair<QString, QString>> parameters; ///< tag and value, in their order

    IssueValue() = default;

    /// Errors: Malformed (also a tag that is there twice, which no CA takes)
    static Result<IssueValue> fromText(const QString &text);

    /// Tags are found whatever their case.
    [[nodiscard]] bool has(const QString &tag) const;
    /// Empty where there is none.
    [[nodiscard]] QString parameter(const QString &tag) const;
};

/// label *("." label), of letters, digits and inner hyphens.
bool isIssueDomain(const QString &text);
/// Printable ASCII without spaces and semicolons.
bool isIssueParameterValue(const QString &text);

} // namespace certwright::acme
