// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/importstore.h"
#include "imports/progressmeter.h"

namespace collectz::imports {

/// A row that was decided or set back, and what it was before.
struct DecidedRow
{
    qint64 number = 0;
    catalog::RowChoice before = catalog::RowChoice::None;
    EntityId workBefore;
};

/// Writes down what a person decided for rows that wait; with `alike` for every waiting row that has the rule of one of them.
/// The choice None takes a decision that is not applied yet back, with `alike` every such decision by the rule.
/// Returns the rows, the named ones first. Conflict when a row does not wait.
[[nodiscard]] Result<QList<DecidedRow>> decideRows(catalog::ImportStore &store, qint64 number,
                                                   const QList<qint64> &rows, catalog::RowChoice choice,
                                                   const EntityId &candidate, bool alike);
/// Makes those of the rows what they were before that still have this choice and are not applied. Returns how many.
[[nodiscard]] Result<qint64> takeDecisionsBack(catalog::ImportStore &store, qint64 number,
                                               const QList<DecidedRow> &rows, catalog::RowChoice choice);

/// Applies decided rows: each becomes a creation, an update of the chosen work, or is left out for good. Comes after the
/// applier, so that every other row of the plan stands already. A row that is written and not yet marked as such when the
/// program dies is written again without effect.
class DecisionApplier
{
public:
    DecisionApplier(catalog::Catalog &catalog, catalog::CatalogReader &reader, const catalog::ImportRecord &record,
                    const catalog::FieldRegistry &registry);

    [[nodiscard]] Result<void> run(ProgressMeter &meter, const CancelToken &cancel);

private:
    [[nodiscard]] Result<bool> take(catalog::PlanRow &row);
    [[nodiscard]] Result<bool> takeCandidate(catalog::PlanRow &row);
    [[nodiscard]] Result<void> flush(const CancelToken &cancel);

    catalog::Catalog &m_catalog;
    catalog::CatalogReader &m_reader;
    const catalog::ImportRecord m_record;
    const catalog::FieldRegistry &m_registry;
    QList<catalog::PlanRow> m_rows;
    QList<catalog::EntityChange> m_changes;
};

} // namespace collectz::imports
