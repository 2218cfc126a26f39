// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include "storage/projectionwriter.h"

#include <optional>

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

Result<void> queueTrigrams(Connection &connection, std::string_view query, qint64 workKey, const QByteArray &title)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    (*statement)->bindText(2, title);
    return (*statement)->queue();
}

/// The index needs the words as they are still stored to take them out, as values: an INSERT ... SELECT would make it
/// write what it has gathered so far as a segment of its own, once for each work of a bulk edit.
Result<void> takeOut(Connection &connection, qint64 workKey, bool titleToo)
{
    const Result<Statement *> statement = connection.statement("read_projected_words");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    std::optional<SearchWords> stored;
    Result<void> done = (*statement)->forEachRow([&stored](const Statement &row) {
        stored = SearchWords{row.utf8(0), row.utf8(1), row.utf8(2)};
    });
    if (!done || !stored)
        return done;
    done = queueWords(connection, "delete_search", workKey, *stored);
    return done && titleToo ? queueTrigrams(connection, "delete_search_trigram", workKey, stored->title) : done;
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
    return done ? queueTrigrams(connection, "insert_search_trigram", workKey, words.title) : done;
}

Result<void> updateSearch(Connection &connection, qint64 workKey, const SearchWords &words, bool titleChanged)
{
    if (connection.engine() == Engine::Postgres)
        return queueWords(connection, "update_search_document", workKey, words);
    Result<void> done = takeOut(connection, workKey, titleChanged);
    if (done)
        done = queueWords(connection, "update_search_document", workKey, words);
    if (done)
        done = queueWords(connection, "insert_search", workKey, words);
    if (done && titleChanged)
        done = queueTrigrams(connection, "insert_search_trigram", workKey, words.title);
    return done;
}

Result<void> deleteSearch(Connection &connection, qint64 workKey)
{
    if (connection.engine() == Engine::Sqlite) {
        if (Result<void> done = takeOut(connection, workKey, true); !done)
            return done;
    }
    return queueForKey(connection, "delete_search_document", workKey);
}

} // namespace collectz::storage
