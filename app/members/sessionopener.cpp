// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/sessionopener.h"

#include <algorithm>

namespace collectz::members {

namespace {

constexpr qsizetype longestDeviceName = 100;

QString deviceName(const QString &device)
{
    return cleanName(device.left(longestDeviceName)).value_or(QString());
}

} // namespace

SessionOpener::SessionOpener(RandomSource &random, const Clock &clock, SessionRules rules)
    : m_random(random)
    , m_clock(clock)
    , m_rules(rules)
{}

Result<SignedIn> SessionOpener::open(MemberTransaction &store, const Member &member, const QString &device,
                                     const QByteArray &knownDevice) const
{
    const QDateTime now = m_clock.now();
    if (Result<void> room = makeRoom(store, member.id); !room)
        return fail(std::move(room).error());
    Session session;
    session.id = SessionId::create();
    session.member = member.id;
    session.device = deviceName(device);
    session.createdAt = now;
    session.lastUsedAt = now;
    session.expiresAt = now.addSecs(m_rules.absoluteSeconds);
    Member signedIn = member;
    signedIn.lastSignInAt = now;
    Result<void> done = store.insertSession(session);
    if (done)
        done = store.updateMember(signedIn);
    NewToken key;
    if (knownDevice.isEmpty())
        key = makeToken(TokenKind::Device, m_random);
    const QByteArray hash = knownDevice.isEmpty() ? key.hash : knownDevice;
    if (done)
        done = store.writeDevice({hash, member.id, session.device, now});
    if (!done)
        return fail(std::move(done).error());
    Result<SignedIn> opened = renew(store, signedIn, session);
    if (opened)
        opened->deviceKey = std::move(key.text);
    return opened;
}

Result<SignedIn> SessionOpener::renew(MemberTransaction &store, const Member &member, const Session &session) const
{
    const QDateTime now = m_clock.now();
    NewToken access = makeToken(TokenKind::Access, m_random);
    NewToken refresh = makeToken(TokenKind::Refresh, m_random);
    SignedIn renewed;
    renewed.member = member;
    renewed.session = session;
    renewed.session.lastUsedAt = now;
    renewed.accessExpiresAt = std::min(now.addSecs(m_rules.accessSeconds), session.expiresAt);
    renewed.refreshExpiresAt = std::min(now.addSecs(m_rules.idleSeconds), session.expiresAt);
    Result<void> done = store.dropLiveTokens(session.id);
    if (done)
        done = store.touchSession(session.id, now);
    if (done)
        done = insertToken(store, access, TokenKind::Access, session.id, renewed.accessExpiresAt);
    if (done)
        done = insertToken(store, refresh, TokenKind::Refresh, session.id, renewed.refreshExpiresAt);
    if (!done)
        return fail(std::move(done).error());
    renewed.accessToken = std::move(access.text);
    renewed.refreshToken = std::move(refresh.text);
    return renewed;
}

Result<void> SessionOpener::makeRoom(MemberTransaction &store, const MemberId &member) const
{
    const Result<QList<Session>> sessions = store.sessionsOf(member);
    if (!sessions)
        return fail(sessions.error());
    const QDateTime now = m_clock.now();
    int living = 0;
    for (const Session &session : *sessions) {
        if (session.endedAt.isValid() || session.expiresAt <= now || ++living < m_rules.mostSessions)
            continue;
        if (Result<void> ended = store.endSession(session.id, SessionEnd::Replaced, now); !ended)
            return ended;
    }
    return {};
}

Result<void> SessionOpener::insertToken(MemberTransaction &store, const NewToken &token, TokenKind kind,
                                        const SessionId &session, const QDateTime &expiresAt) const
{
    return store.insertToken({token.hash, session, kind, expiresAt, {}, {}});
}

} // namespace collectz::members
