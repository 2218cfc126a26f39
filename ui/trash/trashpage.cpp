// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash/trashpage.h"

#include "models/catalogsession.h"
#include "models/trashmodel.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ListingRow;
using catalog::State;
using models::TrashModel;

TrashPage::TrashPage(const PageContext &context, QWidget *parent)
    : Page(u"trash"_s, tr("Trash"), u"trash"_s, parent)
    , m_context(context)
    , m_model(new TrashModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"trash"_s, tr("The trash is empty"),
                             tr("What you delete in the library lies here until you put it back."), this))
    , m_table(makePlainTable(m_model, tr("Works in the trash"), TrashModel::TitleColumn, this))
    , m_restore(new QPushButton(ui::icon(u"restore"_s), tr("&Put Back"), this))
    , m_remove(new QPushButton(ui::icon(u"close"_s), tr("&Take Out of the Trash"), this))
{
    m_table->setItemDelegateForColumn(TrashModel::KindColumn,
                                      new WordIconDelegate(WordIconDelegate::kindIcons(), m_table));
    setColumnWidths(m_table, {0, 16, 5, 22, 7, 19});
    m_remove->setToolTip(tr("The works are no longer listed anywhere. Undo brings them back; history keeps them."));
    auto *panel = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins({});
    panelLayout->addWidget(m_table, 1);
    panelLayout->addLayout(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    connect(m_restore, &QPushButton::clicked, this, [this] { moveSelected(State::Live); });
    connect(m_remove, &QPushButton::clicked, this, [this] { moveSelected(State::Removed); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashPage::updateState);
    connect(m_model, &models::PagedTable::pageLoaded, this, &TrashPage::updateState);
    connect(m_model, &models::PagedTable::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(&context.session, &models::CatalogSession::changed, this, [this] {
        // A hidden page reads when it is looked at.
        m_stale = !isVisible();
        if (isVisible())
            m_model->reload();
    });
    addActions();
    m_model->setSession(&context.session);
    fitToFont(this);
}

void TrashPage::addActions()
{
    QAction *restore = m_context.actions.add({.id = u"trash.restore"_s,
                                              .text = tr("Put Back from Trash"),
                                              .icon = u"restore"_s,
                                              .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                              .page = id(),
                                              .menu = MenuId::None},
                                             this);
    connect(restore, &QAction::triggered, this, [this] { moveSelected(State::Live); });
    QAction *remove = m_context.actions.add({.id = u"trash.remove"_s,
                                             .text = tr("Take Out of the Trash"),
                                             .icon = u"close"_s,
                                             .page = id(),
                                             .menu = MenuId::None},
                                            this);
    connect(remove, &QAction::triggered, this, [this] { moveSelected(State::Removed); });
}

QWidget *TrashPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
}

void TrashPage::onShown()
{
    if (m_stale)
        m_model->reload();
    m_stale = false;
}

bool TrashPage::isSettled() const
{
    return !m_model->isLoading();
}

void TrashPage::updateState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    const bool any = m_table->selectionModel()->hasSelection() && !m_context.session.isReadOnly();
    m_restore->setEnabled(any);
    m_remove->setEnabled(any);
    const auto selected = m_table->selectionModel()->selectedRows().size();
    setStatusText(m_model->isComplete()
                      ? tr("%Ln work(s) in the trash, %1 selected", nullptr, m_model->rowCount()).arg(selected)
                      : tr("First %Ln work(s) in the trash, %1 selected", nullptr, m_model->rowCount()).arg(selected));
}

void TrashPage::moveSelected(State state)
{
    QList<ListingRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(*m_model->rowAt(index));
    if (rows.isEmpty() || m_context.session.isReadOnly())
        return;
    const int count = static_cast<int>(rows.size());
    whenDone(m_context.session.submit(models::stateChange(rows, state)), this,
             [this, state, count](const Result<catalog::Applied> &applied) {
                 if (!applied)
                     return;
                 const QString sentence = state == State::Live
                                              ? tr("%Ln work(s) put back into the library", nullptr, count)
                                              : tr("%Ln work(s) taken out of the trash", nullptr, count);
                 m_context.notifier.inform(sentence, tr("Undo"), [this, id = applied->id] {
                     static_cast<void>(m_context.session.undoChangeSet(id));
                 });
             });
}

} // namespace collectz::ui
