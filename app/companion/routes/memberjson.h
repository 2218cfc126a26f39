// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "members/caller.h"
#include "members/invitationservice.h"
#include "members/memberservice.h"
#include "members/sessionopener.h"

#include <QJsonArray>
#include <QJsonObject>

namespace collectz::companion {

/// People as the interface shows them: times are UTC texts and absent where nothing happened yet; ids are texts.
[[nodiscard]] QJsonObject memberToJson(const members::Member &member);
[[nodiscard]] QJsonObject listedMemberToJson(const members::ListedMember &listed);
[[nodiscard]] QJsonObject sessionToJson(const members::Session &session);
[[nodiscard]] QJsonArray sessionsToJson(const QList<members::Session> &sessions);
[[nodiscard]] QJsonObject profileToJson(const members::MemberProfile &profile);
[[nodiscard]] QJsonObject invitationToJson(const members::Invitation &invitation, const QDateTime &now);
[[nodiscard]] QJsonObject resetToJson(const members::PasswordReset &reset, const QDateTime &now);
/// With the secrets: the one answer that shows them.
[[nodiscard]] QJsonObject signedInToJson(const members::SignedIn &signedIn);

/// Who calls, for the services.
[[nodiscard]] members::Caller callerOf(const Call &call, const QString &device = {});
/// An id in the path; nothing for what is none.
[[nodiscard]] MemberId memberOf(const Call &call);
/// The answer where an id in the path is none.
[[nodiscard]] tl::unexpected<Problem> noSuchThing();

} // namespace collectz::companion
