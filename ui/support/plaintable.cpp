// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/plaintable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace collectz::ui {

QTableView *makePlainTable(QAbstractItemModel *model, const QString &accessibleName, int stretched, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setIconSize(QSize(table->fontMetrics().height(), table->fontMetrics().height()));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 7 / 4);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().averageCharWidth() * 4);
    if (stretched >= 0)
        table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

void setColumnWidths(QTableView *table, std::initializer_list<int> characters)
{
    const int character = table->fontMetrics().averageCharWidth();
    int column = 0;
    for (const int width : characters) {
        if (width > 0)
            table->setColumnWidth(column, width * character + character * 3);
        ++column;
    }
}

} // namespace collectz::ui
