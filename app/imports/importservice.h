// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "catalog/catalog.h"
#include "imports/decisions.h"
#include "imports/formatreader.h"
#include "imports/importqueue.h"
#include "imports/reportwriter.h"

#include <QFuture>
#include <QThreadPool>

namespace collectz::imports {

/// What a person chose before planning.
struct ImportRequest
{
    QString path;
    QString format; ///< empty = recognised
    ReadOptions options;
    QString author;
    QString device;
};

/// Ends of a plan, an application or an undo; also the numbers that `collectz import --json` prints.
struct ImportReport
{
    catalog::ImportRecord record;
    qint64 created = 0, updated = 0, unchanged = 0, duplicates = 0, review = 0, rejected = 0;
    /// Fields that an undo left alone because people changed them since.
    qint64 kept = 0;
    double seconds = 0;
};

/// The machine of design section 7: read, normalise, match, plan; review; apply in batches with a resume point; undo.
///
/// The blocking functions run wherever they are called (command line, tests); the `start` functions run them on the bounded
/// import pool, one import at a time per catalog, others queue. Nothing is written to works before `apply`.
class ImportService
{
public:
    /// All three must outlive it. Ending it cancels what is under way and waits until that has stopped.
    ImportService(catalog::Catalog &catalog, const FormatRegistry &formats, QThreadPool &pool);
    ~ImportService();
    Q_DISABLE_COPY_MOVE(ImportService)

    /// Reads and matches every row and stores the plan. Cancelled: the plan is discarded. A source that breaks off after some
    /// rows is planned as far as it goes, with the reason in the record's `problem`. A mapping that is given is remembered for
    /// the file's headers; without one the remembered mapping is used.
    [[nodiscard]] Result<ImportReport> plan(const ImportRequest &request, const ProgressFunction &progress,
                                            const CancelToken &cancel);
    /// Plans the file of an interrupted import with the choices it was begun with, in its place. Conflict when the import is no
    /// interrupted one or the file another. Importing the same file anew discards an interrupted plan as well.
    [[nodiscard]] Result<ImportReport> resumePlan(qint64 number, const QString &path, const ProgressFunction &progress,
                                                  const CancelToken &cancel);
    /// Applies create and update rows and decided review rows after the resume point. Cancelled or killed: whole
    /// batches stand, and calling again goes on. Undecided review rows stay and can be applied later.
    [[nodiscard]] Result<ImportReport> apply(qint64 number, const ProgressFunction &progress,
                                             const CancelToken &cancel);
    /// Undoes everything the import did, newest batch first; fields people changed since are kept and counted in the report.
    [[nodiscard]] Result<ImportReport> undo(qint64 number, const QString &author, const QString &device,
                                            const ProgressFunction &progress, const CancelToken &cancel);
    /// Decides rows that wait: candidate (null = the first), create or skip; with `alike`, every waiting row with the same rule.
    /// Returns the rows that were decided, with what they were before.
    [[nodiscard]] Result<QList<DecidedRow>> decide(qint64 number, const QList<qint64> &rows, catalog::RowChoice choice,
                                                   const EntityId &candidate, bool alike);
    [[nodiscard]] Result<ImportReport> report(qint64 number);
    /// Takes decisions back that were made together: those of these rows that still have this choice and are not applied become
    /// what they were before. Returns how many.
    [[nodiscard]] Result<qint64> takeBack(qint64 number, const QList<DecidedRow> &rows, catalog::RowChoice choice);
    /// Imports that a crash left unfinished, newest first. An interrupted plan is read again with `resumePlan` or discarded; the
    /// others go on with `apply` or `undo`.
    [[nodiscard]] Result<QList<catalog::ImportRecord>> unfinished();
    /// Drops a plan that nothing was applied of.
    [[nodiscard]] Result<void> discard(qint64 number);
    /// Writes what became of every row.
    [[nodiscard]] Result<void> exportReport(qint64 number, ReportFormat format, QIODevice &device,
                                            const CancelToken &cancel);

    [[nodiscard]] const FormatRegistry &formats() const { return m_formats; }

    /// How many plan rows one transaction applies. Two such batches are in memory at once; the 5,000 it begins with keep a
    /// catalog's whole import below 256 MiB and are nearly as quick as larger ones. Set it before anything runs.
    void setRowsOfABatch(qint64 rows) { m_rowsOfABatch = rows; }

    [[nodiscard]] QFuture<Result<ImportReport>> startPlan(ImportRequest request, ProgressFunction progress,
                                                          CancelToken cancel);
    /// As resumePlan.
    [[nodiscard]] QFuture<Result<ImportReport>> startResumedPlan(qint64 number, QString path, ProgressFunction progress,
                                                                 CancelToken cancel);
    [[nodiscard]] QFuture<Result<ImportReport>> startApply(qint64 number, ProgressFunction progress,
                                                           CancelToken cancel);
    [[nodiscard]] QFuture<Result<ImportReport>> startUndo(qint64 number, QString author, QString device,
                                                          ProgressFunction progress, CancelToken cancel);

private:
    using Report = Result<ImportReport>;
    using Work = std::function<Report(const ProgressFunction &)>;

    [[nodiscard]] QFuture<Report> enqueue(Work work, ProgressFunction progress, const CancelToken &cancel);
    [[nodiscard]] Report planRecord(catalog::ImportRecord record, const FormatReader &reader, const SourceFile &file,
                                    const ImportRequest &request, qint64 lines, const ProgressFunction &progress,
                                    const CancelToken &cancel);
    [[nodiscard]] Result<catalog::ImportRecord> begin(qint64 number, const QList<catalog::ImportState> &from,
                                                      catalog::ImportState to);
    [[nodiscard]] Report end(catalog::ImportRecord record, catalog::ImportState state, double seconds);
    [[nodiscard]] Unexpected stop(catalog::ImportRecord record, const Error &error);

    catalog::Catalog &m_catalog;
    const FormatRegistry &m_formats;
    qint64 m_rowsOfABatch = 5'000;
    ImportQueue m_queue;
};

} // namespace collectz::imports
