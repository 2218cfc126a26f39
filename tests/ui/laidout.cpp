// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/laidout.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace collectz::testsupport {

namespace {

/// Whether the Tab key stops here: of buttons that exclude each other only at the one that is chosen.
bool stopsAt(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy() ||
        (widget->focusPolicy() & Qt::TabFocus) == 0)
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return !button || !button->isCheckable() || !button->group() || !button->group()->exclusive() ||
           button->isChecked();
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString name = !widget->objectName().isEmpty()       ? widget->objectName()
                         : !widget->accessibleName().isEmpty() ? widget->accessibleName()
                         : button                              ? button->text()
                                                               : QString();
    return QLatin1StringView(widget->metaObject()->className()) + u' ' + name;
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

} // namespace

void layOut()
{
    constexpr int depthOfWidgets = 12;
    for (int round = 0; round < depthOfWidgets; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
}

QStringList tabsAgainstReading(QWidget *shown)
{
    QList<QWidget *> stops;
    QWidget *const window = shown->window();
    for (QWidget *widget = window->nextInFocusChain(); widget && widget != window;
         widget = widget->nextInFocusChain()) {
        if (shown->isAncestorOf(widget) && stopsAt(widget))
            stops.append(widget);
    }
    QStringList against;
    for (qsizetype at = 1; at < stops.size(); ++at) {
        const QRect from = placeOf(stops.at(at - 1));
        const QRect to = placeOf(stops.at(at));
        const bool isAbove = to.bottom() <= from.top();
        const bool inTheSameColumn = to.left() < from.right() && from.left() < to.right();
        const bool isLeft = to.right() <= from.left() && to.top() < from.bottom() && from.top() < to.bottom();
        const bool inTheSameRow = stops.at(at - 1)->parentWidget() == stops.at(at)->parentWidget();
        const bool readsLeft = stops.at(at)->layoutDirection() == Qt::LeftToRight;
        if ((isAbove && inTheSameColumn) || (isLeft && inTheSameRow && readsLeft))
            against.append(nameOf(stops.at(at - 1)) + u" → "_s + nameOf(stops.at(at)));
    }
    return against;
}

} // namespace collectz::testsupport
