// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NameSentences.h"

#include "ui/Tr.h"

#include <algorithm>

namespace certwright::ui {

namespace {

bool isBelowAnother(const QString &name, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(), [&name](const QString &other) {
        const QString suffix = QLatin1Char('.') + other;
        return name.endsWith(suffix);
    });
}

} // namespace

QString findingSentence(const NamesLine &line)
{
    switch (line.finding) {
    case NameFinding::None:
        return line.identifier && line.identifier->isWildcard() ? Tr::tr("DNS record only")
                                                                : QString();
    case NameFinding::Empty:
        return Tr::tr("There is no name here");
    case NameFinding::NotAName:
        return Tr::tr("This is not a domain name");
    case NameFinding::Underscore:
        return Tr::tr("Underscores are not allowed in certificate names");
    case NameFinding::TooManyStars:
        return Tr::tr("Only one star is allowed");
    case NameFinding::WildcardNotLeftmost:
        return Tr::tr("A star must be the whole first part of the name, as in *.example.com");
    case NameFinding::SingleLabel:
        return Tr::tr("Public CAs need a full domain name, such as host.example.com");
    case NameFinding::TooLong:
        return Tr::tr("Too long: at most 63 characters between dots and 253 in all");
    case NameFinding::ReservedLabel:
        return Tr::tr("Two hyphens in third and fourth place are reserved for xn-- names");
    case NameFinding::InvalidAddress:
        return Tr::tr("This is not a valid IP address");
    case NameFinding::Duplicate:
        return Tr::tr("Listed before");
    case NameFinding::CoveredByWildcard:
        return Tr::tr("Left out: %1 covers it, and CAs refuse both together").arg(line.relatedName);
    case NameFinding::MixedScripts:
        return Tr::tr("Mixes letters of several scripts. Check that this is the name you mean");
    }
    Q_UNREACHABLE();
}

QString shownName(const Identifier &identifier)
{
    const QString display = identifier.displayName();
    if (display == identifier.value)
        return display;
    return Tr::tr("%1 (%2)", "a name, and its xn-- form").arg(display, identifier.value);
}

QStringList missingWwwNames(const std::vector<NamesLine> &lines)
{
    QStringList listed;
    QStringList wildcardBases;
    for (const NamesLine &line : lines) {
        const bool isUsed = line.identifier && line.finding != NameFinding::CoveredByWildcard;
        if (!isUsed || line.identifier->type != Identifier::Type::Dns)
            continue;
        if (line.identifier->isWildcard())
            wildcardBases.append(line.identifier->value.mid(2));
        else
            listed.append(line.identifier->value);
    }

    QStringList missing;
    for (const QString &name : std::as_const(listed)) {
        const QString www = QStringLiteral("www.") + name;
        const bool isPossible = !name.startsWith(QStringLiteral("www."))
                && !isBelowAnother(name, listed) && !wildcardBases.contains(name);
        if (isPossible && !listed.contains(www) && !missing.contains(www))
            missing.append(www);
    }
    return missing;
}

} // namespace certwright::ui
