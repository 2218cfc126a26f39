// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roundmodel.h"

#include "models/companionsession.h"
#include "models/rowroles.h"
#include "models/synctext.h"
#include "models/tooltiptext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using sync::EngineStatus;
using Phase = sync::EngineStatus::Phase;

RoundModel::RoundModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void RoundModel::follow(CompanionSession &companion)
{
    connect(&companion, &CompanionSession::statusChanged, this, &RoundModel::take);
    take(companion.status());
}

void RoundModel::take(const EngineStatus &status)
{
    if (status.phase == Phase::Syncing) {
        m_isRunning = true;
        return;
    }
    // Going offline while waiting for news is an end, too; being told the same again is none.
    const bool isFailure = status.phase == Phase::Offline || status.phase == Phase::Asking;
    const bool isChanged = std::exchange(m_phase, status.phase) != status.phase;
    if (!std::exchange(m_isRunning, false) && !(isFailure && isChanged))
        return;
    if (status.phase == Phase::Paused)
        return;
    Row row{m_clock.now(), !isFailure, isFailure ? SyncText::problem(status.problem) : SyncText::round(status.round),
            false};
    row.isIdle = !isFailure && row.what == SyncText::round({});
    const bool isSame = !m_rows.isEmpty() && m_rows.first().what == row.what && (row.isIdle || isFailure);
    if (isSame) {
        m_rows.first() = row;
        Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
        return;
    }
    if (m_rows.size() >= mostRows) {
        beginRemoveRows({}, static_cast<int>(m_rows.size()) - 1, static_cast<int>(m_rows.size()) - 1);
        m_rows.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_rows.prepend(row);
    endInsertRows();
}

int RoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == WordRole)
        return row.isDone ? u"done"_s : u"failed"_s;
    if (role == Qt::ToolTipRole)
        return toolTipText(row.what);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return QLocale().toString(row.at.toLocalTime(), QLocale::ShortFormat);
    case OutcomeColumn:
        return row.isDone ? tr("Done") : tr("Not done");
    case WhatColumn:
        return row.what;
    default:
        return {};
    }
}

QVariant RoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case OutcomeColumn:
        return tr("Outcome");
    case WhatColumn:
        return tr("What");
    default:
        return {};
    }
}

} // namespace collectz::models
