// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Statement.h"

#include "core/store/SqliteError.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace certwright::store {

Statement::Statement(Database &database, const QString &sql)
    : m_database(database), m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(sql);
}

void Statement::bind(const QString &text)
{
    // Qt writes a null string as NULL; to us it is an empty text.
    m_query.addBindValue(text.isNull() ? QStringLiteral("") : text);
}

void Statement::bind(const QByteArray &blob)
{
    m_query.addBindValue(blob.isNull() ? QByteArrayLiteral("") : blob);
}

void Statement::bind(const QDateTime &instant)
{
    m_query.addBindValue(instant.isValid() ? QVariant(instant.toSecsSinceEpoch()) : QVariant());
}

void Statement::bind(const QStringList &list)
{
    const QJsonDocument document(QJsonArray::fromStringList(list));
    bindJson(document.toJson(QJsonDocument::Compact));
}

Result<void> Statement::run()
{
    if (!m_isPrepared || !m_query.exec())
        return fail(lastError());
    return {};
}

Result<void> Statement::changeRow()
{
    return m_database.inTransaction([this]() -> Result<void> {
        const Result<void> ran = run();
        if (!ran)
            return ran;
        if (m_query.numRowsAffected() < 1)
            return fail(noSuchRow());
        return {};
    });
}

Error Statement::lastError() const
{
    // The first words and the table, never the bound values.
    const QString action = m_query.lastQuery().section(QLatin1Char(' '), 0, 2).simplified();
    return sqliteError(m_query.lastError(), action, m_database.path());
}

Error Statement::unreadableRow() const
{
    const QString detail = u"a row holds what this version never writes: "_qs + m_query.lastQuery();
    return Error(Error::Kind::Damaged, detail, m_database.path());
}

Error Statement::noSuchRow() const
{
    const QString detail = u"no such row: "_qs + m_query.lastQuery();
    return Error(Error::Kind::NotFound, detail, m_database.path());
}

} // namespace certwright::store
