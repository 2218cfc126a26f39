// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "models/catalogsession.h"
#include "models/reviewmodel.h"
#include "ui/main/actionregistry.h"
#include "ui/review/comparisonview.h"
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
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::RowChoice;
using models::ReviewItem;
using models::ReviewModel;

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent)
    : Page(u"review"_s, tr("Review"), u"review"_s, parent)
    , m_context(context)
    , m_tasks(context.session)
    , m_model(new ReviewModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"check"_s, tr("Nothing waits for you"),
                             tr("When an import finds several works that could be meant, the row waits here until you "
                                "choose. Everything else goes in at once."),
                             this))
{
    auto *panel = new QWidget(this);
    m_table = makePlainTable(m_model, tr("Rows that wait"), ReviewModel::TitleColumn, panel);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(ReviewModel::DecisionColumn,
                                      new WordIconDelegate(WordIconDelegate::verdictIcons(), m_table));
    m_table->installEventFilter(this);
    setColumnWidths(m_table, {0, 12, 30, 24, 20});
    m_comparison = new ComparisonView(context.session, panel);
    auto *splitter = new QSplitter(Qt::Vertical, panel);
    splitter->addWidget(m_table);
    splitter->addWidget(m_comparison);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().height());
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins({});
    panelLayout->addWidget(splitter, 1);
    buildButtons(panel);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildFilter());
    layout->addWidget(m_stack, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPage::showCurrent);
    connect(m_comparison, &ComparisonView::candidateChosen, this, &ReviewPage::chooseCandidate);
    connect(m_comparison, &ComparisonView::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_model, &models::PagedTable::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_model, &models::PagedTable::pageLoaded, this, [this] {
        m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(qMax(0, m_model->nextWaiting(0)), 0));
        showCurrent();
    });
    connect(&m_tasks, &models::ImportTasks::finished, this, &ReviewPage::onApplied);
    connect(&context.session, &models::CatalogSession::changed, this, [this](const catalog::ChangeNotice &notice) {
        if (notice.reason == catalog::Reason::Import || notice.reason == catalog::Reason::Undo)
            countRows();
    });
    addActions();
    m_model->setSession(&context.session);
    countRows();
    fitToFont(this);
}

void ReviewPage::buildButtons(QWidget *panel)
{
    m_setBack = new QPushButton(ui::icon(u"undo"_s), tr("Back to &Waiting (W)"), panel);
    connect(m_setBack, &QPushButton::clicked, this, &ReviewPage::setBack);
    m_create = new QPushButton(ui::icon(u"plus"_s), tr("Add as &New (N)"), panel);
    m_skip = new QPushButton(ui::icon(u"next"_s), tr("&Leave Out (S)"), panel);
    m_alike = new QPushButton(ui::icon(u"check"_s), tr("Decide &All Alike (A)"), panel);
    m_alike->setToolTip(
        tr("Decides every waiting row of the same import that waits for the same reason as this one was "
           "decided; candidates are the best ones"));
    m_takeBack = new QPushButton(ui::icon(u"undo"_s), tr("&Undo All Alike (U)"), panel);
    m_takeBack->setToolTip(tr("Makes all rows that were decided alike last what they were before"));
    m_takeBack->hide();
    connect(m_takeBack, &QPushButton::clicked, this, &ReviewPage::undoAlike);
    m_apply = new QPushButton(panel);
    connect(m_create, &QPushButton::clicked, this, [this] { decide(RowChoice::Create, {}, false); });
    connect(m_skip, &QPushButton::clicked, this, [this] { decide(RowChoice::Skip, {}, false); });
    connect(m_alike, &QPushButton::clicked, this, &ReviewPage::decideAlike);
    connect(m_apply, &QPushButton::clicked, this, &ReviewPage::applyDecided);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_alike);
    buttons->addWidget(m_takeBack);
    buttons->addWidget(m_setBack);
    buttons->addStretch(1);
    buttons->addWidget(m_apply);
    auto *column = static_cast<QVBoxLayout *>(panel->layout());
    column->addLayout(buttons);
    column->addWidget(makeHint(tr("Keys: 1–5 update that candidate, Up and Down move"), panel));
}

void ReviewPage::addActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconKey, auto act) {
        QAction *action = m_context.actions.add(
            {.id = id, .text = text, .icon = iconKey, .page = this->id(), .menu = MenuId::None}, this);
        connect(action, &QAction::triggered, this, act);
        m_decisions.append(action);
    };
    add(u"review.create"_s, tr("Review: Add as New"), u"plus"_s, [this] { decide(RowChoice::Create, {}, false); });
    add(u"review.skip"_s, tr("Review: Leave Out"), u"next"_s, [this] { decide(RowChoice::Skip, {}, false); });
    add(u"review.alike"_s, tr("Review: Decide All Alike"), u"check"_s, [this] { decideAlike(); });
    add(u"review.undo_alike"_s, tr("Review: Undo All Alike"), u"undo"_s, [this] { undoAlike(); });
    add(u"review.set_back"_s, tr("Review: Back to Waiting"), u"undo"_s, [this] { setBack(); });
    QAction *apply = m_context.actions.add({.id = u"review.apply"_s,
                                            .text = tr("Apply Decided Rows"),
                                            .icon = u"check"_s,
                                            .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return),
                                            .page = id(),
                                            .menu = MenuId::None},
                                           this);
    connect(apply, &QAction::triggered, this, &ReviewPage::applyDecided);
}

QWidget *ReviewPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
}

void ReviewPage::onShown()
{
    // Decisions of this visit stay in sight until they are applied.
    if (m_model->decidedCounts().isEmpty())
        m_model->reload();
    countRows();
}

bool ReviewPage::isSettled() const
{
    return !m_model->isLoading() && m_comparison->isSettled() && m_tasks.running().isEmpty();
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return Page::eventFilter(watched, event);
    if (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_5) {
        chooseCandidate(key->key() - Qt::Key_1);
        return true;
    }
    switch (key->key()) {
    case Qt::Key_N:
        decide(RowChoice::Create, {}, false);
        return true;
    case Qt::Key_S:
        decide(RowChoice::Skip, {}, false);
        return true;
    case Qt::Key_A:
        decideAlike();
        return true;
    case Qt::Key_W:
        setBack();
        return true;
    case Qt::Key_U:
        undoAlike();
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

void ReviewPage::showCurrent()
{
    m_comparison->showItem(m_model->rowAt(m_table->currentIndex()));
    updateButtons();
}

void ReviewPage::updateButtons()
{
    const ReviewItem *item = m_model->rowAt(m_table->currentIndex());
    const bool writable = item && !m_context.session.isReadOnly();
    m_create->setEnabled(writable);
    m_skip->setEnabled(writable);
    m_alike->setEnabled(writable);
    m_takeBack->setVisible(m_undoAlike != nullptr);
    m_setBack->setEnabled(writable && item->row.choice != RowChoice::None);
    qint64 decided = 0;
    for (const qint64 count : m_model->decidedCounts())
        decided += count;
    m_apply->setText(tr("A&pply %Ln Decided", "button", static_cast<int>(decided)));
    m_apply->setEnabled(decided > 0 && !m_context.session.isReadOnly() && m_tasks.running().isEmpty());
    setStatusText(tr("%Ln row(s), %1 decided", nullptr, m_model->rowCount()).arg(decided));
}

void ReviewPage::setBack()
{
    const ReviewItem *item = m_model->rowAt(m_table->currentIndex());
    if (item && item->row.choice != RowChoice::None)
        decide(RowChoice::None, {}, false);
}

void ReviewPage::chooseCandidate(int number)
{
    const ReviewItem *item = m_model->rowAt(m_table->currentIndex());
    if (item && number < item->row.candidates.size())
        decide(RowChoice::UseCandidate, item->row.candidates.at(number).work, false);
}

void ReviewPage::decideAlike()
{
    const ReviewItem *item = m_model->rowAt(m_table->currentIndex());
    if (!item)
        return;
    // Among decided rows, one that was set back shows what is to become of the others.
    if (item->row.choice == RowChoice::None && m_model->shown() == ReviewModel::Shown::Waiting) {
        m_context.notifier.inform(
            tr("Decide this row first (1–5, N or S); A then decides all rows that wait for the same reason alike."));
        return;
    }
    decide(item->row.choice, item->row.chosenWork, true);
}

void ReviewPage::decide(RowChoice choice, const EntityId &candidate, bool alike)
{
    const int row = m_table->currentIndex().row();
    const ReviewItem *item = m_model->rowAt(m_table->currentIndex());
    if (!item || m_context.session.isReadOnly())
        return;
    imports::ImportService &service = m_context.session.imports();
    const auto work = [&service, import = item->importNumber, number = item->row.number, choice, candidate, alike] {
        return service.decide(import, {number}, choice, candidate, alike);
    };
    const auto took = [this, row, import = item->importNumber, choice, candidate,
                       alike](const Result<QList<imports::DecidedRow>> &decided) {
        if (!decided) {
            m_context.notifier.report(decided.error());
            return;
        }
        m_model->noteDecision(row, choice, candidate, alike);
        if (alike)
            sayDecidedAlike(import, *decided, choice);
        const bool amongWaiting = m_model->shown() == ReviewModel::Shown::Waiting && choice != RowChoice::None;
        const int next = amongWaiting ? m_model->nextWaiting(row) : row;
        // With A a person stays where they are, so that the next key does not hit an unseen row.
        if (next >= 0 && !alike)
            m_table->setCurrentIndex(m_model->index(next, 0));
        showCurrent();
        countRows();
    };
    whenDone(m_context.session.run(work), this, took);
}

void ReviewPage::sayDecidedAlike(qint64 import, const QList<imports::DecidedRow> &decided, RowChoice choice)
{
    const int count = static_cast<int>(decided.size());
    const QString sentence = choice == RowChoice::None ? tr("%Ln row(s) wait again", nullptr, count)
                                                       : tr("%Ln row(s) decided alike", nullptr, count);
    m_undoAlike = [this, import, decided, choice] { takeBack(import, decided, choice); };
    m_context.notifier.inform(sentence, tr("Undo"), [this] { undoAlike(); });
    updateButtons();
}

void ReviewPage::undoAlike()
{
    if (const std::function<void()> undo = std::exchange(m_undoAlike, {}))
        undo();
    updateButtons();
}

void ReviewPage::takeBack(qint64 import, const QList<imports::DecidedRow> &decided, RowChoice choice)
{
    imports::ImportService &service = m_context.session.imports();
    const auto work = [&service, import, decided, choice] { return service.takeBack(import, decided, choice); };
    whenDone(m_context.session.run(work), this, [this](const Result<qint64> &count) {
        if (!count) {
            m_context.notifier.report(count.error());
            return;
        }
        m_context.notifier.inform(tr("%Ln decision(s) taken back", nullptr, static_cast<int>(*count)));
        m_model->reload();
        countRows();
    });
}

void ReviewPage::applyDecided()
{
    const QMap<qint64, qint64> decided = m_model->decidedCounts();
    m_undoAlike = {};
    for (auto it = decided.cbegin(); it != decided.cend(); ++it) {
        const ReviewItem *item = m_model->itemOf(it.key());
        if (item->isApplied) {
            m_tasks.apply(it.key(), item->fileName);
            continue;
        }
        // Applying now would write the whole plan, which nobody has agreed to yet.
        m_context.notifier.inform(tr("The decisions for %1 are kept and go in with its plan.").arg(item->fileName),
                                  tr("Show Imports"), [this] { Q_EMIT pageRequested(u"import"_s); });
    }
    updateButtons();
}

void ReviewPage::onApplied(qint64 id)
{
    const models::ImportTask *task = m_tasks.find(id);
    if (!task)
        return;
    if (task->error && task->error->kind != ErrorKind::Cancelled)
        m_context.notifier.report(*task->error);
    else if (!task->error && task->work == models::ImportTask::Work::Undo)
        m_context.notifier.inform(tr("The import of %1 was undone.").arg(task->fileName));
    else if (!task->error)
        m_context.notifier.inform(tr("The decided rows of %1 are in the catalog.").arg(task->fileName));
    if (m_tasks.running().isEmpty()) {
        m_model->reload();
        countRows();
    }
}

} // namespace collectz::ui
