// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/credentials/keychaincredentials.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Where the answer waits for whoever asked, who may be gone by then.
template <typename Value>
struct Waiting
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<Value>> answer;

    void give(const Result<Value> &given)
    {
        const std::lock_guard lock(mutex);
        answer = given;
        answered.notify_all();
    }

    Result<Value> take(const CancelToken &closed, std::chrono::milliseconds longestWait)
    {
        const auto deadline = std::chrono::steady_clock::now() + longestWait;
        std::unique_lock lock(mutex);
        while (!answer && !closed.isCancelled() && std::chrono::steady_clock::now() < deadline)
            answered.wait_for(lock, 100ms);
        if (answer)
            return *answer;
        return fail(ErrorKind::Unavailable, u"keychain_silent"_s,
                    PasswordStore::tr("The keychain of this desktop does not answer."));
    }
};

} // namespace

Result<QByteArray> KeychainCredentials::read(const QString &key)
{
    const auto waiting = std::make_shared<Waiting<QByteArray>>();
    QMetaObject::invokeMethod(&m_passwords, [store = &m_passwords, key, waiting] {
        store->readEntry(key, [waiting](const Result<QByteArray> &answer) { waiting->give(answer); });
    });
    return waiting->take(m_closed, m_longestWait);
}

Result<void> KeychainCredentials::write(const QString &key, const QByteArray &secret)
{
    const auto waiting = std::make_shared<Waiting<void>>();
    QMetaObject::invokeMethod(&m_passwords, [store = &m_passwords, key, secret, waiting] {
        store->writeEntry(key, secret, [waiting](const Result<void> &answer) { waiting->give(answer); });
    });
    return waiting->take(m_closed, m_longestWait);
}

Result<void> KeychainCredentials::remove(const QString &key)
{
    const auto waiting = std::make_shared<Waiting<void>>();
    QMetaObject::invokeMethod(&m_passwords, [store = &m_passwords, key, waiting] {
        store->removeEntry(key, [waiting](const Result<void> &answer) { waiting->give(answer); });
    });
    Result<void> answer = waiting->take(m_closed, m_longestWait);
    if (!answer && answer.error().kind == ErrorKind::NotFound)
        return {};
    return answer;
}

} // namespace collectz::desktop
