// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/memberstore.h"

namespace collectz::members {

/// So many at once, then so many an hour.
struct RateLimit
{
    int burst = 1;
    int perHour = 1;
};

/// How often secrets may be tried. Nobody gets more than 20 tries an hour at one account from devices it does not know.
struct AttemptRules
{
    RateLimit account{10, 10};
    RateLimit knownDevice{10, 10}; ///< counts alone, so whoever attacks an account does not lock its owner out
    RateLimit address{30, 60};     ///< IPv6: the /64
    RateLimit everybody{200, 1000};
};

/// One try of a secret.
struct Attempt
{
    QLatin1StringView
        purpose;            ///< tries of different secrets do not use each other's limits up: "sign_in", "claim", ...
    QString account;        ///< key of the address that was typed, known or not; empty where there is none
    QString address;        ///< of the client
    QByteArray knownDevice; ///< hash of the device's key when it is known to the account; empty otherwise
};

/// Leaky buckets per account, client address and for everybody, in the store: several companions on one catalog agree, and a
/// restart forgives nothing. A bucket is one number and goes when it is full again; since only admitted tries write, the number
/// of rows is bounded by the limit for everybody.
class AttemptLimiter
{
public:
    explicit AttemptLimiter(const Clock &clock, AttemptRules rules = {});

    /// Limit with code "throttled" and retryAfterSeconds when a bucket is empty. Writes nothing, so a flood costs reads alone.
    [[nodiscard]] Result<void> check(MemberReader &store, const Attempt &attempt) const;
    /// Takes one from every bucket, or fails like check and takes nothing. True when it was the last one of a bucket.
    [[nodiscard]] Result<bool> admit(MemberTransaction &store, const Attempt &attempt) const;
    /// check, then admit in a transaction of its own: for secrets that are looked up only after.
    [[nodiscard]] Result<void> pass(MemberStore &store, const Attempt &attempt) const;
    /// Gives back what admit took: the secret was right.
    [[nodiscard]] Result<void> refund(MemberTransaction &store, const Attempt &attempt) const;

private:
    struct Bucket
    {
        QString key;
        RateLimit limit;
    };

    [[nodiscard]] QList<Bucket> bucketsOf(const Attempt &attempt) const;
    /// When the bucket would be full again; never further away than an empty one, whatever clocks did.
    [[nodiscard]] Result<qint64> fullAt(MemberReader &store, const Bucket &bucket, qint64 now) const;

    const Clock &m_clock;
    AttemptRules m_rules;
};

/// The part of a client's address that limits count: IPv4 whole (also when mapped into IPv6), IPv6 its first 64 bits; any
/// other text is one bucket. Pure.
[[nodiscard]] QString networkOf(const QString &address);

} // namespace collectz::members
