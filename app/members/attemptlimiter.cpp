// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/attemptlimiter.h"

#include "base/sha256.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = qint64(3600) * 1000;

qint64 intervalOf(const RateLimit &limit)
{
    return hour / limit.perHour;
}

/// Keys are of one size whatever was typed, and tell nobody's address.
QString digest(const QString &text)
{
    return QString::fromLatin1(sha256(text.toUtf8()).toHex().first(32));
}

Error throttled(qint64 waitMilliseconds)
{
    Error error = makeError(ErrorKind::Limit, u"throttled"_s,
                            u"There were too many tries. Nothing was changed; wait a while and try again."_s);
    error.retryAfterSeconds = std::max<qint64>(1, (waitMilliseconds + 999) / 1000);
    return error;
}

} // namespace

QString networkOf(const QString &address)
{
    const QByteArray text = address.toLatin1();
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return u"v4/"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), 4).toHex());
    // A zone such as %eth0 belongs to a link-local address, whose prefix is the same for all.
    const QByteArray withoutZone = text.first(text.indexOf('%') < 0 ? text.size() : text.indexOf('%'));
    if (inet_pton(AF_INET6, withoutZone.constData(), bytes.data()) != 1)
        return u"other"_s;
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
        return u"v4/"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data() + 12), 4).toHex());
    return u"v6/"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), 8).toHex());
}

AttemptLimiter::AttemptLimiter(const Clock &clock, AttemptRules rules)
    : m_clock(clock)
    , m_rules(rules)
{}

QList<AttemptLimiter::Bucket> AttemptLimiter::bucketsOf(const Attempt &attempt) const
{
    const QString purpose = QString(attempt.purpose) + u'/';
    if (!attempt.knownDevice.isEmpty())
        return {
            {purpose + u"device/"_s + QString::fromLatin1(attempt.knownDevice.toHex().first(32)), m_rules.knownDevice}};
    QList<Bucket> buckets;
    if (!attempt.account.isEmpty())
        buckets << Bucket{purpose + u"account/"_s + digest(attempt.account), m_rules.account};
    buckets << Bucket{purpose + u"address/"_s + networkOf(attempt.address), m_rules.address}
            << Bucket{purpose + u"everybody"_s, m_rules.everybody};
    return buckets;
}

Result<qint64> AttemptLimiter::fullAt(MemberReader &store, const Bucket &bucket, qint64 now) const
{
    const Result<qint64> stored = store.limitFullAt(bucket.key);
    if (!stored)
        return stored;
    return std::clamp(*stored, now, now + intervalOf(bucket.limit) * bucket.limit.burst);
}

Result<void> AttemptLimiter::check(MemberReader &store, const Attempt &attempt) const
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    qint64 wait = 0;
    for (const Bucket &bucket : bucketsOf(attempt)) {
        const Result<qint64> full = fullAt(store, bucket, now);
        if (!full)
            return fail(full.error());
        wait = std::max(wait, *full + intervalOf(bucket.limit) - now - intervalOf(bucket.limit) * bucket.limit.burst);
    }
    if (wait > 0)
        return fail(throttled(wait));
    return {};
}

Result<bool> AttemptLimiter::admit(MemberTransaction &store, const Attempt &attempt) const
{
    if (Result<void> free = check(store, attempt); !free)
        return fail(std::move(free).error());
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    bool wasLast = false;
    for (const Bucket &bucket : bucketsOf(attempt)) {
        const Result<qint64> full = fullAt(store, bucket, now);
        if (!full)
            return fail(full.error());
        const qint64 next = *full + intervalOf(bucket.limit);
        wasLast = wasLast || next + intervalOf(bucket.limit) > now + intervalOf(bucket.limit) * bucket.limit.burst;
        if (Result<void> written = store.setLimitFullAt(bucket.key, next); !written)
            return fail(std::move(written).error());
    }
    return wasLast;
}

Result<void> AttemptLimiter::pass(MemberStore &store, const Attempt &attempt) const
{
    Result<void> free = store.read([&](MemberReader &reader) { return check(reader, attempt); });
    if (!free)
        return free;
    return store.write([&](MemberTransaction &transaction) -> Result<void> {
        const Result<bool> admitted = admit(transaction, attempt);
        return admitted ? Result<void>() : fail(admitted.error());
    });
}

Result<void> AttemptLimiter::refund(MemberTransaction &store, const Attempt &attempt) const
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    for (const Bucket &bucket : bucketsOf(attempt)) {
        const Result<qint64> full = fullAt(store, bucket, now);
        if (!full)
            return fail(full.error());
        if (Result<void> written = store.setLimitFullAt(bucket.key, *full - intervalOf(bucket.limit)); !written)
            return written;
    }
    return {};
}

} // namespace collectz::members
