// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include "storage/projectionwriter.h"

namespace collectz::storage {

namespace {

/// PostgreSQL refuses a tsvector of more than 1 MiB; three parts of this size stay below it.
constexpr qsizetype longestSearchText = 200 * 1024;

QByteArray shortened(const QString &text)
{
    return QStringView(text).left(longestSearchText / 3).toUtf8();
}

Result<void> queueWords(Connection &connection, std::string_view query, qint64 workKey, const SearchWords &words)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    (*statement)->bindText(2, words.title);
    (*statement)->bindText(3, words.people);
    (*statement)->bindText(4, words.other);
    return (*statement)->queue();
}

Result<void> insertTrigrams(Connection &connection, qint64 workKey, const QByteArray &title)
{
    const Result<Statement *> statement = connection.statement("insert_search_trigram");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    (*statement)->bindText(2, title);
    return (*statement)->queue();
}

} // namespace

SearchWords SearchWords::of(const catalog::Projection &projection)
{
    return {shortened(projection.searchTitle), shortened(projection.searchPeople), shortened(projection.searchOther)};
}

Result<void> insertSearch(Connection &connection, qint64 workKey, const SearchWords &words)
{
    Result<void> done = queueWords(connection, "insert_search_document", workKey, words);
    if (!done || connection.engine() == Engine::Postgres)
        return done;
    done = queueWords(connection, "insert_search", workKey, words);
    return done ? insertTrigrams(connection, workKey, words.title) : done;
}

Result<void> updateSearch(Connection &connection, qint64 workKey, const SearchWords &words, bool titleChanged)
{
    if (connection.engine() == Engine::Postgres)
        return queueWords(connection, "update_search_document", workKey, words);
    Result<void> done = queueForKey(connection, "delete_search", workKey);
    if (done && titleChanged)
        done = queueForKey(connection, "delete_search_trigram", workKey);
    if (done)
        done = queueWords(connection, "update_search_document", workKey, words);
    if (done)
        done = queueWords(connection, "insert_search", workKey, words);
    if (done && titleChanged)
        done = insertTrigrams(connection, workKey, words.title);
    return done;
}

Result<void> deleteSearch(Connection &connection, qint64 workKey)
{
    if (connection.engine() == Engine::Sqlite) {
        if (Result<void> done = queueForKey(connection, "delete_search", workKey); !done)
            return done;
        if (Result<void> done = queueForKey(connection, "delete_search_trigram", workKey); !done)
            return done;
    }
    return queueForKey(connection, "delete_search_document", workKey);
}

} // namespace collectz::storage
