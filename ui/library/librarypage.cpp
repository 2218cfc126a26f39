// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "models/catalogsession.h"
#include "models/facetmodel.h"
#include "models/librarymodel.h"
#include "models/savedviewmodel.h"
#include "ui/item/itempanel.h"
#include "ui/library/covergrid.h"
#include "ui/library/facetpanel.h"
#include "ui/library/querybox.h"
#include "ui/library/savedviewpanel.h"
#include "ui/library/worktable.h"
#include "ui/main/actionregistry.h"
#include "ui/support/covercache.h"
#include "ui/support/emptystate.h"
#include "ui/support/notifier.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr qsizetype mostKeptKeys = 100;

} // namespace

LibraryPage::LibraryPage(const PageContext &context, QWidget *parent)
    : Page(u"library"_s, tr("Library"), u"library"_s, parent)
    , m_context(context)
    , m_model(new models::LibraryModel(context.session, this))
    , m_facetModel(new models::FacetModel(context.session, this))
    , m_viewModel(new models::SavedViewModel(context.session, this))
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
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_typedTimer(new QTimer(this))
{
    m_views->hide();
    m_panel->hide();
    m_table->setLayoutName(u"all"_s);
    m_table->setModel(m_model);
    m_grid->setModel(m_model);
    m_selection = m_table->selectionModel();
    delete m_grid->selectionModel();
    m_grid->setSelectionModel(m_selection);
    addActions();
    build();
    connectParts();
    const QSettings settings;
    setLayoutMode(settings.value(u"library/layout"_s) == u"grid"_s ? Layout::Grid : Layout::Table);
    const QHeaderView *header = m_table->horizontalHeader();
    const QString column = models::LibraryModel::columnKeys().value(header->sortIndicatorSection(), u"title"_s);
    m_model->setSort(models::LibraryModel::sortFor(column, header->sortIndicatorOrder()));
    m_facetModel->setQuery({});
}

LibraryPage::~LibraryPage()
{
    m_table->saveLayout();
    QSettings().setValue(u"library/splitter"_s, m_splitter->saveState());
    // The window's docks may have taken these over; they speak to the models of this page.
    delete m_panel;
    delete m_views;
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
    if (!m_splitter->restoreState(QSettings().value(u"library/splitter"_s).toByteArray()))
        m_splitter->setSizes({unit * 11, unit * 62});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildToolRow());
    layout->addWidget(m_splitter, 1);
}

void LibraryPage::connectParts()
{
    connect(m_queryBox, &QueryBox::queryChanged, this, &LibraryPage::applyQuery);
    connect(m_queryBox, &QueryBox::leaveRequested, this, [this] { currentView()->setFocus(Qt::TabFocusReason); });
    connect(m_facets, &FacetPanel::toggled, this, [this](const QString &facet, const QString &value) {
        const catalog::Query query =
            models::FacetModel::toggled(m_queryBox->query(), facet, value, m_context.session.registry());
        m_queryBox->setText(query.text());
    });
    connect(m_views, &SavedViewPanel::chosen, this, [this](const QString &id, const QString &query) {
        m_table->setLayoutName(id.isEmpty() ? u"all"_s : id);
        m_queryBox->setText(query);
    });
    connect(m_views, &SavedViewPanel::saveRequested, this, &LibraryPage::saveView);
    connect(m_views, &SavedViewPanel::renameRequested, this, &LibraryPage::renameView);
    connect(m_views, &SavedViewPanel::removeRequested, this, &LibraryPage::removeView);
    connect(m_table, &WorkTable::sortRequested, m_model, &models::LibraryModel::sort);
    connect(m_table, &WorkTable::typedAhead, this, &LibraryPage::typeAhead);
    connect(m_grid, &CoverGrid::typedAhead, this, &LibraryPage::typeAhead);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_table), static_cast<QAbstractItemView *>(m_grid)}) {
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &place) { showContextMenu(view->viewport()->mapToGlobal(place)); });
        connect(view, &QAbstractItemView::activated, m_panel, &ItemPanel::startEditing);
    }
    connect(m_model, &models::LibraryModel::completed, this, &LibraryPage::onCompleted);
    connect(m_model, &models::LibraryModel::loadFailed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryPage::keepSelection);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, [this] {
        updateStatus();
        updateActions();
        Q_EMIT selectionChanged();
    });
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &LibraryPage::onCurrentChanged);
    // A row that was a placeholder when it became current shows itself in the panel once it is loaded.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LibraryPage::onCurrentChanged);
    connect(m_panel, &ItemPanel::nextRequested, this, &LibraryPage::nextWork);
    m_typedTimer->setSingleShot(true);
    m_typedTimer->setInterval(std::chrono::seconds(1));
    connect(m_typedTimer, &QTimer::timeout, this, [this] { m_typed.clear(); });
}

void LibraryPage::applyQuery(const catalog::Query &query)
{
    m_model->setQuery(query);
    m_facetModel->setQuery(query);
    m_views->showQuery(m_queryBox->text().trimmed());
}

void LibraryPage::onCompleted()
{
    showRightState();
    restoreSelection();
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
    const int rows = m_model->rowCount();
    QString text = rows == 1 ? tr("1 work") : tr("%1 works", "any number but 1", rows).arg(QLocale().toString(rows));
    if (selected > 1)
        text += u" · "_s + tr("%1 selected").arg(QLocale().toString(selected));
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

void LibraryPage::keepSelection()
{
    const QList<qint64> keys = selectedKeys();
    if (keys.isEmpty())
        return;
    m_keptKeys = keys.mid(0, mostKeptKeys);
    m_keptCurrent = m_model->keyAt(m_selection->currentIndex().row());
}

void LibraryPage::restoreSelection()
{
    const QList<qint64> keys = std::exchange(m_keptKeys, {});
    for (const qint64 key : keys) {
        const int row = m_model->rowOf(key);
        if (row >= 0)
            m_selection->select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const int current = m_model->rowOf(std::exchange(m_keptCurrent, -1));
    if (current >= 0) {
        m_selection->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
        static_cast<QAbstractItemView *>(currentView())->scrollTo(m_model->index(current, 0));
    } else if (!m_selection->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_selection->setCurrentIndex(m_model->index(0, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
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
        for (int row = qMax(top, next); row <= bottom; ++row)
            keys.append(m_model->keyAt(row));
        next = qMax(next, bottom + 1);
    }
    return keys;
}

void LibraryPage::typeAhead(const QString &text)
{
    m_typed += text;
    m_typedTimer->start();
    const int start = qMax(0, m_selection->currentIndex().row());
    // Only what is loaded can be looked at without waiting; the filter box finds the rest.
    const int reach = qMin(m_model->rowCount(), models::LibraryModel::cachedRows);
    for (int step = m_typed.size() == 1 ? 1 : 0; step < reach; ++step) {
        const QModelIndex index = m_model->index((start + step) % m_model->rowCount(), 0);
        const QString title = m_model->isLoaded(index.row()) ? index.data(models::TitleRole).toString() : QString();
        if (title.startsWith(m_typed, Qt::CaseInsensitive)) {
            m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
    }
}

void LibraryPage::setLayoutMode(Layout layout)
{
    m_layout = layout;
    QSettings().setValue(u"library/layout"_s, layout == Layout::Grid ? u"grid"_s : u"table"_s);
    if (QAction *action = m_context.actions.find(layout == Layout::Grid ? u"library.grid"_s : u"library.table"_s))
        action->setChecked(true);
    showRightState();
    if (m_selection->currentIndex().isValid())
        static_cast<QAbstractItemView *>(currentView())->scrollTo(m_selection->currentIndex());
}

QWidget *LibraryPage::currentView() const
{
    return m_layout == Layout::Grid ? static_cast<QWidget *>(m_grid) : m_table;
}

QWidget *LibraryPage::firstFocus()
{
    return m_model->rowCount() > 0 ? currentView() : m_queryBox->edit();
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
    return m_model->isSettled() && m_facetModel->isSettled() && m_covers->isSettled() && m_panel->isSettled();
}

bool LibraryPage::hasUnsavedDraft() const
{
    return m_panel->hasUnsavedDraft();
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
    for (int row = 0; row < qMin(m_model->rowCount(), models::LibraryModel::cachedRows); ++row) {
        const catalog::ListingRow *listing = m_model->isLoaded(row) ? m_model->listing(row) : nullptr;
        if (listing && listing->work == work) {
            m_selection->setCurrentIndex(m_model->index(row, 0),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
    }
    m_panel->setWork(work);
}

} // namespace collectz::ui
