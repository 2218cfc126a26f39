// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/facetscanner.h"
#include "storage/searchbounds.h"

namespace collectz::storage {

/// Counts works per value of facets: of the whole library from the counts the writer keeps, of a query's works from what
/// FacetScanner hands out, or work by work when they are few or were written since.
class FacetCounter
{
public:
    FacetCounter(Connection &connection, const catalog::FieldRegistry &registry, int valuesEach,
                 const SearchBounds &bounds, FacetScanner scanner);

    /// Of all live works; nothing for a field whose counts are not kept.
    [[nodiscard]] Result<std::optional<catalog::Facet>> whole(const QString &field);
    [[nodiscard]] Result<QList<catalog::Facet>> of(const KeySet &works, const QStringList &fields, qint64 liveWorks,
                                                   bool areLive);

private:
    using Counts = QHash<QString, qint64>;
    using TermCounts = std::unordered_map<qint64, qint64>;

    [[nodiscard]] bool isLinked(const QString &field) const;
    [[nodiscard]] QStringList sourcesOf(const QStringList &fields) const;
    [[nodiscard]] Result<void> countMany(const KeySet &works, const QStringList &fields, QHash<QString, Counts> &counts,
                                         QHash<QString, TermCounts> &links);
    [[nodiscard]] Result<void> countColumns(const KeySet &works, QHash<QString, Counts> &counts);
    [[nodiscard]] Result<void> countStatus(const KeySet &works, Counts &counts);
    /// Of the derived facets "people", which is every credit, and "creators", which are those of the kind's creator field.
    [[nodiscard]] Result<catalog::Facet> allPeople();
    [[nodiscard]] Result<void> countPeople(const KeySet &works, TermCounts &counts);
    [[nodiscard]] Result<void> countCreators(const KeySet &works, TermCounts &counts);
    [[nodiscard]] QStringList creditFields() const;
    [[nodiscard]] QStringList creatorFields() const;
    [[nodiscard]] Result<void> countLinks(const KeySet &works, const QString &field, TermCounts &counts);
    [[nodiscard]] Result<void> countEach(const KeySet &works, const QStringList &fields, QHash<QString, Counts> &counts,
                                         QHash<QString, TermCounts> &links);
    [[nodiscard]] Result<void> countColumnsOfEach(const QByteArray &works, QHash<QString, Counts> &counts,
                                                  QHash<qint64, catalog::Kind> &kinds);
    [[nodiscard]] Result<void> countLinksOfEach(const QByteArray &works, const QStringList &fields,
                                                const QHash<qint64, catalog::Kind> &kinds,
                                                QHash<QString, TermCounts> &links);
    [[nodiscard]] catalog::Facet facetOf(const QString &field, const Counts &counts) const;
    [[nodiscard]] Result<catalog::Facet> facetOfTerms(const QString &field, const TermCounts &counts);
    static void addColumns(const Statement &row, QHash<QString, Counts> &counts);

    Connection &m_connection;
    const catalog::FieldRegistry &m_registry;
    int m_valuesEach;
    SearchBounds m_bounds;
    FacetScanner m_scanner;
};

} // namespace collectz::storage
