// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"
#include "storage/connection.h"
#include "storage/counters.h"

#include <QCache>
#include <QHash>
#include <QSet>

namespace collectz::storage {

/// The terms of the vocabularies: finds or makes their rows and keeps their usage counts. Ids are remembered between change
/// sets, because a term's row never goes; counts and new rows are written once at the end of a change set.
class TermTable
{
public:
    TermTable();

    /// Begins a change set.
    void begin();
    /// Makes sure that every link's term has an id, with one query a vocabulary.
    [[nodiscard]] Result<void> resolve(Connection &connection, Counters &counters,
                                       const QList<const catalog::TermLink *> &links);
    /// The id of a resolved term.
    [[nodiscard]] qint64 idOf(const catalog::TermLink &link) const;
    void addUses(qint64 term, qint64 change) { m_uses[term] += change; }

    /// Writes new terms and changed counts.
    [[nodiscard]] Result<void> flush(Connection &connection);
    /// Forgets everything, after a transaction that was rolled back.
    void forget();

private:
    using Name = std::pair<QString, QString>; ///< vocabulary, name

    [[nodiscard]] Result<void> lookUp(Connection &connection, const QString &vocabulary, const QSet<QString> &names);

    QCache<Name, qint64> m_remembered;
    QHash<Name, qint64> m_current; ///< of this change set
    QHash<Name, qint64> m_fresh;   ///< not yet stored
    QHash<qint64, qint64> m_uses;  ///< change of the count by id
};

} // namespace collectz::storage
