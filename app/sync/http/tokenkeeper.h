// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/credentialstore.h"
#include "sync/http/companionaccount.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace collectz::sync {

/// Keeps a device signed in. It holds the session's tokens, renews the access token before it runs out and once after a refusal,
/// and has every rotated refresh token safe in the credential store before it is used: with the attempt it was asked for, so that
/// neither a lost answer nor a crash between two steps ends the session. Thread-safe; its calls block.
///
/// Failures of token(): credential_missing when nobody is signed in here, the companion's session_... when the session is over (the
/// person signs in again), Unavailable while companion or store are away.
class TokenKeeper
{
public:
    /// `key` names the replica in the store, which must outlive the keeper.
    TokenKeeper(std::shared_ptr<HttpChannel> channel, CredentialStore &store, QString key);

    /// Takes a new sign-in over; on failure nothing is kept and the session should be signed out.
    [[nodiscard]] Result<void> adopt(const members::SignedIn &signedIn);
    /// Forgets the session here; the device key stays, so that signing in again is not shut out.
    [[nodiscard]] Result<void> forget();

    [[nodiscard]] Result<QByteArray> token();
    [[nodiscard]] Result<QByteArray> tokenAfter(const QByteArray &refused);
    /// For a link or an interface, which the keeper must outlive.
    [[nodiscard]] Authorization authorization();

    /// Who is signed in, as last told by the companion; nothing when nobody is.
    [[nodiscard]] Result<std::optional<members::Member>> member();
    /// What lets this device sign in while its account is attacked; empty when there is none.
    [[nodiscard]] Result<members::SecretText> deviceKey();

    /// Gives up exchanges that are under way; those after it fail with Cancelled.
    void close();

private:
    /// As it stands in the credential store, as JSON.
    struct Record
    {
        members::SecretText refresh;
        QByteArray attempt; ///< of a renewal whose answer has not been stored
        members::SecretText access;
        members::SecretText deviceKey;
        std::optional<members::Member> member;
    };

    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> save(const Record &record);
    [[nodiscard]] Result<QByteArray> renew();
    [[nodiscard]] static Record recordFromJson(const QByteArray &json);
    [[nodiscard]] static QByteArray recordToJson(const Record &record);

    CompanionApi m_anonymous;
    CredentialStore &m_store;
    QString m_key;
    CancelToken m_cancel;
    std::mutex m_mutex;
    bool m_isLoaded = false;
    Record m_record;
    std::optional<std::chrono::steady_clock::time_point> m_renewAt;
};

} // namespace collectz::sync
