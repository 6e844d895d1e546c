// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NamesInput.h"

#include "core/base/DomainName.h"

#include <QStringList>

#include <algorithm>

namespace certwright {

namespace {

bool isSeparator(QChar c)
{
    // U+FF0C, U+FF1B and U+3001 are the comma, semicolon and list comma of Chinese input.
    return c.isSpace() || c == u',' || c == u';' || c == u'\uFF0C' || c == u'\uFF1B'
            || c == u'\u3001';
}

QStringList splitNames(const QString &text)
{
    QStringList names;
    QString current;
    for (const QChar c : text) {
        if (!isSeparator(c)) {
            current.append(c);
        } else if (!current.isEmpty()) {
            names.append(current);
            current.clear();
        }
    }
    if (!current.isEmpty())
        names.append(current);
    return names;
}

NameFinding noteFor(const Identifier &identifier)
{
    if (identifier.type == Identifier::Type::Ip)
        return NameFinding::None;
    const Result<DomainName> name = DomainName::fromAscii(identifier.value);
    return name && name->hasMixedScripts() ? NameFinding::MixedScripts : NameFinding::None;
}

NamesLine lineFor(const QString &text, const std::vector<NamesLine> &before)
{
    const auto parsed = Identifier::parsed(text);
    if (!parsed)
        return { text,
                 fail(Error::Kind::InvalidInput, toString(parsed.error()), text),
                 parsed.error(),
                 {} };
    const bool isListed = std::any_of(before.begin(), before.end(), [&parsed](const auto &line) {
        return line.identifier && *line.identifier == *parsed;
    });
    if (isListed)
        return { text,
                 fail(Error::Kind::InvalidInput, parsed->value + u" is listed twice", text),
                 NameFinding::Duplicate,
                 {} };
    return { text, *parsed, noteFor(*parsed), {} };
}

/// Every usable wildcard of the list.
std::vector<DomainName> wildcardsOf(const std::vector<NamesLine> &lines)
{
    std::vector<DomainName> wildcards;
    for (const NamesLine &line : lines) {
        if (!line.identifier || !line.identifier->isWildcard())
            continue;
        if (const Result<DomainName> name = DomainName::fromAscii(line.identifier->value))
            wildcards.push_back(*name);
    }
    return wildcards;
}

void noteCoverage(NamesLine &line, const std::vector<DomainName> &wildcards)
{
    if (!line.identifier || line.identifier->type != Identifier::Type::Dns)
        return;
    const Result<DomainName> name = DomainName::fromAscii(line.identifier->value);
    const auto covering = std::find_if(wildcards.begin(), wildcards.end(),
                                       [&name](const auto &w) { return name && w.covers(*name); });
    if (covering == wildcards.end())
        return;
    line.finding = NameFinding::CoveredByWildcard;
    line.relatedName = covering->ascii();
}

} // namespace

std::vector<NamesLine> parseNames(const QString &text)
{
    std::vector<NamesLine> lines;
    const QStringList names = splitNames(text);
    for (const QString &name : names)
        lines.push_back(lineFor(name, lines));
    const std::vector<DomainName> wildcards = wildcardsOf(lines);
    for (NamesLine &line : lines)
        noteCoverage(line, wildcards);
    return lines;
}

std::vector<Identifier> orderableIdentifiers(const std::vector<NamesLine> &lines)
{
    std::vector<Identifier> identifiers;
    for (const NamesLine &line : lines) {
        if (line.identifier && line.finding != NameFinding::CoveredByWildcard)
            identifiers.push_back(*line.identifier);
    }
    return identifiers;
}

} // namespace certwright
