// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/worktable.h"

#include "models/roles.h"
#include "ui/library/sortheader.h"
#include "ui/library/workdelegate.h"

#include <QEvent>
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

constexpr auto layoutSetting = "library/columns/all"_L1;
constexpr auto layoutUnitSetting = "library/columns/unit"_L1;

} // namespace

WorkTable::WorkTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new SortHeader(this))
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

    setHorizontalHeader(m_header);
    m_header->setAccessibleName(tr("Columns"));
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &place) { m_columnMenu->popup(m_header->mapToGlobal(place)); });
    connect(m_columnMenu, &QMenu::aboutToShow, this, &WorkTable::fillColumnMenu);
    connect(m_header, &SortHeader::sortClicked, this,
            [this](int column, bool further) { Q_EMIT sortClicked(keyOf(column), further); });
    connect(m_header, &QHeaderView::sectionMoved, this, &WorkTable::columnsChanged);
    // Hiding and showing are sizing too.
    connect(m_header, &QHeaderView::sectionResized, this, &WorkTable::columnsChanged);
    fitRows();
}

void WorkTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    restoreLayout();
}

void WorkTable::saveLayout() const
{
    QSettings().setValue(layoutSetting, horizontalHeader()->saveState());
    QSettings().setValue(layoutUnitSetting, fontMetrics().height());
}

void WorkTable::restoreLayout()
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker blocker(header);
    const QByteArray state = QSettings().value(layoutSetting).toByteArray();
    // The widths are those of the text size that they were kept at.
    const int unit = fontMetrics().height();
    const int keptUnit = qMax(1, QSettings().value(layoutUnitSetting, unit).toInt());
    if (state.isEmpty() || !header->restoreState(state))
        applyDefaults();
    else if (keptUnit != unit) {
        for (int column = 0; column < header->count(); ++column)
            header->resizeSection(column, header->sectionSize(column) * unit / keptUnit);
    }
    // A restored state may come from a time when headers were not movable.
    header->setSectionsMovable(true);
}

QStringList WorkTable::columns() const
{
    QStringList columns;
    const QHeaderView *header = horizontalHeader();
    const int unit = fontMetrics().height();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns << keyOf(column) + u':' + QString::number(qRound(header->sectionSize(column) * 10.0 / unit));
    }
    return columns;
}

void WorkTable::setColumns(const QStringList &columns)
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker blocker(header);
    if (columns.isEmpty()) {
        applyDefaults();
        return;
    }
    QHash<QString, int> sections;
    for (int column = 0; column < header->count(); ++column) {
        sections.insert(keyOf(column), column);
        header->setSectionHidden(column, true);
    }
    int visual = 0;
    for (const QString &entry : columns) {
        const auto found = sections.constFind(entry.section(u':', 0, 0));
        if (found == sections.cend())
            continue;
        header->setSectionHidden(*found, false);
        header->moveSection(header->visualIndex(*found), visual++);
        const int width = qBound(10, entry.section(u':', 1).toInt(), 1000);
        header->resizeSection(*found, qRound(width * fontMetrics().height() / 10.0));
    }
    // The title stays: a view of another version may have named columns that are not known here.
    header->setSectionHidden(0, false);
    viewport()->update();
}

void WorkTable::showSort(const catalog::Sort &sort)
{
    QList<SortHeader::Level> shown;
    for (const catalog::SortLevel &level : sort.levels())
        shown << SortHeader::Level{columnOf(level.fieldKey()), level.descending};
    m_header->setLevels(shown);
}

bool WorkTable::tellsSort() const
{
    return m_header->tellsAll();
}

int WorkTable::columnOf(const QString &key) const
{
    for (int column = 0; column < m_header->count(); ++column) {
        if (keyOf(column) == key)
            return column;
    }
    return -1;
}

QString WorkTable::keyOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal, models::FieldRole).toString();
}

void WorkTable::applyDefaults()
{
    QHeaderView *header = horizontalHeader();
    const int unit = fontMetrics().height();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString key = keyOf(column);
        const auto *found = std::find_if(std::begin(defaults), std::end(defaults),
                                         [&key](const DefaultColumn &column_) { return column_.key == key; });
        header->setSectionHidden(column, found == std::end(defaults));
        header->resizeSection(column, unit * (found == std::end(defaults) ? 8 : found->width));
        header->moveSection(header->visualIndex(column), column);
    }
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
        connect(action, &QAction::toggled, this,
                [this, header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    m_columnMenu->addSeparator();
    connect(m_columnMenu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        applyDefaults();
        Q_EMIT columnsChanged();
    });
}

QStringList WorkTable::visibleColumns() const
{
    QStringList keys;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            keys << keyOf(column);
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
