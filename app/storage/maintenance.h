// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <chrono>

struct sqlite3;

namespace collectz::storage {

/// How many pages the log may hold that are not copied into the file yet. Tests set them low.
struct LogBounds
{
    /// In the middle of bulk work (200 MiB): below it, pages that are written again and again are copied only once.
    qint64 bulk = 50'000;
    /// While merging in idle time: few, so that no single flush of the file is long.
    qint64 merging = 1'000;
    /// A reader that still needs the log holds a checkpoint up, which is tried again after so many more pages.
    qint64 betweenTries = 5'000;
};

/// The housekeeping of a catalog file, done by the writer lane on its connection in small interruptible steps: checkpoints
/// of the write-ahead log, merges of the search index, statistics for the planner. Nothing to do on PostgreSQL, whose server
/// keeps house itself.
class Maintenance
{
public:
    explicit Maintenance(Connection &connection, const LogBounds &bounds = {});
    ~Maintenance();
    Q_DISABLE_COPY_MOVE(Maintenance)

    /// Before the first job: tells the search index to leave merging to idle time, once for each catalog. An error is let
    /// be: saves are slower then.
    void begin();
    /// A transaction was committed: work is due, and the log is checkpointed at once when it has grown too large.
    void afterCommit();
    /// So long nobody should have written before the next step; nothing when none is due.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pause() const;
    /// One step in idle time.
    void step();
    /// Stops a running step, or the one about to run; from any thread. The caller holds one lock over this and over
    /// prepareStep and endStep, so that an interruption never meets a job's statement.
    void interrupt();
    void prepareStep();
    void endStep();

    /// The last steps before the file is closed: everything into the file, no log left beside it.
    void close();

    /// Pages of the log that no checkpoint has copied into the file yet.
    [[nodiscard]] qint64 uncopiedPages() const { return m_logPages - m_copiedPages; }

private:
    enum class Stage : quint8 { Idle, MergeWords, MergeTrigrams, Checkpoint, Optimize, LastCheckpoint };

    static int noteLog(void *self, sqlite3 *database, const char *name, int pages);
    [[nodiscard]] bool isLogLongerThan(qint64 pages) const;
    [[nodiscard]] bool checkpoint(int mode);
    [[nodiscard]] bool isMerging() const { return m_stage == Stage::MergeWords || m_stage == Stage::MergeTrigrams; }

    [[nodiscard]] bool merge(const char *table);
    [[nodiscard]] qint64 totalChanges() const;

    Connection &m_connection;
    LogBounds m_bounds;
    bool m_isSqlite = false;
    Stage m_stage = Stage::Idle;
    bool m_hasBegun = false;    ///< a step was made since the last commit
    bool m_isStepping = false;  ///< under the caller's lock
    qint64 m_logPages = 0;      ///< in the log, as of the last commit
    qint64 m_copiedPages = 0;   ///< of them in the file, as of the last checkpoint
    qint64 m_pagesAtLatest = 0; ///< in the log when a checkpoint was tried last
};

} // namespace collectz::storage
