// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/boundedqueue.h"
#include "imports/planner.h"
#include "imports/progressmeter.h"

#include <QThreadPool>

namespace collectz::imports {

/// Reads, matches and stores at the same time: the calling thread reads and normalises, a second one gives verdicts, a third
/// waits for the catalog's writer. Bounded queues between them keep memory flat. One object, one run.
class PlanPipeline
{
public:
    PlanPipeline(Planner &planner, catalog::ImportStore &store, const catalog::FieldRegistry &registry,
                 qint64 importNumber);

    /// Rows that are stored when it ends; an error of the reader after some rows is in `readError`, they stand.
    struct Outcome
    {
        qint64 rows = 0;
        std::optional<Error> readError;
    };

    [[nodiscard]] Result<Outcome> run(const FormatReader &reader, const SourceFile &file, const ReadOptions &options,
                                      ProgressMeter &meter, const CancelToken &cancel);

private:
    [[nodiscard]] Result<void> read(const FormatReader &reader, const SourceFile &file, const ReadOptions &options,
                                    ProgressMeter &meter, const CancelToken &cancel);
    void match(const CancelToken &cancel);
    void store();
    void giveUp(const Error &error);

    Planner &m_planner;
    catalog::ImportStore &m_store;
    const catalog::FieldRegistry &m_registry;
    const qint64 m_import;
    BoundedQueue<QList<PreparedRow>> m_prepared{2};
    BoundedQueue<QList<catalog::PlanRow>> m_planned{1};
    std::mutex m_mutex;
    std::optional<Error> m_error; ///< the first one of the later stages
    qint64 m_read = 0;
};

} // namespace collectz::imports
