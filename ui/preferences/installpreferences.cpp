// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/installpreferences.h"

#include "base/error.h"
#include "ui/main/mainwindow.h"
#include "ui/preferences/preferencesdialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

struct InPreferences
{
    Q_DECLARE_TR_FUNCTIONS(InPreferences)
};

void askKeychain(MainWindow &window, PreferencesDialog &dialog)
{
    Q_EMIT window.keychainAsked([dialog = QPointer(&dialog)](const Result<void> &usable) {
        if (dialog)
            dialog->setKeychainState(
                usable ? InPreferences::tr(
                             "Passwords of servers and sign-ins of companions are kept in this desktop's keychain, and "
                             "nowhere else.")
                       : usable.error().message);
    });
}

void showPreferences(MainWindow &window)
{
    auto *dialog = window.findChild<PreferencesDialog *>();
    if (!dialog) {
        dialog = new PreferencesDialog(window.actions(), window.session(), window.notifier(), &window);
        QObject::connect(dialog, &PreferencesDialog::themeChosen, &window, &MainWindow::themeChosen);
        // What takes its sizes from the text is built anew, this dialog too.
        QObject::connect(dialog, &PreferencesDialog::textSizeChosen, &window, &MainWindow::setTextSize);
        QObject::connect(&window, &MainWindow::sessionClosing, dialog, &QWidget::close);
        askKeychain(window, *dialog);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void installPreferences(MainWindow &window)
{
    QAction *action = window.actions().add({.id = u"edit.preferences"_s,
                                            .text = InPreferences::tr("Pre&ferences…"),
                                            .icon = u"settings"_s,
                                            .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma),
                                            .menu = MenuId::Edit,
                                            .section = 90},
                                           &window);
    action->setMenuRole(QAction::PreferencesRole);
    QObject::connect(action, &QAction::triggered, &window, [&window] { showPreferences(window); });
    window.actions().setChosenShortcuts(keptShortcuts());
}

} // namespace collectz::ui
