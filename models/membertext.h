// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "members/invitation.h"
#include "members/member.h"
#include "members/memberservice.h"
#include "members/policy.h"

#include <QCoreApplication>

namespace collectz::models {

/// Words for people who share a catalog, in the language of the program.
class MemberText
{
    Q_DECLARE_TR_FUNCTIONS(MemberText)
public:
    [[nodiscard]] static QString role(members::Role role);
    /// What the role may, in a sentence.
    [[nodiscard]] static QString roleMeaning(members::Role role);
    [[nodiscard]] static QString status(members::MemberStatus status);
    [[nodiscard]] static QString invitationState(members::InvitationState state);
    [[nodiscard]] static QString sessionEnd(members::SessionEnd end);
    /// Why a decision says no; empty when it says yes. `who` gives the role that the sentence names.
    [[nodiscard]] static QString refusal(const members::Decision &decision, const members::Principal &who);
    /// The error with its sentence in the language of the program where the code is one of this room's.
    [[nodiscard]] static Error translated(Error error);
    /// How a score is made, for its tooltip.
    [[nodiscard]] static QString scoreMeaning();
    /// As the locale writes times; "never" for a null one.
    [[nodiscard]] static QString time(const QDateTime &time);
};

} // namespace collectz::models
