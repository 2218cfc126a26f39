// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's own actions: file, edit, view and help.
#include "models/catalogsession.h"
#include "ui/main/mainwindow.h"
#include "ui/main/menubuilder.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

void MainWindow::addFileActions()
{
    const auto add = [this](const ActionSpec &spec, auto signal) {
        QAction *action = m_actions.add(spec, this);
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    add({.id = u"file.mine"_s,
         .text = tr("Open &My Catalog"),
         .icon = u"library"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::defaultCatalogRequested);
    add({.id = u"file.new"_s,
         .text = tr("&New Catalog…"),
         .icon = u"catalog_new"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::newCatalogRequested);
    add({.id = u"file.open"_s,
         .text = tr("&Open Catalog…"),
         .icon = u"catalog_open"_s,
         .shortcut = QKeySequence::Open,
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::openCatalogRequested);
    add({.id = u"file.connect"_s,
         .text = tr("Connect to &PostgreSQL…"),
         .icon = u"database"_s,
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::connectRequested);
    add({.id = u"file.sample"_s,
         .text = tr("Open the &Sample Catalog"),
         .icon = u"star"_s,
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::sampleRequested);
    QAction *recent = m_actions.add(
        {.id = u"file.recent"_s, .text = tr("&Recent Catalogs"), .menu = MenuId::File, .section = 10}, this);
    m_recentMenu = new QMenu(this);
    recent->setMenu(m_recentMenu);
    recent->setEnabled(false);
    m_close = add({.id = u"file.close"_s,
                   .text = tr("&Close Catalog"),
                   .shortcut = QKeySequence(Qt::CTRL | Qt::Key_W),
                   .menu = MenuId::File,
                   .section = 80},
                  &MainWindow::closeCatalogRequested);
    m_close->setEnabled(false);
    QAction *quit = m_actions.add({.id = u"file.quit"_s,
                                   .text = tr("&Quit"),
                                   .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                                   .menu = MenuId::File,
                                   .section = 90},
                                  this);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::setRecent(const QList<std::pair<QString, QString>> &locationsAndNames)
{
    m_recentMenu->clear();
    for (const auto &[location, name] : locationsAndNames) {
        QAction *action = m_recentMenu->addAction(QString(name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, location = location] { Q_EMIT locationRequested(location); });
    }
    m_actions.find(u"file.recent"_s)->setEnabled(!locationsAndNames.isEmpty());
}

void MainWindow::addEditActions()
{
    m_undo = m_actions.add({.id = u"edit.undo"_s,
                            .text = tr("&Undo"),
                            .icon = u"undo"_s,
                            .shortcut = QKeySequence::Undo,
                            .menu = MenuId::Edit,
                            .section = 10},
                           this);
    m_redo = m_actions.add({.id = u"edit.redo"_s,
                            .text = tr("&Redo"),
                            .icon = u"redo"_s,
                            .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                            .menu = MenuId::Edit,
                            .section = 10},
                           this);
    connect(m_undo, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->undo();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->redo();
    });
    showUndoState({}, {});
}

void MainWindow::addViewActions()
{
    QAction *panel = m_actions.add({.id = u"view.side_panel"_s,
                                    .text = tr("&Side Panel"),
                                    .icon = u"panel"_s,
                                    .shortcut = QKeySequence(Qt::Key_F9),
                                    .menu = MenuId::View,
                                    .section = 70},
                                   this);
    panel->setCheckable(true);
    panel->setChecked(QSettings().value(u"window/sidePanel"_s, true).toBool());
    connect(panel, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(u"window/sidePanel"_s, shown);
        m_dock->setVisible(shown && currentPage() && currentPage()->sidePanel());
    });
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this, panel](bool visible) {
        // Closing the dock with its own button is the same wish as the menu's.
        if (!visible && isVisible() && currentPage() && currentPage()->sidePanel() && m_dock->isHidden())
            panel->setChecked(false);
    });
    QAction *fullScreen = m_actions.add({.id = u"view.full_screen"_s,
                                         .text = tr("&Full Screen"),
                                         .shortcut = QKeySequence(Qt::Key_F11),
                                         .menu = MenuId::View,
                                         .section = 70},
                                        this);
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this, [this](bool full) { full ? showFullScreen() : showNormal(); });
    addThemeMenu();
}

void MainWindow::addThemeMenu()
{
    QAction *root =
        m_actions.add({.id = u"view.theme"_s, .text = tr("&Appearance"), .menu = MenuId::View, .section = 80}, this);
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(this);
    const std::pair<Theme, QString> themes[] = {
        {Theme::System, tr("Follow the &System")}, {Theme::Light, tr("&Light")}, {Theme::Dark, tr("&Dark")}};
    for (const auto &[theme, text] : themes) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        group->addAction(action);
        m_themeActions.append(action);
        connect(action, &QAction::triggered, this, [this, theme = theme] { Q_EMIT themeChosen(theme); });
    }
    root->setMenu(menu);
    setTheme(Theme::System);
}

void MainWindow::setTheme(Theme theme)
{
    for (QAction *action : std::as_const(m_themeActions))
        action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

void MainWindow::addHelpActions()
{
    QAction *about = m_actions.add(
        {.id = u"help.about"_s, .text = tr("&About collectz"), .icon = u"info"_s, .menu = MenuId::Help, .section = 90},
        this);
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About collectz"),
                                    tr("collectz %1").arg(QApplication::applicationVersion()), QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(tr("The collector's workbench: one catalog for films, series, books, music, games, "
                                   "comics and everything else on your shelves.\n\nFree software under the GNU General "
                                   "Public License, version 3 or later."));
        box->open();
    });
    QAction *aboutQt =
        m_actions.add({.id = u"help.about_qt"_s, .text = tr("About &Qt"), .menu = MenuId::Help, .section = 90}, this);
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

} // namespace collectz::ui
