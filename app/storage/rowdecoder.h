// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/listing.h"
#include "catalog/matching.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Turns the row a statement stands on into values. Each function names the .sql files whose columns it reads.

/// read_entity, read_entity_by_key, read_parts_of_work, read_entities_of_level: the entity's columns from `first`.
[[nodiscard]] catalog::Entity decodeEntity(const Statement &row, int first = 0);
/// read_listing_rows.
[[nodiscard]] catalog::ListingRow decodeListingRow(const Statement &row);
/// read_change_set, read_change_sets, read_next_undo, read_next_redo, and the first 13 columns of read_history.
[[nodiscard]] catalog::ChangeSetSummary decodeChangeSet(const Statement &row);
inline constexpr int changeSetColumns = 13;
/// A conflict's columns from `first`: field, base, live, other, other_change_set, live_sequence; without its entity.
[[nodiscard]] catalog::Conflict decodeConflict(const Statement &row, int first);
/// A value's JSON as it stands in a column.
[[nodiscard]] catalog::FieldValue valueFromJson(const QByteArray &json);
/// read_candidates_by_identifier, read_candidates_by_match_keys.
[[nodiscard]] catalog::MatchCandidate decodeCandidate(const Statement &row);

} // namespace collectz::storage
