// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalogopener.h"
#include "tests/storage/enginefixture.h"

#include <atomic>

namespace collectz::tests {

/// The system's clock, moved to other days by a test.
class SteppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return SystemClock().now().addDays(m_days); }

    void step(int days) { m_days += days; }

private:
    std::atomic<int> m_days = 0;
};

/// A catalog on one of the engines, open, with short ways to change it and to look into its tables.
class CatalogFixture
{
public:
    explicit CatalogFixture(storage::Engine engine)
        : m_place(engine)
    {
        if (m_place.isValid())
            open();
    }

    [[nodiscard]] bool isValid() const { return m_catalog.catalog != nullptr; }

    [[nodiscard]] const char *error() const { return m_place.isValid() ? m_error.constData() : m_place.error(); }

    [[nodiscard]] const EngineFixture &place() const { return m_place; }

    [[nodiscard]] catalog::Catalog &catalog() { return *m_catalog.catalog; }

    [[nodiscard]] SteppedClock &clock() { return m_clock; }

    [[nodiscard]] activity::ActivityLog &activity() { return *m_catalog.activity; }

    [[nodiscard]] members::MemberStore &members() { return *m_catalog.members; }

    [[nodiscard]] members::EntityFactsReader &entityFacts() { return *m_catalog.entityFacts; }

    [[nodiscard]] sync::ReplicaStore &replica() { return *m_catalog.replica; }

    [[nodiscard]] sync::CompanionStore &companion() { return *m_catalog.companion; }

    /// Closes and opens again.
    bool reopen()
    {
        close();
        return open();
    }

    void close()
    {
        m_catalog.entityFacts.reset();
        m_catalog.members.reset();
        m_catalog.activity.reset();
        m_catalog.replica.reset();
        m_catalog.companion.reset();
        m_catalog.catalog.reset();
    }

    bool open()
    {
        storage::OpenOptions options;
        options.location = m_place.location();
        options.createIfMissing = true;
        Result<storage::OpenCatalog> opened = storage::openCatalog(options, m_clock);
        m_error = wordsOf(opened);
        if (opened)
            m_catalog = std::move(*opened);
        return opened.has_value();
    }

    /// The first column of the first row of a query, as text; "-" without a row. Sees what is committed.
    [[nodiscard]] QString look(const QByteArray &sql)
    {
        storage::ConnectOptions options;
        options.location = m_place.location();
        options.readOnly = true;
        auto connection = storage::openConnection(options);
        if (!connection)
            return QString::fromUtf8(wordsOf(connection));
        auto statement = (*connection)->prepare(sql);
        if (!statement)
            return QString::fromUtf8(wordsOf(statement));
        const QString nothing = QStringLiteral("-");
        const Result<bool> row = (*statement)->step();
        if (!row)
            return QString::fromUtf8(wordsOf(row));
        return *row ? (*statement)->text(0) : nothing;
    }

private:
    EngineFixture m_place;
    SteppedClock m_clock;
    storage::OpenCatalog m_catalog;
    QByteArray m_error;
};

/// A change set by "Ada" on "desk".
inline catalog::ChangeSet changeSetOf(const QList<catalog::EntityChange> &changes,
                                      catalog::Reason reason = catalog::Reason::Edit)
{
    catalog::ChangeSet set;
    set.id = ChangeSetId::create();
    set.author = QStringLiteral("Ada");
    set.device = QStringLiteral("desk");
    set.reason = reason;
    set.changes = changes;
    return set;
}

using Fields = QMap<QString, catalog::FieldValue>;

inline catalog::EntityChange creation(catalog::Level level, const EntityId &id, const EntityId &parent,
                                      const Fields &fields, catalog::Kind kind = catalog::Kind::Book)
{
    catalog::Entity entity;
    entity.id = id;
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    entity.fields = fields;
    return catalog::creationOf(entity);
}

/// A work with one edition and one copy.
struct NewWork
{
    EntityId work = EntityId::create();
    EntityId edition = EntityId::create();
    EntityId copy = EntityId::create();

    [[nodiscard]] QList<catalog::EntityChange> changes(const Fields &workFields, const Fields &editionFields = {},
                                                       const Fields &copyFields = {}) const
    {
        using catalog::Level;
        return {creation(Level::Work, work, {}, workFields), creation(Level::Edition, edition, work, editionFields),
                creation(Level::Copy, copy, edition, copyFields)};
    }
};

/// One field of one entity, from what was seen to what is wanted.
inline catalog::EntityChange edit(const EntityId &id, qint64 seenVersion, const QString &key,
                                  const catalog::FieldValue &before, const catalog::FieldValue &after)
{
    catalog::EntityChange change;
    change.entity = id;
    change.kind = catalog::Kind::Book;
    change.baseVersion = seenVersion;
    change.fields << catalog::FieldChange{key, before, after, {}};
    return change;
}

} // namespace collectz::tests

/// Makes `fixture`, an open catalog on the engine of the test's data row.
#define COLLECTZ_CATALOG_FIXTURE(fixture)                                                                              \
    QFETCH(int, engine);                                                                                               \
    collectz::tests::CatalogFixture fixture(static_cast<collectz::storage::Engine>(engine));                           \
    QVERIFY2(fixture.isValid(), fixture.error())
