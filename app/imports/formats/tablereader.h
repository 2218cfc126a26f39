// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csv/csvtable.h"
#include "imports/itembuilder.h"

#include <QSet>

#include <span>

namespace collectz::imports {

/// A row while it becomes an item: its cells by column name.
class TableRecord
{
public:
    /// `redirected` names the columns (lower case) that a person's mapping sends elsewhere: the format does not see them.
    TableRecord(const CsvTable &table, const TableRow &row, const QSet<QString> &redirected)
        : m_table(table)
        , m_row(row)
        , m_redirected(redirected)
    {}

    /// The trimmed cell; empty when there is no such column.
    [[nodiscard]] QString value(const QString &header) const;
    [[nodiscard]] Place place(const QString &header) const;
    [[nodiscard]] bool hasColumn(const QString &header) const { return m_table.columnOf(header) >= 0; }

    [[nodiscard]] const CsvTable &table() const { return m_table; }

    [[nodiscard]] const TableRow &row() const { return m_row; }

private:
    const CsvTable &m_table;
    const TableRow &m_row;
    const QSet<QString> &m_redirected;
};

/// What a format knows of one column: where it goes (as in ColumnMapping), and whether the format's own code puts it there.
struct ColumnRule
{
    QLatin1StringView header; ///< lower case
    QLatin1StringView field;
    bool byFormat = false;
};

/// Base of the formats that are one table with a header row. A format is a list of column rules and what it does beyond them.
class TableReader : public FormatReader
{
public:
    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("csv")}; }

    [[nodiscard]] bool isTable() const override { return true; }

    [[nodiscard]] int confidence(const SourceFile &file) const override;
    [[nodiscard]] Result<SourceDescription> describe(const SourceFile &file, const ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                    const CancelToken &cancel) const override;

protected:
    [[nodiscard]] virtual std::span<const ColumnRule> rules() const = 0;
    /// 0 to 100 for the headers (lower case) of a table.
    [[nodiscard]] virtual int confidenceFor(const QStringList &headers) const = 0;
    /// Where a column goes; empty = nowhere. By the rules unless a format knows more.
    [[nodiscard]] virtual QString targetOf(const QString &header, std::optional<catalog::Kind> kind) const;
    /// Whether the format's own code takes the column when nobody sends it elsewhere.
    [[nodiscard]] virtual bool isByFormat(const QString &header) const;
    /// The kind that the columns alone tell.
    [[nodiscard]] virtual std::optional<catalog::Kind> kindOfColumns(const QStringList &headers) const;
    /// Before the mapped columns are taken; the place to find the kind.
    virtual void begin(const TableRecord &record, ItemBuilder &builder) const;
    /// After the mapped columns are taken.
    virtual void finish(const TableRecord &record, ItemBuilder &builder) const;
    /// Whether reading can go on with these columns.
    [[nodiscard]] virtual Result<void> checkColumns(const CsvTable &table, const ReadOptions &options) const;

private:
    friend class TablePlan;
    [[nodiscard]] bool isHeaderRow(const QStringList &cells) const;
};

} // namespace collectz::imports
