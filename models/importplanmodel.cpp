// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importplanmodel.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/importtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

namespace collectz::models {

using catalog::PlanFilter;
using catalog::PlanRow;

namespace {

QString problemText(const PlanRow &row)
{
    if (row.problemText.isEmpty())
        return {};
    if (row.problemColumn > 0)
        return ImportPlanModel::tr("Line %1, column %2: %3")
            .arg(QLocale().toString(row.sourceLine), QLocale().toString(row.problemColumn), row.problemText);
    if (row.sourceLine > 0)
        return ImportPlanModel::tr("Line %1: %2").arg(QLocale().toString(row.sourceLine), row.problemText);
    return row.problemText;
}

} // namespace

void ImportPlanModel::show(CatalogSession *session, qint64 number)
{
    m_session = session;
    m_number = number;
    ask();
}

void ImportPlanModel::setVerdict(std::optional<catalog::Verdict> verdict)
{
    m_filter.verdict = verdict;
    ask();
}

void ImportPlanModel::setWords(const QString &words)
{
    m_filter.words = words;
    ask();
}

void ImportPlanModel::sort(int column, Qt::SortOrder order)
{
    using catalog::PlanOrder;
    static constexpr PlanOrder orders[ColumnCount] = {PlanOrder::Number, PlanOrder::Verdict, PlanOrder::Title,
                                                      PlanOrder::Kind,   PlanOrder::Rule,    PlanOrder::Score,
                                                      PlanOrder::Problem};
    if (column < 0 || column >= ColumnCount)
        return;
    const bool descending = order == Qt::DescendingOrder;
    if (m_filter.order == orders[column] && m_filter.descending == descending)
        return;
    m_filter.order = orders[column];
    m_filter.descending = descending;
    ask();
}

void ImportPlanModel::ask()
{
    if (!m_session || m_number == 0) {
        clear();
        return;
    }
    setFetch([session = m_session, number = m_number, filter = m_filter](const QString &cursor) {
        PlanFilter page = filter;
        page.afterNumber = cursor.toLongLong();
        return session->run([&imports = session->catalog().imports(), number, page]() -> Result<Page<PlanRow>> {
            Result<QList<PlanRow>> rows = imports.rows(number, page);
            if (!rows)
                return fail(rows.error());
            const bool more = rows->size() == page.limit;
            return Page<PlanRow>{*rows, more ? QString::number(rows->last().number) : QString()};
        });
    });
}

int ImportPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportPlanModel::text(const PlanRow &row, int column) const
{
    switch (column) {
    case RowColumn:
        return QLocale().toString(row.number);
    case VerdictColumn:
        return ImportText::verdict(row.verdict);
    case TitleColumn:
        return row.title.isEmpty() ? tr("(no title)") : row.title;
    case KindColumn:
        return fieldtext::kind(row.kind);
    case RuleColumn:
        return ImportText::rule(row.rule);
    case ScoreColumn:
        return row.score > 0 && row.verdict != catalog::Verdict::Create ? QLocale().toString(row.score) : QString();
    case ProblemColumn:
        return problemText(row);
    default:
        return {};
    }
}

QVariant ImportPlanModel::data(const QModelIndex &index, int role) const
{
    const PlanRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(text(*row, index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == RowColumn || index.column() == ScoreColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case WordRole:
        return catalog::verdictWord(row->verdict);
    case NumberRole:
        return row->number;
    default:
        return {};
    }
}

QVariant ImportPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal &&
        (section == RowColumn || section == ScoreColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        return tr("Row");
    case VerdictColumn:
        return tr("Verdict");
    case TitleColumn:
        return tr("Title");
    case KindColumn:
        return tr("Kind");
    case RuleColumn:
        return tr("Why");
    case ScoreColumn:
        return tr("Score");
    case ProblemColumn:
        return tr("Problem");
    default:
        return {};
    }
}

} // namespace collectz::models
