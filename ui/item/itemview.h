// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTableView;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace collectz::models {
class CatalogSession;
class HistoryModel;
} // namespace collectz::models

namespace collectz::ui {

class CoverCache;
class CoverFrame;

/// Shows a work: cover, facts with where each came from, editions and copies; its history on a second tab.
class ItemView : public QWidget
{
    Q_OBJECT
public:
    ItemView(models::CatalogSession &session, CoverCache &covers, QWidget *parent = nullptr);

    void show(const catalog::WorkRecord &record);
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] CoverFrame &coverFrame() const { return *m_cover; }

    /// Why one may not edit what is shown; empty = one may.
    void setEditRefusal(const QString &refusal);

Q_SIGNALS:
    void editRequested();
    void undoRequested(const collectz::ChangeSetId &changeSet);

private:
    void buildHead();
    void buildHistory();
    [[nodiscard]] QWidget *facts(const catalog::WorkRecord &record);
    [[nodiscard]] int labelWidth(const catalog::WorkRecord &record) const;
    void addEntity(QVBoxLayout &column, const catalog::Entity &entity, const QString &title);
    void addFacts(QVBoxLayout &column, const catalog::Entity &entity);
    [[nodiscard]] QWidget *provenance(const catalog::Entity &entity, const QString &key, const QString &label);

    models::CatalogSession &m_session;
    CoverCache &m_covers;
    models::HistoryModel *m_history;
    CoverFrame *m_cover;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_kind;
    QToolButton *m_edit;
    int m_labelWidth = 0; ///< the same for work, editions and copies, so that all facts stand in line
    QTabWidget *m_tabs;
    QScrollArea *m_facts;
    QTableView *m_historyView;
};

} // namespace collectz::ui
