// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqliteconnection.h"

#include "storage/sqlitekeys.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// The progress handler runs every so many virtual machine steps: some tens of microseconds.
constexpr int stepsBetweenCancelChecks = 2000;

/// A limit of the account or of the process is a full disk too; SQLite calls ENOSPC alone so. It remembers what the system said,
/// and so do the catalog and its log, which know it longer.
bool hasNoRoom(sqlite3 *database)
{
    const auto means = [](int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; };
    if (means(sqlite3_system_errno(database)))
        return true;
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file *file = nullptr;
        int error = 0;
        if (sqlite3_file_control(database, "main", which, static_cast<void *>(&file)) != SQLITE_OK || !file ||
            !file->pMethods)
            continue;
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
        if (means(error))
            return true;
    }
    return false;
}

} // namespace

SqliteConnection::SqliteConnection(sqlite3 *database, QString path)
    : m_database(database)
    , m_path(std::move(path))
{}

SqliteConnection::~SqliteConnection()
{
    dropStatements();
    sqlite3_close_v2(m_database);
}

Result<std::unique_ptr<Connection>> SqliteConnection::open(const ConnectOptions &options)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create && !options.readOnly)
        flags |= SQLITE_OPEN_CREATE;
    QByteArray name = options.location.toUtf8();
    // A catalog on a disk that nobody can write has no log beside it; SQLite could not make one either.
    const QFileInfo info(options.location);
    if (options.readOnly && !QFileInfo(info.absolutePath()).isWritable() &&
        !QFileInfo::exists(info.filePath() + u"-wal"_s)) {
        name = "file:" + QUrl::toPercentEncoding(info.absoluteFilePath(), "/") + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    // Counting every allocation takes a lock of the whole process; nobody asks for the counts.
    [[maybe_unused]] static const int withoutCounts = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &database, flags, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(database, options.location));
    if (code != SQLITE_OK)
        return fail(connection->lastError(code));
    if (Result<void> configured = connection->configure(options); !configured)
        return fail(std::move(configured).error());
    return connection;
}

Result<void> SqliteConnection::configure(const ConnectOptions &options)
{
    sqlite3_busy_timeout(m_database, 5000);
    addKeyFunctions(m_database);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_autocheckpoint(m_database, 0);
    Result<void> set = executeScript("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA synchronous = FULL;");
    if (set && options.readOnly)
        set = executeScript("PRAGMA query_only = ON; PRAGMA cache_size = -16384;");
    else if (set)
        set = executeScript("PRAGMA cache_size = -65536;");
    return set;
}

QString SqliteConnection::displayName() const
{
    return QFileInfo(m_path).fileName();
}

Result<std::unique_ptr<Statement>> SqliteConnection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(lastError(code));
    return std::make_unique<SqliteStatement>(*this, statement);
}

Result<std::unique_ptr<Statement>> SqliteConnection::prepareNamed(const QByteArray &name, const QByteArray &sql)
{
    Q_UNUSED(name)
    return prepare(sql);
}

Result<void> SqliteConnection::executeScript(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(lastError(code));
    return {};
}

Error SqliteConnection::lastError(int resultCode) const
{
    const QString text = m_database ? QString::fromUtf8(sqlite3_errmsg(m_database)) : u"out of memory"_s;
    if ((resultCode & 0xff) == SQLITE_IOERR && hasNoRoom(m_database))
        resultCode = SQLITE_FULL;
    return sqliteError(resultCode, text, m_path);
}

void SqliteConnection::releaseMemory()
{
    sqlite3_db_release_memory(m_database);
}

void SqliteConnection::setCancelToken(const CancelToken *token)
{
    m_token = token;
    const auto isCancelled = [](void *self) {
        return static_cast<SqliteConnection *>(self)->m_token->isCancelled() ? 1 : 0;
    };
    if (token)
        sqlite3_progress_handler(m_database, stepsBetweenCancelChecks, isCancelled, this);
    else
        sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

} // namespace collectz::storage
