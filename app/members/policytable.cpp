// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/policy.h"

#include <algorithm>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

using Grants = std::array<Grant, allRoles.size()>;

constexpr Grant any = Grant::Any;
constexpr Grant own = Grant::Own;
constexpr Grant no = Grant::Never;

constexpr PolicyRow openTo(Action action, QLatin1StringView word, QLatin1StringView deed)
{
    return {action, word, deed, true, {any, any, any, any, any}};
}

constexpr PolicyRow row(Action action, QLatin1StringView word, QLatin1StringView deed, Grants roles)
{
    return {action, word, deed, false, roles};
}

// clang-format off
constexpr std::array<PolicyRow, actionCount> table{
    openTo(Action::HealthRead, "health.read"_L1, "ask whether the server is well"_L1),
    openTo(Action::OpenApiRead, "openapi.read"_L1, "read the description of the interface"_L1),
    openTo(Action::SetupClaim, "setup.claim"_L1, "set up the first owner"_L1),
    openTo(Action::SessionCreate, "session.create"_L1, "sign in"_L1),
    openTo(Action::SessionRefresh, "session.refresh"_L1, "stay signed in"_L1),
    openTo(Action::InvitationClaim, "invitation.claim"_L1, "accept an invitation"_L1),
    openTo(Action::ResetRedeem, "reset.redeem"_L1, "use a password reset"_L1),
    //                                                                                 owner admin editor contr. viewer
    row(Action::CatalogRead, "catalog.read"_L1, "see the catalog"_L1,                   {any, any, any, any, any}),
    row(Action::CatalogAdd, "catalog.add"_L1, "add items"_L1,                           {any, any, any, any, no}),
    row(Action::CatalogEdit, "catalog.edit"_L1, "change items"_L1,                      {any, any, any, own, no}),
    row(Action::CatalogDelete, "catalog.delete"_L1, "delete items"_L1,                  {any, any, any, own, no}),
    row(Action::CatalogRestore, "catalog.restore"_L1, "restore items"_L1,               {any, any, any, own, no}),
    row(Action::CatalogUndo, "catalog.undo"_L1, "undo changes"_L1,                      {any, any, any, own, no}),
    row(Action::CatalogBulkEdit, "catalog.bulk_edit"_L1, "change many items at once"_L1,{any, any, any, own, no}),
    row(Action::CatalogMerge, "catalog.merge"_L1, "merge items"_L1,                     {any, any, any, own, no}),
    row(Action::CatalogExport, "catalog.export"_L1, "export the catalog"_L1,            {any, any, any, any, any}),
    row(Action::CatalogCheck, "catalog.check"_L1, "check the catalog"_L1,               {any, any, no, no, no}),
    row(Action::ImportApply, "import.apply"_L1, "import files"_L1,                      {any, any, any, own, no}),
    row(Action::VocabularyEdit, "vocabulary.edit"_L1, "rename and merge terms"_L1,      {any, any, any, no, no}),
    row(Action::CustomFieldEdit, "customfield.edit"_L1, "change custom fields"_L1,      {any, any, any, no, no}),
    row(Action::SavedViewEdit, "savedview.edit"_L1, "change saved views"_L1,            {any, any, any, own, no}),
    row(Action::ConflictList, "conflict.list"_L1, "see conflicts"_L1,                   {any, any, any, any, any}),
    row(Action::ConflictResolve, "conflict.resolve"_L1, "settle conflicts"_L1,          {any, any, any, own, no}),
    row(Action::SyncPush, "sync.push"_L1, "send changes to the catalog"_L1,             {any, any, any, any, no}),
    row(Action::SyncPull, "sync.pull"_L1, "receive changes of the catalog"_L1,          {any, any, any, any, any}),
    row(Action::BlobRead, "blob.read"_L1, "see pictures and attachments"_L1,            {any, any, any, any, any}),
    row(Action::BlobWrite, "blob.write"_L1, "add pictures and attachments"_L1,          {any, any, any, any, no}),
    row(Action::ActivityRead, "activity.read"_L1, "see what happened"_L1,               {any, any, own, own, own}),
    row(Action::ActivityExport, "activity.export"_L1, "export what happened"_L1,        {any, any, no, no, no}),
    row(Action::ProfileRead, "profile.read"_L1, "see the profile"_L1,                   {any, any, own, own, own}),
    row(Action::ProfileEdit, "profile.edit"_L1, "change the name"_L1,                   {own, own, own, own, own}),
    row(Action::PasswordChange, "password.change"_L1, "change the password"_L1,         {own, own, own, own, own}),
    row(Action::MembersList, "members.list"_L1, "see the members"_L1,                   {any, any, own, own, own}),
    row(Action::MembersRoleChange, "members.role.change"_L1, "change roles"_L1,         {any, any, no, no, no}),
    row(Action::MembersStatusChange, "members.status.change"_L1,
        "suspend, revoke or readmit members"_L1,                                        {any, any, no, no, no}),
    row(Action::MembersReset, "members.reset"_L1, "issue password resets"_L1,           {any, any, no, no, no}),
    row(Action::SessionsList, "sessions.list"_L1, "see signed-in devices"_L1,           {any, any, own, own, own}),
    row(Action::SessionsEnd, "sessions.end"_L1, "sign devices out"_L1,                  {any, any, own, own, own}),
    row(Action::InvitationsCreate, "invitations.create"_L1, "invite people"_L1,         {any, any, no, no, no}),
    row(Action::InvitationsList, "invitations.list"_L1, "see invitations"_L1,           {any, any, no, no, no}),
    row(Action::InvitationsRevoke, "invitations.revoke"_L1, "revoke invitations"_L1,    {any, any, no, no, no}),
    row(Action::SettingsEdit, "settings.edit"_L1, "change settings of the server"_L1,   {any, any, no, no, no}),
    row(Action::BackupCreate, "backup"_L1, "back the catalog up"_L1,                    {any, any, no, no, no}),
    row(Action::MetricsRead, "metrics.read"_L1, "read the server's measurements"_L1,    {any, any, no, no, no}),
};
// clang-format on

/// Every action has its row, at its own place.
constexpr bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].action != static_cast<Action>(i) || table[i].word.isEmpty() || table[i].deed.isEmpty())
            return false;
    }
    return true;
}

static_assert(isComplete(), "an action without a row in the policy table");

} // namespace

std::span<const PolicyRow> policyTable()
{
    return table;
}

QString actionWord(Action action)
{
    return table.at(static_cast<size_t>(action)).word;
}

std::optional<Action> actionFromWord(QStringView word)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [word](const PolicyRow &candidate) { return word == candidate.word; });
    return found == table.end() ? std::nullopt : std::optional(found->action);
}

} // namespace collectz::members
