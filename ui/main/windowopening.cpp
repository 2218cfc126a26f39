// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows while opening a catalog takes long.
#include "ui/main/mainwindow.h"
#include "ui/main/navigation.h"
#include "ui/main/openingview.h"

#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>

namespace collectz::ui {

void MainWindow::showOpening(const QString &name, const Progress &progress)
{
    if (!m_opening) {
        m_opening = new OpeningView(m_stack);
        m_stack->addWidget(m_opening);
        connect(m_opening, &OpeningView::stopRequested, this, &MainWindow::stopOpeningRequested);
    }
    if (m_stack->currentWidget() != m_opening) {
        const Page *page = currentPage();
        m_pageBeforeOpening = page ? page->id() : QString();
        m_opening->setCatalog(name);
        m_stack->setCurrentWidget(m_opening);
        m_navigation->hide();
        m_dock->hide();
        m_status->clear();
        m_actions.setCurrentPage({});
        m_opening->setFocus(Qt::OtherFocusReason);
    }
    m_opening->setProgress(progress);
}

void MainWindow::hideOpening()
{
    if (!m_opening || m_stack->currentWidget() != m_opening)
        return;
    if (!m_session) {
        m_stack->setCurrentWidget(m_welcome);
        return;
    }
    m_navigation->show();
    showPage(m_pageBeforeOpening);
}

} // namespace collectz::ui
