// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetscanner.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;

// No field has such a key.
QString FacetScanner::columns()
{
    return u"/columns"_s;
}

QString FacetScanner::status()
{
    return u"/status"_s;
}

FacetScanner::FacetScanner(Connection &connection, FacetMemory *memory, FacetMemory::Moment moment)
    : m_connection(connection)
    , m_memory(memory)
    , m_moment(moment)
{
    if (memory)
        m_kept = memory->kept(moment);
}

bool FacetScanner::areKept(const QStringList &names) const
{
    return std::ranges::all_of(names, [this](const QString &name) { return m_kept.sources.contains(name); });
}

Result<std::shared_ptr<const FacetSource>> FacetScanner::source(const QString &name)
{
    if (const auto kept = m_kept.sources.constFind(name); kept != m_kept.sources.cend())
        return *kept;
    auto scanned = std::make_shared<FacetSource>();
    Result<void> read = name == columns()  ? scanColumns(*scanned)
                        : name == status() ? scanStatus(*scanned)
                                           : scanLinks(name, *scanned);
    if (!read)
        return fail(std::move(read).error());
    scanned->works.finish();
    m_kept.sources.insert(name, scanned);
    if (m_memory)
        m_memory->keep(name, scanned, m_moment);
    return std::shared_ptr<const FacetSource>(std::move(scanned));
}

Result<void> FacetScanner::scanColumns(FacetSource &source)
{
    Result<Statement *> statement = m_connection.statement("read_facet_columns");
    if (!statement)
        return fail(statement.error());
    (*statement)->setStreaming(true);
    return (*statement)->forEachRow([&source](const Statement &row) {
        // Works with equal columns follow one another.
        const SharedColumns shared{row.integer(0), row.integer(1), row.isNull(2) ? -1 : row.integer(2)};
        if (source.columns.empty() || source.columns.back() != shared)
            source.columns.push_back(shared);
        source.works.add(std::ssize(source.columns) - 1, row.integer(3));
    });
}

Result<void> FacetScanner::scanStatus(FacetSource &source)
{
    Result<Statement *> statement = m_connection.statement("read_facet_status");
    if (!statement)
        return fail(statement.error());
    (*statement)->setStreaming(true);
    // The index holds the sort key of the status, and one work of each tells the word.
    QHash<QByteArray, qint64> groups;
    std::vector<qint64> works;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 group = groups.value(row.blob(0), std::ssize(works));
        if (group == std::ssize(works)) {
            groups.insert(row.blob(0), group);
            works.push_back(row.integer(1));
        }
        source.works.add(group, row.integer(1));
    });
    for (const qint64 work : works) {
        if (!read)
            return read;
        Result<Statement *> listing = m_connection.statement("read_facets_of_work");
        if (!listing)
            return fail(listing.error());
        (*listing)->bind(1, work);
        read = (*listing)->forEachRow([&source](const Statement &row) { source.names << row.text(3); });
    }
    return read;
}

Result<void> FacetScanner::scanLinks(const QString &field, FacetSource &source)
{
    Result<Statement *> statement = m_connection.statement("read_facet_links");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, field);
    (*statement)->setStreaming(true);
    // Two editions of a work may have the same link, which then follow one another.
    return (*statement)->forEachRow([&source](const Statement &row) {
        source.works.add(row.integer(0), row.integer(1));
    });
}

} // namespace collectz::storage
