// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errors/ErrorPresenter.h"

#include <span>

namespace certwright::ui {

/// The facts that sentences about an error are made of.
struct ErrorFacts
{
    const Error &error;
    const ErrorContext &context;
    QString subject; ///< what it is about, may be empty
    QString authority; ///< the CA's name or the words "the CA"
};

/// Title, cause and remedy of an error without a problem type that we know.
ErrorText kindText(const ErrorFacts &facts);

/// A problem type and its words.
struct ProblemEntry
{
    const char *type; ///< below urn:ietf:params:acme:error:
    ErrorText (*text)(const Problem &problem, const ErrorFacts &facts);
};

/// The types of RFC 8555, and those of its extensions (RFC 9773, 8739, 9115, 9799, profiles).
std::span<const ProblemEntry> coreProblemEntries();
std::span<const ProblemEntry> extensionProblemEntries();

/// Title, cause and remedy of a problem type; none for a type without a text.
std::optional<ErrorText> problemText(const Problem &problem, const ErrorFacts &facts);

} // namespace certwright::ui
