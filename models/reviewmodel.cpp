// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewmodel.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/importtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::ImportRecord;
using catalog::ImportState;
using catalog::ImportStore;
using catalog::PlanFilter;
using catalog::PlanRow;
using catalog::RowChoice;

namespace {

constexpr int pageSize = 200;

bool canWait(const ImportRecord &record)
{
    const bool stands = record.state == ImportState::Planned || record.state == ImportState::Applying ||
                        record.state == ImportState::Applied;
    return stands && record.counts.value(catalog::Verdict::Review) > 0;
}

using Shown = ReviewModel::Shown;

Result<void> addRows(ImportStore &imports, const ImportRecord &record, Shown shown, qint64 afterRow,
                     Page<ReviewItem> &page)
{
    PlanFilter filter;
    filter.waitingOnly = shown == Shown::Waiting;
    filter.decidedOnly = shown == Shown::Decided;
    filter.afterNumber = afterRow;
    filter.limit = pageSize;
    const Result<QList<PlanRow>> rows = imports.rows(record.number, filter);
    if (!rows)
        return fail(rows.error());
    for (const PlanRow &row : *rows)
        page.rows.append({record.number, record.fileName, record.state != ImportState::Planned, row});
    if (rows->size() == pageSize)
        page.next = u"%1:%2"_s.arg(record.number).arg(rows->last().number);
    return {};
}

/// The cursor is "import:row": go on after that row of that import, then with the older imports.
Result<Page<ReviewItem>> fetchRows(ImportStore &imports, Shown shown, const QString &cursor)
{
    Page<ReviewItem> page;
    qint64 before = cursor.section(u':', 0, 0).toLongLong();
    const qint64 afterRow = cursor.section(u':', 1, 1).toLongLong();
    if (before > 0 && afterRow > 0) {
        const Result<ImportRecord> record = imports.find(before);
        if (!record)
            return fail(record.error());
        const Result<void> added = addRows(imports, *record, shown, afterRow, page);
        if (!added)
            return fail(added.error());
    }
    while (page.next.isEmpty()) {
        const Result<QList<ImportRecord>> records = imports.list(before, pageSize);
        if (!records)
            return fail(records.error());
        for (const ImportRecord &record : *records) {
            before = record.number;
            if (!canWait(record))
                continue;
            const Result<void> added = addRows(imports, record, shown, 0, page);
            if (!added)
                return fail(added.error());
            if (!page.next.isEmpty())
                return page;
            if (page.rows.size() >= pageSize) {
                page.next = u"%1:0"_s.arg(record.number);
                return page;
            }
        }
        if (records->size() < pageSize)
            break;
    }
    return page;
}

} // namespace

void ReviewModel::setSession(CatalogSession *session)
{
    m_session = session;
    ask();
}

void ReviewModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    ask();
}

void ReviewModel::ask()
{
    if (!m_session) {
        clear();
        return;
    }
    setFetch([session = m_session, shown = m_shown](const QString &cursor) {
        return session->run(
            [&imports = session->catalog().imports(), shown, cursor] { return fetchRows(imports, shown, cursor); });
    });
}

void ReviewModel::noteDecision(int row, RowChoice choice, const EntityId &work, bool alike)
{
    if (row < 0 || row >= rowCount())
        return;
    const ReviewItem decided = rows().at(row);
    for (int other = 0; other < rowCount(); ++other) {
        const ReviewItem &item = rows().at(other);
        // Deciding alike is for rows that wait, setting back alike for those that are decided.
        const bool waits = item.row.choice == RowChoice::None;
        const bool same = alike && item.importNumber == decided.importNumber && item.row.rule == decided.row.rule &&
                          waits == (choice != RowChoice::None);
        if (other != row && !same)
            continue;
        changeRow(other, [&](ReviewItem &changed) {
            changed.row.choice = choice;
            changed.row.chosenWork = other == row ? work : EntityId();
        });
    }
}

int ReviewModel::nextWaiting(int row) const
{
    const auto waits = [this](int candidate) { return rows().at(candidate).row.choice == RowChoice::None; };
    for (int candidate = qMax(0, row); candidate < rowCount(); ++candidate) {
        if (waits(candidate))
            return candidate;
    }
    for (int candidate = 0; candidate < qMin(row, rowCount()); ++candidate) {
        if (waits(candidate))
            return candidate;
    }
    return -1;
}

QMap<qint64, qint64> ReviewModel::decidedCounts() const
{
    QMap<qint64, qint64> counts;
    for (const ReviewItem &item : rows()) {
        if (item.row.choice != RowChoice::None)
            ++counts[item.importNumber];
    }
    return counts;
}

const ReviewItem *ReviewModel::itemOf(qint64 importNumber) const
{
    const auto found = std::find_if(rows().cbegin(), rows().cend(), [importNumber](const ReviewItem &item) {
        return item.importNumber == importNumber;
    });
    return found != rows().cend() ? &*found : nullptr;
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const ReviewItem *item = rowAt(index);
    if (!item)
        return {};
    if (role == WordRole)
        return item->row.choice == RowChoice::None ? u"review"_s : u"decided"_s;
    if (role == NumberRole)
        return item->row.number;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case TitleColumn:
        text = item->row.title.isEmpty() ? tr("(no title)") : item->row.title;
        break;
    case KindColumn:
        text = fieldtext::kind(item->row.kind);
        break;
    case WhyColumn:
        text = ImportText::rule(item->row.rule);
        break;
    case FileColumn:
        text = tr("%1, row %2").arg(item->fileName).arg(item->row.number);
        break;
    case DecisionColumn:
        text = ImportText::choice(item->row.choice);
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case KindColumn:
        return tr("Kind");
    case WhyColumn:
        return tr("Why");
    case FileColumn:
        return tr("From");
    case DecisionColumn:
        return tr("Decision");
    default:
        return {};
    }
}

Result<qint64> countReviewRows(ImportStore &imports, Shown shown, int most)
{
    qint64 count = 0;
    qint64 before = 0;
    while (true) {
        const Result<QList<ImportRecord>> records = imports.list(before, pageSize);
        if (!records)
            return fail(records.error());
        for (const ImportRecord &record : *records) {
            before = record.number;
            if (!canWait(record))
                continue;
            PlanFilter filter;
            filter.waitingOnly = shown == Shown::Waiting;
            filter.decidedOnly = shown == Shown::Decided;
            filter.limit = static_cast<int>(most - count);
            const Result<QList<PlanRow>> rows = imports.rows(record.number, filter);
            if (!rows)
                return fail(rows.error());
            count += rows->size();
            if (count >= most)
                return count;
        }
        if (records->size() < pageSize)
            return count;
    }
}

} // namespace collectz::models
