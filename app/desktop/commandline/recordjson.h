// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"

#include <QJsonObject>

namespace collectz::desktop {

/// One entity as the command line prints it: id, level, kind, state, version, fields, provenance.
[[nodiscard]] QJsonObject entityToJson(const catalog::Entity &entity);
/// A work with "editions" and "copies".
[[nodiscard]] QJsonObject recordToJson(const catalog::WorkRecord &record);
[[nodiscard]] QJsonObject listingRowToJson(const catalog::ListingRow &row);
[[nodiscard]] QJsonObject historyEntryToJson(const catalog::HistoryEntry &entry);
[[nodiscard]] QJsonObject appliedToJson(const catalog::Applied &applied);

/// The work whose id begins with what was typed is not guessed: the whole id is needed. Usage error otherwise.
[[nodiscard]] Result<EntityId> entityIdFrom(const QString &text);

} // namespace collectz::desktop
