// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workownership.h"

namespace collectz::models {

using catalog::CatalogReader;
using catalog::HistoryEntry;
using members::Ownership;

namespace {

constexpr int pageSize = 200;
constexpr int mostPages = 10;

/// The name of whoever made an entity; empty when it is too far back to look.
Result<QString> makerOf(CatalogReader &reader, const EntityId &work)
{
    catalog::HistoryFilter filter{work, 0, pageSize};
    for (int page = 0; page < mostPages; ++page) {
        const Result<QList<HistoryEntry>> entries = reader.history(filter);
        if (!entries)
            return fail(entries.error());
        for (const HistoryEntry &entry : *entries) {
            if (entry.change.entity == work && entry.change.creates)
                return entry.changeSet.author;
        }
        if (entries->size() < pageSize)
            break;
        filter.beforeSequence = entries->constLast().sequence;
    }
    return QString();
}

} // namespace

Result<Ownership> workOwnership(CatalogReader &reader, const QList<qint64> &keys, const QStringList &names)
{
    if (keys.size() > mostOwnershipWorks)
        return Ownership::Own;
    const Result<QList<catalog::ListingRow>> rows = reader.rows(keys);
    if (!rows)
        return fail(rows.error());
    for (const catalog::ListingRow &row : *rows) {
        const Result<QString> maker = makerOf(reader, row.work);
        if (!maker)
            return fail(maker.error());
        if (!maker->isEmpty() && !names.contains(*maker))
            return Ownership::Other;
    }
    return Ownership::Own;
}

} // namespace collectz::models
