// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's own actions of the view menu: what is shown, how large and in which colours.
#include "models/catalogsession.h"
#include "ui/main/mainwindow.h"
#include "ui/support/notificationbar.h"
#include "ui/support/textsize.h"
#include "ui/welcome/welcomeview.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

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
    m_dock->installEventFilter(this);
    QAction *fullScreen = m_actions.add({.id = u"view.full_screen"_s,
                                         .text = tr("&Full Screen"),
                                         .shortcut = QKeySequence(Qt::Key_F11),
                                         .menu = MenuId::View,
                                         .section = 70},
                                        this);
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this, [this](bool full) { full ? showFullScreen() : showNormal(); });
    m_refresh = m_actions.add({.id = u"view.refresh"_s,
                               .text = tr("&Refresh"),
                               .icon = u"refresh"_s,
                               .shortcut = QKeySequence(Qt::Key_F5),
                               .menu = MenuId::View,
                               .section = 60},
                              this);
    m_refresh->setEnabled(false);
    connect(m_refresh, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->refresh();
    });
    addTextSizeMenu();
    addThemeMenu();
}

void MainWindow::addTextSizeMenu()
{
    QAction *root =
        m_actions.add({.id = u"view.text_size"_s, .text = tr("Te&xt Size"), .menu = MenuId::View, .section = 80}, this);
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                                  std::function<int(int)> sizeFrom) {
        QAction *action =
            m_actions.add({.id = id, .text = text, .shortcut = keys.first(), .moreShortcuts = keys.mid(1)}, this);
        menu->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, sizeFrom = std::move(sizeFrom)] { setTextSize(sizeFrom(m_textSize)); });
    };
    // The key with + on it gives = without Shift on many keyboards.
    add(u"view.larger"_s, tr("&Larger Text"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, nextTextSize);
    add(u"view.smaller"_s, tr("&Smaller Text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, previousTextSize);
    add(u"view.usual_size"_s, tr("&Usual Text Size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [](int) { return usualTextSize; });
    root->setMenu(menu);
}

bool MainWindow::mayRebuildPages()
{
    if (!m_session)
        return true;
    if (!m_session->jobs().jobs().isEmpty()) {
        m_notifications->inform(tr("The text size can be changed when the work that is going on has ended."));
        return false;
    }
    for (const Page *page : std::as_const(m_pages)) {
        if (page->hasUnsavedDraft()) {
            m_notifications->inform(
                tr("Save the changes being made or cancel them; then the text size can be changed."));
            return false;
        }
    }
    return true;
}

void MainWindow::setTextSize(int percent)
{
    if (percent == m_textSize || !mayRebuildPages())
        return;
    rebuildPages([this, percent] {
        scaleText(double(percent) / m_textSize);
        m_textSize = percent;
        QSettings().setValue(u"window/textSize"_s, percent);
        delete m_welcome;
        setWelcome(new WelcomeView(m_actions, this));
    });
    m_notifications->inform(tr("Text size: %1 %").arg(percent));
}

void MainWindow::rebuildPages(const std::function<void()> &between)
{
    models::CatalogSession *session = m_session;
    const QString page = currentPage() ? currentPage()->id() : QString();
    QString query;
    for (const Page *other : std::as_const(m_pages))
        query += other->queryText();
    closeSession();
    between();
    if (session) {
        openSession(*session);
        for (Page *other : std::as_const(m_pages)) {
            if (!query.isEmpty() && other->showQuery(query))
                break;
        }
        showPage(page);
    }
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

} // namespace collectz::ui
