// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresconnection.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// While connecting there is no code, only the server's English or translated text; what it does not tell is Unavailable.
Error describeRefusedConnection(const QString &text, const QString &database)
{
    if (text.contains("authentication failed"_L1) || text.contains("no password supplied"_L1) ||
        text.contains("pg_hba.conf"_L1) || text.contains("role \""_L1)) {
        return makeError(ErrorKind::Denied, u"server_denied"_s,
                         u"The server refused the user name or the password for the database \"%1\"."_s.arg(database));
    }
    if (text.contains("database \""_L1) && text.contains("does not exist"_L1)) {
        return makeError(ErrorKind::NotFound, u"database_missing"_s,
                         u"There is no database \"%1\" on the server."_s.arg(database));
    }
    return makeError(
        ErrorKind::Unavailable, u"server_unreachable"_s,
        u"The server of the database \"%1\" cannot be reached. Check its address and that it runs."_s.arg(database));
}

Error describeLostConnection(const QString &database)
{
    return makeError(
        ErrorKind::Unavailable, u"server_lost"_s,
        u"The connection to the database \"%1\" was lost. What was not yet confirmed was not kept."_s.arg(database));
}

Error describeState(const QByteArray &state, const QString &database)
{
    const QByteArray group = state.first(qMin<qsizetype>(state.size(), 2));
    if (state == "57014")
        return makeError(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped."_s);
    if (group == "08" || state.startsWith("57P"))
        return describeLostConnection(database);
    if (state == "53100" || state == "53200")
        return makeError(ErrorKind::Full, u"server_full"_s,
                         u"The server has no space left for the database \"%1\". Nothing was changed."_s.arg(database));
    if (state == "25006")
        return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s,
                         u"The database \"%1\" cannot be written now. Nothing was changed."_s.arg(database));
    if (group == "28" || state == "42501")
        return makeError(ErrorKind::Denied, u"catalog_denied"_s,
                         u"There is no permission to do that in the database \"%1\"."_s.arg(database));
    if (state == "55P03" || state == "40001" || state == "40P01" || state == "53300")
        return makeError(ErrorKind::Busy, u"catalog_busy"_s,
                         u"The database \"%1\" is busy. Nothing was changed; try again in a moment."_s.arg(database));
    if (group == "XX")
        return makeError(ErrorKind::Corrupt, u"catalog_corrupt"_s,
                         u"The server reports damage in the database \"%1\". Nothing was changed."_s.arg(database));
    if (group == "54" || group == "22")
        return makeError(ErrorKind::Limit, u"value_refused"_s,
                         u"The database \"%1\" cannot hold one of the values. Nothing was changed."_s.arg(database));
    return makeError(ErrorKind::Bug, u"storage_failed"_s,
                     u"The database \"%1\" could not carry out a request. Nothing was changed."_s.arg(database));
}

} // namespace

Error tookTooLongError(const QString &engineText, const QString &database)
{
    Error error =
        makeError(ErrorKind::Busy, u"catalog_busy"_s,
                  u"The database \"%1\" took too long. Nothing was changed; try again in a moment."_s.arg(database));
    error.technical = u"PostgreSQL 57014: %1"_s.arg(engineText.trimmed());
    return error;
}

Error postgresError(const QByteArray &state, const QString &engineText, const QString &database, bool connectionLost)
{
    Error error;
    if (!state.isEmpty() && !connectionLost)
        error = describeState(state, database);
    else if (connectionLost)
        error = describeLostConnection(database);
    else
        error = describeRefusedConnection(engineText, database);
    error.technical = u"PostgreSQL %1: %2"_s.arg(QString::fromLatin1(state), engineText.trimmed());
    return error;
}

} // namespace collectz::storage
