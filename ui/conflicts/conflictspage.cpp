// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflictspage.h"

#include "models/catalogsession.h"
#include "ui/conflicts/conflictfilterbar.h"
#include "ui/conflicts/conflictview.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Choice;
using catalog::ConflictFilter;
using catalog::ConflictPage;
using catalog::ConflictRecord;
using models::ConflictModel;

namespace {

/// Conflicts whose fields and people the filter offers.
constexpr int mostOffered = 1000;

Result<ConflictCounts> readCounts(catalog::CatalogReader &reader)
{
    ConflictFilter filter;
    filter.limit = mostOffered;
    const Result<ConflictPage> open = reader.conflicts(filter);
    if (!open)
        return fail(open.error());
    filter.status = ConflictFilter::Status::Settled;
    filter.limit = 1;
    const Result<ConflictPage> settled = reader.conflicts(filter);
    if (!settled)
        return fail(settled.error());
    ConflictCounts counts{open->matching, settled->matching, {}, {}};
    for (const ConflictRecord &conflict : open->rows) {
        counts.fields << conflict.values.key;
        counts.people << conflict.live.author << conflict.other.author;
    }
    counts.people.removeAll(QString());
    counts.fields.removeDuplicates();
    counts.people.removeDuplicates();
    counts.people.sort(Qt::CaseInsensitive);
    return counts;
}

} // namespace

ConflictsPage::ConflictsPage(const PageContext &context, QWidget *parent)
    : Page(u"conflicts"_s, tr("Conflicts"), u"conflict"_s, parent)
    , m_context(context)
    , m_model(new ConflictModel(this))
    , m_filter(new ConflictFilterBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"check"_s, {}, {}, this))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildPanel());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    connect(m_filter, &ConflictFilterBar::filterChanged, this, &ConflictsPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsPage::showCurrent);
    connect(m_view, &ConflictView::chosen, this, &ConflictsPage::choose);
    connect(m_view, &ConflictView::itemRequested, this, &ConflictsPage::showItem);
    connect(m_view, &ConflictView::undoRequested, this, &ConflictsPage::undoDecision);
    connect(m_model, &models::PagedTable::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_model, &models::PagedTable::pageLoaded, this, &ConflictsPage::onLoaded);
    connect(&context.session, &models::CatalogSession::changed, this, &ConflictsPage::count);
    addActions();
    m_model->setSession(&context.session);
    count();
    fitToFont(this);
}

QWidget *ConflictsPage::buildPanel()
{
    auto *panel = new QWidget(this);
    m_table = makePlainTable(m_model, tr("Conflicts"), ConflictModel::TitleColumn, panel);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(ConflictModel::TitleColumn,
                                      new WordIconDelegate(WordIconDelegate::kindIcons(), m_table));
    m_table->installEventFilter(this);
    setColumnWidths(m_table, {0, 13, 16, 16});
    // Said at the right.
    m_table->setColumnHidden(ConflictModel::WhenColumn, true);
    connect(m_table, &QTableView::doubleClicked, this, &ConflictsPage::showItem);
    m_view = new ConflictView(m_context.session, panel);
    auto *splitter = new QSplitter(Qt::Horizontal, panel);
    splitter->addWidget(m_table);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().height());
    m_table->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    splitter->setSizes({2000, 3000});
    m_alike = new QPushButton(ui::icon(u"check"_s), tr("Decide &All Alike… (A)"), panel);
    m_alike->setToolTip(tr("Decides many conflicts at once, as one change that can be undone"));
    connect(m_alike, &QPushButton::clicked, this, &ConflictsPage::openAlikeMenu);
    auto *row = new QHBoxLayout;
    row->addWidget(m_alike);
    row->addWidget(
        makeHint(tr("Keys: K keeps what is live, T takes what waits, Up and Down move, Ctrl+Z undoes"), panel), 1);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins({});
    layout->addWidget(splitter, 1);
    layout->addLayout(row);
    return panel;
}

void ConflictsPage::addActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconKey, auto act) {
        QAction *action = m_context.actions.add(
            {.id = id, .text = text, .icon = iconKey, .page = this->id(), .menu = MenuId::None}, this);
        connect(action, &QAction::triggered, this, act);
    };
    add(u"conflicts.keep"_s, tr("Conflict: Keep What Is Live"), u"check"_s, [this] { choose(Choice::Keep); });
    add(u"conflicts.take"_s, tr("Conflict: Take What Waits"), u"check"_s, [this] { choose(Choice::Other); });
    add(u"conflicts.both"_s, tr("Conflict: Take Both"), u"merge"_s, [this] { choose(Choice::Both); });
    add(u"conflicts.value"_s, tr("Conflict: Another Value…"), u"edit"_s, [this] { choose(Choice::Value); });
    add(u"conflicts.alike"_s, tr("Conflicts: Decide All Alike…"), u"check"_s, [this] { openAlikeMenu(); });
    add(u"conflicts.item"_s, tr("Conflict: Show Item"), u"library"_s, [this] { showItem(); });
}

QWidget *ConflictsPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
}

bool ConflictsPage::showConflicts(const QString &entityId)
{
    const EntityId item = EntityId::fromText(entityId);
    m_number = 0;
    m_row = 0;
    ++m_asking;
    const auto title = [item](catalog::CatalogReader &reader) { return reader.entity(item); };
    whenDone(m_context.session.read(title), this, [this, item](const Result<catalog::Entity> &entity) {
        --m_asking;
        m_filter->setItem(item, entity ? entity->value(u"title"_s).text() : QString());
        applyFilter();
    });
    return true;
}

void ConflictsPage::onShown()
{
    m_model->reload();
    count();
}

bool ConflictsPage::isSettled() const
{
    return m_asking == 0 && !m_counting && !m_model->isLoading() && m_view->isSettled();
}

bool ConflictsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return Page::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_K:
        choose(Choice::Keep);
        return true;
    case Qt::Key_T:
        choose(Choice::Other);
        return true;
    case Qt::Key_B:
        choose(Choice::Both);
        return true;
    case Qt::Key_V:
        choose(Choice::Value);
        return true;
    case Qt::Key_A:
        openAlikeMenu();
        return true;
    case Qt::Key_O:
        showItem();
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

const ConflictRecord *ConflictsPage::current() const
{
    return m_model->rowAt(m_table->currentIndex());
}

void ConflictsPage::onLoaded()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    const bool settled = m_filter->filter().status == ConflictFilter::Status::Settled;
    if (m_filter->isNarrowed())
        m_empty->setText(tr("No such conflict"), tr("Nothing here matches the filter above."));
    else if (settled)
        m_empty->setText(tr("Nothing is decided yet"),
                         tr("Conflicts that somebody has decided stay here, with both values, and every decision can "
                            "be undone."));
    else
        m_empty->setText(tr("No conflicts"),
                         tr("When two people change the same thing without seeing each other, for example on two "
                            "computers without a connection, the first change is live and the other one waits here "
                            "until somebody decides. Nothing that was typed is lost."));
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        const int known = m_model->rowOf(m_number);
        m_table->setCurrentIndex(m_model->index(known >= 0 ? known : qMin(m_row, m_model->rowCount() - 1), 0));
    }
    showCurrent();
}

void ConflictsPage::showCurrent()
{
    const ConflictRecord *conflict = current();
    if (conflict) {
        m_row = m_table->currentIndex().row();
        m_number = conflict->number;
    }
    m_view->show(conflict);
    m_alike->setEnabled(conflict && conflict->settledSequence == 0 && !m_context.session.isReadOnly());
}

void ConflictsPage::applyFilter()
{
    m_model->setFilter(m_filter->filter());
}

void ConflictsPage::count()
{
    if (std::exchange(m_counting, true)) {
        m_countsAgain = true;
        return;
    }
    whenDone(m_context.session.read(readCounts), this, [this](const Result<ConflictCounts> &counts) {
        m_counting = false;
        if (std::exchange(m_countsAgain, false))
            count();
        if (!counts)
            return;
        setBadgeCount(counts->open);
        m_filter->show(*counts, m_context.session.registry());
        setStatusText(tr("%Ln conflict(s) wait(s)", nullptr, static_cast<int>(qMin<qint64>(counts->open, 1'000'000))));
    });
}

void ConflictsPage::showItem()
{
    const ConflictRecord *conflict = current();
    if (conflict && !conflict->work.isNull())
        Q_EMIT workRequested(conflict->work.text());
}

} // namespace collectz::ui
