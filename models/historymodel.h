// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace collectz::models {

class CatalogSession;

/// What happened to one work with its editions and copies, newest first: one row per changed field and per conflict
/// that began, was decided or was opened again. A UI-thread object.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, WhoColumn, WhatColumn, BeforeColumn, AfterColumn, ColumnCount };

    static constexpr int pageEntries = 100;

    explicit HistoryModel(CatalogSession &session, QObject *parent = nullptr);

    /// Null shows nothing.
    void setWork(const EntityId &work);
    /// The change set that the row belongs to, for undoing it.
    [[nodiscard]] ChangeSetId changeSetAt(int row) const;
    [[nodiscard]] bool canUndo(int row) const;
    [[nodiscard]] bool isSettled() const { return !m_loading; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Line
    {
        catalog::ChangeSetSummary changeSet;
        catalog::FieldChange change;
        catalog::Level level = catalog::Level::Work;
        enum class What : quint8 { Change, Creation, Waits, Settled, Reopened } what = What::Change;
        catalog::Conflict conflict = {};
    };

    void ask(qint64 beforeSequence, bool replaces);
    void take(const QList<catalog::HistoryEntry> &entries, bool replaces);
    [[nodiscard]] static QList<Line> linesOf(const catalog::HistoryEntry &entry);
    [[nodiscard]] QString what(const Line &line) const;
    [[nodiscard]] QString beforeText(const Line &line) const;
    [[nodiscard]] QString valueText(const Line &line, const catalog::FieldValue &value) const;

    CatalogSession &m_session;
    EntityId m_work;
    QList<Line> m_lines;
    qint64 m_oldest = 0;
    bool m_more = false;
    bool m_loading = false;
    quint64 m_generation = 0;
};

} // namespace collectz::models
