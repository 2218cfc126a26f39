// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/query.h"
#include "models/viewsettings.h"
#include "ui/main/page.h"

class QAbstractItemView;
class QItemSelectionModel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace collectz::models {
class DraftStore;
class FacetModel;
class LibraryModel;
class SavedViewModel;
} // namespace collectz::models

namespace collectz::ui {

class AddItemDialog;
class CoverCache;
class CoverGrid;
class DraftBar;
class EmptyState;
class FacetPanel;
class ItemPanel;
class PlaceKeeper;
class QueryBox;
class SavedViewPanel;
class TypeAhead;
class WorkTable;

/// The library: filter box, facets, and the works as a table or as covers over one model and one selection.
class LibraryPage : public Page
{
    Q_OBJECT
public:
    explicit LibraryPage(const PageContext &context, QWidget *parent = nullptr);
    ~LibraryPage() override;

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] QWidget *sidePanel() override;
    [[nodiscard]] QWidget *navigationPanel() override;
    [[nodiscard]] QList<qint64> selectedKeys() const override;
    [[nodiscard]] QString queryText() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] bool hasUnsavedDraft() const override;
    void discardDraft() override;
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
    void restorePlace();
    void savePlace() const;
    [[nodiscard]] QString placeGroup() const;
    [[nodiscard]] QAbstractItemView *currentView() const;

    // libraryviews.cpp: saved views and what they keep
    [[nodiscard]] models::ViewSettings presentSettings() const;
    void applySettings(const models::ViewSettings &settings);
    void chooseView(const QString &id);
    void followViews();
    void noteViewChange();
    [[nodiscard]] models::ViewSettings wholeLibrary() const;
    void saveWholeLibrary() const;
    void saveView();
    void updateView();
    void renameView(int row);
    void removeView(int row);

    // librarygroups.cpp: works under headings
    void addGroupActions();
    void setGrouping(catalog::Grouping grouping);
    void showGrouping();
    void moveByGroup(int step);
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool handleHeadingKey(int key);

    // librarysorting.cpp: the order of the works
    void addSortActions();
    void sortBy(const catalog::Sort &sort);
    void followRegistry();
    void showSort();
    void chooseSort();
    [[nodiscard]] QString sortHint() const;

    // libraryactions.cpp: what one can do
    void addActions();
    void addItemActions();
    void addViewActions();
    void trashSelected();
    void copySelected();
    void showContextMenu(const QPoint &globalPlace);
    void updateActions();
    void addItem();
    [[nodiscard]] AddItemDialog *makeAddDialog();
    void offerDrafts();
    void nextWork(int step);
    /// To the next or the previous work that the filter leaves, and round again.
    void findNext(int step);

    PageContext m_context;
    models::LibraryModel *m_model;
    models::FacetModel *m_facetModel;
    models::SavedViewModel *m_viewModel;
    models::DraftStore *m_drafts;
    CoverCache *m_covers;
    QueryBox *m_queryBox;
    FacetPanel *m_facets;
    SavedViewPanel *m_views;
    WorkTable *m_table;
    CoverGrid *m_grid;
    EmptyState *m_emptyCatalog;
    EmptyState *m_noMatch;
    ItemPanel *m_panel;
    DraftBar *m_draftBar;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QItemSelectionModel *m_selection = nullptr;
    Layout m_layout = Layout::Table;
    PlaceKeeper *m_place = nullptr;
    TypeAhead *m_typeAhead = nullptr;
    QMenu *m_groupMenu = nullptr;
    QMenu *m_sortMenu = nullptr;
    QToolButton *m_sortButton = nullptr;
    QString m_viewId;                  ///< the saved view that is shown; empty for the whole library
    models::ViewSettings m_keptView;   ///< what the catalog keeps of it
    models::ViewSettings m_storedView; ///< the same as it looks here, where an older view says nothing of a thing
    QString m_unknownSort;             ///< the order of the view as text, while its fields are not known
    bool m_isShown = false;            ///< the first view has been put in place
    bool m_applying = false;           ///< settings are being put in place part by part
    bool m_offersImport = false;
};

} // namespace collectz::ui
