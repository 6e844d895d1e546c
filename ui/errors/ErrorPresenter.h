// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace certwright::ui {

/// What was being done when an error came up; it decides the wording.
struct ErrorContext
{
    enum class Action {
        Unspecified,
        ReadDirectory, ///< asking a CA what it demands
        RegisterAccount,
        PlaceOrder,
        CheckName, ///< the CA validates a name
        Issue, ///< finalize and download
        Export, ///< writing files for a server
        Unlock,
        Revoke,
        ManageAccount,
        AddAuthority,
        OpenData ///< reading or writing our own database
    };
    Action action = Action::Unspecified;
    QString subject; ///< folder, name or host, where the error itself names none
    QString authorityName; ///< "Let's Encrypt"; empty: unknown
    QStringList caaIdentities; ///< from the directory, for the line to add to DNS
    bool retriesByItself = false; ///< a transient error is being waited out without the user

    ErrorContext() = default;
    explicit ErrorContext(Action what) : action(what) { }
    ErrorContext(Action what, QString about) : action(what), subject(std::move(about)) { }
};

/// An error in the user's language: three lines, and the CA's own words apart from ours.
/// title, cause and remedy are plain text that may quote text from outside.
struct ErrorText
{
    QString title; ///< what happened
    QString cause; ///< why, with what was being done
    QString remedy; ///< what to do
    QString caWords; ///< verbatim, one line a problem; empty: the CA said nothing
    QString logDetail; ///< English, as in the log
    QString helpUrl; ///< from outside; open only through CheckedLink
    std::optional<QDateTime> retryAt;

    ErrorText() = default;
    ErrorText(QString what, QString why, QString todo)
        : title(std::move(what)), cause(std::move(why)), remedy(std::move(todo))
    { }
    bool operator==(const ErrorText &) const = default;
};

/// The only place that turns errors into sentences.
ErrorText present(const Error &error, const ErrorContext &context);

/// "type: detail", with one line more for each subproblem, control characters taken out.
QString caWords(const Problem &problem);

/// The ACME problem types that have a text of their own; the rest are worded by the error's kind.
QStringList presentedProblemTypes();

} // namespace certwright::ui
