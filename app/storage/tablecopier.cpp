// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/tablecopier.h"

#include <QByteArrayList>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 2000;

Error cancelled()
{
    return makeError(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. The source was not changed."_s);
}

} // namespace

const QStringList &movedTables()
{
    static const QStringList tables{
        u"catalog_property"_s, u"counter"_s,         u"entity"_s,         u"change_set"_s,     u"journal"_s,
        u"conflict"_s,         u"listing"_s,         u"term"_s,           u"work_term"_s,      u"identifier"_s,
        u"facet_count"_s,      u"search_document"_s, u"import"_s,         u"import_row"_s,     u"import_count"_s,
        u"import_mapping"_s,   u"activity"_s,        u"member"_s,         u"sync_base"_s,      u"pending_set"_s,
        u"pending_change"_s,   u"refused_change"_s,  u"local_sequence"_s, u"own_change_set"_s, u"push_part"_s,
        u"push_refusal"_s,     u"digest_bucket"_s,   u"missing_blob"_s,
    };
    return tables;
}

TableCopier::TableCopier(Connection &from, Connection &to, const ProgressFunction &progress, const CancelToken &cancel)
    : m_from(from)
    , m_to(to)
    , m_progress(progress)
    , m_cancel(cancel)
{
    m_report.step = u"copy"_s;
}

Result<qint64> TableCopier::count(Connection &connection, const QString &table)
{
    Result<std::unique_ptr<Statement>> statement = connection.prepare("SELECT count(*) FROM " + table.toUtf8());
    if (!statement)
        return fail(std::move(statement).error());
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
    if (!read)
        return fail(read.error());
    return count;
}

Result<QList<TableCopier::Column>> TableCopier::columnsOf(const QString &table)
{
    Result<Statement *> statement = m_from.statement("table_columns");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, table);
    QList<Column> columns;
    Result<void> read = (*statement)->forEachRow([&columns](const Statement &row) {
        const QByteArray type = row.utf8(1).toLower();
        const bool isNumber = type.contains("int");
        const bool isBytes = type == "blob" || type == "bytea";
        columns << Column{row.utf8(0), isNumber  ? Column::Type::Integer
                                       : isBytes ? Column::Type::Bytes
                                                 : Column::Type::Text};
    });
    if (!read)
        return fail(read.error());
    return columns;
}

Result<void> TableCopier::copy(const QString &table)
{
    Result<QList<Column>> columns = columnsOf(table);
    if (!columns)
        return fail(columns.error());
    if (Result<void> emptied = m_to.executeScript("DELETE FROM " + table.toUtf8()); !emptied)
        return emptied;
    return stream(table, *columns);
}

Result<void> TableCopier::stream(const QString &table, const QList<Column> &columns)
{
    QByteArrayList names;
    QByteArrayList places;
    for (const Column &column : columns) {
        names << column.name;
        places << '?' + QByteArray::number(names.size());
    }
    Result<std::unique_ptr<Statement>> select =
        m_from.prepare("SELECT " + names.join(", ") + " FROM " + table.toUtf8());
    if (!select)
        return fail(std::move(select).error());
    Result<std::unique_ptr<Statement>> insert = m_to.prepare("INSERT INTO " + table.toUtf8() + " (" + names.join(", ") +
                                                             ") VALUES (" + places.join(", ") + ")");
    if (!insert)
        return fail(std::move(insert).error());
    (*select)->setStreaming(true);
    for (qint64 rows = 0;; ++rows) {
        if (rows % rowsBetweenReports == 0) {
            if (m_cancel.isCancelled())
                return fail(cancelled());
            report(table, rows > 0 ? rowsBetweenReports : 0);
        }
        Result<bool> row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        bindRow(**insert, **select, columns);
        if (Result<void> queued = (*insert)->queue(); !queued)
            return queued;
    }
    return m_to.flush();
}

void TableCopier::bindRow(Statement &insert, const Statement &row, const QList<Column> &columns)
{
    for (int column = 0; column < columns.size(); ++column) {
        if (row.isNull(column))
            insert.bindNull(column + 1);
        else if (columns[column].type == Column::Type::Integer)
            insert.bind(column + 1, row.integer(column));
        else if (columns[column].type == Column::Type::Bytes)
            insert.bindBlob(column + 1, row.blob(column));
        else
            insert.bindText(column + 1, row.utf8(column));
    }
}

void TableCopier::report(const QString &table, qint64 rows)
{
    m_report.done += rows;
    m_report.current = table;
    if (m_progress)
        m_progress(m_report);
}

} // namespace collectz::storage
