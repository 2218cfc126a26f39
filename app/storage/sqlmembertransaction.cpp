// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlmembertransaction.h"

#include "storage/activitytable.h"
#include "storage/memberrows.h"
#include "storage/properties.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::members;

Result<void> SqlMemberTransaction::insertMember(const Member &member)
{
    return run("insert_member", [&](Statement &insert) {
        insert.bindId(1, member.id);
        insert.bindText(2, member.name);
        insert.bindText(3, member.address);
        insert.bindText(4, addressKey(member.address));
        insert.bindText(5, roleWord(member.role));
        insert.bindText(6, memberStatusWord(member.status));
        insert.bindText(7, timeText(member.createdAt));
        insert.bindText(8, timeText(member.lastSignInAt));
    });
}

Result<void> SqlMemberTransaction::updateMember(const Member &member)
{
    return run("update_member", [&](Statement &update) {
        update.bindId(1, member.id);
        update.bindText(2, member.name);
        update.bindText(3, member.address);
        update.bindText(4, addressKey(member.address));
        update.bindText(5, roleWord(member.role));
        update.bindText(6, memberStatusWord(member.status));
        update.bindText(7, timeText(member.lastSignInAt));
    });
}

Result<void> SqlMemberTransaction::setPassword(const MemberId &id, const QByteArray &hash, const QDateTime &at)
{
    return run("update_member_password", [&](Statement &update) {
        update.bindId(1, id);
        update.bindText(2, hash);
        update.bindText(3, timeText(at));
    });
}

Result<void> SqlMemberTransaction::insertSession(const Session &session)
{
    return run("insert_session", [&](Statement &insert) {
        insert.bindId(1, session.id);
        insert.bindId(2, session.member);
        insert.bindText(3, session.device);
        insert.bindText(4, timeText(session.createdAt));
        insert.bindText(5, timeText(session.lastUsedAt));
        insert.bindText(6, timeText(session.expiresAt));
    });
}

Result<void> SqlMemberTransaction::touchSession(const SessionId &id, const QDateTime &at)
{
    return run("touch_session", [&](Statement &update) {
        update.bindId(1, id);
        update.bindText(2, timeText(at));
    });
}

Result<void> SqlMemberTransaction::endSession(const SessionId &id, SessionEnd end, const QDateTime &at)
{
    return run("end_session", [&](Statement &update) {
        update.bindId(1, id);
        update.bindText(2, timeText(at));
        update.bindText(3, sessionEndWord(end));
    });
}

Result<int> SqlMemberTransaction::endSessionsOf(const MemberId &id, const SessionId &except, SessionEnd end,
                                                const QDateTime &at)
{
    const Result<QList<Session>> sessions = sessionsOf(id);
    if (!sessions)
        return fail(sessions.error());
    int count = 0;
    for (const Session &session : *sessions) {
        if (session.id == except || session.endedAt.isValid() || session.expiresAt <= at)
            continue;
        if (Result<void> ended = endSession(session.id, end, at); !ended)
            return fail(std::move(ended).error());
        ++count;
    }
    return count;
}

Result<void> SqlMemberTransaction::insertToken(const StoredToken &token)
{
    return run("insert_token", [&](Statement &insert) {
        insert.bindBlob(1, token.hash);
        insert.bindId(2, token.session);
        insert.bindText(3, tokenKindWord(token.kind));
        insert.bindText(4, timeText(token.expiresAt));
    });
}

Result<void> SqlMemberTransaction::markTokenUsed(const QByteArray &hash, const QDateTime &at, const QByteArray &attempt)
{
    Result<void> done = run("forget_attempts", [&](Statement &update) { update.bindBlob(1, hash); });
    if (!done)
        return done;
    return run("mark_token_used", [&](Statement &update) {
        update.bindBlob(1, hash);
        update.bindText(2, timeText(at));
        if (attempt.isEmpty())
            update.bindNull(3);
        else
            update.bindBlob(3, attempt);
    });
}

Result<void> SqlMemberTransaction::dropLiveTokens(const SessionId &id)
{
    return run("delete_live_tokens", [&](Statement &remove) { remove.bindId(1, id); });
}

Result<void> SqlMemberTransaction::writeDevice(const KnownDevice &device)
{
    Result<void> done = run("write_device", [&](Statement &write) {
        write.bindBlob(1, device.hash);
        write.bindId(2, device.member);
        write.bindText(3, device.name);
        write.bindText(4, timeText(device.lastUsedAt));
    });
    if (!done)
        return done;
    return run("trim_devices", [&](Statement &remove) { remove.bindId(1, device.member); });
}

Result<void> SqlMemberTransaction::forgetDevicesOf(const MemberId &id)
{
    return run("delete_devices_of_member", [&](Statement &remove) { remove.bindId(1, id); });
}

Result<void> SqlMemberTransaction::insertInvitation(const Invitation &invitation, const QByteArray &hash)
{
    return run("insert_invitation", [&](Statement &insert) {
        insert.bindBlob(1, hash);
        insert.bindId(2, invitation.id);
        insert.bindId(3, invitation.member);
        insert.bindText(4, invitation.address);
        insert.bindText(5, roleWord(invitation.role));
        insert.bindId(6, invitation.invitedBy);
        insert.bindText(7, invitation.invitedByName);
        insert.bindText(8, timeText(invitation.createdAt));
        insert.bindText(9, timeText(invitation.expiresAt));
        insert.bindText(10, timeText(invitation.deliveredAt));
        insert.bindText(11, invitation.delivery);
        insert.bindText(12, timeText(invitation.claimedAt));
        insert.bindText(13, timeText(invitation.revokedAt));
    });
}

Result<void> SqlMemberTransaction::updateInvitation(const Invitation &invitation)
{
    return run("update_invitation", [&](Statement &update) {
        update.bindId(1, invitation.id);
        update.bindText(2, timeText(invitation.deliveredAt));
        update.bindText(3, invitation.delivery);
        update.bindText(4, timeText(invitation.claimedAt));
        update.bindText(5, timeText(invitation.revokedAt));
    });
}

Result<void> SqlMemberTransaction::noteExpired(const InvitationId &id)
{
    return run("note_expired_invitation", [&](Statement &update) { update.bindId(1, id); });
}

Result<void> SqlMemberTransaction::insertReset(const PasswordReset &reset, const QByteArray &hash)
{
    return run("insert_reset", [&](Statement &insert) {
        insert.bindBlob(1, hash);
        insert.bindId(2, reset.id);
        insert.bindId(3, reset.member);
        insert.bindId(4, reset.issuedBy);
        insert.bindText(5, timeText(reset.createdAt));
        insert.bindText(6, timeText(reset.expiresAt));
        insert.bindText(7, timeText(reset.usedAt));
        insert.bindText(8, timeText(reset.invalidatedAt));
    });
}

Result<void> SqlMemberTransaction::updateReset(const PasswordReset &reset)
{
    return run("update_reset", [&](Statement &update) {
        update.bindId(1, reset.id);
        update.bindText(2, timeText(reset.usedAt));
        update.bindText(3, timeText(reset.invalidatedAt));
    });
}

Result<void> SqlMemberTransaction::insertSetupCode(const QByteArray &hash, const QDateTime &createdAt,
                                                   const QDateTime &expiresAt)
{
    return run("insert_setup_code", [&](Statement &insert) {
        insert.bindBlob(1, hash);
        insert.bindText(2, timeText(createdAt));
        insert.bindText(3, timeText(expiresAt));
    });
}

Result<void> SqlMemberTransaction::dropSetupCodes()
{
    return run("delete_setup_codes", [](Statement &) {});
}

Result<void> SqlMemberTransaction::setLimitFullAt(const QString &key, qint64 fullAt)
{
    return run("write_attempt_limit", [&](Statement &write) {
        write.bindText(1, key);
        write.bind(2, fullAt);
    });
}

Result<void> SqlMemberTransaction::sweep(const QDateTime &now, const QDateTime &before)
{
    Result<void> done = run("sweep_attempt_limits", [&](Statement &sweep) { sweep.bind(1, now.toMSecsSinceEpoch()); });
    if (done)
        done = run("sweep_setup_codes", [&](Statement &sweep) { sweep.bindText(1, timeText(now)); });
    for (const char *name : {"sweep_tokens", "sweep_sessions"}) {
        if (done)
            done = run(name, [&](Statement &sweep) { sweep.bindText(1, timeText(before)); });
    }
    return done;
}

Result<void> SqlMemberTransaction::record(const activity::Event &event)
{
    if (!m_counters)
        return fail(ErrorKind::Bug, u"event_outside_of_transaction"_s,
                    u"A part of the program is in the wrong place."_s);
    return ActivityTable().insert(m_connection, *m_counters, event);
}

} // namespace collectz::storage
