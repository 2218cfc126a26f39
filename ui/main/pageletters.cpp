// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/pageletters.h"

#include "ui/main/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>

#include <functional>

namespace collectz::ui {

namespace {

/// A text with a letter underlined, and how to put another in its place.
struct Lettered
{
    QString text;
    std::function<void(const QString &)> set;
};

void collect(QWidget *part, QList<Lettered> &found)
{
    const auto add = [&found](const QString &text, std::function<void(const QString &)> set) {
        if (!mnemonicOf(text).isNull())
            found.append({text, std::move(set)});
    };
    for (QAbstractButton *button : part->findChildren<QAbstractButton *>()) {
        // A button that shows an action has its text, and a key of its own is not in the text.
        if (button->shortcut() == QKeySequence::mnemonic(button->text()))
            add(button->text(), [button](const QString &text) { button->setText(text); });
    }
    for (QLabel *label : part->findChildren<QLabel *>()) {
        if (label->buddy())
            add(label->text(), [label](const QString &text) { label->setText(text); });
    }
    for (QTabBar *tabs : part->findChildren<QTabBar *>()) {
        for (int at = 0; at < tabs->count(); ++at)
            add(tabs->tabText(at), [tabs, at](const QString &text) { tabs->setTabText(at, text); });
    }
}

} // namespace

void giveWayToMenus(const QMenuBar &menus, const QList<QWidget *> &parts)
{
    QStringList texts;
    for (const QAction *menu : menus.actions())
        texts.append(menu->text());
    const qsizetype first = texts.size();
    QList<Lettered> found;
    for (QWidget *part : parts) {
        if (part)
            collect(part, found);
    }
    for (const Lettered &piece : std::as_const(found))
        texts.append(piece.text);
    const QStringList dealt = withMnemonics(texts);
    for (qsizetype at = 0; at < found.size(); ++at) {
        if (const QString &text = dealt.at(first + at); text != found.at(at).text)
            found.at(at).set(text);
    }
}

} // namespace collectz::ui
