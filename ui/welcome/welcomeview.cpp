// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomeview.h"

#include "ui/main/actionregistry.h"
#include "ui/welcome/shelfpicture.h"
#include "ui/welcome/waybutton.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

WelcomeView::WelcomeView(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcome"_s);
    setAccessibleName(tr("Welcome"));
    const int unit = fontMetrics().height();
    auto *title = new QLabel(tr("Welcome to collectz"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto *text = new QLabel(tr("One catalog for films, series, books, music, games, comics and everything else on your "
                               "shelves. It is yours: no account, no cloud."),
                            this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout;
    column->setSpacing(unit / 3);
    column->addStretch(2);
    column->addWidget(new ShelfPicture(this), 0, Qt::AlignCenter);
    column->addSpacing(unit);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(unit);
    addWay(*column, actions.find(u"file.mine"_s), tr("&My catalog"),
           tr("A file in your home folder, made now if there is none yet"));
    addWay(*column, actions.find(u"file.open"_s), tr("&Open a catalog file…"),
           tr("One you have already, wherever it is"));
    addWay(*column, actions.find(u"file.import"_s), tr("&Import an export file…"),
           tr("From another program or service; you see what would happen first"));
    addWay(*column, actions.find(u"file.sample"_s), tr("&Look around in the sample"),
           tr("Some sixty works of every kind; change what you like"));
    addWay(*column, actions.find(u"file.companion"_s), tr("Connect to a &companion…"),
           tr("A catalog that several people and devices share; works offline too"));
    addWay(*column, actions.find(u"file.connect"_s), tr("Connect to &PostgreSQL…"),
           tr("A catalog on a server that several people use"));
    column->addStretch(3);

    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setFixedWidth(unit * 30);
    // Large text on a small screen scrolls instead of making the window larger than the screen.
    auto *scroll = new QScrollArea(this);
    auto *wide = new QWidget(scroll);
    auto *row = new QHBoxLayout(wide);
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Welcome"));
    scroll->setWidget(wide);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    wide->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

void WelcomeView::addWay(QBoxLayout &column, QAction *action, const QString &title, const QString &description)
{
    if (!action)
        return;
    auto *button = new WayButton(action->icon(), title, description, this);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    column.addWidget(button);
}

} // namespace collectz::ui
