// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace collectz::models {

/// Roles that several models share. Texts are QString unless said otherwise.
enum Role : int {
    KeyRole = Qt::UserRole + 1, ///< qint64: the work's key in this database
    EntityRole,                 ///< id text of the entity
    KindRole,                   ///< a kind's word
    TitleRole,
    SubtitleRole,  ///< creators and year for a second line
    CoverRole,     ///< sha256 hex, empty if none
    LoadedRole,    ///< bool: false while the row is a placeholder
    FlagsRole,     ///< QStringList of words: lent, wanted, signed
    CountRole,     ///< qint64
    ValueRole,     ///< the canonical value behind the shown text
    FieldRole,     ///< the registry key it belongs to
    QueryRole,     ///< a query's text
    GroupRole,     ///< bool: the row is the heading of a group, its name is TitleRole, its works CountRole
    CollapsedRole, ///< bool: the works of the heading are hidden
};

} // namespace collectz::models
