// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/importoutput.h"

#include "desktop/commandline/jsonstream.h"
#include "imports/mappingmemory.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using catalog::PlanRow;
using imports::ImportReport;

namespace {

constexpr int rowsAPage = 1000;

/// Hands out a plan's rows by rising number.
class PlanCursor
{
public:
    PlanCursor(catalog::ImportStore &store, qint64 number)
        : m_store(store)
        , m_number(number)
    {}

    /// The row with this number; nothing when the plan has none or cannot be read any more.
    const PlanRow *row(qint64 number)
    {
        while (true) {
            while (m_next < m_rows.size() && m_rows.at(m_next).number < number)
                ++m_next;
            if (m_next < m_rows.size())
                return m_rows.at(m_next).number == number ? &m_rows.at(m_next) : nullptr;
            if (m_atEnd || !fetch(number))
                return nullptr;
        }
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    bool fetch(qint64 number)
    {
        catalog::PlanFilter filter;
        filter.afterNumber = number - 1;
        filter.limit = rowsAPage;
        auto rows = m_store.rows(m_number, filter);
        m_next = 0;
        m_atEnd = !rows || rows->size() < rowsAPage;
        if (!rows) {
            m_error = rows.error();
            return false;
        }
        m_rows = *std::move(rows);
        return !m_rows.isEmpty();
    }

    catalog::ImportStore &m_store;
    qint64 m_number;
    QList<PlanRow> m_rows;
    qsizetype m_next = 0;
    bool m_atEnd = false;
    std::optional<Error> m_error;
};

void addVerdict(QJsonObject &item, const PlanRow &row)
{
    QJsonArray candidates;
    for (const catalog::MatchCandidate &candidate : row.candidates)
        candidates.append(QJsonObject{{u"id"_s, candidate.work.text()},
                                      {u"title"_s, candidate.title},
                                      {u"year"_s, candidate.year},
                                      {u"creators"_s, candidate.creators},
                                      {u"rule"_s, candidate.rule},
                                      {u"score"_s, candidate.score}});
    item.insert(u"verdict"_s, catalog::verdictWord(row.verdict));
    item.insert(u"rule"_s, row.rule);
    item.insert(u"score"_s, row.score);
    item.insert(u"candidates"_s, candidates);
    if (row.choice != catalog::RowChoice::None)
        item.insert(u"choice"_s, catalog::rowChoiceWord(row.choice));
    if (!row.work.isNull())
        item.insert(u"work"_s, row.work.text());
    if (!row.problemCode.isEmpty())
        item.insert(u"problem"_s, QJsonObject{{u"code"_s, row.problemCode}, {u"message"_s, row.problemText}});
}

QJsonObject totals(const ImportReport &report)
{
    return {{u"created"_s, report.created},       {u"updated"_s, report.updated}, {u"unchanged"_s, report.unchanged},
            {u"duplicates"_s, report.duplicates}, {u"review"_s, report.review},   {u"rejected"_s, report.rejected},
            {u"seconds"_s, report.seconds}};
}

void printTotals(JsonStream &stream, const ImportOutcome &outcome)
{
    const QJsonObject all = totals(outcome.report);
    stream.member(u"rows"_s, outcome.report.record.rows);
    stream.member(u"import"_s, outcome.dryRun ? qint64{0} : outcome.report.record.number);
    stream.member(u"dry_run"_s, outcome.dryRun);
    stream.member(u"waiting"_s, outcome.waiting);
    for (auto total = all.constBegin(); total != all.constEnd(); ++total)
        stream.member(total.key(), total.value());
    stream.member(u"totals"_s, all);
}

} // namespace

Result<void> forEachRow(catalog::ImportStore &store, qint64 number, catalog::PlanFilter filter,
                        const std::function<void(const PlanRow &)> &visit)
{
    filter.limit = rowsAPage;
    while (true) {
        const auto rows = store.rows(number, filter);
        if (!rows)
            return fail(rows.error());
        for (const PlanRow &row : *rows)
            visit(row);
        if (rows->size() < rowsAPage)
            return {};
        filter.afterNumber = rows->constLast().number;
    }
}

Result<void> printImportJson(Console &console, catalog::ImportStore &store, const ImportOutcome &outcome,
                             const imports::FormatRegistry &formats, const imports::ImportRequest &request)
{
    const catalog::ImportRecord &record = outcome.report.record;
    const auto file = imports::openSource(request.path);
    if (!file)
        return fail(file.error());
    const imports::FormatReader *reader = formats.find(record.format);
    if (!reader)
        return fail(ErrorKind::Bug, u"format_gone"_s, u"The format '%1' is not known any more."_s.arg(record.format));
    imports::ReadOptions reading = request.options;
    reading.mapping = imports::mappingFromJson(record.options);
    reading.defaultKind = imports::defaultKindFromJson(record.options);

    JsonStream stream(console);
    stream.member(u"format"_s, record.format);
    stream.member(u"encoding"_s, record.encoding);
    stream.beginArray(u"items"_s);
    PlanCursor plan(store, record.number);
    QJsonArray problems;
    const auto read = reader->read(
        *file, reading,
        [&](imports::SourceItem &&item) {
            QJsonObject json = imports::toJson(item);
            if (const PlanRow *row = plan.row(item.number))
                addVerdict(json, *row);
            stream.element(json);
            for (const imports::SourceProblem &problem : std::as_const(item.problems))
                problems.append(imports::toJson(problem));
            return true;
        },
        CancelToken());
    stream.endArray();
    if (!read)
        problems.append(errorToJson(read.error()));
    stream.member(u"problems"_s, problems);
    printTotals(stream, outcome);
    stream.end();
    return plan.error() ? Result<void>(fail(*plan.error())) : Result<void>();
}

Result<void> printImportText(Console &console, catalog::ImportStore &store, const ImportOutcome &outcome)
{
    const ImportReport &report = outcome.report;
    const auto shown = forEachRow(store, report.record.number, {}, [&](const PlanRow &row) {
        const bool waits = row.verdict == catalog::Verdict::Review && row.choice == catalog::RowChoice::None;
        if (waits || row.verdict == catalog::Verdict::Rejected)
            console.line(u"line %1: %2 '%3' (%4)"_s.arg(QString::number(row.sourceLine),
                                                        catalog::verdictWord(row.verdict), row.title,
                                                        row.problemText.isEmpty() ? row.rule : row.problemText));
    });
    if (!shown)
        return shown;
    if (!report.record.problem.isEmpty())
        console.line(u"The file broke off: "_s + report.record.problem);
    console.line(u"%1%2: %3 created, %4 updated, %5 unchanged, %6 duplicates, %7 for review, %8 rejected, %9 s"_s.arg(
        outcome.dryRun ? u"Would import "_s : u"Imported "_s, report.record.fileName, QString::number(report.created),
        QString::number(report.updated), QString::number(report.unchanged), QString::number(report.duplicates),
        QString::number(report.review), QString::number(report.rejected), QString::number(report.seconds, 'f', 2)));
    return {};
}

} // namespace collectz::desktop
