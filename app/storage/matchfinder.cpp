// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/matchfinder.h"

#include <algorithm>
#include <numeric>

namespace collectz::storage {

namespace {

// Costs in microseconds on SQLite, measured with a million works (docs/benchmarks.md).
constexpr double costOfSourceKey = 0.2;
constexpr double costOfTest = 4.0;
constexpr double costOfPassedWork = 1.0;
constexpr double costOfScanTest = 12.0;
constexpr double costOfScannedWork = 4.0;
constexpr double costOfWalkedKey = 0.15;

} // namespace

MatchFinder::MatchFinder(Connection &connection, const CompiledQuery &query)
    : m_connection(connection)
    , m_query(query)
{
    for (const Condition &condition : query.conditions)
        m_shares.push_back(condition.share);
}

Result<qint64> MatchFinder::liveWorks()
{
    if (m_liveWorks >= 0)
        return m_liveWorks;
    Result<Statement *> statement = m_connection.statement("read_live_count");
    if (!statement)
        return fail(statement.error());
    Result<void> read = (*statement)->forEachRow([this](const Statement &row) { m_liveWorks = row.integer(0); });
    if (!read)
        return fail(read.error());
    return m_liveWorks;
}

Result<KeySet> MatchFinder::keysOf(const SqlPiece &sql)
{
    KeySet keys;
    if (m_connection.engine() == Engine::Sqlite) {
        Result<std::unique_ptr<Statement>> statement = m_connection.prepare("WITH found (key) AS (" + sql.numbered(2) +
                                                                            ") SELECT gather_keys(key, ?1) FROM found");
        if (!statement)
            return fail(std::move(statement).error());
        (*statement)->bindKeys(1, keys);
        sql.bindTo(**statement, 2);
        Result<void> gathered = (*statement)->execute();
        return gathered ? Result<KeySet>(std::move(keys)) : fail(std::move(gathered).error());
    }
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    Result<void> read = (*statement)->forEachRow([&keys](const Statement &row) { keys.insert(row.integer(0)); });
    if (!read)
        return fail(read.error());
    return keys;
}

Result<KeySet> MatchFinder::keysOfScan(const Condition &condition)
{
    Result<Statement *> statement = m_connection.statement("read_fields_with_member");
    if (!statement)
        return fail(statement.error());
    const QString &key = condition.scan->field.key;
    (*statement)->bindText(1, QByteArray('"' + key.toUtf8() + "\":"));
    (*statement)->setStreaming(true);
    KeySet keys;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const QStringList elements = elementsOfField(row.utf8(1), key);
        for (const QString &element : elements) {
            if (catalog::elementSatisfies(element, condition.scan->term, condition.scan->field))
                keys.insert(row.integer(0));
        }
    });
    if (!read)
        return fail(read.error());
    return keys;
}

double MatchFinder::testsFor(std::optional<int> wanted, double found, std::span<const std::size_t> conditions) const
{
    if (!wanted)
        return found;
    double share = 1;
    for (const std::size_t index : conditions)
        share *= m_query.conditions[index].negated ? 1 - m_shares[index] : m_shares[index];
    return std::min(found, *wanted / std::max(share, 1e-9));
}

double MatchFinder::costOfWalk(int wanted) const
{
    std::vector<std::size_t> every(m_shares.size());
    std::iota(every.begin(), every.end(), 0);
    return testsFor(wanted, static_cast<double>(m_liveWorks), every) * costOfWalkedKey;
}

Result<std::optional<MatchFinder::Found>> MatchFinder::fromSources(std::optional<int> wanted, qint64 sorted)
{
    Result<qint64> works = liveWorks();
    if (!works)
        return fail(works.error());
    std::vector<std::size_t> order(m_query.conditions.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [this](std::size_t left, std::size_t right) {
        const auto rank = [this](std::size_t index) {
            const Condition &condition = m_query.conditions[index];
            return condition.negated || condition.source.isEmpty() ? 2.0 : m_shares[index];
        };
        return rank(left) < rank(right);
    });
    std::optional<Found> found;
    qint64 size = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t index = order[place];
        const Condition &condition = m_query.conditions[index];
        const bool hasSource = !condition.source.isEmpty() && (!condition.negated || condition.sourceIsExact);
        if (!found && (!hasSource || condition.negated))
            return std::optional<Found>();
        const double costOfSource = m_shares[index] * static_cast<double>(*works) * costOfSourceKey;
        double costWithout = testsFor(wanted, static_cast<double>(size), std::span(order).subspan(place)) * costOfTest;
        if (wanted && size > sorted)
            costWithout += costOfWalk(*wanted);
        if (!hasSource || (found && costOfSource > costWithout)) {
            found->untested.push_back(&condition);
            continue;
        }
        Result<KeySet> keys = keysOf(condition.source);
        if (!keys)
            return fail(keys.error());
        if (!found)
            found = Found{std::move(*keys), {}};
        else if (condition.negated)
            found->keys.subtract(*keys);
        else
            found->keys.intersect(*keys);
        size = found->keys.size();
        if (!condition.sourceIsExact)
            found->untested.push_back(&condition);
    }
    return found;
}

Result<KeySet> MatchFinder::onePass(const std::vector<const Condition *> &conditions)
{
    if (conditions.empty() && !m_query.asksForTrash && m_connection.engine() == Engine::Sqlite)
        return keysOf("SELECT work_id FROM listing INDEXED BY listing_title WHERE state = 0");
    return keysOf(SqlPiece("SELECT l.work_id FROM " + testedTables(conditions) +
                           " WHERE l.state = " + (m_query.asksForTrash ? "1" : "0") + " AND ") +
                  (m_connection.engine() == Engine::Postgres ? allHoldBySources(conditions) : allHold(conditions)));
}

Result<KeySet> MatchFinder::tested(KeySet keys, const std::vector<const Condition *> &conditions)
{
    Result<qint64> works = liveWorks();
    if (!works)
        return fail(works.error());
    std::vector<const Condition *> bySql;
    std::vector<const Condition *> byScan;
    for (const Condition *condition : conditions)
        (condition->scan ? byScan : bySql).push_back(condition);
    const auto total = static_cast<double>(*works);
    if (!bySql.empty() && static_cast<double>(keys.size()) * costOfTest > total * costOfPassedWork) {
        Result<KeySet> passed = onePass(bySql);
        if (!passed)
            return passed;
        keys.intersect(*passed);
        bySql.clear();
    }
    std::vector<const Condition *> single = bySql;
    for (const Condition *condition : byScan) {
        if (static_cast<double>(keys.size()) * costOfScanTest < total * costOfScannedWork) {
            single.push_back(condition);
            continue;
        }
        Result<KeySet> scanned = keysOfScan(*condition);
        if (!scanned)
            return scanned;
        condition->negated ? keys.subtract(*scanned) : keys.intersect(*scanned);
    }
    if (single.empty())
        return keys;
    ConditionTester tester(m_connection, single);
    KeySet passed;
    for (const qint64 key : keys.keys()) {
        Result<bool> holds = tester.holds(key);
        if (!holds)
            return fail(holds.error());
        if (*holds)
            passed.insert(key);
    }
    return passed;
}

Result<KeySet> MatchFinder::all()
{
    if (m_query.matchesNothing)
        return KeySet();
    std::vector<const Condition *> bySql;
    std::vector<const Condition *> byScan;
    for (const Condition &condition : m_query.conditions)
        (condition.scan ? byScan : bySql).push_back(&condition);
    // The trash is small, and the server plans for itself.
    if (!m_query.asksForTrash && m_connection.engine() == Engine::Sqlite) {
        Result<std::optional<Found>> found = fromSources();
        if (!found)
            return fail(found.error());
        if (*found) {
            Result<KeySet> trashed = keysOf("SELECT work_id FROM listing WHERE state = 1");
            if (!trashed)
                return trashed;
            (*found)->keys.subtract(*trashed);
            return tested(std::move((*found)->keys), (*found)->untested);
        }
    }
    Result<KeySet> keys = onePass(bySql);
    return keys ? tested(std::move(*keys), byScan) : keys;
}

} // namespace collectz::storage
