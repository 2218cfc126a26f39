// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of SqlMemberTransaction that asks.

#include "storage/memberrows.h"
#include "storage/properties.h"
#include "storage/sqlmembertransaction.h"

namespace collectz::storage {

using namespace collectz::members;

namespace {

/// Binds an id as the first and only parameter.
auto byId(const Identity &id)
{
    return [&id](Statement &select) { select.bindId(1, id); };
}

auto byHash(const QByteArray &hash)
{
    return [&hash](Statement &select) { select.bindBlob(1, hash); };
}

qint64 numberOf(const Statement &row)
{
    return row.integer(0);
}

} // namespace

SqlMemberTransaction::SqlMemberTransaction(Connection &connection, Counters *counters)
    : m_connection(connection)
    , m_counters(counters)
{}

Result<std::optional<Member>> SqlMemberTransaction::member(const MemberId &id)
{
    return one("read_member", byId(id), memberOf);
}

Result<std::optional<Member>> SqlMemberTransaction::memberByAddress(const QString &addressKey)
{
    return one(
        "read_member_by_address", [&](Statement &select) { select.bindText(1, addressKey); }, memberOf);
}

Result<QList<Member>> SqlMemberTransaction::members()
{
    return list(
        "read_members", [](Statement &) {}, memberOf);
}

Result<QList<ListedMember>> SqlMemberTransaction::memberList(const QDateTime &now, const MemberId &after, int limit)
{
    const auto bind = [&](Statement &select) {
        select.bindText(1, timeText(now));
        select.bindId(2, after);
        select.bind(3, qint64(limit));
    };
    return list("read_member_list", bind, [](const Statement &row) {
        return ListedMember{memberOf(row), row.integer(8), row.integer(9)};
    });
}

Result<int> SqlMemberTransaction::activeOwners()
{
    const auto count = one(
        "count_active_owners", [](Statement &) {}, numberOf);
    if (!count)
        return fail(count.error());
    return static_cast<int>(count->value_or(0));
}

Result<QByteArray> SqlMemberTransaction::passwordHash(const MemberId &id)
{
    const auto hash = one("read_member_password", byId(id), [](const Statement &row) { return row.utf8(0); });
    if (!hash)
        return fail(hash.error());
    return hash->value_or(QByteArray());
}

Result<Contribution> SqlMemberTransaction::contribution(const MemberId &id)
{
    const auto found = one("read_contribution", byId(id), [](const Statement &row) {
        return Contribution{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                            row.integer(4), row.integer(5), row.integer(6), timeFromText(row.text(7))};
    });
    if (!found)
        return fail(found.error());
    return found->value_or(Contribution());
}

Result<std::optional<Session>> SqlMemberTransaction::session(const SessionId &id)
{
    return one("read_session", byId(id), sessionOf);
}

Result<QList<Session>> SqlMemberTransaction::sessionsOf(const MemberId &id)
{
    return list("read_sessions_of_member", byId(id), sessionOf);
}

Result<std::optional<StoredToken>> SqlMemberTransaction::token(const QByteArray &hash)
{
    return one("read_token", byHash(hash), tokenOf);
}

Result<std::optional<KnownDevice>> SqlMemberTransaction::device(const QByteArray &hash)
{
    return one("read_device", byHash(hash), deviceOf);
}

Result<std::optional<Invitation>> SqlMemberTransaction::invitation(const InvitationId &id)
{
    return one("read_invitation", byId(id), invitationOf);
}

Result<std::optional<Invitation>> SqlMemberTransaction::invitationByHash(const QByteArray &hash)
{
    return one("read_invitation_by_hash", byHash(hash), invitationOf);
}

Result<QList<Invitation>> SqlMemberTransaction::invitations(bool onlyOpen, const QDateTime &now,
                                                            const InvitationId &before, int limit)
{
    const Result<std::optional<Invitation>> last =
        before.isNull() ? Result<std::optional<Invitation>>(std::nullopt) : invitation(before);
    if (!last)
        return fail(last.error());
    const auto bind = [&](Statement &select) {
        select.bind(1, qint64(onlyOpen ? 1 : 0));
        select.bindText(2, timeText(now));
        select.bindText(3, *last ? timeText((*last)->createdAt) : QByteArray());
        select.bindId(4, before);
        select.bind(5, qint64(limit));
    };
    return list("read_invitations", bind, invitationOf);
}

Result<QList<Invitation>> SqlMemberTransaction::newlyExpired(const QDateTime &now)
{
    return list(
        "read_newly_expired_invitations", [&](Statement &select) { select.bindText(1, timeText(now)); }, invitationOf);
}

Result<std::optional<PasswordReset>> SqlMemberTransaction::resetByHash(const QByteArray &hash)
{
    return one("read_reset_by_hash", byHash(hash), resetOf);
}

Result<QList<PasswordReset>> SqlMemberTransaction::resetsOf(const MemberId &id)
{
    return list("read_resets_of_member", byId(id), resetOf);
}

Result<bool> SqlMemberTransaction::hasSetupCode(const QByteArray &hash, const QDateTime &now)
{
    const auto bind = [&](Statement &select) {
        select.bindBlob(1, hash);
        select.bindText(2, timeText(now));
    };
    const auto found = one("find_setup_code", bind, numberOf);
    if (!found)
        return fail(found.error());
    return found->has_value();
}

Result<qint64> SqlMemberTransaction::limitFullAt(const QString &key)
{
    const auto full = one(
        "read_attempt_limit", [&](Statement &select) { select.bindText(1, key); }, numberOf);
    if (!full)
        return fail(full.error());
    return full->value_or(0);
}

} // namespace collectz::storage
