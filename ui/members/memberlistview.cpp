// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberlistview.h"

#include "models/membermodel.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/members/memberdrawer.h"
#include "ui/support/emptystate.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace collectz::ui {

using models::MemberModel;

MemberListView::MemberListView(models::PeopleSession &people, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_model(new MemberModel(this))
    , m_search(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_table(makePlainTable(m_model, tr("Members"), MemberModel::AddressColumn, this))
    , m_drawer(new MemberDrawer(people, notifier, this))
{
    m_search->setPlaceholderText(tr("Search names and addresses"));
    m_search->setAccessibleName(tr("Search members"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(u"memberSearch"_s);
    m_table->setObjectName(u"memberTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(MemberModel::StatusColumn,
                                      new WordIconDelegate(WordIconDelegate::memberIcons(), m_table));
    setColumnWidths(m_table, {12, 0, 9, 9, 14, 6, 7});
    auto *empty =
        new EmptyState(u"search"_s, tr("Nobody found"),
                       tr("No name and no address has these words. Clear the search to see everybody."), this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(m_search);
    column->addWidget(m_stack, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(list);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().averageCharWidth() * 2);
    splitter->setSizes({fontMetrics().averageCharWidth() * 90, fontMetrics().averageCharWidth() * 46});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);

    m_typed.setSingleShot(true);
    m_typed.setInterval(200ms);
    connect(&m_typed, &QTimer::timeout, this, &MemberListView::ask);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &MemberListView::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MemberListView::showCurrent);
    connect(m_model, &models::PagedTable::pageLoaded, this, &MemberListView::onPage);
    connect(m_model, &models::PagedTable::failed, this, [this, &notifier](const Error &error) {
        // The page says in its own words that there is no line.
        if (error.kind != ErrorKind::Unavailable)
            notifier.report(models::MemberText::translated(error));
        Q_EMIT stateChanged();
    });
    connect(m_drawer, &MemberDrawer::memberChanged, m_model, &MemberModel::update);
    ask();
}

bool MemberListView::isSettled() const
{
    return !m_model->isLoading() && !m_typed.isActive() && !m_drawer->isLoading();
}

void MemberListView::ask()
{
    m_typed.stop();
    m_model->show(&m_people, m_search->text().trimmed());
}

void MemberListView::reload()
{
    m_model->reload();
}

void MemberListView::onPage()
{
    const bool isSearch = !m_search->text().trimmed().isEmpty();
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && isSearch ? 1 : 0);
    // Whoever was looked at stays in sight when the list is read anew.
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(m_shown)), 0));
    showCurrent();
    Q_EMIT stateChanged();
}

void MemberListView::showCurrent()
{
    if (const members::ListedMember *listed = m_model->rowAt(m_table->currentIndex())) {
        m_shown = listed->member.id;
        m_drawer->setKnown(listed->member);
        return;
    }
    if (m_model->rowCount() == 0)
        m_drawer->setMember({});
}

} // namespace collectz::ui
