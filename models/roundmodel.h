// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sync/replicaengine.h"

#include <QAbstractTableModel>

namespace collectz::models {

class CompanionSession;

/// The rounds of a replica's engine since the window was opened, newest first: those that moved something or failed. Rounds that
/// found nothing new are one row that moves along. A UI-thread object.
class RoundModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, OutcomeColumn, WhatColumn, ColumnCount };

    static constexpr int mostRows = 500;

    /// `clock` must outlive the model.
    explicit RoundModel(const Clock &clock, QObject *parent = nullptr);

    /// Follows a companion's status, which must outlive the model.
    void follow(CompanionSession &companion);
    /// What the engine says now; a round ends with any status but Syncing.
    void take(const sync::EngineStatus &status);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QDateTime at;
        bool isDone = false;
        QString what;
        bool isIdle = false; ///< nothing new
    };

    const Clock &m_clock;
    QList<Row> m_rows;
    bool m_isRunning = false;
    sync::EngineStatus::Phase m_phase = sync::EngineStatus::Phase::Paused; ///< of the last end
};

} // namespace collectz::models
