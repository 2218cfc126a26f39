// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/barequestions.h"

#include "tests/benchmarks/measure.h"

#include <QStringList>

#include <sqlite3.h>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

QByteArray matchOf(const QString &text)
{
    QStringList prefixes;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        prefixes << u'"' + word + u"\"*"_s;
    return prefixes.join(u' ').toUtf8();
}

void bindText(sqlite3_stmt *statement, int parameter, const QByteArray &text)
{
    sqlite3_bind_text(statement, parameter, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

} // namespace

BareQuestions::BareQuestions(const QString &location)
{
    if (sqlite3_open_v2(location.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_exec(m_database, "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(makeError(ErrorKind::Bug, u"bare"_s, QString::fromUtf8(sqlite3_errmsg(m_database))));
}

BareQuestions::~BareQuestions()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

sqlite3_stmt *BareQuestions::statement(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement && sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        giveUp(makeError(ErrorKind::Bug, u"bare"_s, QString::fromUtf8(sqlite3_errmsg(m_database))));
    return statement;
}

void BareQuestions::readAll(sqlite3_stmt *statement)
{
    int code = SQLITE_ROW;
    const int columns = sqlite3_column_count(statement);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column)
            sqlite3_column_blob(statement, column);
    }
    if (code != SQLITE_DONE)
        giveUp(makeError(ErrorKind::Bug, u"bare"_s, QString::fromUtf8(sqlite3_errmsg(m_database))));
    sqlite3_reset(statement);
}

void BareQuestions::firstPage()
{
    readAll(statement("SELECT * FROM listing WHERE state = 0 ORDER BY title_key, work_id LIMIT 50"));
}

void BareQuestions::typedPage(const QString &text)
{
    sqlite3_stmt *select =
        statement("SELECT l.* FROM search s JOIN listing l ON l.work_id = s.rowid "
                  "WHERE s.search MATCH ?1 AND l.state = 0 ORDER BY l.title_key, l.work_id LIMIT 50");
    bindText(select, 1, matchOf(text));
    readAll(select);
}

void BareQuestions::rows(const QList<qint64> &keys)
{
    sqlite3_stmt *select = statement("SELECT * FROM listing WHERE work_id = ?1");
    for (const qint64 key : keys) {
        sqlite3_bind_int64(select, 1, key);
        readAll(select);
    }
}

void BareQuestions::facets(const QString &text, const QStringList &fields)
{
    sqlite3_stmt *select = statement("SELECT term_id, count(*) FROM work_term WHERE field = ?1 AND work_id IN "
                                     "(SELECT rowid FROM search WHERE search MATCH ?2) GROUP BY term_id");
    for (const QString &field : fields) {
        bindText(select, 1, field.toUtf8());
        bindText(select, 2, matchOf(text));
        readAll(select);
    }
}

} // namespace collectz::benchmarks
