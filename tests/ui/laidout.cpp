// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/laidout.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QMap>
#include <QMenuBar>
#include <QTabBar>
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

QStringList lettersTwice(QWidget *shown)
{
    QMap<QString, QStringList> owners;
    const auto note = [&owners](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            owners[key.toString()].append(text);
    };
    if (const auto *bar = shown->findChild<QMenuBar *>()) {
        for (const QAction *menu : bar->actions()) {
            if (menu->isVisible())
                note(menu->text());
        }
    }
    for (const QAbstractButton *button : shown->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->shortcut() == QKeySequence::mnemonic(button->text()))
            note(button->text());
    }
    for (const QLabel *label : shown->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            note(label->text());
    }
    for (const QTabBar *tabs : shown->findChildren<QTabBar *>()) {
        for (int at = 0; at < tabs->count() && tabs->isVisible(); ++at)
            note(tabs->tabText(at));
    }
    QStringList twice;
    for (auto letter = owners.cbegin(); letter != owners.cend(); ++letter) {
        if (letter.value().size() > 1)
            twice.append(letter.key() + u": "_s + letter.value().join(u", "_s));
    }
    return twice;
}

} // namespace collectz::testsupport
