// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/oplog.h"

namespace collectz::tests {

/// Says what became of every write that was acknowledged, by the logs of those who wrote and the tables of the catalogs. It knows
/// nothing of how a sync works but this: a write is live, was overwritten by somebody who had seen it, waits in a conflict, or
/// stands in the history.
class SyncChecker
{
public:
    SyncChecker(CatalogSnapshot companion, QList<LoggedOperations> logs);

    /// Everything that is wrong, in sentences that begin with "lost", "phantom", "duplicate", "overwritten unseen" or "broken".
    [[nodiscard]] QStringList check();
    /// What a replica has otherwise than the companion.
    [[nodiscard]] QStringList compare(const QString &name, const CatalogSnapshot &replica) const;

    [[nodiscard]] qint64 writesChecked() const { return m_writesChecked; }

private:
    using Key = std::pair<EntityId, QString>;

    void checkJournal();
    void checkPhantoms();
    void checkEntities();
    void checkSet(const LoggedSet &set);
    void checkWrite(const LoggedSet &set, const catalog::EntityChange &change, const catalog::FieldChange &write);
    [[nodiscard]] bool revives(const CatalogSnapshot::Row &row) const;
    [[nodiscard]] bool isInConflict(const ChangeSetId &set, const EntityId &entity, const QString &field) const;
    [[nodiscard]] bool wasEver(const Key &key, const catalog::FieldValue &value) const;
    [[nodiscard]] bool elementsWereEver(const Key &key, const catalog::FieldChange &write) const;
    void say(const QString &what) { m_problems << what; }

    CatalogSnapshot m_companion;
    QList<LoggedOperations> m_logs;
    QHash<std::pair<ChangeSetId, EntityId>, qsizetype> m_rowOf;
    QHash<Key, QList<catalog::FieldValue>> m_values; ///< every value a field ever had, in order
    QSet<QString> m_waiting;
    QStringList m_problems;
    qint64 m_writesChecked = 0;
};

} // namespace collectz::tests
