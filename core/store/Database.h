// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/DatabaseFile.h"

#include <QSqlDatabase>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace certwright::store {

/// The program's one SQLite file: opens it 0600 in a 0700 folder, checks and migrates it (with a
/// backup first), and gives transactions.
/// Thread: the one that opened it.
class Database final
{
public:
    /// path ":memory:" is for tests.
    /// Errors: Denied, NoSpace, Storage, Damaged (the file is kept; subject names it), Unsupported
    /// (written by a newer version)
    static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QSqlDatabase connection() const;

    /// Runs work between BEGIN IMMEDIATE and COMMIT; rolls back when work or the commit fails.
    /// Nested calls join the outer transaction; when one of them fails, all of it is rolled back.
    /// Errors: those of work; Storage (busy for 5 s, or the file was removed or replaced), NoSpace,
    /// Denied, Damaged
    Result<void> inTransaction(const std::function<Result<void>()> &work);

    /// PRAGMA quick_check. Errors: Damaged
    Result<void> quickCheck();

private:
    explicit Database(QString path, QString connectionName);

    Result<void> start(FileOrigin origin);
    Result<void> joinTransaction(const std::function<Result<void>()> &work);

    QString m_path;
    QString m_connectionName;
    int m_transactionDepth = 0;
    std::optional<FileIdentity> m_openedFile; ///< none for ":memory:"
    std::optional<Error> m_joinedFailure; ///< of a nested call, undoes the outer transaction
};

/// The newest schema version this build knows.
int currentSchemaVersion();

} // namespace certwright::store
