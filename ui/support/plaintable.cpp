// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/plaintable.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace collectz::ui {

namespace {

/// Gives one column the width that the others leave, but never less than can be read: then the table scrolls sideways.
class StretchedColumn final : public QObject
{
public:
    StretchedColumn(QTableView *table, int column)
        : QObject(table)
        , m_table(table)
        , m_column(column)
    {
        table->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && m_column < m_table->horizontalHeader()->count())
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        QHeaderView *header = m_table->horizontalHeader();
        const int least = m_table->fontMetrics().averageCharWidth() * 20;
        const int left = m_table->viewport()->width() - header->length() + header->sectionSize(m_column);
        header->setSectionResizeMode(m_column, left >= least ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (left < least)
            header->resizeSection(m_column, least);
    }

    QTableView *m_table;
    int m_column;
};

} // namespace

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
        new StretchedColumn(table, stretched);
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
