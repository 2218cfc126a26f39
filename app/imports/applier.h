// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "imports/boundedqueue.h"
#include "imports/progressmeter.h"

namespace collectz::imports {

/// Writes the create and update rows of a plan, batch by batch after the resume point. The next batch is read and decoded on
/// a second thread while the catalog's writer works on this one. One object, one run.
class Applier
{
public:
    Applier(catalog::Catalog &catalog, catalog::CatalogReader &reader, const catalog::ImportRecord &record,
            qint64 rowsOfABatch);

    /// Blocks until every row is applied, the token is set (Cancelled; whole batches stand) or the catalog refuses.
    [[nodiscard]] Result<void> run(ProgressMeter &meter, const CancelToken &cancel);

private:
    /// What one transaction writes.
    struct Batch
    {
        QList<catalog::EntityChange> changes;
        QList<catalog::PlanRow> revised; ///< rows whose verdict changed because the catalog did
        qint64 from = 0;
        qint64 through = 0;
        QString title; ///< of its last row
    };

    void prepare(const CancelToken &cancel);
    [[nodiscard]] Result<Batch> nextBatch(qint64 after, const CancelToken &cancel);
    [[nodiscard]] Result<void> write(const Batch &batch, const CancelToken &cancel);
    void intern(QList<catalog::EntityChange> &changes);

    catalog::Catalog &m_catalog;
    catalog::CatalogReader &m_reader;
    const catalog::ImportRecord m_record;
    const qint64 m_rowsOfABatch;
    BoundedQueue<Batch> m_ready{1};
    std::optional<Error> m_readError;
    QHash<QString, QString> m_keys;
    bool m_recheck = false;
};

/// The head of a change set of an import; `part` tells its batches apart, so that a batch tried again is the same set.
[[nodiscard]] catalog::ChangeSet importChangeSet(const catalog::Catalog &catalog, const catalog::ImportRecord &record,
                                                 const QString &part);

/// The newest journal sequence: what a plan was made against.
[[nodiscard]] Result<qint64> lastSequence(catalog::CatalogReader &reader);

} // namespace collectz::imports
