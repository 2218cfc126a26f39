// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "catalog/importstore.h"
#include "imports/preparedrow.h"

namespace collectz::imports {

/// What the catalog knows about a batch of incoming rows, asked with one question of each sort. A value.
class BatchLookup
{
public:
    [[nodiscard]] static Result<BatchLookup> ask(const QList<PreparedRow> &rows, catalog::CatalogReader &reader,
                                                 catalog::ImportStore &store);

    /// The work that the same row made or updated in an earlier import; null when none.
    [[nodiscard]] EntityId workOfSameRow(const PreparedRow &row) const;
    [[nodiscard]] QList<catalog::MatchCandidate> byIdentifier(const PreparedRow &row) const;
    [[nodiscard]] QList<catalog::MatchCandidate> byMatchKey(const PreparedRow &row) const;

private:
    QHash<QByteArray, EntityId> m_worksByRowHash;
    QList<catalog::MatchCandidate> m_candidates;
    QMultiHash<QString, qsizetype> m_byIdentifier; ///< places in m_candidates
    QHash<QString, QList<catalog::MatchCandidate>> m_byMatchKey;
};

} // namespace collectz::imports
