// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/tablereader.h"

#include "imports/formats/tableplan.h"

#include <map>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

constexpr int sampleRows = 5;

/// What cannot be a table at all, told from the first bytes.
bool isOtherSort(const QByteArray &head)
{
    const QByteArrayView text = QByteArrayView(head).trimmed();
    return text.startsWith("PK\x03\x04") || text.startsWith('<') || text.startsWith("\xEF\xBB\xBF<") ||
           text.startsWith('{') || text.startsWith('[') || text.startsWith("SQLite format 3");
}

QStringList lowerCase(const QStringList &texts)
{
    QStringList lower;
    for (const QString &text : texts)
        lower << text.toLower();
    return lower;
}

} // namespace

QString TableRecord::value(const QString &header) const
{
    const qsizetype column = m_table.columnOf(header);
    if (column < 0 || (!m_redirected.isEmpty() && m_redirected.contains(header.toLower())))
        return {};
    return m_row.cells.value(column).trimmed();
}

Place TableRecord::place(const QString &header) const
{
    const qsizetype column = m_table.columnOf(header);
    return column < 0 ? Place{} : Place{column + 1, header};
}

QString TableReader::targetOf(const QString &header, std::optional<Kind> kind) const
{
    Q_UNUSED(kind)
    for (const ColumnRule &rule : rules()) {
        if (header.compare(rule.header, Qt::CaseInsensitive) == 0)
            return rule.field;
    }
    return {};
}

bool TableReader::isByFormat(const QString &header) const
{
    for (const ColumnRule &rule : rules()) {
        if (header.compare(rule.header, Qt::CaseInsensitive) == 0)
            return rule.byFormat;
    }
    return false;
}

std::optional<Kind> TableReader::kindOfColumns(const QStringList &headers) const
{
    Q_UNUSED(headers)
    return {};
}

void TableReader::begin(const TableRecord &record, ItemBuilder &builder) const
{
    Q_UNUSED(record)
    Q_UNUSED(builder)
}

void TableReader::finish(const TableRecord &record, ItemBuilder &builder) const
{
    Q_UNUSED(record)
    Q_UNUSED(builder)
}

Result<void> TableReader::checkColumns(const CsvTable &table, const ReadOptions &options) const
{
    Q_UNUSED(table)
    Q_UNUSED(options)
    return {};
}

bool TableReader::isHeaderRow(const QStringList &cells) const
{
    qsizetype known = 0;
    for (const QString &cell : cells) {
        if (cell.isEmpty())
            continue;
        if (cell.size() > 40 || targetOf(cell.trimmed(), {}).isEmpty())
            return false;
        ++known;
    }
    return known >= 3;
}

int TableReader::confidence(const SourceFile &file) const
{
    if (isOtherSort(file.head))
        return 0;
    // The head alone decides, so a large file is not walked through for its encoding.
    const SourceFile head{file.path, file.head, file.head.size()};
    const Result<std::unique_ptr<CsvTable>> table = CsvTable::open(head, {}, {});
    return table ? confidenceFor(lowerCase((*table)->headers())) : 0;
}

Result<SourceDescription> TableReader::describe(const SourceFile &file, const ReadOptions &options) const
{
    Result<std::unique_ptr<CsvTable>> table = CsvTable::open(file, options, {});
    if (!table)
        return fail(table.error());
    SourceDescription description;
    description.format = id();
    description.encoding = encodingName((*table)->form());
    description.delimiter = QLatin1Char((*table)->delimiter());
    description.headers = (*table)->headers();
    const std::optional<Kind> kind =
        options.defaultKind ? options.defaultKind : kindOfColumns(lowerCase((*table)->headers()));
    description.mapping = TablePlan(*this, (*table)->headers(), options, kind).mapping();
    TableRow row;
    while (description.sample.size() < sampleRows) {
        const Result<bool> more = (*table)->next(row);
        if (!more || !*more)
            break;
        description.sample << row.cells;
    }
    return description;
}

Result<void> TableReader::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                               const CancelToken &cancel) const
{
    Result<std::unique_ptr<CsvTable>> opened =
        CsvTable::open(file, options, [this](const QStringList &cells) { return isHeaderRow(cells); });
    if (!opened)
        return fail(opened.error());
    CsvTable &table = **opened;
    if (Result<void> usable = checkColumns(table, options); !usable)
        return usable;

    std::map<std::optional<Kind>, TablePlan> plans;
    const auto planFor = [&](std::optional<Kind> kind) -> const TablePlan & {
        const auto found = plans.find(kind);
        return found != plans.end()
                   ? found->second
                   : plans.emplace(kind, TablePlan(*this, table.headers(), options, kind)).first->second;
    };
    std::optional<Kind> tableKind;
    TableRow row;
    while (!cancel.isCancelled()) {
        const Result<bool> more = table.next(row);
        if (!more) {
            Error error = more.error();
            error.file = file.path;
            return fail(std::move(error));
        }
        if (!*more)
            return {};
        if (row.startsTable) {
            plans.clear();
            const std::optional<Kind> told = kindOfColumns(lowerCase(table.headers()));
            tableKind = told ? told : options.defaultKind;
        }
        ItemBuilder builder(options, row.number, row.line);
        builder.addProblems(row.problems);
        builder.setSource(rowJson(table.headers(), row.cells));
        if (!row.isRejected) {
            const TableRecord record(table, row, planFor({}).redirected());
            const qsizetype typeColumn = planFor({}).typeColumn();
            if (typeColumn >= 0)
                builder.setKindWord(row.cells.value(typeColumn), {typeColumn + 1, table.headers().value(typeColumn)});
            begin(record, builder);
            if (!builder.kind() && !builder.isRejected() && tableKind)
                builder.setKind(*tableKind);
            planFor(builder.kind()).apply(row, builder);
            finish(record, builder);
        }
        if (!sink(builder.take()))
            return {};
    }
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
}

} // namespace collectz::imports
