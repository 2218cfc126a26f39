// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/passwordhasher.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestWait = std::chrono::seconds(10);
constexpr qint64 retryAfter = 2;

Error busy()
{
    Error error = makeError(ErrorKind::Busy, u"busy"_s,
                            u"Too many people are signing in at once. Nothing was changed; try again in a moment."_s);
    error.retryAfterSeconds = retryAfter;
    return error;
}

} // namespace

/// One of the places at the kiln: waits for it, and gives it back at its end.
class Argon2PasswordHasher::Turn
{
public:
    explicit Turn(Argon2PasswordHasher &hasher)
        : m_hasher(hasher)
    {
        std::unique_lock lock(m_hasher.m_mutex);
        const auto isFree = [this] { return m_hasher.m_running < m_hasher.m_cost.atOnce; };
        if (!isFree() && m_hasher.m_waiting >= m_hasher.m_cost.waiting)
            return;
        ++m_hasher.m_waiting;
        m_isMine = m_hasher.m_free.wait_for(lock, longestWait, isFree);
        --m_hasher.m_waiting;
        if (m_isMine)
            ++m_hasher.m_running;
    }

    ~Turn()
    {
        if (!m_isMine)
            return;
        {
            const std::lock_guard lock(m_hasher.m_mutex);
            --m_hasher.m_running;
        }
        m_hasher.m_free.notify_one();
    }

    Q_DISABLE_COPY_MOVE(Turn)

    [[nodiscard]] bool isMine() const { return m_isMine; }

private:
    Argon2PasswordHasher &m_hasher;
    bool m_isMine = false;
};

Argon2PasswordHasher::Argon2PasswordHasher(HashingCost cost)
    : m_cost(cost)
{
    if (sodium_init() < 0)
        std::abort();
    const SecretText unknown = SecretText::make(32, [](char *out) { randombytes_buf(out, 32); });
    m_nobody = make(unknown);
}

QByteArray Argon2PasswordHasher::make(const SecretText &password) const
{
    QByteArray stored(crypto_pwhash_STRBYTES, '\0');
    const int failed =
        crypto_pwhash_str_alg(stored.data(), password.reveal().data(), static_cast<unsigned long long>(password.size()),
                              m_cost.passes, m_cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    return failed == 0 ? QByteArray(stored.constData()) : QByteArray();
}

Result<QByteArray> Argon2PasswordHasher::hash(const SecretText &password)
{
    const Turn turn(*this);
    if (!turn.isMine())
        return fail(busy());
    QByteArray stored = make(password);
    if (stored.isEmpty())
        return fail(ErrorKind::Unavailable, u"out_of_memory"_s,
                    u"There is not enough memory to store a password safely. Nothing was changed."_s);
    return stored;
}

Result<PasswordCheck> Argon2PasswordHasher::verify(const QByteArray &stored, const SecretText &password)
{
    const Turn turn(*this);
    if (!turn.isMine())
        return fail(busy());
    QByteArray padded(crypto_pwhash_STRBYTES, '\0');
    std::copy_n(stored.constBegin(), std::min(stored.size(), padded.size() - 1), padded.begin());
    PasswordCheck check;
    check.matches = crypto_pwhash_str_verify(padded.constData(), password.reveal().data(),
                                             static_cast<unsigned long long>(password.size())) == 0;
    check.needsRehash =
        check.matches && crypto_pwhash_str_needs_rehash(padded.constData(), m_cost.passes, m_cost.memoryBytes) != 0;
    return check;
}

Result<PasswordCheck> Argon2PasswordHasher::verifyNobody(const SecretText &password)
{
    Result<PasswordCheck> check = verify(m_nobody, password);
    if (check)
        *check = {};
    return check;
}

} // namespace collectz::members
