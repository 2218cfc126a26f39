// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/barewriter.h"

#include "storage/catalogopener.h"
#include "storage/connection.h"
#include "tests/benchmarks/measure.h"

#include <QByteArrayList>

#include <sqlite3.h>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

/// Tables and the order in which an import fills them.
constexpr std::pair<const char *, const char *> tables[] = {
    {"counter", "name"},
    {"entity", "id"},
    {"change_set", "id"},
    {"journal", "sequence"},
    {"conflict", "id"},
    {"listing", "work_id"},
    {"term", "id"},
    {"work_term", "work_id"},
    {"identifier", "work_id"},
    {"facet_count", "field"},
    {"search_document", "work_id"},
    {"import", "number"},
    {"import_row", "number"},
    {"import_count", "verdict"},
    {"activity", "number"},
};

void check(sqlite3 *database, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        giveUp(makeError(ErrorKind::Bug, u"bare"_s, QString::fromUtf8(sqlite3_errmsg(database))));
}

sqlite3 *openFile(const QString &path, const char *settings)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open(path.toUtf8().constData(), &database));
    check(database, sqlite3_exec(database, settings, nullptr, nullptr, nullptr));
    return database;
}

sqlite3_stmt *prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    check(database, sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr));
    return statement;
}

/// The rows of one table, to be read in portions.
struct Source
{
    QByteArray table;
    sqlite3_stmt *select = nullptr;
    qint64 rows = 0;
    qint64 read = 0;
    int columns = 0;
};

std::vector<Source> openSources(sqlite3 *database)
{
    std::vector<Source> sources;
    for (const auto &[table, order] : tables) {
        Source source;
        source.table = table;
        sqlite3_stmt *count = prepare(database, QByteArray("SELECT count(*) FROM ") + table);
        check(database, sqlite3_step(count));
        source.rows = sqlite3_column_int64(count, 0);
        sqlite3_finalize(count);
        source.select = prepare(database, QByteArray("SELECT * FROM ") + table + " ORDER BY " + order);
        source.columns = sqlite3_column_count(source.select);
        sources.push_back(source);
    }
    return sources;
}

/// Reads this batch's share of every table.
template <typename Function>
qint64 eachRow(sqlite3 *database, std::vector<Source> &sources, qint64 batch, qint64 batches, Function function)
{
    qint64 rows = 0;
    for (std::size_t index = 0; index < sources.size(); ++index) {
        Source &source = sources[index];
        const qint64 end = source.rows * (batch + 1) / batches;
        for (; source.read < end; ++source.read, ++rows) {
            const int code = sqlite3_step(source.select);
            check(database, code);
            function(index, source);
        }
    }
    return rows;
}

double readOnlySeconds(const QString &path, qint64 batches)
{
    sqlite3 *database = openFile(path, "PRAGMA cache_size = -16384; PRAGMA query_only = ON");
    std::vector<Source> sources = openSources(database);
    qint64 sum = 0;
    const Time time = timed([&]() -> Result<void> {
        for (qint64 batch = 0; batch < batches; ++batch)
            eachRow(database, sources, batch, batches, [&sum](std::size_t, const Source &source) {
                for (int column = 0; column < source.columns; ++column)
                    sum += sqlite3_column_bytes(source.select, column);
            });
        return {};
    });
    for (const Source &source : sources)
        sqlite3_finalize(source.select);
    sqlite3_close(database);
    return time.wall / 1000;
}

void makeEmptyCatalog(const QString &location)
{
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    options.createIfMissing = true;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened)
        giveUp(opened.error());
    opened->activity.reset();
}

QByteArray insertText(const QByteArray &verb, const Source &source)
{
    QByteArrayList names;
    QByteArrayList places;
    for (int column = 0; column < source.columns; ++column) {
        names << sqlite3_column_name(source.select, column);
        places << '?' + QByteArray::number(column + 1);
    }
    return verb + " INTO " + source.table + " (" + names.join(", ") + ") VALUES (" + places.join(", ") + ")";
}

} // namespace

BareResult writeBare(const QString &source, const QString &target, qint64 batches)
{
    BareResult result;
    result.readSeconds = readOnlySeconds(source, batches);
    makeEmptyCatalog(target);
    sqlite3 *from = openFile(source, "PRAGMA cache_size = -16384; PRAGMA query_only = ON");
    sqlite3 *to = openFile(target, "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; "
                                   "PRAGMA wal_autocheckpoint = 50000; PRAGMA trusted_schema = OFF");
    std::vector<Source> sources = openSources(from);
    std::vector<sqlite3_stmt *> inserts;
    for (const Source &table : sources)
        inserts.push_back(prepare(to, insertText("INSERT OR REPLACE", table)));
    sqlite3_stmt *words = prepare(to, "INSERT INTO search (rowid, title, people, other) VALUES (?1, ?2, ?3, ?4)");
    sqlite3_stmt *trigrams = prepare(to, "INSERT INTO search_trigram (rowid, title) VALUES (?1, ?2)");
    const Time time = timed([&]() -> Result<void> {
        for (qint64 batch = 0; batch < batches; ++batch) {
            check(to, sqlite3_exec(to, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
            result.rows += eachRow(from, sources, batch, batches, [&](std::size_t index, const Source &table) {
                for (int column = 0; column < table.columns; ++column)
                    sqlite3_bind_value(inserts[index], column + 1, sqlite3_column_value(table.select, column));
                check(to, sqlite3_step(inserts[index]));
                sqlite3_reset(inserts[index]);
                if (table.table != "search_document")
                    return;
                for (int column = 0; column < 4; ++column)
                    sqlite3_bind_value(words, column + 1, sqlite3_column_value(table.select, column));
                sqlite3_bind_value(trigrams, 1, sqlite3_column_value(table.select, 0));
                sqlite3_bind_value(trigrams, 2, sqlite3_column_value(table.select, 1));
                for (sqlite3_stmt *statement : {words, trigrams}) {
                    check(to, sqlite3_step(statement));
                    sqlite3_reset(statement);
                }
            });
            check(to, sqlite3_exec(to, "COMMIT", nullptr, nullptr, nullptr));
        }
        return {};
    });
    result.seconds = time.wall / 1000 - result.readSeconds;
    for (const Source &table : sources)
        sqlite3_finalize(table.select);
    for (sqlite3_stmt *statement : inserts)
        sqlite3_finalize(statement);
    sqlite3_finalize(words);
    sqlite3_finalize(trigrams);
    sqlite3_close(from);
    sqlite3_close(to);
    return result;
}

BareResult writePipelined(const QString &source, const QString &uri, qint64 batches)
{
    BareResult result;
    result.readSeconds = readOnlySeconds(source, batches);
    makeEmptyCatalog(uri);
    sqlite3 *from = openFile(source, "PRAGMA cache_size = -16384; PRAGMA query_only = ON");
    std::unique_ptr<storage::Connection> to = require(storage::openConnection({uri, false, false}));
    require(to->executeScript("DELETE FROM counter"));
    std::vector<Source> sources = openSources(from);
    std::vector<std::unique_ptr<storage::Statement>> inserts;
    for (const Source &table : sources)
        inserts.push_back(require(to->prepare(insertText("INSERT", table))));
    const Time time = timed([&]() -> Result<void> {
        for (qint64 batch = 0; batch < batches; ++batch) {
            require(to->begin(storage::Connection::Mode::Write));
            result.rows += eachRow(from, sources, batch, batches, [&](std::size_t index, const Source &table) {
                storage::Statement &insert = *inserts[index];
                for (int column = 0; column < table.columns; ++column) {
                    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(table.select, column));
                    const QByteArray value(bytes, sqlite3_column_bytes(table.select, column));
                    switch (sqlite3_column_type(table.select, column)) {
                    case SQLITE_NULL:
                        insert.bindNull(column + 1);
                        break;
                    case SQLITE_INTEGER:
                        insert.bind(column + 1, qint64{sqlite3_column_int64(table.select, column)});
                        break;
                    case SQLITE_BLOB:
                        insert.bindBlob(column + 1, value);
                        break;
                    default:
                        insert.bindText(column + 1, value);
                        break;
                    }
                }
                require(insert.queue());
            });
            require(to->commit());
        }
        return {};
    });
    result.seconds = time.wall / 1000 - result.readSeconds;
    for (const Source &table : sources)
        sqlite3_finalize(table.select);
    sqlite3_close(from);
    return result;
}

} // namespace collectz::benchmarks
