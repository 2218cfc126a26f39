// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "storage/connection.h"

#include <QStringList>

namespace collectz::storage {

/// Every table of a catalog that is copied when it moves to another engine, in order; the bytes of blobs go apart.
[[nodiscard]] const QStringList &movedTables();

/// Streams whole tables from one catalog into another of any engine, in the transactions of the caller.
class TableCopier
{
public:
    TableCopier(Connection &from, Connection &to, const ProgressFunction &progress, const CancelToken &cancel);

    /// Empties the table in the target and fills it from the source.
    [[nodiscard]] Result<void> copy(const QString &table);
    /// Rows of a table, in either catalog.
    [[nodiscard]] static Result<qint64> count(Connection &connection, const QString &table);

private:
    struct Column
    {
        QByteArray name;
        enum class Type : quint8 { Integer, Text, Bytes } type = Type::Text;
    };

    [[nodiscard]] Result<QList<Column>> columnsOf(const QString &table);
    [[nodiscard]] Result<void> stream(const QString &table, const QList<Column> &columns);
    static void bindRow(Statement &insert, const Statement &row, const QList<Column> &columns);
    void report(const QString &table, qint64 rows);

    Connection &m_from;
    Connection &m_to;
    const ProgressFunction &m_progress;
    const CancelToken &m_cancel;
    Progress m_report;
};

} // namespace collectz::storage
