// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/secrettext.h"

#include <QByteArray>

#include <condition_variable>
#include <mutex>

namespace collectz::members {

struct PasswordCheck
{
    bool matches = false;
    bool needsRehash = false; ///< it matches, but was made with lower parameters than today's
};

/// Makes and checks the stored form of passwords. Thread-safe; blocks for as long as a hash takes, so call it on a pool, and
/// never inside of a transaction. Fails with Busy (code "busy", retryAfterSeconds) when too many wait already.
class PasswordHasher
{
public:
    virtual ~PasswordHasher() = default;
    [[nodiscard]] virtual Result<QByteArray> hash(const SecretText &password) = 0;
    [[nodiscard]] virtual Result<PasswordCheck> verify(const QByteArray &stored, const SecretText &password) = 0;
    /// Costs what verify costs and never matches: for whoever has no password here.
    [[nodiscard]] virtual Result<PasswordCheck> verifyNobody(const SecretText &password) = 0;
};

/// What a hash costs and how many are made at once.
struct HashingCost
{
    unsigned long long passes = 3;
    size_t memoryBytes = size_t(64) * 1024 * 1024;
    int atOnce = 2;
    int waiting = 16; ///< more are told to come back
};

/// Argon2id by libsodium, with one lane.
class Argon2PasswordHasher final : public PasswordHasher
{
public:
    explicit Argon2PasswordHasher(HashingCost cost = {});

    [[nodiscard]] Result<QByteArray> hash(const SecretText &password) override;
    [[nodiscard]] Result<PasswordCheck> verify(const QByteArray &stored, const SecretText &password) override;
    [[nodiscard]] Result<PasswordCheck> verifyNobody(const SecretText &password) override;

private:
    class Turn;

    [[nodiscard]] QByteArray make(const SecretText &password) const;

    HashingCost m_cost;
    QByteArray m_nobody; ///< the hash of what nobody knows
    std::mutex m_mutex;
    std::condition_variable m_free;
    int m_running = 0;
    int m_waiting = 0;
};

} // namespace collectz::members
