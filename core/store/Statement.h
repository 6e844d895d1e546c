// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"
#include "core/store/RowReader.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <vector>

namespace certwright::store {

/// One prepared statement: bind the placeholders from left to right, then run it.
/// Errors of every run: those of sqliteError()
class Statement final
{
public:
    Statement(Database &database, const QString &sql);

    void bind(const QString &text);
    void bind(const QByteArray &blob);
    void bind(qint64 number) { m_query.addBindValue(number); }
    void bind(int number) { m_query.addBindValue(number); }
    void bind(bool flag) { m_query.addBindValue(flag ? 1 : 0); }
    /// Seconds since 1970-01-01 UTC; an invalid instant becomes NULL, which the schema refuses
    /// where there must be one.
    void bind(const QDateTime &instant);
    /// As a JSON array.
    void bind(const QStringList &list);
    void bind(const KeyId &id) { bind(id.toString()); }
    void bindJson(const QByteArray &json) { bind(QString::fromUtf8(json)); }

    template<typename Tag>
    void bind(RowId<Tag> id)
    {
        bind(id.value());
    }

    template<typename T>
    void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            m_query.addBindValue(QVariant());
    }

    Result<void> run();
    /// Runs in a transaction of its own, or in the one that is open.
    /// Errors: also NotFound when no row was changed
    Result<void> changeRow();

    /// As changeRow(); gives the new row's number.
    template<typename Id>
    Result<Id> insertRow()
    {
        const Result<void> changed = changeRow();
        if (!changed)
            return fail(changed.error());
        return Id(m_query.lastInsertId().toLongLong());
    }

    /// Every row of the answer. read makes a row from a RowReader.
    template<typename Row>
    Result<std::vector<Row>> rows(Row (*read)(RowReader &))
    {
        const Result<void> ran = run();
        if (!ran)
            return fail(ran.error());
        std::vector<Row> found;
        while (m_query.next()) {
            RowReader reader(m_query);
            found.push_back(read(reader));
            if (!reader.isIntact())
                return fail(unreadableRow());
        }
        if (m_query.lastError().isValid())
            return fail(lastError());
        return found;
    }

    /// The one row of the answer. Errors: also NotFound
    template<typename Row>
    Result<Row> row(Row (*read)(RowReader &))
    {
        Result<std::vector<Row>> found = rows(read);
        if (!found)
            return fail(found.error());
        if (found->empty())
            return fail(noSuchRow());
        return std::move(found->front());
    }

private:
    Q_DISABLE_COPY_MOVE(Statement)

    [[nodiscard]] Error lastError() const;
    [[nodiscard]] Error unreadableRow() const;
    [[nodiscard]] Error noSuchRow() const;

    Database &m_database;
    QSqlQuery m_query;
    bool m_isPrepared;
};

} // namespace certwright::store
