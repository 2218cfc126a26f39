// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/query.h"
#include "ui/main/page.h"

class QItemSelectionModel;
class QSplitter;
class QStackedWidget;

namespace collectz::models {
class FacetModel;
class LibraryModel;
class SavedViewModel;
} // namespace collectz::models

namespace collectz::ui {

class CoverCache;
class CoverGrid;
class EmptyState;
class FacetPanel;
class ItemPanel;
class QueryBox;
class SavedViewPanel;
class WorkTable;

/// The library: filter box, facets, and the works as a table or as covers over one model and one selection.
class LibraryPage : public Page
{
    Q_OBJECT
public:
    explicit LibraryPage(const PageContext &context, QWidget *parent = nullptr);
    ~LibraryPage() override;

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QWidget *sidePanel() override;
    [[nodiscard]] QWidget *navigationPanel() override;
    [[nodiscard]] QList<qint64> selectedKeys() const override;
    [[nodiscard]] QString queryText() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] bool hasUnsavedDraft() const override;
    bool showWork(const QString &entityId) override;
    bool showQuery(const QString &query) override;

    enum class Layout { Table, Grid };
    void setLayoutMode(Layout layout);
    [[nodiscard]] Layout layoutMode() const { return m_layout; }

    [[nodiscard]] models::LibraryModel &model() const { return *m_model; }

    [[nodiscard]] ItemPanel &itemPanel() const { return *m_panel; }

    /// Selects the work with this key, or opens it in the panel when the present filter does not show it.
    void selectWork(const EntityId &work);

private:
    // librarypage.cpp: building and following
    void build();
    [[nodiscard]] QWidget *buildToolRow();
    void connectParts();
    void applyQuery(const catalog::Query &query);
    void onCompleted();
    void updateStatus();
    void showRightState();
    void onCurrentChanged();
    void keepSelection();
    void restoreSelection();
    void typeAhead(const QString &text);
    [[nodiscard]] QWidget *currentView() const;

    // libraryactions.cpp: what one can do
    void addActions();
    void addItemActions();
    void addViewActions();
    void trashSelected();
    void copySelected();
    void saveView();
    void renameView(int row);
    void removeView(int row);
    void showContextMenu(const QPoint &globalPlace);
    void updateActions();
    void addItem();
    void nextWork(int step);

    PageContext m_context;
    models::LibraryModel *m_model;
    models::FacetModel *m_facetModel;
    models::SavedViewModel *m_viewModel;
    CoverCache *m_covers;
    QueryBox *m_queryBox;
    FacetPanel *m_facets;
    SavedViewPanel *m_views;
    WorkTable *m_table;
    CoverGrid *m_grid;
    EmptyState *m_emptyCatalog;
    EmptyState *m_noMatch;
    ItemPanel *m_panel;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QItemSelectionModel *m_selection = nullptr;
    Layout m_layout = Layout::Table;
    QList<qint64> m_keptKeys;
    qint64 m_keptCurrent = -1;
    QString m_typed;
    QTimer *m_typedTimer;
};

} // namespace collectz::ui
