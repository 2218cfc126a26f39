// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/member.h"

#include <QAbstractTableModel>

namespace collectz::models {

/// The devices of one member: sign-ins that live first, then those that ended. A UI-thread object.
class DeviceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DeviceColumn, UsedColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `own` is the sign-in of this very device; may be null.
    void setSessions(const QList<members::Session> &sessions, const SessionId &own);

    [[nodiscard]] const members::Session *sessionAt(const QModelIndex &index) const;
    [[nodiscard]] bool isOwn(const members::Session &session) const;
    [[nodiscard]] int livingCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<members::Session> m_sessions;
    SessionId m_own;
};

} // namespace collectz::models
