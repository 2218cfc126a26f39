// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"
#include "catalog/worksweep.h"

namespace collectz::catalog {

/// What a bulk edit does to the field. Add and Remove are for list fields: elements of `value` are appended unless
/// present, or taken out.
enum class BulkOperation : quint8 { Set, Clear, Add, Remove };

/// One bulk edit: one field, one operation, for every work of a selection.
struct BulkEdit
{
    QString field;
    BulkOperation operation = BulkOperation::Set;
    FieldValue value; ///< canonical (FieldRegistry::normalise); not used by Clear
    bool onlyIfEmpty = false;
};

/// What a bulk edit would do to the works counted so far.
struct BulkPlan
{
    QList<EntityChange> changes;
    qint64 worksChanged = 0;
    qint64 worksUnchanged = 0;     ///< the value is there already, or kept because of `onlyIfEmpty`
    qint64 worksNotApplicable = 0; ///< the kind has no such field, or there is no copy that could have it
};

/// Adds what the edit does to one work. Work fields change the work, edition fields every edition, copy fields every
/// copy. A work without an edition gets one for an edition field; a work without a copy never gets one, because that
/// would say it is owned. Typed values lock their field against imports. Pure.
void addBulkEdit(BulkPlan &plan, const WorkRecord &record, const BulkEdit &edit, const FieldRegistry &registry);

/// The value after the operation; equal to `before` when nothing changes. Pure.
[[nodiscard]] FieldValue bulkEdited(const FieldValue &before, const BulkEdit &edit, bool isList);

/// Plans the edit for any number of works on a worker thread; the catalog is only read.
[[nodiscard]] Result<BulkPlan> planBulkEdit(CatalogReader &reader, const QList<qint64> &keys, const BulkEdit &edit,
                                            const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::catalog
