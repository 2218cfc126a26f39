// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/companionaddress.h"

namespace collectz::sync {

/// What somebody pasted to reach a companion: the line of an invitation (collectz://invite?server=...&fingerprint=...&token=...),
/// anywhere in a longer text such as the whole mail, or an address.
struct InvitationLink
{
    CompanionAddress
        companion; ///< the fingerprint is the one that the link promises; empty when it has none. Without a base
                   ///< when the companion was not told how it is reached.
    QString token; ///< of the invitation; empty in a mere address

    /// Usage (companion_address) when nothing of that kind is in the text. An address may come without https:// and port.
    [[nodiscard]] static Result<InvitationLink> fromText(const QString &text);
    /// The line of an invitation with the address by which its maker reaches the companion, where the companion was not told one.
    [[nodiscard]] static QString reachedBy(const QString &line, const CompanionAddress &address);
};

} // namespace collectz::sync
