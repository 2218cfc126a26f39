// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberdirectory.h"

#include <QJsonObject>

namespace collectz::sync {

/// People as a companion's interface tells of them (docs/openapi.json). What does not have the shape is Unavailable
/// (companion_answer); texts are cut at what the interface allows, so that no answer fills a window.
[[nodiscard]] Result<members::MemberList> memberListFromJson(const QJsonObject &json);
[[nodiscard]] Result<members::MemberProfile> profileFromJson(const QJsonObject &json);
[[nodiscard]] Result<members::Invitation> invitationFromJson(const QJsonObject &json);
[[nodiscard]] Result<members::InvitationListing> invitationListFromJson(const QJsonObject &json);
[[nodiscard]] Result<members::SentInvitation> sentInvitationFromJson(const QJsonObject &json);
[[nodiscard]] Result<members::NewPasswordReset> newResetFromJson(const QJsonObject &json);

/// For an answer that this program does not understand.
[[nodiscard]] Error unreadableAnswer();

} // namespace collectz::sync
