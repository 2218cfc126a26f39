// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/keyset.h"
#include "storage/searchbounds.h"

#include <unordered_map>

namespace collectz::storage {

/// Counts works per value of facets: of the whole library from the counts the writer keeps, of a query's works by passing
/// over narrow indexes, or work by work when they are few.
class FacetCounter
{
public:
    FacetCounter(Connection &connection, const catalog::FieldRegistry &registry, int valuesEach,
                 const SearchBounds &bounds);

    /// Of all live works; nothing for a field whose counts are not kept.
    [[nodiscard]] Result<std::optional<catalog::Facet>> whole(const QString &field);
    [[nodiscard]] Result<QList<catalog::Facet>> of(const KeySet &works, const QStringList &fields, qint64 liveWorks,
                                                   bool areLive);

private:
    using Counts = QHash<QString, qint64>;
    using TermCounts = std::unordered_map<qint64, qint64>;

    [[nodiscard]] bool isLinked(const QString &field) const;
    [[nodiscard]] Result<void> countColumns(const KeySet &works, QHash<QString, Counts> &counts);
    [[nodiscard]] Result<void> countStatus(const KeySet &works, Counts &counts);
    /// Of the derived facets "people", which is every credit, and "creators", which are those of the kind's creator field.
    [[nodiscard]] Result<catalog::Facet> allPeople();
    [[nodiscard]] Result<TermCounts> countPeople(const KeySet &works);
    [[nodiscard]] Result<TermCounts> countCreators(const KeySet &works);
    [[nodiscard]] QStringList creditFields() const;
    [[nodiscard]] Result<TermCounts> countLinks(const KeySet &works, const QString &field);
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
};

} // namespace collectz::storage
