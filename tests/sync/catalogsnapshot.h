// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/changeset.h"

#include <QHash>
#include <QSet>

namespace collectz::tests {

/// All of a catalog that a checker of syncs looks at, read from its tables and by nothing that a sync itself uses.
struct CatalogSnapshot
{
    struct Row
    {
        qint64 sequence = 0;
        ChangeSetId set;
        EntityId entity;
        bool creates = false;
        QByteArray changes; ///< as stored
        QList<catalog::FieldChange> fields;
    };

    struct Set
    {
        catalog::Reason reason = catalog::Reason::Edit;
        ChangeSetId undoes;
    };

    struct Waiting
    {
        ChangeSetId set;
        EntityId entity;
        QString field;
        catalog::FieldValue other;
        bool isOpen = true;

        /// One name for one conflict, whether it is open included.
        [[nodiscard]] QString name() const;
    };

    QList<Row> rows; ///< in the order of the journal
    QHash<ChangeSetId, Set> sets;
    QList<Waiting> conflicts;
    QHash<EntityId, catalog::Entity> entities;

    [[nodiscard]] static Result<CatalogSnapshot> read(const QString &location);
};

} // namespace collectz::tests
