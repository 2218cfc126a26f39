// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/worktable.h"

#include "models/roles.h"
#include "ui/library/workdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// What a new view shows, with widths in units of the font's height.
struct DefaultColumn
{
    QLatin1StringView key;
    int width;
};

constexpr DefaultColumn defaults[] = {{"title"_L1, 18},    {"creators"_L1, 10}, {"year"_L1, 4},   {"kind"_L1, 8},
                                      {"format"_L1, 7},    {"genres"_L1, 11},   {"rating"_L1, 6}, {"status"_L1, 7},
                                      {"location"_L1, 11}, {"added"_L1, 6}};

} // namespace

WorkTable::WorkTable(QWidget *parent)
    : QTableView(parent)
    , m_columnMenu(new QMenu(tr("Columns"), this))
{
    setObjectName(u"workTable"_s);
    setAccessibleName(tr("Works as a table"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new WorkDelegate(this));
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // Fixed heights: sizing to contents would ask for every row.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &place) { m_columnMenu->popup(header->mapToGlobal(place)); });
    connect(m_columnMenu, &QMenu::aboutToShow, this, &WorkTable::fillColumnMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &WorkTable::sortRequested);
    fitRows();
}

void WorkTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    restoreLayout();
}

void WorkTable::setLayoutName(const QString &name)
{
    if (name == m_layoutName)
        return;
    if (!m_layoutName.isEmpty())
        saveLayout();
    m_layoutName = name;
    restoreLayout();
    if (model())
        Q_EMIT sortRequested(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void WorkTable::saveLayout() const
{
    if (model() && !m_layoutName.isEmpty())
        QSettings().setValue(u"library/columns/"_s + m_layoutName, horizontalHeader()->saveState());
}

void WorkTable::restoreLayout()
{
    if (!model())
        return;
    const QSignalBlocker blocker(horizontalHeader());
    const QByteArray state = QSettings().value(u"library/columns/"_s + m_layoutName).toByteArray();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        applyDefaults();
    // A restored state may come from a time when headers were not movable.
    horizontalHeader()->setSectionsMovable(true);
}

void WorkTable::applyDefaults()
{
    QHeaderView *header = horizontalHeader();
    const int unit = fontMetrics().height();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString key = model()->headerData(column, Qt::Horizontal, models::FieldRole).toString();
        const auto *found = std::find_if(std::begin(defaults), std::end(defaults),
                                         [&key](const DefaultColumn &column_) { return column_.key == key; });
        header->setSectionHidden(column, found == std::end(defaults));
        header->resizeSection(column, unit * (found == std::end(defaults) ? 8 : found->width));
    }
    header->setSortIndicator(0, Qt::AscendingOrder);
}

QMenu *WorkTable::columnMenu()
{
    return m_columnMenu;
}

void WorkTable::fillColumnMenu()
{
    m_columnMenu->clear();
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = m_columnMenu->addAction(
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // The title stays: a table of nothing could not be given its columns back with the mouse.
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            saveLayout();
        });
    }
    m_columnMenu->addSeparator();
    connect(m_columnMenu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        applyDefaults();
        saveLayout();
    });
}

QStringList WorkTable::visibleColumns() const
{
    QStringList keys;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            keys << model()->headerData(column, Qt::Horizontal, models::FieldRole).toString();
    }
    return keys;
}

void WorkTable::keyboardSearch(const QString &search)
{
    Q_EMIT typedAhead(search);
}

void WorkTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void WorkTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 2);
    const int side = fontMetrics().height();
    setIconSize({side, side});
}

} // namespace collectz::ui
