// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/maintenance.h"

#include "storage/sqltext.h"

#include <sqlite3.h>

namespace collectz::storage {

namespace {

/// Leaf pages a merge step rewrites: some milliseconds.
constexpr int pagesPerMerge = 64;

/// Typing in a form is not in a race with housekeeping.
constexpr std::chrono::milliseconds idleTime{300};
/// The flush of a checkpoint cannot be interrupted: with a short log it waits for a longer rest.
constexpr std::chrono::milliseconds longIdleTime{2000};

sqlite3 *databaseOf(const Connection &connection)
{
    return static_cast<sqlite3 *>(connection.handle());
}

} // namespace

Maintenance::Maintenance(Connection &connection, const LogBounds &bounds)
    : m_connection(connection)
    , m_bounds(bounds)
    , m_isSqlite(connection.engine() == Engine::Sqlite)
    , m_stage(m_isSqlite ? Stage::MergeWords : Stage::Idle)
{
    if (m_isSqlite)
        sqlite3_wal_hook(databaseOf(m_connection), noteLog, this);
}

Maintenance::~Maintenance()
{
    if (m_isSqlite)
        sqlite3_wal_hook(databaseOf(m_connection), nullptr, nullptr);
}

int Maintenance::noteLog(void *self, sqlite3 *database, const char *name, int pages)
{
    Q_UNUSED(database)
    Q_UNUSED(name)
    auto *maintenance = static_cast<Maintenance *>(self);
    // A log that was copied whole begins anew with the next commit, unless a reader still needs it.
    if (maintenance->uncopiedPages() == 0)
        maintenance->m_copiedPages = 0;
    if (pages <= maintenance->m_logPages)
        maintenance->m_copiedPages = maintenance->m_pagesAtLatest = 0;
    maintenance->m_logPages = pages;
    return SQLITE_OK;
}

void Maintenance::begin()
{
    if (!m_isSqlite)
        return;
    const Result<Statement *> statement = m_connection.statement("are_merges_deferred");
    if (!statement)
        return;
    bool isSet = false;
    const Result<void> read = (*statement)->forEachRow([&isSet](const Statement &row) { isSet = row.integer(0) != 0; });
    if (!read || isSet)
        return;
    const Result<QByteArray> sql = sqlText(Engine::Sqlite, "defer_merges");
    Result<Transaction> transaction = Transaction::begin(m_connection, Connection::Mode::Write);
    if (sql && transaction && m_connection.executeScript(*sql))
        std::ignore = transaction->commit();
}

void Maintenance::afterCommit()
{
    if (!m_isSqlite)
        return;
    m_stage = Stage::MergeWords;
    m_hasBegun = false;
    if (isLogLongerThan(m_bounds.bulk))
        std::ignore = checkpoint(SQLITE_CHECKPOINT_PASSIVE);
}

std::optional<std::chrono::milliseconds> Maintenance::pause() const
{
    if (m_stage == Stage::Idle)
        return std::nullopt;
    if (m_stage == Stage::Checkpoint && uncopiedPages() < m_bounds.merging)
        return longIdleTime;
    return m_hasBegun ? std::chrono::milliseconds(0) : idleTime;
}

void Maintenance::step()
{
    if (isMerging() && isLogLongerThan(m_bounds.merging)) {
        std::ignore = checkpoint(SQLITE_CHECKPOINT_PASSIVE);
        return;
    }
    bool isFinished = true;
    switch (m_stage) {
    case Stage::MergeWords:
        isFinished = merge("merge_search");
        break;
    case Stage::MergeTrigrams:
        isFinished = merge("merge_search_trigram");
        break;
    case Stage::Checkpoint:
    case Stage::LastCheckpoint:
        isFinished = checkpoint(SQLITE_CHECKPOINT_PASSIVE);
        break;
    case Stage::Optimize:
        std::ignore = m_connection.executeScript("PRAGMA analysis_limit = 400; PRAGMA optimize");
        break;
    case Stage::Idle:
        return;
    }
    if (!isFinished)
        return;
    if (m_stage == Stage::LastCheckpoint) {
        m_stage = Stage::Idle;
        // Up to 64 MiB, which bulk work needs and a window that is only read in does not.
        m_connection.releaseMemory();
    } else {
        m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
    }
}

void Maintenance::prepareStep()
{
    m_hasBegun = true;
    m_isStepping = true;
    // Nothing is lost with a merge, so it need not wait for the disk; the commit of the next save flushes it too.
    if (isMerging())
        std::ignore = m_connection.executeScript("PRAGMA synchronous = NORMAL");
}

void Maintenance::endStep()
{
    m_isStepping = false;
    if (m_isSqlite)
        std::ignore = m_connection.executeScript("PRAGMA synchronous = FULL");
}

void Maintenance::interrupt()
{
    if (m_isSqlite && m_isStepping)
        sqlite3_interrupt(databaseOf(m_connection));
}

void Maintenance::close()
{
    if (!m_isSqlite)
        return;
    std::ignore = checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
    // The last connection takes the log's files away when it closes.
    sqlite3_db_config(databaseOf(m_connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

bool Maintenance::isLogLongerThan(qint64 pages) const
{
    const bool wasJustTried =
        m_pagesAtLatest > 0 && m_logPages - m_pagesAtLatest < std::min(pages, m_bounds.betweenTries);
    return uncopiedPages() > pages && !wasJustTried;
}

bool Maintenance::checkpoint(int mode)
{
    int inLog = -1;
    int copied = -1;
    const int code = sqlite3_wal_checkpoint_v2(databaseOf(m_connection), nullptr, mode, &inLog, &copied);
    m_pagesAtLatest = m_logPages;
    if (inLog >= 0 && copied >= 0) {
        m_logPages = inLog;
        m_copiedPages = copied;
    }
    // Busy: a reader still needs the log; the next commit brings another chance.
    return code != SQLITE_INTERRUPT;
}

bool Maintenance::merge(const char *table)
{
    const Result<Statement *> statement = m_connection.statement(table);
    if (!statement)
        return true;
    const qint64 before = totalChanges();
    (*statement)->bind(1, qint64(pagesPerMerge));
    if (const Result<void> merged = (*statement)->execute(); !merged)
        return merged.error().kind != ErrorKind::Cancelled;
    // As documented for FTS5: fewer than two changed rows mean that there was nothing to merge.
    return totalChanges() - before < 2;
}

qint64 Maintenance::totalChanges() const
{
    return sqlite3_total_changes64(databaseOf(m_connection));
}

} // namespace collectz::storage
