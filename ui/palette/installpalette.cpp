// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/installpalette.h"

#include "ui/main/mainwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/shortcutsheet.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace collectz::ui {

void installPalette(MainWindow &window)
{
    QAction *palette = window.actions().add({.id = u"help.commands"_s,
                                             .text = QCoreApplication::translate("Palette", "&Command Palette…"),
                                             .icon = u"command"_s,
                                             .shortcut = QKeySequence(Qt::CTRL | Qt::Key_K),
                                             .menu = MenuId::Help,
                                             .section = 10},
                                            &window);
    QObject::connect(palette, &QAction::triggered, &window, [&window] {
        auto *dialog = new CommandPalette(window.actions(), &window);
        dialog->open();
    });
    QAction *sheet = window.actions().add({.id = u"help.shortcuts"_s,
                                           .text = QCoreApplication::translate("Palette", "&Keyboard Shortcuts"),
                                           .icon = u"keyboard"_s,
                                           .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Slash),
                                           .menu = MenuId::Help,
                                           .section = 10},
                                          &window);
    QObject::connect(sheet, &QAction::triggered, &window, [&window] {
        auto *dialog = new ShortcutSheet(window.actions(), &window);
        dialog->open();
    });
}

} // namespace collectz::ui
