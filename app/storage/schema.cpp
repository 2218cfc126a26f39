// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/schema.h"

#include "storage/properties.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Result<qint64> readNumber(Connection &connection, const QByteArray &query)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    qint64 number = 0;
    Result<void> read = (*statement)->forEachRow([&number](const Statement &row) { number = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return number;
}

} // namespace

Result<SchemaState> readSchemaState(Connection &connection)
{
    const Result<qint64> tables = readNumber(connection, "count_tables");
    if (!tables)
        return fail(tables.error());
    const Result<qint64> ours = readNumber(connection, "count_own_tables");
    if (!ours)
        return fail(ours.error());
    SchemaState state;
    state.isEmpty = *tables == 0;
    state.isCatalog = *ours == 2;
    if (connection.engine() == Engine::Sqlite) {
        const Result<qint64> application = readNumber(connection, "read_application_id");
        if (!application)
            return fail(application.error());
        state.isCatalog = state.isCatalog && *application == sqliteApplicationId;
    }
    if (state.isCatalog) {
        const Result<qint64> version = readNumber(connection, "read_schema_version");
        if (!version)
            return fail(version.error());
        state.version = static_cast<int>(*version);
    }
    return state;
}

Migrator::Migrator(const Clock &clock, QList<Migration> migrations, TextFunction text)
    : m_clock(clock)
    , m_migrations(std::move(migrations))
    , m_text(std::move(text))
{}

int Migrator::newestVersion() const
{
    return m_migrations.constLast().version;
}

Result<void> Migrator::refuseForeign(const SchemaState &state, const QString &name) const
{
    if (!state.isEmpty && !state.isCatalog)
        return fail(ErrorKind::Invalid, u"not_a_catalog"_s,
                    u"\"%1\" holds other data, not a collectz catalog. It was left as it is."_s.arg(name));
    if (state.version > newestVersion())
        return fail(
            ErrorKind::Newer, u"catalog_newer"_s,
            u"The catalog \"%1\" was made by a newer version of collectz: it has format %2, this program knows up "
            "to %3. It was left as it is; update collectz to open it."_s.arg(name)
                .arg(state.version)
                .arg(newestVersion()));
    return {};
}

Result<void> Migrator::migrate(Connection &connection, int from) const
{
    for (const Migration &migration : m_migrations) {
        if (migration.version <= from)
            continue;
        if (Result<void> applied = apply(connection, migration); !applied)
            return applied;
    }
    return {};
}

Result<void> Migrator::apply(Connection &connection, const Migration &migration) const
{
    const Result<QByteArray> text = m_text(connection.engine(), migration);
    if (!text)
        return fail(text.error());
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    if (Result<void> run = connection.executeScript(*text); !run)
        return run;
    const Result<Statement *> statement = connection.statement("insert_schema_migration");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, qint64(migration.version));
    (*statement)->bindText(2, migration.name);
    (*statement)->bindText(3, timeText(m_clock.now()));
    if (Result<void> inserted = (*statement)->execute(); !inserted)
        return inserted;
    if (connection.engine() == Engine::Sqlite) {
        // For other programs and for a quick look; the table is the authority.
        const QByteArray mark = "PRAGMA user_version = " + QByteArray::number(migration.version) +
                                "; PRAGMA application_id = " + QByteArray::number(sqliteApplicationId);
        if (Result<void> marked = connection.executeScript(mark); !marked)
            return marked;
    }
    return transaction->commit();
}

} // namespace collectz::storage
