// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "models/catalogsession.h"
#include "models/draftstore.h"
#include "models/facetmodel.h"
#include "models/librarymodel.h"
#include "models/savedviewmodel.h"
#include "models/sorting.h"
#include "ui/item/draftbar.h"
#include "ui/item/itempanel.h"
#include "ui/library/covergrid.h"
#include "ui/library/facetpanel.h"
#include "ui/library/placekeeper.h"
#include "ui/library/querybox.h"
#include "ui/library/savedviewpanel.h"
#include "ui/library/typeahead.h"
#include "ui/library/worktable.h"
#include "ui/main/actionregistry.h"
#include "ui/support/covercache.h"
#include "ui/support/emptystate.h"
#include "ui/support/notifier.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr qsizetype mostKeptHeadings = 500;

} // namespace

LibraryPage::LibraryPage(const PageContext &context, QWidget *parent)
    : Page(u"library"_s, tr("Library"), u"library"_s, parent)
    , m_context(context)
    , m_model(new models::LibraryModel(context.session, this))
    , m_facetModel(new models::FacetModel(context.session, this))
    , m_viewModel(new models::SavedViewModel(context.session, this))
    , m_drafts(new models::DraftStore(context.session, models::DraftStore::folderOf(context.session), this))
    , m_covers(new CoverCache(context.session, this))
    , m_queryBox(new QueryBox(context.session, this))
    , m_facets(new FacetPanel(*m_facetModel, this))
    , m_views(new SavedViewPanel(*m_viewModel, this))
    , m_table(new WorkTable(this))
    , m_grid(new CoverGrid(*m_covers, this))
    , m_emptyCatalog(new EmptyState(u"library"_s, tr("Nothing on the shelves yet"),
                                    tr("Add a first item by hand, or import what another program or service has "
                                       "exported."),
                                    this))
    , m_noMatch(new EmptyState(u"search"_s, tr("Nothing matches"),
                               tr("No work in this catalog fits the filter. Try fewer words."), this))
    , m_panel(new ItemPanel(context, *m_covers, this))
    , m_draftBar(new DraftBar(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
{
    m_views->hide();
    m_panel->hide();
    m_panel->setDrafts(m_drafts);
    m_table->setModel(m_model);
    m_grid->setModel(m_model);
    m_selection = m_table->selectionModel();
    delete m_grid->selectionModel();
    m_grid->setSelectionModel(m_selection);
    m_place = new PlaceKeeper(
        *m_model, *m_selection, [this] { return currentView(); }, this);
    m_typeAhead = new TypeAhead(*m_model, *m_selection, this);
    addActions();
    build();
    connectParts();
    restorePlace();
    offerDrafts();
    // A saved view is shown when it has been read.
    if (m_viewId.isEmpty())
        applySettings(wholeLibrary());
}

LibraryPage::~LibraryPage()
{
    savePlace();
    if (m_viewId.isEmpty())
        saveWholeLibrary();
    QSettings().setValue(u"library/splitter"_s, m_splitter->saveState());
    QSettings().setValue(u"library/splitter_unit"_s, fontMetrics().height());
    // The window's docks may have taken these over; they speak to the models of this page.
    delete m_panel;
    delete m_views;
}

void LibraryPage::onShown()
{
    // The import page makes its actions after this one.
    QAction *import = m_context.actions.find(u"import.choose"_s);
    if (import && !std::exchange(m_offersImport, true))
        m_emptyCatalog->addAction(import);
}

void LibraryPage::build()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_emptyCatalog);
    m_stack->addWidget(m_noMatch);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    const int unit = fontMetrics().height();
    // Widths of another text size show too few letters, or too many.
    const bool isOfThisSize = QSettings().value(u"library/splitter_unit"_s, unit).toInt() == unit;
    if (!isOfThisSize || !m_splitter->restoreState(QSettings().value(u"library/splitter"_s).toByteArray()))
        m_splitter->setSizes({unit * 11, unit * 62});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_draftBar);
    layout->addWidget(buildToolRow());
    layout->addWidget(m_splitter, 1);
}

void LibraryPage::connectParts()
{
    connect(m_queryBox, &QueryBox::queryChanged, this, &LibraryPage::applyQuery);
    connect(&m_context.session, &models::CatalogSession::registryChanged, this, &LibraryPage::followRegistry);
    connect(m_queryBox, &QueryBox::leaveRequested, this, [this] { currentView()->setFocus(Qt::TabFocusReason); });
    connect(m_facets, &FacetPanel::toggled, this, [this](const QString &facet, const QString &value) {
        const catalog::Query query =
            models::FacetModel::toggled(m_queryBox->query(), facet, value, m_context.session.registry());
        m_queryBox->setText(query.text());
    });
    connect(m_views, &SavedViewPanel::chosen, this, &LibraryPage::chooseView);
    connect(m_views, &SavedViewPanel::saveRequested, this, &LibraryPage::saveView);
    connect(m_views, &SavedViewPanel::updateRequested, this, &LibraryPage::updateView);
    connect(m_views, &SavedViewPanel::renameRequested, this, &LibraryPage::renameView);
    connect(m_views, &SavedViewPanel::removeRequested, this, &LibraryPage::removeView);
    connect(m_viewModel, &models::SavedViewModel::loaded, this, &LibraryPage::followViews);
    connect(m_table, &WorkTable::sortClicked, this, [this](const QString &columnKey, bool further) {
        sortBy(models::Sorting::clicked(m_model->sortOrder(), columnKey, further));
    });
    connect(m_table, &WorkTable::columnsChanged, this, [this] {
        noteViewChange();
        updateStatus();
    });
    connect(m_table, &WorkTable::typedAhead, m_typeAhead, &TypeAhead::type);
    connect(m_grid, &CoverGrid::typedAhead, m_typeAhead, &TypeAhead::type);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_table), static_cast<QAbstractItemView *>(m_grid)}) {
        view->installEventFilter(this);
        m_typeAhead->follow(*view);
        connect(view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
            if (m_model->isHeading(index.row()))
                m_model->setCollapsed(index.row(), !m_model->isCollapsed(index.row()));
        });
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &place) { showContextMenu(view->viewport()->mapToGlobal(place)); });
        connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
            if (!m_model->isHeading(index.row()))
                m_panel->startEditing();
        });
    }
    connect(m_model, &models::LibraryModel::completed, this, &LibraryPage::onCompleted);
    connect(m_model, &models::LibraryModel::loadFailed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, [this] {
        updateStatus();
        updateActions();
        Q_EMIT selectionChanged();
    });
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &LibraryPage::onCurrentChanged);
    // A row that was a placeholder when it became current shows itself in the panel once it is loaded.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LibraryPage::onCurrentChanged);
    connect(m_panel, &ItemPanel::nextRequested, this, &LibraryPage::nextWork);
    connect(m_panel, &ItemPanel::conflictsRequested, this, &LibraryPage::conflictsRequested);
}

void LibraryPage::applyQuery(const catalog::Query &query)
{
    if (m_applying)
        return;
    m_model->setQuery(query);
    m_facetModel->setQuery(query);
    noteViewChange();
}

void LibraryPage::onCompleted()
{
    showRightState();
    updateStatus();
    updateActions();
}

void LibraryPage::showRightState()
{
    if (m_model->isComplete() && m_model->rowCount() == 0)
        m_stack->setCurrentWidget(m_queryBox->query().isEmpty() ? m_emptyCatalog : m_noMatch);
    else
        m_stack->setCurrentWidget(currentView());
}

void LibraryPage::updateStatus()
{
    const qsizetype selected = selectedKeys().size();
    const qint64 works = m_model->workCount();
    QString text = works == 1
                       ? tr("1 work")
                       : tr("%1 works", "any number but 1", static_cast<int>(works)).arg(QLocale().toString(works));
    if (selected > 1)
        text += u" · "_s + tr("%1 selected").arg(QLocale().toString(selected));
    if (const QString hint = sortHint(); !hint.isEmpty())
        text += u" · "_s + hint;
    setStatusText(text);
}

void LibraryPage::onCurrentChanged()
{
    const QModelIndex current = m_selection->currentIndex();
    if (!current.isValid()) {
        if (m_model->isComplete() && m_model->rowCount() == 0)
            m_panel->setWork({});
        return;
    }
    if (const catalog::ListingRow *row = m_model->listing(current.row()))
        m_panel->setWork(row->work);
}

QString LibraryPage::placeGroup() const
{
    return u"places/"_s + m_context.session.catalog().id().text();
}

void LibraryPage::restorePlace()
{
    const QSettings settings;
    m_viewId = settings.value(placeGroup() + u"/view"_s).toString();
    QList<qint64> collapsed;
    for (const QVariant &heading : settings.value(placeGroup() + u"/collapsed"_s).toList())
        collapsed.append(heading.toLongLong());
    m_place->restore(settings, placeGroup());
    m_model->setCollapsedHeadings(collapsed);
}

void LibraryPage::savePlace() const
{
    QSettings settings;
    settings.setValue(placeGroup() + u"/view"_s, m_viewId);
    QVariantList collapsed;
    for (const qint64 heading : m_model->collapsedHeadings().mid(0, mostKeptHeadings))
        collapsed.append(heading);
    settings.setValue(placeGroup() + u"/collapsed"_s, collapsed);
    // The place in a filtered list is none in the whole one, which is shown next time.
    if (m_queryBox->text().trimmed() == m_storedView.query)
        m_place->save(settings, placeGroup());
}

QList<qint64> LibraryPage::selectedKeys() const
{
    QList<qint64> keys;
    QList<std::pair<int, int>> ranges;
    const QItemSelection selection = m_selection->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = qMax(top, next); row <= bottom; ++row) {
            if (!m_model->isHeading(row))
                keys.append(m_model->keyAt(row));
        }
        next = qMax(next, bottom + 1);
    }
    return keys;
}

void LibraryPage::setLayoutMode(Layout layout)
{
    m_layout = layout;
    if (QAction *action = m_context.actions.find(layout == Layout::Grid ? u"library.grid"_s : u"library.table"_s))
        action->setChecked(true);
    showRightState();
    if (m_selection->currentIndex().isValid())
        currentView()->scrollTo(m_selection->currentIndex());
    noteViewChange();
    updateStatus();
}

QAbstractItemView *LibraryPage::currentView() const
{
    return m_layout == Layout::Grid ? static_cast<QAbstractItemView *>(m_grid) : m_table;
}

QWidget *LibraryPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(currentView()) : m_queryBox->edit();
}

QWidget *LibraryPage::sidePanel()
{
    return m_panel;
}

QWidget *LibraryPage::navigationPanel()
{
    return m_views;
}

QString LibraryPage::queryText() const
{
    return m_queryBox->text();
}

bool LibraryPage::isSettled() const
{
    return m_model->isSettled() && m_place->isSettled() && m_facetModel->isSettled() && m_covers->isSettled() &&
           m_panel->isSettled();
}

bool LibraryPage::hasUnsavedDraft() const
{
    return m_panel->hasUnsavedDraft();
}

void LibraryPage::discardDraft()
{
    m_panel->discardDraft();
}

bool LibraryPage::showWork(const QString &entityId)
{
    selectWork(EntityId::fromText(entityId));
    return true;
}

bool LibraryPage::showQuery(const QString &query)
{
    m_queryBox->setText(query);
    return true;
}

void LibraryPage::selectWork(const EntityId &work)
{
    // It is shown at once, also where the filter leaves it out; its place in a long list is found a moment later.
    m_panel->setWork(work);
    m_model->locateWork(work, [this](int row) {
        m_selection->setCurrentIndex(m_model->index(row, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        currentView()->scrollTo(m_selection->currentIndex());
    });
}

} // namespace collectz::ui
