// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace collectz::storage {

/// The housekeeping of a catalog file, done by the writer lane on its connection in small interruptible steps: checkpoints
/// of the write-ahead log, merges of the search index, statistics for the planner. Nothing to do on PostgreSQL, whose server
/// keeps house itself.
class Maintenance
{
public:
    explicit Maintenance(Connection &connection);

    /// A transaction was committed: work is due, and the log is checkpointed at once when it has grown too large.
    void afterCommit();
    /// One step in idle time. False when nothing is left to do.
    [[nodiscard]] bool step();
    /// Stops a running step, or the one about to run; from any thread. The caller holds one lock over this and over
    /// prepareStep and endStep, so that an interruption never meets a job's statement.
    void interrupt();
    void prepareStep() { m_isStepping = true; }

    void endStep() { m_isStepping = false; }

    /// The last steps before the file is closed: everything into the file, no log left beside it.
    void close();

private:
    enum class Stage : quint8 { Idle, Checkpoint, MergeWords, MergeTrigrams, Optimize, LastCheckpoint };

    [[nodiscard]] bool checkpoint(int mode);
    [[nodiscard]] bool merge(const char *table);
    [[nodiscard]] qint64 totalChanges() const;
    [[nodiscard]] qint64 logBytes() const;

    Connection &m_connection;
    bool m_isSqlite = false;
    Stage m_stage = Stage::Idle;
    bool m_isStepping = false; ///< under the caller's lock
};

} // namespace collectz::storage
