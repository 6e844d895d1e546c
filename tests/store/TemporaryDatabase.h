// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QTemporaryDir>
#include <memory>

namespace certwright::store {

/// A freshly migrated database file in a folder of its own, removed at the end.
class TemporaryDatabase final
{
public:
    TemporaryDatabase() { reopen(); }

    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString path() const { return folder() + QStringLiteral("/certwright.db"); }

    /// Closes the file and opens it again, as the next start of the program does.
    void reopen()
    {
        m_database.reset();
        Result<std::unique_ptr<Database>> opened = Database::open(path());
        if (!opened)
            qFatal("no test database: %s", qUtf8Printable(opened.error().detail()));
        m_database = std::move(*opened);
    }
    void close() { m_database.reset(); }

    [[nodiscard]] Database &operator*() const { return *m_database; }
    [[nodiscard]] Database *operator->() const { return m_database.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace certwright::store
