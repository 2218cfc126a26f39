// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/memberlogins.h"

#include "storage/connection.h"
#include "storage/rolegrants.h"

#include <libpq-fe.h>

#include <memory>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::members;

namespace {

using LibpqText = std::unique_ptr<char, decltype(&PQfreemem)>;

Result<void> checkUse(const QString &location, const QByteArray &prefix)
{
    if (!isPostgresLocation(location))
        return fail(ErrorKind::Usage, u"grants_need_postgresql"_s,
                    u"Only a PostgreSQL catalog has rights of its own; a file has those of its folder."_s);
    if (roleGrantsScript(prefix).isEmpty())
        return fail(ErrorKind::Usage, u"prefix_invalid"_s,
                    u"The prefix has to be of 1 to 20 small letters, digits and underscores."_s);
    return {};
}

Result<void> runAsOne(Connection &connection, const QByteArray &script)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<void> done = connection.executeScript(script);
    if (done)
        return transaction->commit();
    Error error = std::move(done).error();
    if (error.kind == ErrorKind::Denied)
        error.message =
            u"The account of the database has to own the tables and to have CREATEROLE. Nothing was changed."_s;
    return fail(std::move(error));
}

} // namespace

Result<void> applyRoleGrants(const QString &location, const QByteArray &prefix, const QList<Member> &members)
{
    if (Result<void> usable = checkUse(location, prefix); !usable)
        return usable;
    const auto connection = openConnection({location, false, false});
    if (!connection)
        return fail(connection.error());
    QByteArray script = roleGrantsScript(prefix);
    for (const Member &member : members)
        script += memberLoginScript(prefix, member);
    return runAsOne(**connection, script);
}

Result<void> setLoginPassword(const QString &location, const QByteArray &prefix, const Member &member,
                              const SecretText &password)
{
    if (Result<void> usable = checkUse(location, prefix); !usable)
        return usable;
    const auto connection = openConnection({location, false, false});
    if (!connection)
        return fail(connection.error());
    auto *libpq = static_cast<PGconn *>((*connection)->handle());
    const QByteArray login = memberLoginName(prefix, member.id);
    QByteArray text = password.reveal().toByteArray();
    const bool isUsable = !text.isEmpty() && !text.contains('\0');
    // Worked out here: neither the server nor its log sees the password.
    const LibpqText verifier(
        isUsable ? PQencryptPasswordConn(libpq, text.constData(), login.constData(), "scram-sha-256") : nullptr,
        PQfreemem);
    text.fill('\0');
    const LibpqText literal(verifier ? PQescapeLiteral(libpq, verifier.get(), qstrlen(verifier.get())) : nullptr,
                            PQfreemem);
    if (!literal)
        return fail(ErrorKind::Invalid, u"password_invalid"_s,
                    u"PostgreSQL cannot take this password. Nothing was changed."_s);
    return runAsOne(**connection, memberLoginScript(prefix, member) + "ALTER ROLE \"" + login + "\" PASSWORD " +
                                      QByteArray(literal.get()));
}

} // namespace collectz::storage
