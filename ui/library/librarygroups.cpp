// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works under headings on the library page: choosing by what, and getting about with the keyboard.
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/librarymodel.h"
#include "ui/library/covergrid.h"
#include "ui/library/librarypage.h"
#include "ui/library/querybox.h"
#include "ui/main/actionregistry.h"

#include <QActionGroup>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Grouping;

void LibraryPage::addGroupActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconKey,
                            const QKeySequence &shortcut, MenuId menu) {
        return m_context.actions.add({.id = id,
                                      .text = text,
                                      .icon = iconKey,
                                      .shortcut = shortcut,
                                      .page = this->id(),
                                      .menu = menu,
                                      .section = 32},
                                     this);
    };
    m_groupMenu = new QMenu(tr("Group by"), this);
    auto *group = new QActionGroup(this);
    const auto addChoice = [&](Grouping grouping, const QString &text) {
        const QString word = grouping == Grouping::None ? u"none"_s : catalog::groupingWord(grouping);
        QAction *action = add(u"library.group."_s + word, text, {}, {}, MenuId::None);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(static_cast<int>(grouping));
        m_groupMenu->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] { setGrouping(grouping); });
    };
    addChoice(Grouping::None, tr("No Groups"));
    m_groupMenu->addSeparator();
    for (const Grouping grouping : catalog::allGroupings()) {
        const QString field = models::fieldtext::label(catalog::groupingWord(grouping), m_context.session.registry());
        addChoice(grouping, tr("Group by %1").arg(field));
    }
    m_groupMenu->addSeparator();
    const auto addCommand = [&](const QString &id, const QString &text, const QKeySequence &shortcut, auto handler) {
        QAction *action = add(id, text, {}, shortcut, MenuId::None);
        m_groupMenu->addAction(action);
        connect(action, &QAction::triggered, this, handler);
    };
    addCommand(u"library.collapse"_s, tr("&Collapse All Groups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus),
               [this] { m_model->setAllCollapsed(true); });
    addCommand(u"library.expand"_s, tr("&Expand All Groups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus),
               [this] { m_model->setAllCollapsed(false); });
    addCommand(u"library.next_group"_s, tr("&Next Group"), QKeySequence(Qt::ALT | Qt::Key_Down),
               [this] { moveByGroup(1); });
    addCommand(u"library.previous_group"_s, tr("&Previous Group"), QKeySequence(Qt::ALT | Qt::Key_Up),
               [this] { moveByGroup(-1); });
    QAction *root = add(u"library.group"_s, tr("&Group By"), u"group"_s, {}, MenuId::View);
    root->setMenu(m_groupMenu);
    showGrouping();
}

void LibraryPage::setGrouping(Grouping grouping)
{
    if (grouping == m_model->grouping())
        return;
    m_model->setGrouping(grouping);
    // A series is read in its order; the header shows it, and a click on another column changes it.
    if (grouping == Grouping::Series)
        sortBy({catalog::sortLevelOf(u"series"_s)});
    showGrouping();
    noteViewChange();
}

void LibraryPage::showGrouping()
{
    const Grouping grouping = m_model->grouping();
    const QList<QAction *> actions = m_groupMenu->actions();
    for (QAction *action : actions) {
        if (action->isCheckable())
            action->setChecked(action->data().toInt() == static_cast<int>(grouping));
    }
    for (const QString &id :
         {u"library.collapse"_s, u"library.expand"_s, u"library.next_group"_s, u"library.previous_group"_s})
        m_context.actions.find(id)->setEnabled(grouping != Grouping::None);
}

void LibraryPage::moveByGroup(int step)
{
    const int row = m_model->nextHeading(m_selection->currentIndex().row(), step);
    if (row < 0)
        return;
    // A heading cannot be selected; standing on it is enough to collapse it, and Down goes on to its works.
    m_selection->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::Clear);
    currentView()->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
}

bool LibraryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == currentView()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
        if (isPlain && handleHeadingKey(key->key()))
            return true;
        if (isPlain && key->key() == Qt::Key_Escape && !m_queryBox->text().isEmpty()) {
            m_queryBox->setText({});
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool LibraryPage::handleHeadingKey(int key)
{
    const int row = m_selection->currentIndex().row();
    if (!m_model->isHeading(row))
        return false;
    // Among covers the arrows go from cell to cell.
    const bool arrows = m_layout == Layout::Table;
    const int inwards = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int outwards = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_model->setCollapsed(row, !m_model->isCollapsed(row));
    else if (key == Qt::Key_Plus || (arrows && key == inwards))
        m_model->setCollapsed(row, false);
    else if (key == Qt::Key_Minus || (arrows && key == outwards))
        m_model->setCollapsed(row, true);
    else
        return false;
    return true;
}

} // namespace collectz::ui
