// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace collectz::members {

/// Everything that can be asked for. A route, a menu or a grant names one of these; what has no row in the policy table does
/// not exist. Exchanged by word (actionWord).
enum class Action : quint8 {
    // without signing in
    HealthRead,
    OpenApiRead,
    SetupClaim,
    SessionCreate,
    SessionRefresh,
    InvitationClaim,
    ResetRedeem,
    // the catalog
    CatalogRead,
    CatalogAdd,
    CatalogEdit,
    CatalogDelete,
    CatalogRestore,
    CatalogUndo,
    CatalogBulkEdit,
    CatalogMerge,
    CatalogExport,
    CatalogCheck,
    ImportApply,
    VocabularyEdit,
    CustomFieldEdit,
    SavedViewEdit,
    ConflictList,
    ConflictResolve,
    SyncPush,
    SyncPull,
    BlobRead,
    BlobWrite,
    // people
    ActivityRead,
    ActivityExport,
    ProfileRead,
    ProfileEdit,
    PasswordChange,
    MembersList,
    MembersRoleChange,
    MembersStatusChange,
    MembersReset,
    SessionsList,
    SessionsEnd,
    InvitationsCreate,
    InvitationsList,
    InvitationsRevoke,
    // the server
    SettingsEdit,
    BackupCreate,
    MetricsRead,
};

inline constexpr int actionCount = static_cast<int>(Action::MetricsRead) + 1;

/// The stable word: "catalog.edit", "members.role.change", ...
[[nodiscard]] QString actionWord(Action action);
/// Nothing for a word that no row declares: that is an error of whoever asks, never a right.
[[nodiscard]] std::optional<Action> actionFromWord(QStringView word);

} // namespace collectz::members
