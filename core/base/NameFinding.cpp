// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NameFinding.h"

namespace certwright {

bool isFatal(NameFinding finding)
{
    return finding != NameFinding::None && finding != NameFinding::CoveredByWildcard
            && finding != NameFinding::MixedScripts;
}

QString toString(NameFinding finding)
{
    switch (finding) {
    case NameFinding::None:
        return QStringLiteral("usable");
    case NameFinding::Empty:
        return QStringLiteral("no name");
    case NameFinding::NotAName:
        return QStringLiteral("not a domain name");
    case NameFinding::Underscore:
        return QStringLiteral("underscores are not allowed in certificate names");
    case NameFinding::TooManyStars:
        return QStringLiteral("only one star, leftmost");
    case NameFinding::WildcardNotLeftmost:
        return QStringLiteral("the star must be the whole leftmost label");
    case NameFinding::SingleLabel:
        return QStringLiteral("no public CA certifies a name without a dot");
    case NameFinding::TooLong:
        return QStringLiteral("labels have at most 63 characters and names at most 253");
    case NameFinding::ReservedLabel:
        return QStringLiteral("a label with hyphens in its third and fourth place is reserved");
    case NameFinding::InvalidAddress:
        return QStringLiteral("not a valid IP address");
    case NameFinding::Duplicate:
        return QStringLiteral("listed twice");
    case NameFinding::CoveredByWildcard:
        return QStringLiteral("a wildcard in the list already covers it");
    case NameFinding::MixedScripts:
        return QStringLiteral("a label mixes letters of several scripts");
    }
    Q_UNREACHABLE();
}

} // namespace certwright
