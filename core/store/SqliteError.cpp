// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SqliteError.h"

namespace certwright::store {

namespace {

// Primary result codes; the extended ones carry them in their lowest byte.
constexpr int codeBusy = 5;
constexpr int codeReadOnly = 8;
constexpr int codeCorrupt = 11;
constexpr int codeFull = 13;
constexpr int codeCannotOpen = 14;
constexpr int codeNotADatabase = 26;
// Extended codes that say more than their primary code.
constexpr int codeForeignKey = 787;
constexpr int codePrimaryKey = 1555;
constexpr int codeUnique = 2067;
constexpr int codeSharedMemorySize = 4874;

Error::Kind kindOf(int code)
{
    switch (code) {
    case codeForeignKey:
    case codePrimaryKey:
    case codeUnique:
        return Error::Kind::InvalidInput;
    case codeSharedMemorySize: // the -shm file could not grow
        return Error::Kind::NoSpace;
    default:
        break;
    }
    switch (code & 0xff) {
    case codeReadOnly:
    case codeCannotOpen:
        return Error::Kind::Denied;
    case codeCorrupt:
    case codeNotADatabase:
        return Error::Kind::Damaged;
    case codeFull:
        return Error::Kind::NoSpace;
    default:
        return Error::Kind::Storage;
    }
}

} // namespace

Error sqliteError(const QSqlError &error, const QString &action, const QString &path)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QString reason = (code & 0xff) == codeBusy
            ? u"the database is busy: another program holds it"_qs
            : error.databaseText();
    const QString detail
            = action + u": "_qs + reason + u" (SQLite "_qs + error.nativeErrorCode() + u")"_qs;
    return Error(isNumber ? kindOf(code) : Error::Kind::Storage, detail, path);
}

} // namespace certwright::store
