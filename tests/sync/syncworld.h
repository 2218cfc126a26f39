// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncround.h"
#include "tests/storage/catalogfixture.h"
#include "tests/sync/inprocesslink.h"

#include <deque>

namespace collectz::tests {

using namespace Qt::StringLiterals;

/// One acknowledged write of one field.
struct Write
{
    ChangeSetId set;
    EntityId entity;
    QString key;
    catalog::FieldValue before;
    catalog::FieldValue after;
};

/// A desktop: a replica with its link, and a person who edits at random.
class Desktop
{
public:
    Desktop(sync::ServerEngine &engine, const QString &name, quint32 seed);

    [[nodiscard]] CatalogFixture &fixture() { return m_fixture; }

    [[nodiscard]] catalog::Catalog &catalog() { return m_fixture.catalog(); }

    [[nodiscard]] sync::ReplicaStore &store() { return m_fixture.replica(); }

    [[nodiscard]] InProcessLink &link() { return m_link; }

    void approve(const sync::Approvals &approvals) { m_approvals = approvals; }

    [[nodiscard]] Result<void> connect(const sync::Place &place);
    [[nodiscard]] Result<sync::RoundReport> sync();
    /// One random edit, bulk edit, deletion, undo; what was acknowledged is added to the lists.
    void act(QList<Write> &writes, QList<EntityId> &works);
    [[nodiscard]] Result<catalog::Applied> apply(const QList<catalog::EntityChange> &changes);
    [[nodiscard]] catalog::Entity entity(const EntityId &id);
    [[nodiscard]] QByteArray digest();

private:
    void create(QList<Write> &writes, QList<EntityId> &works);
    void edit(QList<Write> &writes, const QList<EntityId> &works);

    CatalogFixture m_fixture;
    QString m_name;
    QRandomGenerator m_random;
    InProcessLink m_link;
    sync::Approvals m_approvals;
    DeviceId m_replica;
    QList<ChangeSetId> m_own;
};

/// A companion with desktops around it, and the checker of what became of every acknowledged write.
class SyncWorld
{
public:
    SyncWorld(storage::Engine engine, int desktops, quint32 seed);

    [[nodiscard]] bool isValid() const { return m_error.isEmpty(); }

    [[nodiscard]] const char *error() const { return m_error.constData(); }

    [[nodiscard]] CatalogFixture &server() { return m_server; }

    [[nodiscard]] sync::ServerEngine &engine() { return m_engine; }

    [[nodiscard]] Desktop &desktop(int i) { return *m_desktops[static_cast<size_t>(i)]; }

    [[nodiscard]] int count() const { return static_cast<int>(m_desktops.size()); }

    /// Random edits and syncs in random order, with faults.
    void run(int steps, int faultsPercent, Sabotage sabotage = Sabotage::None);
    /// Lets everybody sync twice without faults; what went wrong.
    [[nodiscard]] QStringList settle();
    /// Every way in which a write was lost, doubled or made up.
    [[nodiscard]] QStringList check();

    [[nodiscard]] qint64 repaired() const { return m_repaired; }

    [[nodiscard]] const QList<Write> &writes() const { return m_writes; }

private:
    CatalogFixture m_server;
    sync::ServerEngine m_engine;
    std::vector<std::unique_ptr<Desktop>> m_desktops;
    QRandomGenerator m_random;
    QByteArray m_error;
    QList<Write> m_writes;
    QList<EntityId> m_works;
    qint64 m_repaired = 0;
};

} // namespace collectz::tests
