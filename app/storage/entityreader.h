// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/fieldregistry.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Reads truth: single entities, works with all below them, the content digest. Works on the connection's thread.
class EntityReader
{
public:
    explicit EntityReader(Connection &connection);

    [[nodiscard]] Result<catalog::Entity> entity(const EntityId &id);
    [[nodiscard]] Result<qint64> keyOf(const EntityId &id);
    /// A work by its id, live or trashed, with its live and trashed editions and copies.
    [[nodiscard]] Result<catalog::WorkRecord> work(const EntityId &id);
    /// Works by key in the order of the keys; keys that are gone are left out.
    [[nodiscard]] Result<QList<catalog::WorkRecord>> works(const QList<qint64> &keys);
    [[nodiscard]] Result<QList<catalog::Entity>> entitiesOf(catalog::Level level);
    [[nodiscard]] Result<QList<EntityId>> children(const EntityId &parentWork);
    /// The built-in fields with the live custom ones.
    [[nodiscard]] Result<catalog::FieldRegistry> registry();
    /// See CatalogReader::digest.
    [[nodiscard]] Result<QByteArray> digest(const CancelToken &cancel);

private:
    [[nodiscard]] Result<void> addParts(qint64 workKey, catalog::WorkRecord &record);
    Connection &m_connection;
};

} // namespace collectz::storage
