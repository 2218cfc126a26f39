// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sortheader.h"

#include <QMouseEvent>
#include <QStyleOptionHeader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr std::array raisedDigits{u'¹', u'²', u'³', u'⁴'};

} // namespace

SortHeader::SortHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) { Q_EMIT sortClicked(section, m_further); });
}

void SortHeader::setLevels(const QList<Level> &levels)
{
    m_levels = levels;
    viewport()->update();
}

bool SortHeader::tellsAll() const
{
    return std::ranges::all_of(
        m_levels, [this](const Level &level) { return level.section >= 0 && !isSectionHidden(level.section); });
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_further = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

void SortHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    // The base class knows of one column and turns its arrow at every click.
    option->sortIndicator = QStyleOptionHeader::None;
    const auto level = std::ranges::find(m_levels, logicalIndex, &Level::section);
    if (level == m_levels.end())
        return;
    option->sortIndicator = level->descending ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
    const auto number = static_cast<std::size_t>(level - m_levels.begin());
    if (m_levels.size() > 1 && number < raisedDigits.size())
        option->text += u' ' + QChar(raisedDigits.at(number));
}

} // namespace collectz::ui
