// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "catalog/entity.h"
#include "catalog/identifier.h"
#include "catalog/kind.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace collectz::imports {

/// Something wrong in a source, with its place. A row may have problems and still be read.
struct SourceProblem
{
    qint64 row = -1;    ///< line in the file (CSV), or number of the record; -1 = the file as a whole
    qint64 column = -1; ///< 1-based
    QString columnName;
    QString code;    ///< stable, e.g. "isbn_check_digit", "date_unreadable", "bytes_not_utf8", "field_too_large"
    QString message; ///< a sentence for people
    bool rejectsRow = false; ///< the row cannot go in
};

/// One record of a source, in registry keys and canonical values, before any matching.
struct SourceItem
{
    qint64 number = 0;                 ///< counts the source's records from 1
    qint64 line = 0;                   ///< where it begins in its file
    std::optional<catalog::Kind> kind; ///< nothing when the source does not say and the format does not imply it
    QMap<QString, catalog::FieldValue> fields; ///< by registry key, of every level
    QList<catalog::Identifier> identifiers;
    /// Whether the source says that a copy is owned: a wish list, a diary or a shelf "to read" says no.
    bool owned = true;
    /// Ids that an export of our own carries, so that it is read back as the same things; null in every other source.
    EntityId work;
    EntityId parent; ///< of a season or an episode: the work it belongs to
    EntityId edition;
    EntityId copy;
    /// What else such an export tells: states other than live, fields that a person has locked, the levels of fields that the
    /// registry may not know yet, and in place of a work a thing that is none (a custom field, a saved view, facts on a term).
    catalog::State workState = catalog::State::Live;
    catalog::State editionState = catalog::State::Live;
    catalog::State copyState = catalog::State::Live;
    QStringList locked;
    QMap<QString, catalog::Level> levels;
    std::optional<catalog::Entity> definition;
    QJsonObject source; ///< the record as read: header -> text, unknown columns included
    QList<SourceProblem> problems;

    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isRejected() const;
};

/// The item as `collectz read --json` prints it (see docs/rooms/imports.md for the shape).
[[nodiscard]] QJsonObject toJson(const SourceItem &item);
[[nodiscard]] QJsonObject toJson(const SourceProblem &problem);

} // namespace collectz::imports
