// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/taborder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace collectz::ui {

namespace {

using Stops = QList<QWidget *>;

void collect(QWidget *widget, Stops &stops);
void collect(QLayout *layout, Stops &stops);

void collect(QLayoutItem *item, Stops &stops)
{
    if (item && item->widget())
        collect(item->widget(), stops);
    else if (item && item->layout())
        collect(item->layout(), stops);
}

/// Forms and grids count their items in the order of their adding, not of their places.
QList<QLayoutItem *> inRows(const QGridLayout &grid)
{
    struct Placed
    {
        int row = 0;
        int column = 0;
        QLayoutItem *item = nullptr;
    };
    QList<Placed> placed;
    for (int at = 0; at < grid.count(); ++at) {
        Placed place{0, 0, grid.itemAt(at)};
        int rows = 0;
        int columns = 0;
        grid.getItemPosition(at, &place.row, &place.column, &rows, &columns);
        placed.append(place);
    }
    std::ranges::stable_sort(placed, {}, [](const Placed &place) { return std::pair(place.row, place.column); });
    QList<QLayoutItem *> items;
    for (const Placed &place : std::as_const(placed))
        items.append(place.item);
    return items;
}

void collect(QLayout *layout, Stops &stops)
{
    if (const auto *form = qobject_cast<QFormLayout *>(layout)) {
        for (int row = 0; row < form->rowCount(); ++row) {
            for (const auto role : {QFormLayout::SpanningRole, QFormLayout::LabelRole, QFormLayout::FieldRole})
                collect(form->itemAt(row, role), stops);
        }
    } else if (const auto *grid = qobject_cast<QGridLayout *>(layout)) {
        for (QLayoutItem *item : inRows(*grid))
            collect(item, stops);
    } else {
        for (int at = 0; at < layout->count(); ++at)
            collect(layout->itemAt(at), stops);
    }
}

/// These keep the focus among their own parts.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget);
}

void collect(QWidget *widget, Stops &stops)
{
    if (stops.contains(widget))
        return;
    // What hands the focus over is in the chain by the one that gets it.
    if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
        stops.append(widget);
    if (isWhole(widget))
        return;
    if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int at = 0; at < splitter->count(); ++at)
            collect(splitter->widget(at), stops);
    } else if (auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        collect(tabs->tabBar(), stops);
        for (int at = 0; at < tabs->count(); ++at)
            collect(tabs->widget(at), stops);
    } else if (auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget()) {
        collect(area->widget(), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
    // What stands in no layout comes last.
    for (QObject *child : widget->children()) {
        auto *part = qobject_cast<QWidget *>(child);
        if (part && !part->isWindow())
            collect(part, stops);
    }
}

void chain(const Stops &stops)
{
    for (qsizetype at = 1; at < stops.size(); ++at)
        QWidget::setTabOrder(stops.at(at - 1), stops.at(at));
}

/// Puts them at the end, whatever comes first now. Qt takes the order for a circle and leaves what is right in it, but the circle
/// has a beginning: where the focus goes when the window opens.
void chainAtEnd(const Stops &stops)
{
    if (stops.isEmpty())
        return;
    QWidget mark(stops.first()->window());
    mark.setFocusPolicy(Qt::TabFocus);
    QWidget *previous = &mark;
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(&mark, stop);
        QWidget::setTabOrder(previous, stop);
        previous = stop;
    }
}

} // namespace

void tabAsLaidOut(const QList<QWidget *> &parts)
{
    Stops stops;
    for (QWidget *part : parts)
        collect(part, stops);
    chainAtEnd(stops);
}

void tabAsLaidOutAt(QWidget *part, QWidget *anchor)
{
    QWidget *before = anchor->previousInFocusChain();
    while (before != anchor && !before->isWindow() &&
           (part->isAncestorOf(before) || before->focusPolicy() == Qt::NoFocus))
        before = before->previousInFocusChain();
    const bool isFirst = before == anchor || before->isWindow();
    Stops stops;
    if (!isFirst)
        stops.append(before);
    collect(part, stops);
    if (!isFirst) {
        chain(stops);
        return;
    }
    QWidget *const window = part->window();
    for (QWidget *rest = window->nextInFocusChain(); rest != window; rest = rest->nextInFocusChain()) {
        if (rest->focusPolicy() != Qt::NoFocus && !rest->focusProxy() && rest != part && !part->isAncestorOf(rest))
            stops.append(rest);
    }
    chainAtEnd(stops);
}

} // namespace collectz::ui
