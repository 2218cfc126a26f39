// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/tokenkeeper.h"

#include "sync/http/companionproblem.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using members::Member;
using members::SecretText;

namespace {

constexpr std::chrono::seconds longestHaste = 120s; ///< so long before its end a token is renewed

QString shown(const SecretText &secret)
{
    return QString::fromUtf8(secret.reveal());
}

QByteArray newAttempt()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof(bits)).toHex();
}

Error nobody()
{
    return makeError(ErrorKind::Denied, u"credential_missing"_s,
                     u"This device is not signed in at the companion. Sign in again; what you changed is kept here."_s);
}

} // namespace

TokenKeeper::TokenKeeper(std::shared_ptr<HttpChannel> channel, CredentialStore &store, QString key)
    : m_anonymous(std::move(channel))
    , m_store(store)
    , m_key(std::move(key))
{}

QByteArray TokenKeeper::recordToJson(const Record &record)
{
    QJsonObject json{{u"version"_s, 1},
                     {u"refresh"_s, shown(record.refresh)},
                     {u"attempt"_s, QString::fromLatin1(record.attempt)},
                     {u"access"_s, shown(record.access)},
                     {u"device_key"_s, shown(record.deviceKey)}};
    if (record.member)
        json.insert(u"member"_s, memberToJson(*record.member));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

TokenKeeper::Record TokenKeeper::recordFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Record record;
    record.refresh = SecretText::take(object.value("refresh"_L1).toString());
    record.attempt = object.value("attempt"_L1).toString().toLatin1();
    record.access = SecretText::take(object.value("access"_L1).toString());
    record.deviceKey = SecretText::take(object.value("device_key"_L1).toString());
    if (const Result<Member> member = memberFromJson(object.value("member"_L1).toObject()))
        record.member = *member;
    return record;
}

Result<void> TokenKeeper::load()
{
    if (m_isLoaded)
        return {};
    const Result<QByteArray> stored = m_store.read(m_key);
    if (!stored && stored.error().kind != ErrorKind::NotFound)
        return fail(stored.error());
    m_record = stored ? recordFromJson(*stored) : Record();
    m_isLoaded = true;
    return {};
}

Result<void> TokenKeeper::save(const Record &record)
{
    return m_store.write(m_key, recordToJson(record));
}

Result<void> TokenKeeper::adopt(const members::SignedIn &signedIn)
{
    const std::lock_guard lock(m_mutex);
    // A device that has a key gets no other one.
    std::ignore = load();
    Record record;
    record.refresh = signedIn.refreshToken.clone();
    record.access = signedIn.accessToken.clone();
    record.deviceKey = signedIn.deviceKey.isEmpty() ? m_record.deviceKey.clone() : signedIn.deviceKey.clone();
    record.member = signedIn.member;
    if (Result<void> saved = save(record); !saved)
        return saved;
    m_record = std::move(record);
    m_isLoaded = true;
    m_renewAt.reset();
    return {};
}

Result<void> TokenKeeper::forget()
{
    const std::lock_guard lock(m_mutex);
    if (Result<void> loaded = load(); !loaded)
        return loaded;
    Record record;
    record.deviceKey = m_record.deviceKey.clone();
    Result<void> done = record.deviceKey.isEmpty() ? m_store.remove(m_key) : save(record);
    m_record = std::move(record);
    m_renewAt.reset();
    return done;
}

Result<QByteArray> TokenKeeper::token()
{
    const std::lock_guard lock(m_mutex);
    if (Result<void> loaded = load(); !loaded)
        return fail(loaded.error());
    const bool isOld = m_renewAt && std::chrono::steady_clock::now() >= *m_renewAt;
    if (!m_record.access.isEmpty() && !isOld)
        return m_record.access.reveal().toByteArray();
    Result<QByteArray> renewed = renew();
    // While the companion is away the old token may still hold; it says itself when it does not.
    if (!renewed && !m_record.access.isEmpty() && renewed.error().kind == ErrorKind::Unavailable)
        return m_record.access.reveal().toByteArray();
    return renewed;
}

Result<QByteArray> TokenKeeper::tokenAfter(const QByteArray &refused)
{
    const std::lock_guard lock(m_mutex);
    // Somebody else of this program has renewed it meanwhile.
    if (!m_record.access.isEmpty() && m_record.access.reveal() != QByteArrayView(refused))
        return m_record.access.reveal().toByteArray();
    // Or another program that keeps the same catalog.
    m_isLoaded = false;
    if (Result<void> loaded = load(); !loaded)
        return fail(loaded.error());
    if (!m_record.access.isEmpty() && m_record.access.reveal() != QByteArrayView(refused))
        return m_record.access.reveal().toByteArray();
    return renew();
}

Result<QByteArray> TokenKeeper::renew()
{
    if (m_record.refresh.isEmpty())
        return fail(nobody());
    if (m_record.attempt.isEmpty()) {
        m_record.attempt = newAttempt();
        // Before it is asked: an answer that gets lost can then be asked for again, also after a crash.
        if (Result<void> saved = save(m_record); !saved) {
            m_record.attempt.clear();
            return fail(saved.error());
        }
    }
    Result<CompanionAccount::Renewed> renewed =
        CompanionAccount(m_anonymous).refresh(m_record.refresh, m_record.attempt, m_cancel);
    if (!renewed)
        return fail(std::move(renewed).error());
    Record record;
    record.refresh = std::move(renewed->tokens.refreshToken);
    record.access = std::move(renewed->tokens.accessToken);
    record.deviceKey = m_record.deviceKey.clone();
    record.member = renewed->tokens.member;
    // Before it is used: until then the companion gives tokens again for the same attempt.
    if (Result<void> saved = save(record); !saved)
        return fail(saved.error());
    m_record = std::move(record);
    m_renewAt.reset();
    if (renewed->lifetime > 0s)
        m_renewAt =
            std::chrono::steady_clock::now() + renewed->lifetime - std::min(longestHaste, renewed->lifetime / 4);
    return m_record.access.reveal().toByteArray();
}

Authorization TokenKeeper::authorization()
{
    return {[this] { return token(); }, [this](const QByteArray &refused) { return tokenAfter(refused); }};
}

Result<std::optional<Member>> TokenKeeper::member()
{
    const std::lock_guard lock(m_mutex);
    if (Result<void> loaded = load(); !loaded)
        return fail(loaded.error());
    return m_record.refresh.isEmpty() ? std::nullopt : m_record.member;
}

Result<SecretText> TokenKeeper::deviceKey()
{
    const std::lock_guard lock(m_mutex);
    if (Result<void> loaded = load(); !loaded)
        return fail(loaded.error());
    return m_record.deviceKey.clone();
}

void TokenKeeper::close()
{
    m_cancel.cancel();
}

} // namespace collectz::sync
