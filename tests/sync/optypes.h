// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "tests/sync/edits.h"

#include <functional>

namespace collectz::tests {

/// What a pair of operations is done to: two works of one world, known to everybody before.
struct Subject
{
    WorkIds one;
    WorkIds other;
    EntityId shared;    ///< of a work that is not there yet and that both may make
    ChangeSetId series; ///< the set that gave `one` its series

    [[nodiscard]] static Subject numbered(int number);
};

/// One kind of thing that a person can do.
struct OpType
{
    QString name;
    /// What `actor` does to the subject as it is seen now; none: the set that gave it its series is undone.
    std::function<QList<catalog::EntityChange>(catalog::CatalogReader &, const Subject &, const QString &actor)>
        changes;
};

/// All of them, each touching `one` in its own way.
[[nodiscard]] const QList<OpType> &opTypes();

/// The conflicts, as "field" or "field of other", that come of doing `first` and `second` without knowing of each other, when
/// `first` reaches the companion first; `thirdEditsCopy`: and then somebody's edit of the copy, who knew of neither. Written down by
/// what the operations are, not by how they are merged.
[[nodiscard]] QStringList expectedConflicts(const QString &first, const QString &second, bool thirdEditsCopy);

} // namespace collectz::tests
