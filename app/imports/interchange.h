// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/fieldregistry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace collectz::imports {

/// The layout of our own exports: the one place that both the writer and the two readers (collectz_csv, collectz_json) use, so
/// that what is exported reads back as the same works, editions and copies. Described in docs/rooms/imports.md.
namespace interchange {

inline constexpr QLatin1StringView documentFormat("collectz.catalog.export.v1");

/// Columns of the CSV form that are no fields.
inline constexpr QLatin1StringView idColumn("id");
inline constexpr QLatin1StringView kindColumn("kind");
inline constexpr QLatin1StringView levelColumn("level");
inline constexpr QLatin1StringView parentColumn("parent_id");
inline constexpr QLatin1StringView editionColumn("edition_id");
inline constexpr QLatin1StringView copyColumn("copy_id");

/// The header of a CSV export: the columns above, then every stored field of the registry by key.
[[nodiscard]] QStringList columns(const catalog::FieldRegistry &registry);
/// A work as rows under `columns`: one per copy, one per edition without copies, or one for a work without editions. The fields
/// of work and edition are repeated in each, so that a table sorted by hand still reads back.
[[nodiscard]] QList<QStringList> rows(const catalog::WorkRecord &record, const QStringList &columns);
/// One line of CSV with its line end; cells that a spreadsheet would take for a formula begin with an apostrophe.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

/// A value as one cell and back. Elements of lists are joined by " | "; '\\', '|' and a credit's separator are escaped as
/// "\\\\", "\\|" and "\\:"; a list of one element in a field that the registry does not know ends in " |".
[[nodiscard]] QString cellOf(const catalog::FieldValue &value, bool isKnownField);
[[nodiscard]] catalog::FieldValue valueOfCell(const QString &cell, const catalog::FieldDefinition *field);

/// A work with its editions and copies as one object of a JSON export's array "works".
[[nodiscard]] QJsonObject toJson(const catalog::WorkRecord &record);
/// A thing that is no work (custom field, saved view, facts on a term) as one object of the array "definitions", and back.
[[nodiscard]] QJsonObject definitionToJson(const catalog::Entity &entity);
[[nodiscard]] std::optional<catalog::Entity> definitionFromJson(const QJsonObject &json);
/// The fields of an exported entity that a person has locked.
[[nodiscard]] QStringList lockedKeys(const QJsonObject &entity);
/// What stands before and after the comma-separated objects: {"format": ..., "definitions": [...], "works": [ and ]}.
[[nodiscard]] QByteArray documentBegin(const QList<catalog::Entity> &definitions = {});
[[nodiscard]] QByteArray documentEnd();

} // namespace interchange

} // namespace collectz::imports
