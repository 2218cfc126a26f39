// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devicemodel.h"

#include "models/membertext.h"
#include "models/tooltiptext.h"

#include <algorithm>

namespace collectz::models {

using members::Session;

namespace {

bool lives(const Session &session)
{
    return !session.endedAt.isValid();
}

} // namespace

void DeviceModel::setSessions(const QList<Session> &sessions, const SessionId &own)
{
    beginResetModel();
    m_sessions = sessions;
    m_own = own;
    std::stable_partition(m_sessions.begin(), m_sessions.end(), lives);
    endResetModel();
}

const Session *DeviceModel::sessionAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_sessions.size() ? &m_sessions.at(index.row()) : nullptr;
}

bool DeviceModel::isOwn(const Session &session) const
{
    return !m_own.isNull() && session.id == m_own;
}

int DeviceModel::livingCount() const
{
    return static_cast<int>(std::count_if(m_sessions.begin(), m_sessions.end(), lives));
}

int DeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

int DeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    const Session *session = sessionAt(index);
    if (!session || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    QString text;
    switch (index.column()) {
    case DeviceColumn:
        text = isOwn(*session) ? tr("%1 (this device)").arg(session->device) : session->device;
        break;
    case UsedColumn:
        text = MemberText::time(session->lastUsedAt.isValid() ? session->lastUsedAt : session->createdAt);
        break;
    case StateColumn:
        text = MemberText::sessionEnd(session->end);
        break;
    default:
        break;
    }
    return role == Qt::DisplayRole ? QVariant(text) : QVariant(toolTipText(text));
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DeviceColumn:
        return tr("Device");
    case UsedColumn:
        return tr("Last used");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace collectz::models
