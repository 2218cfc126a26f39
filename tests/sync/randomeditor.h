// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "sync/replicastore.h"
#include "tests/sync/oplog.h"

#include <QRandomGenerator>

namespace collectz::tests {

/// The works that all desktops edit most, so that their edits meet.
inline constexpr int hotWorks = 24;

/// A person at a desktop who does at random everything that can be done to a catalog. Each value that is typed is typed once in
/// the whole world, so that a checker can tell whose it is. Everything goes through the log.
class RandomEditor
{
public:
    /// `life` tells this life of the editor from earlier ones: what it has logged so far.
    RandomEditor(catalog::Catalog &catalog, sync::ReplicaStore &store, const QString &name, quint32 seed, qint64 life,
                 OpLog &log);

    /// Makes the hot works.
    [[nodiscard]] Result<void> begin();
    /// One change set; the number of writes that were acknowledged. 0 when there was nothing to do.
    [[nodiscard]] Result<qint64> act();

private:
    using Changes = QList<catalog::EntityChange>;

    [[nodiscard]] Result<qint64> apply(const Changes &changes, catalog::Reason reason = catalog::Reason::Edit);
    [[nodiscard]] Result<qint64> undo();
    [[nodiscard]] Result<qint64> resolve();
    [[nodiscard]] Result<void> look();

    [[nodiscard]] Changes creation();
    [[nodiscard]] Changes addition();
    [[nodiscard]] Changes scalarEdit();
    [[nodiscard]] Changes listEdit();
    [[nodiscard]] Changes formEdit();
    [[nodiscard]] Changes trashing();
    [[nodiscard]] Changes bulkEdit();
    [[nodiscard]] Changes move();
    [[nodiscard]] Changes mergeWorks();
    [[nodiscard]] Changes importing();

    [[nodiscard]] catalog::WorkRecord pickWork();
    [[nodiscard]] catalog::Entity pickEntity();
    [[nodiscard]] QString word();
    [[nodiscard]] QStringList tags();
    [[nodiscard]] bool happens(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }
    [[nodiscard]] int below(qsizetype most) { return m_random.bounded(static_cast<int>(most)); }

    catalog::Catalog &m_catalog;
    sync::ReplicaStore &m_store;
    QString m_name;
    QRandomGenerator m_random;
    qint64 m_life;
    qint64 m_counter = 0;
    OpLog &m_log;
    std::unique_ptr<catalog::CatalogReader> m_reader;
    QList<EntityId> m_works;
    QList<ChangeSetId> m_own;
    int m_untilLook = 0;
};

} // namespace collectz::tests
