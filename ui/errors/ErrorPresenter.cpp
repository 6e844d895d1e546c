// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorPresenter.h"

#include "ui/Tr.h"
#include "ui/errors/ErrorTexts.h"

#include <QRegularExpression>

namespace certwright::ui {

namespace {

using Action = ErrorContext::Action;

constexpr int maxCaWordsLength = 64 * 1024;

/// "While placing the order." so that an error that shows up later is still understood.
QString activity(const ErrorContext &context)
{
    switch (context.action) {
    case Action::Unspecified:
        return {};
    case Action::ReadDirectory:
        return Tr::tr("It happened while asking the CA what it demands.");
    case Action::RegisterAccount:
        return Tr::tr("It happened while registering the account.");
    case Action::PlaceOrder:
        return Tr::tr("It happened while placing the order.");
    case Action::CheckName:
        return context.subject.isEmpty()
                ? Tr::tr("It happened while the CA was checking the names.")
                : Tr::tr("It happened while the CA was checking %1.").arg(context.subject);
    case Action::Issue:
        return Tr::tr("It happened while the certificate was being issued.");
    case Action::Export:
        return context.subject.isEmpty()
                ? Tr::tr("It happened while exporting files.")
                : Tr::tr("It happened while exporting to %1.").arg(context.subject);
    case Action::Unlock:
        return Tr::tr("It happened while unlocking the key store.");
    case Action::Revoke:
        return Tr::tr("It happened while revoking the certificate.");
    case Action::ManageAccount:
        return Tr::tr("It happened while changing the account.");
    case Action::AddAuthority:
        return Tr::tr("It happened while testing the directory URL.");
    case Action::OpenData:
        return Tr::tr("It happened while reading or writing Certwright's own data.");
    }
    Q_UNREACHABLE();
}

QString withoutControls(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool isBidi = (c.unicode() >= 0x202A && c.unicode() <= 0x202E)
                || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200E
                || c.unicode() == 0x200F;
        if (c == QLatin1Char('\n') || (!isBidi && c.category() != QChar::Other_Control))
            clean.append(c);
        else
            clean.append(QLatin1Char(' '));
    }
    return clean;
}

QString problemLine(const Problem &problem)
{
    QStringList parts;
    if (!problem.identifier.isEmpty())
        parts.append(problem.identifier);
    if (!problem.type.isEmpty())
        parts.append(problem.type);
    const QString words = problem.detail.isEmpty() ? problem.title : problem.detail;
    if (!words.isEmpty())
        parts.append(words);
    return parts.join(QStringLiteral(" · "));
}

/// Let's Encrypt names the page that unpauses an account only in the detail text.
QString linkInDetail(const Problem &problem)
{
    static const QRegularExpression link(QStringLiteral("https://[^\\s\"<>]+"));
    QString found = link.match(problem.detail).captured();
    while (found.endsWith(QLatin1Char('.')) || found.endsWith(QLatin1Char(','))
           || found.endsWith(QLatin1Char(')')))
        found.chop(1);
    return found;
}

QString helpUrl(const Problem &problem)
{
    if (!problem.instance.isEmpty())
        return problem.instance;
    return problem.helpUrl.isEmpty() ? linkInDetail(problem) : problem.helpUrl;
}

/// The problem that says most: inside a "compound" the only subproblem, else the problem itself.
const Problem &tellingProblem(const Problem &problem)
{
    const bool isWrapper = problem.is(QLatin1String("compound")) || problem.type.isEmpty();
    return isWrapper && problem.subproblems.size() == 1 ? problem.subproblems.front() : problem;
}

} // namespace

QString caWords(const Problem &problem)
{
    QStringList lines { problemLine(problem) };
    for (const Problem &sub : problem.subproblems)
        lines.append(problemLine(sub));
    lines.removeAll(QString());
    return withoutControls(lines.join(QLatin1Char('\n'))).left(maxCaWordsLength);
}

std::optional<ErrorText> problemText(const Problem &problem, const ErrorFacts &facts)
{
    for (const auto &entries : { coreProblemEntries(), extensionProblemEntries() }) {
        for (const ProblemEntry &entry : entries) {
            if (problem.is(QLatin1String(entry.type)))
                return entry.text(problem, facts);
        }
    }
    return std::nullopt;
}

QStringList presentedProblemTypes()
{
    QStringList types;
    for (const auto &entries : { coreProblemEntries(), extensionProblemEntries() }) {
        for (const ProblemEntry &entry : entries)
            types.append(QLatin1String(entry.type));
    }
    return types;
}

ErrorText present(const Error &error, const ErrorContext &context)
{
    const QString authority
            = context.authorityName.isEmpty() ? Tr::tr("the CA") : context.authorityName;
    const QString subject = error.subject().isEmpty() ? context.subject : error.subject();
    const ErrorFacts facts { error, context, subject, authority };

    std::optional<ErrorText> text;
    if (error.problem())
        text = problemText(tellingProblem(*error.problem()), facts);
    if (!text)
        text = kindText(facts);

    const QString doing = activity(context);
    if (!doing.isEmpty())
        text->cause
                = Tr::tr("%1 %2", "the cause, then what was being done").arg(text->cause, doing);
    if (error.problem()) {
        text->caWords = caWords(*error.problem());
        text->helpUrl = helpUrl(*error.problem());
    }
    text->logDetail = withoutControls(error.detail()).left(maxCaWordsLength);
    text->retryAt = error.retryAt();
    return *text;
}

} // namespace certwright::ui
