// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/crypto/SecureBytes.h"

#include <QString>
#include <chrono>
#include <memory>

namespace certwright::secrets {

/// What a keychain job came to. NoError alone proves nothing; see docs/keychain.md.
class JobOutcome
{
public:
    enum class Code {
        Done,
        EntryNotFound, ///< not there, or the keychain is locked: nobody knows
        Denied,
        Failed,
        NotAnswered ///< the deadline passed; the job may still take effect
    };

    JobOutcome() = default;
    JobOutcome(Code outcomeCode, QString outcomeMessage)
        : code(outcomeCode), message(std::move(outcomeMessage))
    { }

    Code code = Code::Failed;
    QString message; ///< English, from the keychain
    crypto::SecureBytes data; ///< what a read found
};

/// Runs QtKeychain's jobs one at a time, in the order of asking.
/// A job that hangs holds up those behind it, because QtKeychain has one queue for the whole
/// process and cannot cancel; but everybody who asked is told after the deadline. A job is never
/// deleted by us: the keychain's library still writes to it.
class KeychainQueue final
{
public:
    KeychainQueue(QString service, std::chrono::milliseconds deadline);
    ~KeychainQueue();
    Q_DISABLE_COPY_MOVE(KeychainQueue)

    [[nodiscard]] const QString &service() const;

    Task<JobOutcome> read(QString name);
    /// The shared envelope is owned by the caller and by the job, which may outlive the caller.
    Task<JobOutcome> write(QString name, std::shared_ptr<crypto::SecureBytes> envelope);
    Task<JobOutcome> remove(QString name);

private:
    class Line;
    struct Request;

    Task<JobOutcome> run(std::shared_ptr<Request> request);

    std::chrono::milliseconds m_deadline;
    std::shared_ptr<Line> m_line; ///< shared with nobody; watched weakly by the running job
};

} // namespace certwright::secrets
