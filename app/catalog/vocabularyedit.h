// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"
#include "catalog/worksweep.h"

namespace collectz::catalog {

/// Renaming one term (one name in `from`), merging several into one, or taking a term out everywhere (`to` empty).
/// In the vocabulary "places" names are paths: "Room/Shelf" carries "Room/Shelf/Box" along.
struct TermEdit
{
    QString vocabulary;
    QStringList from;
    QString to;
};

/// What the edit would do to the works counted so far.
struct TermPlan
{
    QList<EntityChange> changes;
    qint64 worksChanged = 0;
};

[[nodiscard]] bool isPathVocabulary(const QString &vocabulary);

/// The name after the edit; equal to `name` when the edit does not concern it, empty when it is taken out. Pure.
[[nodiscard]] QString editedTerm(const QString &name, const TermEdit &edit);

/// Adds what the edit does to the fields of one work that use the vocabulary. Qualifiers of credits stay, and a merge that
/// makes two elements of a list equal keeps the first. Does not touch locks: a spelling is no claim about the value. Pure.
void addTermEdit(TermPlan &plan, const WorkRecord &record, const TermEdit &edit, const FieldRegistry &registry);

/// Usage error with a sentence when the edit makes no sense (nothing to rename, same name, empty path parts).
[[nodiscard]] Result<TermEdit> checkedTermEdit(const TermEdit &edit);

/// Plans for every work that uses one of the terms, on a worker thread; the catalog is only read.
[[nodiscard]] Result<TermPlan> planTermEdit(CatalogReader &reader, const TermEdit &edit,
                                            const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::catalog
