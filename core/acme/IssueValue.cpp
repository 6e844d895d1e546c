// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/IssueValue.h"

#include <QStringList>
#include <algorithm>

namespace certwright::acme {

namespace {

bool isIssueLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// A label of the issuer's name, or the tag of a parameter.
bool isIssueLabel(const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'-') || text.endsWith(u'-'))
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isIssueLetter(c) || c == u'-'; });
}

/// Spaces and tabs alone are white space here.
QString stripped(const QString &text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\t'; };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isSpace(text.at(begin)))
        ++begin;
    while (end > begin && isSpace(text.at(end - 1)))
        --end;
    return text.mid(begin, end - begin);
}

bool isSameTag(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<IssueValue> IssueValue::fromText(const QString &text)
{
    IssueValue value;
    const qsizetype semicolon = text.indexOf(u';');
    value.issuer = stripped(semicolon < 0 ? text : text.left(semicolon));
    if (!value.issuer.isEmpty() && !isIssueDomain(value.issuer))
        return fail(Error::Kind::Malformed, u"The record does not begin with an issuer."_qs);
    const QString rest = semicolon < 0 ? QString() : stripped(text.mid(semicolon + 1));
    if (rest.isEmpty())
        return value;
    const QStringList parts = rest.split(u';');
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        const QString tag = equals < 0 ? QString() : stripped(part.left(equals));
        const QString content = equals < 0 ? QString() : stripped(part.mid(equals + 1));
        if (!isIssueLabel(tag) || !isIssueParameterValue(content))
            return fail(Error::Kind::Malformed,
                        u"The record has a parameter that cannot be read."_qs);
        if (value.has(tag))
            return fail(Error::Kind::Malformed, u"The record has a parameter twice."_qs);
        value.parameters.emplace_back(tag, content);
    }
    return value;
}

bool IssueValue::has(const QString &tag) const
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [&tag](const auto &each) { return isSameTag(each.first, tag); });
}

QString IssueValue::parameter(const QString &tag) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&tag](const auto &each) {
        return isSameTag(each.first, tag);
    });
    return found == parameters.end() ? QString() : found->second;
}

bool isIssueDomain(const QString &text)
{
    const QStringList labels = text.split(u'.');
    return std::all_of(labels.begin(), labels.end(), isIssueLabel);
}

bool isIssueParameterValue(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QChar(0x21) && c <= QChar(0x7e) && c != u';'; });
}

} // namespace certwright::acme
