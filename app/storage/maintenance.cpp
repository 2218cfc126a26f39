// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/maintenance.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace collectz::storage {

namespace {

/// Beyond this the log is checkpointed in the middle of bulk work; below it, pages that are written again and again in a bulk
/// are written to the file only once.
constexpr qint64 longestLog = 200LL * 1024 * 1024;
/// Leaf pages a merge step rewrites: some milliseconds.
constexpr int pagesPerMerge = 64;

sqlite3 *databaseOf(const Connection &connection)
{
    return static_cast<sqlite3 *>(connection.handle());
}

} // namespace

Maintenance::Maintenance(Connection &connection)
    : m_connection(connection)
    , m_isSqlite(connection.engine() == Engine::Sqlite)
    , m_stage(m_isSqlite ? Stage::Checkpoint : Stage::Idle)
{}

void Maintenance::afterCommit()
{
    if (!m_isSqlite)
        return;
    m_stage = Stage::Checkpoint;
    if (logBytes() > longestLog)
        std::ignore = checkpoint(SQLITE_CHECKPOINT_PASSIVE);
}

bool Maintenance::step()
{
    if (m_stage == Stage::Idle)
        return false;
    bool isFinished = true;
    switch (m_stage) {
    case Stage::Checkpoint:
    case Stage::LastCheckpoint:
        isFinished = checkpoint(SQLITE_CHECKPOINT_PASSIVE);
        break;
    case Stage::MergeWords:
        isFinished = merge("merge_search");
        break;
    case Stage::MergeTrigrams:
        isFinished = merge("merge_search_trigram");
        break;
    case Stage::Optimize:
        std::ignore = m_connection.executeScript("PRAGMA analysis_limit = 400; PRAGMA optimize");
        break;
    case Stage::Idle:
        break;
    }
    if (isFinished)
        m_stage = m_stage == Stage::LastCheckpoint ? Stage::Idle : static_cast<Stage>(static_cast<int>(m_stage) + 1);
    return m_stage != Stage::Idle;
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

bool Maintenance::checkpoint(int mode)
{
    const int code = sqlite3_wal_checkpoint_v2(databaseOf(m_connection), nullptr, mode, nullptr, nullptr);
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

qint64 Maintenance::logBytes() const
{
    const char *file = sqlite3_db_filename(databaseOf(m_connection), nullptr);
    return file ? QFileInfo(QString::fromUtf8(file) + QStringLiteral("-wal")).size() : 0;
}

} // namespace collectz::storage
