// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/savedviewpanel.h"

#include "models/savedviewmodel.h"
#include "ui/support/icons.h"
#include "ui/support/sidebardelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

SavedViewPanel::SavedViewPanel(models::SavedViewModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_delegate(new SidebarDelegate(m_list))
    , m_add(new QToolButton(this))
{
    auto *heading = new QLabel(tr("&Views"), this);
    heading->setBuddy(m_list);
    heading->setForegroundRole(QPalette::PlaceholderText);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    m_add->setIcon(icon(u"plus"_s));
    m_add->setAutoRaise(true);
    m_add->setAccessibleName(tr("Save what is shown as a view"));
    m_add->setToolTip(m_add->accessibleName());
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(&model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(fontMetrics().height() / 2, fontMetrics().height() / 2, 0, 0);
    row->addWidget(heading, 1);
    row->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);

    const auto choose = [this](const QModelIndex &index) { Q_EMIT chosen(index.data(models::EntityRole).toString()); };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_add, &QToolButton::clicked, this, &SavedViewPanel::saveRequested);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SavedViewPanel::showMenu);
    showView(0, false);
}

void SavedViewPanel::showView(int row, bool isChanged)
{
    m_shown = row;
    m_isChanged = isChanged;
    if (row < 0)
        m_list->selectionModel()->clear();
    else
        m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_delegate->setMarkedRow(isChanged ? row : -1);
    m_list->viewport()->update();
    m_list->setAccessibleDescription(isChanged ? tr("The view has been changed and not yet updated.") : QString());
}

void SavedViewPanel::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"plus"_s), m_add->toolTip()), &QAction::triggered, this,
            &SavedViewPanel::saveRequested);
    if (index.isValid() && index.row() > 0) {
        QAction *update = menu->addAction(icon(u"check"_s), tr("Update to What Is Shown"));
        update->setEnabled(m_isChanged && index.row() == m_shown);
        connect(update, &QAction::triggered, this, &SavedViewPanel::updateRequested);
        connect(menu->addAction(icon(u"edit"_s), tr("Rename…")), &QAction::triggered, this,
                [this, row = index.row()] { Q_EMIT renameRequested(row); });
        connect(menu->addAction(icon(u"trash"_s), tr("Delete")), &QAction::triggered, this,
                [this, row = index.row()] { Q_EMIT removeRequested(row); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace collectz::ui
