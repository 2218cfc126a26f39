// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberservices.h"
#include "tests/storage/catalogfixture.h"

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace collectz::tests {

/// A clock that stands still until it is told to go on. Thread-safe.
class StandingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_milliseconds.load(), Qt::UTC);
    }

    void step(qint64 seconds) { m_milliseconds += seconds * 1000; }

private:
    std::atomic<qint64> m_milliseconds = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
};

/// Hashes as the real one does, cheaply, and counts.
class CountingHasher final : public members::PasswordHasher
{
public:
    CountingHasher()
        : m_hasher({1, 8192, 8, 2000})
    {}

    [[nodiscard]] Result<QByteArray> hash(const members::SecretText &password) override
    {
        ++hashes;
        return m_hasher.hash(password);
    }

    [[nodiscard]] Result<members::PasswordCheck> verify(const QByteArray &stored,
                                                        const members::SecretText &password) override
    {
        ++checks;
        return m_hasher.verify(stored, password);
    }

    [[nodiscard]] Result<members::PasswordCheck> verifyNobody(const members::SecretText &password) override
    {
        ++checks;
        return m_hasher.verifyNobody(password);
    }

    std::atomic<int> hashes = 0;
    std::atomic<int> checks = 0;

private:
    members::Argon2PasswordHasher m_hasher;
};

inline members::SecretText secret(const char *text)
{
    return members::SecretText::take(QByteArray(text));
}

inline constexpr char goodPassword[] = "seven lamps by the harbour";
inline constexpr char otherPassword[] = "nine kettles under the stairs";

/// A catalog on one of the engines with the services of members over it.
class MembersFixture
{
public:
    explicit MembersFixture(storage::Engine engine)
        : m_catalog(engine)
    {
        if (m_catalog.isValid())
            services = std::make_unique<members::MemberServices>(m_catalog.members(), hasher, rules, random, clock);
    }

    [[nodiscard]] bool isValid() const { return m_catalog.isValid(); }

    [[nodiscard]] const char *error() const { return m_catalog.error(); }

    [[nodiscard]] CatalogFixture &catalog() { return m_catalog; }

    /// Somebody who is not signed in, at an address of their own.
    [[nodiscard]] static members::Caller visitor(const QString &address = QStringLiteral("192.0.2.7"))
    {
        members::Caller caller;
        caller.address = address;
        caller.device = QStringLiteral("desk");
        caller.correlation = QStringLiteral("c-1");
        return caller;
    }

    [[nodiscard]] static members::Caller console()
    {
        members::Caller caller;
        caller.who = members::Principal::console();
        return caller;
    }

    /// The caller that an access token makes.
    [[nodiscard]] members::Caller callerOf(const members::SecretText &accessToken)
    {
        members::Caller caller = visitor();
        const Result<members::Principal> who = services->sessions.authenticate(accessToken);
        if (who)
            caller.who = *who;
        return caller;
    }

    /// The first owner, "ada@example.org", signed in.
    [[nodiscard]] Result<members::SignedIn> owner()
    {
        Result<members::SecretText> code = services->setup.issueCode();
        if (!code)
            return fail(std::move(code).error());
        return services->setup.claim(visitor(), *code,
                                     {QStringLiteral("ada@example.org"), QStringLiteral("Ada"), secret(goodPassword)});
    }

    /// A member who was invited by the console and came in.
    [[nodiscard]] Result<members::SignedIn> join(const QString &name, members::Role role)
    {
        const QString address = name.toLower() + QStringLiteral("@example.org");
        Result<members::NewInvitation> invited = services->invitations.create(console(), address, role);
        if (!invited)
            return fail(std::move(invited).error());
        return services->invitations.claim(visitor(), {std::move(invited->token), address, name, secret(goodPassword)});
    }

    [[nodiscard]] Result<members::SignedIn> signIn(const QString &address, const char *password,
                                                   members::SecretText deviceKey = {})
    {
        return services->sessions.signIn(visitor(), {address, secret(password), std::move(deviceKey)});
    }

    /// "action:outcome:reason" of the events with this prefix, oldest first.
    [[nodiscard]] QStringList events(const QString &prefix)
    {
        activity::EventFilter filter;
        filter.action = prefix;
        QStringList lines;
        const QList<activity::Event> found = m_catalog.activity().events(filter).value();
        for (const activity::Event &event : found)
            lines.prepend(event.action + u':' + QString::number(static_cast<int>(event.outcome)) + u':' + event.reason);
        return lines;
    }

    StandingClock clock;
    members::SystemRandomSource random;
    CountingHasher hasher;
    members::PasswordRules rules;
    std::unique_ptr<members::MemberServices> services;

private:
    CatalogFixture m_catalog;
};

/// Runs a function so many times at once, on a few threads that begin together; it gets its number.
inline void inParallel(int count, const std::function<void(int)> &function)
{
    constexpr int threadCount = 16;
    std::atomic<int> next = 0;
    std::atomic<int> ready = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([&] {
            ++ready;
            while (ready < threadCount)
                std::this_thread::yield();
            for (int number = next++; number < count; number = next++)
                function(number);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

template <typename Value>
QString codeOf(const Result<Value> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace collectz::tests

/// Makes `fixture`, the services of members on the engine of the test's data row.
#define COLLECTZ_MEMBERS_FIXTURE(fixture)                                                                              \
    QFETCH(int, engine);                                                                                               \
    collectz::tests::MembersFixture fixture(static_cast<collectz::storage::Engine>(engine));                           \
    QVERIFY2(fixture.isValid(), fixture.error())
