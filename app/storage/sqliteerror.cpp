// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqliteconnection.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Error describe(int code, const QString &name)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return makeError(
            ErrorKind::Busy, u"catalog_busy"_s,
            u"Another program is using the catalog \"%1\". Nothing was changed; try again in a moment."_s.arg(name));
    case SQLITE_FULL:
        return makeError(ErrorKind::Full, u"disk_full"_s,
                         u"There is no space left for the catalog \"%1\". Nothing was changed; free some space and try "
                         "again."_s.arg(name));
    case SQLITE_READONLY:
        return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s,
                         u"The catalog \"%1\" cannot be written: the file or its folder is read-only. Nothing was "
                         "changed."_s.arg(name));
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return makeError(ErrorKind::Denied, u"catalog_denied"_s,
                         u"There is no permission to use the catalog \"%1\"."_s.arg(name));
    case SQLITE_CORRUPT:
        return makeError(ErrorKind::Corrupt, u"catalog_corrupt"_s,
                         u"The catalog \"%1\" is damaged. It was left as it is; restore a backup, or copy the file "
                         "before trying anything else."_s.arg(name));
    case SQLITE_NOTADB:
        return makeError(ErrorKind::Corrupt, u"not_a_catalog"_s,
                         u"\"%1\" is not a collectz catalog, or it is damaged. It was left as it is."_s.arg(name));
    case SQLITE_CANTOPEN:
        return makeError(
            ErrorKind::Unavailable, u"catalog_cannot_open"_s,
            u"The catalog \"%1\" cannot be opened. Check that its folder exists and may be used."_s.arg(name));
    case SQLITE_IOERR:
        return makeError(ErrorKind::Unavailable, u"catalog_io_error"_s,
                         u"The disk failed while the catalog \"%1\" was in use. Nothing unfinished was kept; check the "
                         "drive."_s.arg(name));
    case SQLITE_INTERRUPT:
        return makeError(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped."_s);
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return makeError(ErrorKind::Limit, u"too_large"_s, u"That is too large for the catalog \"%1\"."_s.arg(name));
    default:
        return makeError(ErrorKind::Bug, u"storage_failed"_s,
                         u"The catalog \"%1\" could not carry out a request. Nothing was changed."_s.arg(name));
    }
}

} // namespace

Error sqliteError(int extendedCode, const QString &engineText, const QString &path)
{
    Error error = describe(extendedCode, QFileInfo(path).fileName());
    error.technical = u"SQLite %1: %2"_s.arg(extendedCode).arg(engineText);
    return error;
}

} // namespace collectz::storage
