// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measure.h"

#include <sqlite3.h>

#include <vector>

namespace collectz::benchmarks {

/// Takes the time of a save apart by listening to the writer's connection: what the save waited for before its transaction,
/// the transaction, its commit, and what came after. One in a process, made before the catalog is opened.
class SaveTimes
{
public:
    SaveTimes();
    ~SaveTimes();
    Q_DISABLE_COPY_MOVE(SaveTimes)

    void begin();
    /// Adds the save that ended; `wall` is its whole time in milliseconds.
    void end(double wall);

    [[nodiscard]] int pagesOfLatest() const { return m_saves.empty() ? 0 : m_saves.back().pagesWritten; }

    void print() const;

private:
    /// Milliseconds after begin(), and of the lane's processor.
    struct Moment
    {
        double wall = 0;
        double processor = 0;
    };

    struct Save
    {
        int number = 0;
        double wall = 0;
        double waiting = 0;
        double transaction = 0;
        double commit = 0;
        double commitProcessor = 0;
        double processor = 0;
        int pagesRead = 0;
        int pagesWritten = 0;
    };

    static int listen(unsigned event, void *self, void *statement, void *text);
    static int attach(sqlite3 *database, char **error, const struct sqlite3_api_routines *routines);
    [[nodiscard]] Moment now() const;
    void statementBegins(sqlite3_stmt *statement);
    void statementEnds(sqlite3_stmt *statement);

    QElapsedTimer m_timer;
    // Written by the lane's thread, read after the save has ended, which the catalog's future puts in order.
    Moment m_began;
    Moment m_commits;
    Moment m_committed;
    int m_pagesRead = 0;
    int m_pagesWritten = 0;
    std::vector<Save> m_saves;
};

} // namespace collectz::benchmarks
