// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/counters.h"

#include <algorithm>

namespace collectz::storage {

namespace {

constexpr std::array<const char *, 7> counterNames{"activity", "change_set", "conflict", "entity",
                                                   "import",   "sequence",   "term"};

} // namespace

Result<Counters> Counters::load(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("lock_counters");
    if (!statement)
        return fail(statement.error());
    Counters counters;
    Result<void> read = (*statement)->forEachRow([&counters](const Statement &row) {
        const QByteArray name = row.utf8(0);
        const auto *found = std::find(counterNames.begin(), counterNames.end(), name);
        if (found != counterNames.end())
            counters.m_last[static_cast<size_t>(found - counterNames.begin())] = row.integer(1);
    });
    if (!read)
        return fail(std::move(read).error());
    counters.m_loaded = counters.m_last;
    return counters;
}

Result<void> Counters::save(Connection &connection) const
{
    for (size_t i = 0; i < counterCount; ++i) {
        if (m_last[i] == m_loaded[i])
            continue;
        const Result<Statement *> statement = connection.statement("update_counter");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, QByteArray(counterNames[i]));
        (*statement)->bind(2, m_last[i]);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

} // namespace collectz::storage
