// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problem.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace certwright {

/// Why something failed, named for what the caller does next.
/// A class with constructors, not an aggregate: g++ 12 may destroy aggregate temporaries of a
/// co_await expression twice (docs/async.md).
class Error
{
public:
    enum class Kind {
        Offline, ///< nothing was sent or nobody answered: try again on the ladder
        Interrupted, ///< the outcome is unknown: read the state again, never repeat blindly
        Insecure, ///< the peer could not prove who it is: stop and show the evidence
        Busy, ///< the server has a fault or no time: try again later
        RateLimited, ///< try again at retryAt
        Rejected, ///< the CA refuses this request: show the problem, change the input
        ActionRequired, ///< a person must do something first (terms, account binding)
        NotFound, ///< what we ask for does not exist there (any more)
        InvalidInput, ///< what the user typed or the file holds cannot be used
        WrongPassword, ///< the password does not open it
        Denied, ///< the system does not let us (permissions, dismissed prompt)
        Locked, ///< the key store is locked: unlock it; the key is not lost
        Unavailable, ///< there is no usable service of this kind here (no keychain)
        KeyMissing, ///< the store is open and the key is not in it
        Damaged, ///< what was stored cannot be trusted: kept as it is, not used
        Malformed, ///< the peer broke the protocol: stop
        NoSpace, ///< the disk is full
        Storage, ///< file or database failed otherwise
        Crypto, ///< a cryptographic operation failed
        Unsupported, ///< this CA or this build cannot do it
        Cancelled ///< the user stopped it
    };

    Error(Kind kind, QString detail);
    /// subject: the file, host, name or URL it is about, for the sentence shown to the user.
    Error(Kind kind, QString detail, QString subject);

    [[nodiscard]] Error withProblem(Problem problem) const;
    [[nodiscard]] Error withRetryAt(QDateTime retryAtUtc) const;
    [[nodiscard]] Error withSubject(QString subject) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// English, for the log; holds no secret.
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] const QString &subject() const { return m_subject; }
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<QDateTime> &retryAt() const { return m_retryAt; }

    /// True when the CA's problem has this ACME type.
    [[nodiscard]] bool isProblem(QLatin1String name) const;
    /// True when the same request may succeed later without anybody changing anything.
    [[nodiscard]] bool isTransient() const;

    bool operator==(const Error &) const = default;

private:
    Kind m_kind;
    QString m_detail;
    QString m_subject;
    std::optional<Problem> m_problem;
    std::optional<QDateTime> m_retryAt;
};

/// Stable English name of a kind, for the log and the database.
QString toString(Error::Kind kind);
/// The kind with that name, if there is one.
std::optional<Error::Kind> errorKindFromString(const QString &name);

} // namespace certwright
