// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/credentials/desktopcredentials.h"
#include "storage/catalogopener.h"
#include "sync/http/companionaccount.h"
#include "sync/http/invitationlink.h"

#include <optional>

namespace collectz::desktop {

/// How somebody comes in: one of the four is filled.
struct JoinRequest
{
    std::optional<members::SignInRequest> signIn;
    std::optional<members::ClaimRequest> claim;
    std::optional<std::pair<members::SecretText, members::FirstOwner>> setUp; ///< with the setup code
    QString device; ///< the name that this device gives itself
};

/// Signs in, by whichever way is asked for. Blocking.
[[nodiscard]] Result<members::SignedIn> join(const sync::CompanionAddress &address, const JoinRequest &request,
                                             const CancelToken &cancel);

/// Makes the file a replica of the companion, and keeps the session for it. A file that follows the same catalog already is taken as
/// it is, with the new address and session; a file with anything else in it is left alone (Conflict). When it fails after the
/// sign-in, the session is signed out again. Blocking.
[[nodiscard]] Result<void> makeReplica(const sync::CompanionAddress &address, const members::SignedIn &signedIn,
                                       const storage::OpenOptions &file, sync::CredentialStore &credentials,
                                       const Clock &clock);

/// The token of an invitation, out of its line or by itself.
[[nodiscard]] QString invitationToken(const QString &text);

/// Where the replica of a companion is kept unless the person says otherwise: a file of the host's name in the person's own data
/// folder, with a number where that is taken.
[[nodiscard]] QString usualReplicaFile(const sync::CompanionAddress &address);

} // namespace collectz::desktop
