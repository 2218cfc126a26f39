// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/installhelp.h"

#include "ui/help/aboutdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/help/licencesdialog.h"
#include "ui/main/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

void showHelp(MainWindow &window)
{
    auto *help = window.findChild<HelpWindow *>();
    if (!help)
        help = new HelpWindow(&window);
    help->showTopic(window.currentPage() ? window.currentPage()->id() : QString());
    help->show();
    help->raise();
    help->activateWindow();
}

void showLicences(MainWindow &window)
{
    auto *dialog = new LicencesDialog(&window);
    dialog->open();
}

void showAbout(MainWindow &window)
{
    auto *dialog = new AboutDialog(&window);
    QObject::connect(dialog, &AboutDialog::licencesRequested, &window, [&window, dialog] {
        dialog->close();
        showLicences(window);
    });
    dialog->open();
}

} // namespace

void installHelp(MainWindow &window)
{
    const auto add = [&window](const ActionSpec &spec, void (*act)(MainWindow &)) {
        QAction *action = window.actions().add(spec, &window);
        QObject::connect(action, &QAction::triggered, &window, [&window, act] { act(window); });
        return action;
    };
    add({.id = u"help.contents"_s,
         .text = Help::tr("&Help"),
         .icon = u"help"_s,
         .shortcut = QKeySequence(QKeySequence::HelpContents),
         .menu = MenuId::Help,
         .section = 5},
        showHelp);
    add({.id = u"help.whats_this"_s,
         .text = Help::tr("&What's This?"),
         .shortcut = QKeySequence(QKeySequence::WhatsThis),
         .menu = MenuId::Help,
         .section = 5},
        [](MainWindow &) { QWhatsThis::enterWhatsThisMode(); });
    add({.id = u"help.licences"_s, .text = Help::tr("&Licences"), .menu = MenuId::Help, .section = 90}, showLicences);
    add({.id = u"help.about"_s,
         .text = Help::tr("&About collectz"),
         .icon = u"info"_s,
         .menu = MenuId::Help,
         .section = 90},
        showAbout)
        ->setMenuRole(QAction::AboutRole);
    add({.id = u"help.about_qt"_s, .text = Help::tr("About &Qt"), .menu = MenuId::Help, .section = 90},
        [](MainWindow &) { QApplication::aboutQt(); })
        ->setMenuRole(QAction::AboutQtRole);
}

} // namespace collectz::ui
