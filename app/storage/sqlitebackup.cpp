// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlitebackup.h"

#include "storage/sqliteconnection.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesPerStep = 2000;

Error notWritten(const QString &target)
{
    return makeError(
        ErrorKind::Unavailable, u"backup_not_written"_s,
        u"The backup \"%1\" could not be written. The catalog was left as it is."_s.arg(QFileInfo(target).fileName()));
}

Result<void> copyPages(sqlite3 *from, sqlite3 *to, const QString &target, const ProgressFunction &progress,
                       const CancelToken &cancel)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return fail(sqliteError(sqlite3_extended_errcode(to), QString::fromUtf8(sqlite3_errmsg(to)), target));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !cancel.isCancelled()) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        if (progress) {
            Progress report;
            report.step = u"backup"_s;
            report.total = sqlite3_backup_pagecount(backup);
            report.done = report.total - sqlite3_backup_remaining(backup);
            progress(report);
        }
    }
    sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. No backup was kept."_s);
    if (code != SQLITE_DONE)
        return fail(sqliteError(code, QString::fromUtf8(sqlite3_errmsg(to)), target));
    return {};
}

Result<void> verify(Connection &copy, const QString &target)
{
    Result<std::unique_ptr<Statement>> check = copy.prepare("PRAGMA quick_check(1)");
    if (!check)
        return fail(std::move(check).error());
    QString answer;
    Result<void> read = (*check)->forEachRow([&answer](const Statement &row) { answer = row.text(0); });
    if (!read)
        return read;
    if (answer != "ok"_L1)
        return fail(
            ErrorKind::Corrupt, u"backup_damaged"_s,
            u"The copy \"%1\" did not pass its check and was removed: the catalog itself may be damaged. It was left "
            "as it is."_s.arg(QFileInfo(target).fileName()),
            answer);
    return {};
}

Result<void> copyAndVerify(const QString &source, const QString &target, const ProgressFunction &progress,
                           const CancelToken &cancel)
{
    const Result<std::unique_ptr<Connection>> from = SqliteConnection::open({source, true, false});
    if (!from)
        return fail(from.error());
    const Result<std::unique_ptr<Connection>> to = SqliteConnection::open({target, false, true});
    if (!to)
        return fail(to.error());
    Result<void> done = copyPages(static_cast<sqlite3 *>((*from)->handle()), static_cast<sqlite3 *>((*to)->handle()),
                                  target, progress, cancel);
    // One plain file: no log beside it that could be left behind when it is copied.
    if (done)
        done = (*to)->executeScript("PRAGMA journal_mode = DELETE");
    return done ? verify(**to, target) : done;
}

bool flush(const QString &path, int flags)
{
    const int descriptor = open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = fsync(descriptor) == 0;
    close(descriptor);
    return isFlushed;
}

} // namespace

Result<void> backupSqlite(const QString &source, const QString &target, const ProgressFunction &progress,
                          const CancelToken &cancel)
{
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict, u"backup_exists"_s,
                    u"There is already a file \"%1\". It was left as it is."_s.arg(QFileInfo(target).fileName()));
    const QString unfinished = target + u".unfinished"_s;
    QFile::remove(unfinished);
    Result<void> done = copyAndVerify(source, unfinished, progress, cancel);
    if (done && !(flush(unfinished, O_RDONLY) && QFile::rename(unfinished, target) &&
                  flush(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY)))
        done = fail(notWritten(target));
    if (!done) {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(unfinished + ending);
    }
    return done;
}

} // namespace collectz::storage
