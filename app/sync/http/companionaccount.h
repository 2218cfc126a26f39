// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/invitationservice.h"
#include "members/sessionservice.h"
#include "members/setupservice.h"
#include "sync/http/companionapi.h"

namespace collectz::sync {

/// What an account call takes at most: checking a password may wait in a queue.
inline constexpr ExchangeLimits accountLimits{std::chrono::seconds(30), 65536};

/// Coming in at a companion and leaving it, on an anonymous CompanionApi. `device` is the name that this device gives itself, as
/// lists of devices show it. Thread-safe; blocking. The companion's own refusals come with its code: wrong_credentials,
/// setup_code..., throttled with the seconds to wait, and so on.
class CompanionAccount
{
public:
    /// `api` must outlive the account.
    explicit CompanionAccount(const CompanionApi &api)
        : m_api(api)
    {}

    /// Makes the first owner with the code that the server printed.
    [[nodiscard]] Result<members::SignedIn> setUp(const members::SecretText &code, const members::FirstOwner &owner,
                                                  const QString &device, const CancelToken &cancel) const;
    [[nodiscard]] Result<members::SignedIn> signIn(const members::SignInRequest &request, const QString &device,
                                                   const CancelToken &cancel) const;
    /// Accepts an invitation.
    [[nodiscard]] Result<members::SignedIn> claim(const members::ClaimRequest &request, const QString &device,
                                                  const CancelToken &cancel) const;
    /// Sets a new password with a reset that an admin has issued.
    [[nodiscard]] Result<members::SignedIn> redeemReset(const members::SecretText &reset,
                                                        const members::SecretText &password, const QString &device,
                                                        const CancelToken &cancel) const;

    /// New tokens, with how long the access token holds by the companion's own clock.
    struct Renewed
    {
        members::SignedIn tokens;
        std::chrono::seconds lifetime{0}; ///< 0: not known
    };
    /// Exchanges a refresh token; the same `attempt` may ask again when the answer was lost.
    [[nodiscard]] Result<Renewed> refresh(const members::SecretText &token, const QByteArray &attempt,
                                          const CancelToken &cancel) const;

private:
    [[nodiscard]] Result<members::SignedIn> enter(const QStringList &path, const QJsonObject &body,
                                                  const CancelToken &cancel) const;

    const CompanionApi &m_api;
};

/// Who `api` is signed in as.
[[nodiscard]] Result<members::Member> whoAmI(const CompanionApi &api, const CancelToken &cancel);
/// Ends the session of `api` at the companion.
[[nodiscard]] Result<void> signOut(const CompanionApi &api, const CancelToken &cancel);

/// A member as the interface tells of them; Unavailable (companion_answer) for anything else.
[[nodiscard]] Result<members::Member> memberFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject memberToJson(const members::Member &member);

} // namespace collectz::sync
