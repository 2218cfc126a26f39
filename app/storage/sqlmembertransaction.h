// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberstore.h"
#include "storage/counters.h"

namespace collectz::storage {

/// The tables of members on one connection, inside of somebody's transaction. Handed out as a reader where nothing may be
/// written.
class SqlMemberTransaction final : public members::MemberTransaction
{
public:
    /// `counters` number the events; nothing for reading alone.
    SqlMemberTransaction(Connection &connection, Counters *counters);

    [[nodiscard]] Result<std::optional<members::Member>> member(const MemberId &id) override;
    [[nodiscard]] Result<std::optional<members::Member>> memberByAddress(const QString &addressKey) override;
    [[nodiscard]] Result<QList<members::Member>> members() override;
    [[nodiscard]] Result<QList<members::ListedMember>> memberList(const QDateTime &now, const MemberId &after,
                                                                  int limit) override;
    [[nodiscard]] Result<int> activeOwners() override;
    [[nodiscard]] Result<QByteArray> passwordHash(const MemberId &id) override;
    [[nodiscard]] Result<members::Contribution> contribution(const MemberId &id) override;
    [[nodiscard]] Result<std::optional<members::Session>> session(const SessionId &id) override;
    [[nodiscard]] Result<QList<members::Session>> sessionsOf(const MemberId &id) override;
    [[nodiscard]] Result<std::optional<members::StoredToken>> token(const QByteArray &hash) override;
    [[nodiscard]] Result<std::optional<members::KnownDevice>> device(const QByteArray &hash) override;
    [[nodiscard]] Result<std::optional<members::Invitation>> invitation(const InvitationId &id) override;
    [[nodiscard]] Result<std::optional<members::Invitation>> invitationByHash(const QByteArray &hash) override;
    [[nodiscard]] Result<QList<members::Invitation>> invitations(bool onlyOpen, const QDateTime &now,
                                                                 const InvitationId &before, int limit) override;
    [[nodiscard]] Result<QList<members::Invitation>> newlyExpired(const QDateTime &now) override;
    [[nodiscard]] Result<std::optional<members::PasswordReset>> resetByHash(const QByteArray &hash) override;
    [[nodiscard]] Result<QList<members::PasswordReset>> resetsOf(const MemberId &id) override;
    [[nodiscard]] Result<bool> hasSetupCode(const QByteArray &hash, const QDateTime &now) override;
    [[nodiscard]] Result<qint64> limitFullAt(const QString &key) override;

    [[nodiscard]] Result<void> insertMember(const members::Member &member) override;
    [[nodiscard]] Result<void> updateMember(const members::Member &member) override;
    [[nodiscard]] Result<void> setPassword(const MemberId &id, const QByteArray &hash, const QDateTime &at) override;
    [[nodiscard]] Result<void> insertSession(const members::Session &session) override;
    [[nodiscard]] Result<void> touchSession(const SessionId &id, const QDateTime &at) override;
    [[nodiscard]] Result<void> endSession(const SessionId &id, members::SessionEnd end, const QDateTime &at) override;
    [[nodiscard]] Result<int> endSessionsOf(const MemberId &id, const SessionId &except, members::SessionEnd end,
                                            const QDateTime &at) override;
    [[nodiscard]] Result<void> insertToken(const members::StoredToken &token) override;
    [[nodiscard]] Result<void> markTokenUsed(const QByteArray &hash, const QDateTime &at,
                                             const QByteArray &attempt) override;
    [[nodiscard]] Result<void> dropLiveTokens(const SessionId &id) override;
    [[nodiscard]] Result<void> writeDevice(const members::KnownDevice &device) override;
    [[nodiscard]] Result<void> forgetDevicesOf(const MemberId &id) override;
    [[nodiscard]] Result<void> insertInvitation(const members::Invitation &invitation, const QByteArray &hash) override;
    [[nodiscard]] Result<void> updateInvitation(const members::Invitation &invitation) override;
    [[nodiscard]] Result<void> noteExpired(const InvitationId &id) override;
    [[nodiscard]] Result<void> insertReset(const members::PasswordReset &reset, const QByteArray &hash) override;
    [[nodiscard]] Result<void> updateReset(const members::PasswordReset &reset) override;
    [[nodiscard]] Result<void> insertSetupCode(const QByteArray &hash, const QDateTime &createdAt,
                                               const QDateTime &expiresAt) override;
    [[nodiscard]] Result<void> dropSetupCodes() override;
    [[nodiscard]] Result<void> setLimitFullAt(const QString &key, qint64 fullAt) override;
    [[nodiscard]] Result<void> sweep(const QDateTime &now, const QDateTime &before) override;
    [[nodiscard]] Result<void> record(const activity::Event &event) override;

private:
    /// Runs a statement without rows; `bind(Statement &)` gives it its values.
    template <typename Bind>
    [[nodiscard]] Result<void> run(const char *name, Bind bind)
    {
        const Result<Statement *> statement = m_connection.statement(name);
        if (!statement)
            return fail(statement.error());
        bind(**statement);
        return (*statement)->queue();
    }

    template <typename Bind, typename Decode>
    [[nodiscard]] auto list(const char *name, Bind bind, Decode decode)
        -> Result<QList<std::invoke_result_t<Decode, const Statement &>>>
    {
        const Result<Statement *> statement = m_connection.statement(name);
        if (!statement)
            return fail(statement.error());
        bind(**statement);
        QList<std::invoke_result_t<Decode, const Statement &>> found;
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) { found << decode(row); });
        if (!read)
            return fail(std::move(read).error());
        return found;
    }

    template <typename Bind, typename Decode>
    [[nodiscard]] auto one(const char *name, Bind bind, Decode decode)
        -> Result<std::optional<std::invoke_result_t<Decode, const Statement &>>>
    {
        auto found = list(name, bind, decode);
        if (!found)
            return fail(std::move(found).error());
        if (found->isEmpty())
            return std::nullopt;
        return found->takeFirst();
    }

    Connection &m_connection;
    Counters *m_counters;
};

} // namespace collectz::storage
