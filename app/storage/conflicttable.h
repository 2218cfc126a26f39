// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/merge.h"
#include "storage/counters.h"

namespace collectz::storage {

/// The table of conflicts: writes those that merging found, settles and reopens those that a change names.
class ConflictTable
{
public:
    explicit ConflictTable(Connection &connection);

    [[nodiscard]] Result<bool> hasOpen();
    /// `workKey` is 0 where the entity belongs to no work.
    [[nodiscard]] Result<void> insert(Counters &counters, qint64 entityKey, qint64 workKey, qint64 sequence,
                                      const catalog::Conflict &conflict);
    /// Names the open conflicts that a person's accepted change of their field settles, in the change itself, so that its journal
    /// row says so on every device: those its author had seen, and those whose other value it sets. Undo and decisions name what they mean and settle nothing else.
    [[nodiscard]] Result<void> addSettled(qint64 entityKey, catalog::Reason reason, const catalog::Seen &seen,
                                          catalog::MergeOutcome &outcome);
    /// Does what a journal row says about conflicts.
    [[nodiscard]] Result<void> follow(qint64 entityKey, qint64 sequence, const QList<catalog::FieldChange> &accepted);
    /// Whether anything here is provisional: made, or closed, by changes that the companion has not confirmed.
    [[nodiscard]] Result<bool> hasLocal();
    /// Drops what waiting changes of an entity made of conflicts, before they are merged anew.
    [[nodiscard]] Result<void> forgetLocal(qint64 entityKey);

private:
    [[nodiscard]] Result<void> mark(const char *query, qint64 entityKey, const catalog::FieldValue &names,
                                    std::optional<qint64> sequence);

    Connection &m_connection;
};

} // namespace collectz::storage
