// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/batchlookup.h"

#include <QSet>

#include <algorithm>

namespace collectz::imports {

using namespace catalog;

namespace {

constexpr int candidatesOfAKey = 8;

} // namespace

Result<BatchLookup> BatchLookup::ask(const QList<PreparedRow> &rows, CatalogReader &reader, ImportStore &store)
{
    BatchLookup lookup;
    QList<QByteArray> hashes;
    for (const PreparedRow &row : rows) {
        if (row.isMatched())
            hashes << row.row.rowHash;
    }
    Result<QHash<QByteArray, EntityId>> known = store.worksByRowHash(hashes);
    if (!known)
        return fail(known.error());
    lookup.m_worksByRowHash = *std::move(known);

    QSet<QString> identifierKeys;
    QSet<QString> matchKeys;
    for (const PreparedRow &row : rows) {
        if (!row.isMatched() || !lookup.workOfSameRow(row).isNull())
            continue;
        matchKeys.insert(row.matchKey);
        for (const QString &key : row.identifierKeys)
            identifierKeys.insert(key);
    }
    if (!identifierKeys.isEmpty()) {
        const int limit = static_cast<int>(identifierKeys.size()) * candidatesOfAKey;
        Result<QList<MatchCandidate>> found = reader.candidatesByIdentifier(identifierKeys.values(), limit);
        if (!found)
            return fail(found.error());
        lookup.m_candidates = *std::move(found);
    }
    for (qsizetype place = 0; place < lookup.m_candidates.size(); ++place) {
        const QStringList &keys = lookup.m_candidates.at(place).identifiers;
        for (const QString &key : keys) {
            if (identifierKeys.contains(key))
                lookup.m_byIdentifier.insert(key, place);
        }
    }
    if (matchKeys.isEmpty())
        return lookup;
    auto byMatchKey = reader.candidatesByMatchKeys(matchKeys.values(), candidatesOfAKey);
    if (!byMatchKey)
        return fail(byMatchKey.error());
    lookup.m_byMatchKey = *std::move(byMatchKey);
    return lookup;
}

EntityId BatchLookup::workOfSameRow(const PreparedRow &row) const
{
    return m_worksByRowHash.value(row.row.rowHash);
}

QList<MatchCandidate> BatchLookup::byIdentifier(const PreparedRow &row) const
{
    QList<qsizetype> places;
    for (const QString &key : row.identifierKeys)
        places << m_byIdentifier.values(key);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QList<MatchCandidate> candidates;
    for (const qsizetype place : std::as_const(places))
        candidates << m_candidates.at(place);
    return candidates;
}

QList<MatchCandidate> BatchLookup::byMatchKey(const PreparedRow &row) const
{
    return m_byMatchKey.value(row.matchKey);
}

} // namespace collectz::imports
