// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's own actions of the file and edit menus.
#include "models/catalogsession.h"
#include "ui/main/mainwindow.h"

#include <QAction>
#include <QMenu>

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
    add({.id = u"file.companion"_s,
         .text = tr("Connect to a &Companion…"),
         .icon = u"sync"_s,
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::companionRequested);
    add({.id = u"file.restore"_s,
         .text = tr("Re&store a Backup…"),
         .icon = u"restore"_s,
         .menu = MenuId::File,
         .section = 10},
        &MainWindow::restoreRequested);
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
    int number = 0;
    for (const auto &[location, name] : locationsAndNames) {
        // Ten at most: &1 to &9, then &0.
        const QString text = u"&%1  %2"_s.arg(++number % 10).arg(QString(name).replace(u'&', u"&&"_s));
        QAction *action = m_recentMenu->addAction(text);
        action->setToolTip(location);
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

} // namespace collectz::ui
