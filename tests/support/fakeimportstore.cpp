// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeimportstore.h"

#include <algorithm>
#include <tuple>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using Lock = std::lock_guard<std::recursive_mutex>;

namespace {

Unexpected noImport(qint64 number)
{
    return fail(ErrorKind::NotFound, u"no_such_import"_s, u"There is no import %1."_s.arg(number));
}

/// What an order compares before the number.
std::pair<QString, qint64> placeOf(const PlanRow &row, PlanOrder order)
{
    switch (order) {
    case PlanOrder::Verdict:
        return {verdictWord(row.verdict), 0};
    case PlanOrder::Title:
        return {row.title.toLower(), 0};
    case PlanOrder::Kind:
        return {QString(), static_cast<qint64>(row.kind)};
    case PlanOrder::Rule:
        return {row.rule, 0};
    case PlanOrder::Score:
        return {QString(), row.score};
    case PlanOrder::Problem:
        return {row.problemText, 0};
    case PlanOrder::Number:
        break;
    }
    return {};
}

} // namespace

FakeImportStore::FakeImportStore(FakeState &state, const Clock &clock)
    : m_state(state)
    , m_clock(clock)
{}

Result<qint64> FakeImportStore::create(const ImportRecord &record)
{
    const Lock lock(m_state.mutex);
    Import made;
    made.record = record;
    made.record.number = ++m_lastNumber;
    made.record.startedAt = m_clock.now();
    m_imports[m_lastNumber] = made;
    return m_lastNumber;
}

Result<void> FakeImportStore::update(const ImportRecord &record)
{
    const Lock lock(m_state.mutex);
    const auto found = m_imports.find(record.number);
    if (found == m_imports.end())
        return noImport(record.number);
    found->second.record = record;
    return {};
}

Result<ImportRecord> FakeImportStore::find(qint64 number)
{
    const Lock lock(m_state.mutex);
    const auto found = m_imports.find(number);
    if (found == m_imports.end())
        return noImport(number);
    ImportRecord record = found->second.record;
    record.counts.clear();
    for (const auto &[key, row] : found->second.rows)
        ++record.counts[row.verdict];
    return record;
}

Result<QList<ImportRecord>> FakeImportStore::list(qint64 beforeNumber, int limit)
{
    const Lock lock(m_state.mutex);
    QList<ImportRecord> records;
    for (auto import = m_imports.crbegin(); import != m_imports.crend() && records.size() < limit; ++import) {
        if (beforeNumber == 0 || import->first < beforeNumber)
            records << import->second.record;
    }
    return records;
}

Result<QList<ImportRecord>> FakeImportStore::findByHash(const QString &fileHash)
{
    const Lock lock(m_state.mutex);
    QList<ImportRecord> records;
    for (const auto &[number, import] : m_imports) {
        if (import.record.fileHash == fileHash && isStanding(import.record))
            records << import.record;
    }
    return records;
}

Result<void> FakeImportStore::appendRows(qint64 number, const QList<PlanRow> &rows)
{
    const Lock lock(m_state.mutex);
    const auto found = m_imports.find(number);
    if (found == m_imports.end())
        return noImport(number);
    for (const PlanRow &row : rows)
        found->second.rows[row.number] = row;
    return {};
}

Result<QList<PlanRow>> FakeImportStore::rows(qint64 number, const PlanFilter &filter)
{
    const Lock lock(m_state.mutex);
    const auto found = m_imports.find(number);
    if (found == m_imports.end())
        return noImport(number);
    QList<PlanRow> rows;
    for (const auto &[key, row] : found->second.rows) {
        const bool isAnchor = row.number == filter.afterNumber;
        const bool isDecided = row.choice != RowChoice::None;
        if (!isAnchor && filter.verdict && row.verdict != *filter.verdict)
            continue;
        if (!isAnchor && filter.waitingOnly && (row.verdict != Verdict::Review || isDecided))
            continue;
        if (!isAnchor && filter.decidedOnly && (row.verdict != Verdict::Review || !isDecided))
            continue;
        if (isAnchor || row.title.contains(filter.words, Qt::CaseInsensitive))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(), [&filter](const PlanRow &left, const PlanRow &right) {
        const auto isLess = [order = filter.order](const PlanRow &a, const PlanRow &b) {
            return std::tuple(placeOf(a, order), a.number) < std::tuple(placeOf(b, order), b.number);
        };
        return filter.descending ? isLess(right, left) : isLess(left, right);
    });
    const auto anchor = std::find_if(rows.cbegin(), rows.cend(),
                                     [&filter](const PlanRow &row) { return row.number == filter.afterNumber; });
    const qsizetype from = anchor == rows.cend() ? 0 : anchor - rows.cbegin() + 1;
    // The row to go on after may be gone from a plain order, which goes by number.
    if (anchor == rows.cend() && filter.order == PlanOrder::Number && !filter.descending)
        rows.removeIf([&filter](const PlanRow &row) { return row.number <= filter.afterNumber; });
    return rows.mid(from, filter.limit);
}

Result<void> FakeImportStore::updateRows(qint64 number, const QList<PlanRow> &rows)
{
    return appendRows(number, rows);
}

Result<QMap<Verdict, qint64>> FakeImportStore::counts(qint64 number)
{
    const Result<ImportRecord> record = find(number);
    if (!record)
        return fail(record.error());
    return record->counts;
}

Result<QHash<QByteArray, EntityId>> FakeImportStore::worksByRowHash(const QList<QByteArray> &hashes)
{
    const Lock lock(m_state.mutex);
    QHash<QByteArray, EntityId> works;
    for (const QByteArray &hash : hashes)
        works.insert(hash, EntityId());
    for (const auto &[number, import] : m_imports) {
        if (!isStanding(import.record))
            continue;
        for (const auto &[key, row] : import.rows) {
            const bool wrote = row.verdict == Verdict::Create || row.verdict == Verdict::Update;
            if (wrote && row.number <= import.record.appliedThrough && works.contains(row.rowHash))
                works.insert(row.rowHash, row.work);
        }
    }
    return works;
}

Result<Applied> FakeImportStore::applyBatch(const ChangeSet &changeSet, qint64 number, qint64 appliedThrough,
                                            const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped; nothing of this batch was written."_s);
    const auto found = m_imports.find(number);
    if (found == m_imports.end())
        return noImport(number);
    Result<Applied> applied = m_state.apply(changeSet, m_clock.now());
    if (applied)
        found->second.record.appliedThrough = appliedThrough;
    return applied;
}

Result<Applied> FakeImportStore::undoBatch(const ChangeSetId &id, const QString &author, const QString &device,
                                           const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped; nothing of this batch was undone."_s);
    return m_state.undo(id, author, device, m_clock.now());
}

Result<QList<ChangeSetId>> FakeImportStore::changeSetsOf(qint64 number)
{
    const Lock lock(m_state.mutex);
    QList<ChangeSetId> ids;
    for (const ChangeSetSummary &summary : std::as_const(m_state.changeSets)) {
        if (summary.importNumber == number && summary.reason == Reason::Import)
            ids << summary.id;
    }
    return ids;
}

Result<void> FakeImportStore::discard(qint64 number)
{
    const Lock lock(m_state.mutex);
    const auto found = m_imports.find(number);
    if (found == m_imports.end())
        return noImport(number);
    if (found->second.record.appliedThrough > 0)
        return fail(ErrorKind::Conflict, u"import_applied"_s, u"The import has been applied; undo it instead."_s);
    found->second.record.state = ImportState::Cancelled;
    found->second.rows.clear();
    return {};
}

Result<QJsonObject> FakeImportStore::rememberedMapping(const QString &headerSignature)
{
    const Lock lock(m_state.mutex);
    return m_mappings.value(headerSignature);
}

Result<void> FakeImportStore::rememberMapping(const QString &headerSignature, const QJsonObject &mapping)
{
    const Lock lock(m_state.mutex);
    m_mappings.insert(headerSignature, mapping);
    return {};
}

bool FakeImportStore::isStanding(const ImportRecord &record)
{
    return record.state != ImportState::Undone && record.state != ImportState::Cancelled &&
           record.state != ImportState::Failed;
}

} // namespace collectz::testsupport
