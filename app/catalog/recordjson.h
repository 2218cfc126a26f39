// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"

#include <QJsonObject>

namespace collectz::catalog {

/// One entity as the command line and the companion show it: id, level, kind, state, version, fields, provenance.
[[nodiscard]] QJsonObject entityToJson(const Entity &entity);
/// A work with "editions" and "copies".
[[nodiscard]] QJsonObject recordToJson(const WorkRecord &record);
/// Appends a row of a listing as one JSON object; texts that are empty are left out. Pages are made of these, so it is written
/// without a document tree.
void appendListingRow(QByteArray &json, const ListingRow &row);
/// The same as an object.
[[nodiscard]] QJsonObject listingRowToJson(const ListingRow &row);
[[nodiscard]] QJsonObject historyEntryToJson(const HistoryEntry &entry);
/// Both sides with their people, the base and what is live now.
[[nodiscard]] QJsonObject conflictToJson(const ConflictRecord &conflict);
[[nodiscard]] QJsonObject appliedToJson(const Applied &applied);

} // namespace collectz::catalog
