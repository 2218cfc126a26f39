// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/importtable.h"

#include "storage/counters.h"
#include "storage/importrows.h"

#include <QJsonDocument>

#include <limits>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

Unexpected noSuchImport(qint64 number)
{
    return fail(ErrorKind::NotFound, u"import_missing"_s,
                u"There is no import number %1 in this catalog."_s.arg(number));
}

/// A LIKE pattern for lower-case text that has the words inside; empty for no words.
QString insidePattern(QString words)
{
    if (words.isEmpty())
        return {};
    words.replace(u'\\', u"\\\\"_s);
    words.replace(u'%', u"\\%"_s);
    words.replace(u'_', u"\\_"_s);
    return u'%' + words.toLower() + u'%';
}

/// The word by which the statements know an order.
QString orderWord(PlanOrder order)
{
    switch (order) {
    case PlanOrder::Number:
        return u"number"_s;
    case PlanOrder::Verdict:
        return u"verdict"_s;
    case PlanOrder::Title:
        return u"title"_s;
    case PlanOrder::Kind:
        return u"kind"_s;
    case PlanOrder::Rule:
        return u"rule"_s;
    case PlanOrder::Score:
        return u"score"_s;
    case PlanOrder::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ImportTable::ImportTable(Connection &connection)
    : m_connection(connection)
{}

Result<qint64> ImportTable::create(const ImportRecord &record)
{
    Result<Counters> counters = Counters::load(m_connection);
    if (!counters)
        return fail(std::move(counters).error());
    ImportRecord stored = record;
    stored.number = counters->next(Counter::Import);
    const Result<Statement *> statement = m_connection.statement("insert_import");
    if (!statement)
        return fail(statement.error());
    bindImport(**statement, stored);
    // The last two columns stand in another order than in the update, which leaves the resume point alone.
    (*statement)->bind(14, stored.appliedThrough);
    (*statement)->bindText(15, stored.problem);
    Result<void> done = (*statement)->queue();
    if (done)
        done = counters->save(m_connection);
    if (done && stored.state == ImportState::Planning)
        done = askPlan("hold_plan", stored.number).map([](bool) {});
    if (!done)
        return fail(std::move(done).error());
    return stored.number;
}

Result<void> ImportTable::update(const ImportRecord &record)
{
    const Result<Statement *> statement = m_connection.statement("update_import");
    if (!statement)
        return fail(statement.error());
    bindImport(**statement, record);
    Result<void> done = (*statement)->execute();
    if (done && record.state == ImportState::Planned)
        done = askPlan("release_plan", record.number).map([](bool) {});
    return done;
}

Result<bool> ImportTable::askPlan(const char *query, qint64 number)
{
    if (m_connection.engine() == Engine::Sqlite)
        return true;
    const Result<Statement *> statement = m_connection.statement(query);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    bool answer = false;
    Result<void> read = (*statement)->forEachRow([&answer](const Statement &row) { answer = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return answer;
}

Result<void> ImportTable::interruptDeadPlans(const QByteArray &now)
{
    const Result<Statement *> plans = m_connection.statement("read_plans_in_work");
    if (!plans)
        return fail(plans.error());
    QList<qint64> numbers;
    Result<void> done = (*plans)->forEachRow([&numbers](const Statement &row) { numbers << row.integer(0); });
    for (const qint64 number : numbers) {
        const Result<bool> isDead = askPlan("try_plan", number);
        if (!isDead)
            return fail(isDead.error());
        if (!*isDead)
            continue;
        const Result<Statement *> statement = m_connection.statement("interrupt_plan");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, number);
        (*statement)->bindText(2, now);
        (*statement)->bindText(3, u"The program ended while it was planning. Nothing was imported."_s);
        done = (*statement)->execute();
        if (done)
            done = askPlan("release_plan", number).map([](bool) {});
        if (!done)
            return done;
    }
    return done;
}

Result<QList<ImportRecord>> ImportTable::readImports(Statement &statement)
{
    QList<ImportRecord> records;
    Result<void> read = statement.forEachRow([&records](const Statement &row) { records << decodeImport(row); });
    if (!read)
        return fail(std::move(read).error());
    for (ImportRecord &record : records) {
        Result<QMap<Verdict, qint64>> verdicts = counts(record.number);
        if (!verdicts)
            return fail(std::move(verdicts).error());
        record.counts = std::move(*verdicts);
    }
    return records;
}

Result<ImportRecord> ImportTable::find(qint64 number)
{
    const Result<Statement *> statement = m_connection.statement("read_import");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    const Result<QList<ImportRecord>> records = readImports(**statement);
    if (!records)
        return fail(records.error());
    if (records->isEmpty())
        return noSuchImport(number);
    return records->constFirst();
}

Result<QList<ImportRecord>> ImportTable::list(qint64 beforeNumber, int limit)
{
    const Result<Statement *> statement = m_connection.statement("read_imports");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, beforeNumber > 0 ? beforeNumber : std::numeric_limits<qint64>::max());
    (*statement)->bind(2, qint64(limit));
    return readImports(**statement);
}

Result<QList<ImportRecord>> ImportTable::findByHash(const QString &fileHash)
{
    const Result<Statement *> statement = m_connection.statement("read_imports_by_hash");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, fileHash);
    return readImports(**statement);
}

Result<void> ImportTable::appendRows(qint64 number, const QList<PlanRow> &rows)
{
    const Result<Statement *> statement = m_connection.statement("insert_import_row");
    if (!statement)
        return fail(statement.error());
    QMap<Verdict, qint64> added;
    for (const PlanRow &row : rows) {
        ++added[row.verdict];
        bindPlanRow(**statement, number, row);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return addCounts(number, added);
}

Result<Verdict> ImportTable::verdictOf(qint64 number, qint64 row)
{
    const Result<Statement *> statement = m_connection.statement("read_import_row_verdict");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    (*statement)->bind(2, row);
    std::optional<Verdict> verdict;
    Result<void> read =
        (*statement)->forEachRow([&verdict](const Statement &found) { verdict = verdictFromWord(found.text(0)); });
    if (!read)
        return fail(std::move(read).error());
    if (!verdict)
        return fail(ErrorKind::NotFound, u"import_row_missing"_s, u"Import %1 has no row %2."_s.arg(number).arg(row));
    return *verdict;
}

Result<void> ImportTable::updateRows(qint64 number, const QList<PlanRow> &rows)
{
    QMap<Verdict, qint64> moved;
    for (const PlanRow &row : rows) {
        const Result<Verdict> former = verdictOf(number, row.number);
        if (!former)
            return fail(former.error());
        --moved[*former];
        ++moved[row.verdict];
        const Result<Statement *> statement = m_connection.statement("update_import_row");
        if (!statement)
            return fail(statement.error());
        bindPlanRow(**statement, number, row);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return addCounts(number, moved);
}

Result<void> ImportTable::addCounts(qint64 number, const QMap<Verdict, qint64> &changes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change.value() == 0)
            continue;
        const Result<Statement *> statement = m_connection.statement("add_import_count");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, number);
        (*statement)->bindText(2, verdictWord(change.key()));
        (*statement)->bind(3, change.value());
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

Result<QList<PlanRow>> ImportTable::rows(qint64 number, const PlanFilter &filter)
{
    const bool isOrdered = filter.order != PlanOrder::Number || filter.descending;
    const bool isPlain = !filter.waitingOnly && !filter.decidedOnly && filter.words.isEmpty() && !isOrdered;
    const char *name = "read_import_rows_filtered";
    if (isOrdered)
        name = filter.descending ? "read_import_rows_ordered_down" : "read_import_rows_ordered";
    else if (isPlain)
        name = filter.verdict ? "read_import_rows_by_verdict" : "read_import_rows";
    const Result<Statement *> statement = m_connection.statement(name);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    (*statement)->bind(2, filter.afterNumber);
    (*statement)->bind(3, qint64(filter.limit));
    if (filter.verdict || !isPlain)
        (*statement)->bindText(4, filter.verdict ? verdictWord(*filter.verdict) : QString());
    if (!isPlain) {
        (*statement)->bind(5, qint64(filter.waitingOnly ? 1 : filter.decidedOnly ? 2 : 0));
        (*statement)->bindText(6, insidePattern(filter.words));
    }
    if (isOrdered)
        (*statement)->bindText(7, orderWord(filter.order));
    QList<PlanRow> found;
    Result<void> read = (*statement)->forEachRow([&found](const Statement &row) { found << decodePlanRow(row); });
    if (!read)
        return fail(std::move(read).error());
    return found;
}

Result<QMap<Verdict, qint64>> ImportTable::counts(qint64 number)
{
    const Result<Statement *> statement = m_connection.statement("read_import_counts");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    QMap<Verdict, qint64> verdicts;
    Result<void> read = (*statement)->forEachRow([&verdicts](const Statement &row) {
        if (const std::optional<Verdict> verdict = verdictFromWord(row.text(0)))
            verdicts.insert(*verdict, row.integer(1));
    });
    if (!read)
        return fail(std::move(read).error());
    return verdicts;
}

} // namespace collectz::storage
