// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/termreader.h"

#include "storage/jsonlist.h"
#include "storage/rowdecoder.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

TermReader::TermReader(Connection &connection)
    : m_connection(connection)
{}

Result<QList<Term>> TermReader::terms(const QString &vocabulary, const QString &prefix, bool mostUsedFirst, int limit,
                                      const QString &after)
{
    Result<Statement *> statement = m_connection.statement(mostUsedFirst ? "read_terms_by_uses" : "read_terms_by_name");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, vocabulary);
    (*statement)->bindText(2, prefix);
    // The last code point of Unicode: no text that begins with the prefix comes after it.
    (*statement)->bindText(3, QByteArray(prefix.toUtf8() + "\xf4\x8f\xbf\xbf"));
    (*statement)->bindText(4, after);
    (*statement)->bind(5, qint64{limit});
    QList<Term> terms;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        terms << Term{vocabulary, row.text(0), row.text(1), row.integer(2)};
    });
    if (!read)
        return fail(read.error());
    return terms;
}

Result<QStringList> TermReader::vocabularies()
{
    Result<Statement *> statement = m_connection.statement("read_vocabularies");
    if (!statement)
        return fail(statement.error());
    QStringList names;
    Result<void> read = (*statement)->forEachRow([&names](const Statement &row) { names << row.text(0); });
    if (!read)
        return fail(read.error());
    return names;
}

Result<std::vector<qint64>> TermReader::worksUsing(const QString &vocabulary, const QString &name)
{
    Result<Statement *> statement = m_connection.statement("read_works_using");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, vocabulary);
    (*statement)->bindText(2, name);
    std::vector<qint64> keys;
    Result<void> read = (*statement)->forEachRow([&keys](const Statement &row) { keys.push_back(row.integer(0)); });
    if (!read)
        return fail(read.error());
    return keys;
}

Result<QList<MatchCandidate>> TermReader::candidatesByIdentifier(const QStringList &keys, int limit)
{
    Result<Statement *> statement = m_connection.statement("read_candidates_by_identifier");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, jsonList(keys));
    (*statement)->bind(2, qint64{limit});
    QList<MatchCandidate> candidates;
    Result<void> read =
        (*statement)->forEachRow([&candidates](const Statement &row) { candidates << decodeCandidate(row); });
    if (!read)
        return fail(read.error());
    return candidates;
}

Result<QHash<QString, QList<MatchCandidate>>> TermReader::candidatesByMatchKeys(const QStringList &keys, int limitEach)
{
    QStringList distinct = keys;
    distinct.removeDuplicates();
    Result<Statement *> statement = m_connection.statement("read_candidates_by_match_keys");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, jsonList(distinct));
    (*statement)->bind(2, qint64{limitEach});
    QHash<QString, QList<MatchCandidate>> candidates;
    Result<void> read = (*statement)->forEachRow([&candidates](const Statement &row) {
        candidates[row.text(8)] << decodeCandidate(row);
    });
    if (!read)
        return fail(read.error());
    return candidates;
}

} // namespace collectz::storage
