// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/conditiontester.h"

#include <algorithm>

namespace collectz::storage {

SqlPiece allHold(const std::vector<const Condition *> &conditions)
{
    SqlPiece sql("1 = 1");
    for (const Condition *condition : conditions) {
        if (!condition->scan)
            sql += SqlPiece(condition->negated ? " AND NOT (" : " AND (") + condition->predicate + ")";
    }
    return sql;
}

SqlPiece allHoldBySources(const std::vector<const Condition *> &conditions)
{
    SqlPiece sql("1 = 1");
    std::vector<const Condition *> others;
    for (const Condition *condition : conditions) {
        const bool usesSource = !condition->scan && !condition->source.isEmpty() && !condition->negated;
        if (usesSource)
            sql += SqlPiece(" AND l.work_id IN (") + condition->source + ")";
        if (!usesSource || !condition->sourceIsExact)
            others.push_back(condition);
    }
    return sql + " AND " + allHold(others);
}

bool readsDocument(const std::vector<const Condition *> &conditions)
{
    return std::ranges::any_of(conditions, [](const Condition *condition) { return condition->readsDocument; });
}

QByteArray testedTables(const std::vector<const Condition *> &conditions)
{
    return readsDocument(conditions) ? "listing l JOIN search_document d ON d.work_id = l.work_id" : "listing l";
}

ConditionTester::ConditionTester(Connection &connection, std::vector<const Condition *> conditions)
    : m_connection(connection)
    , m_conditions(std::move(conditions))
{}

bool ConditionTester::hasScans() const
{
    return std::ranges::any_of(m_conditions, [](const Condition *condition) { return condition->scan.has_value(); });
}

Result<bool> ConditionTester::holds(qint64 key)
{
    const bool onlyScans =
        std::ranges::all_of(m_conditions, [](const Condition *condition) { return condition->scan.has_value(); });
    if (!onlyScans) {
        if (!m_statement) {
            const SqlPiece sql = SqlPiece("SELECT 1 FROM " + testedTables(m_conditions) + " WHERE ") +
                                 allHold(m_conditions) + " AND l.work_id = " + SqlPiece::integer(key);
            Result<std::unique_ptr<Statement>> statement = m_connection.prepare(sql.numbered());
            if (!statement)
                return fail(std::move(statement).error());
            m_statement = std::move(*statement);
            m_keyParameter = sql.bindTo(*m_statement) - 1;
        }
        m_statement->bind(m_keyParameter, key);
        Result<bool> found = m_statement->step();
        m_statement->reset();
        if (!found || !*found)
            return found;
    }
    return scansHold(key);
}

Result<bool> ConditionTester::scansHold(qint64 key)
{
    for (const Condition *condition : m_conditions) {
        if (!condition->scan)
            continue;
        Result<Statement *> statement = m_connection.statement("read_fields_of_work");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, key);
        bool matches = false;
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            const QStringList elements = elementsOfField(row.utf8(0), condition->scan->field.key);
            matches |= std::ranges::any_of(elements, [&](const QString &element) {
                return catalog::elementSatisfies(element, condition->scan->term, condition->scan->field);
            });
        });
        if (!read)
            return fail(read.error());
        if (matches == condition->negated)
            return false;
    }
    return true;
}

} // namespace collectz::storage
