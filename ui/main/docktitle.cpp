// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/docktitle.h"

#include "ui/support/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

DockTitle::DockTitle(QDockWidget &dock)
    : QWidget(&dock)
{
    const int unit = fontMetrics().height();
    auto *title = new QLabel(dock.windowTitle(), this);
    title->setTextFormat(Qt::PlainText);
    title->setForegroundRole(QPalette::PlaceholderText);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(icon(u"close"_s));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close the panel (F9 shows it again)"));
    closeButton->setAccessibleName(tr("Close the panel"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit * 2 / 3, unit / 4, unit / 4, 0);
    layout->addWidget(title, 1);
    layout->addWidget(closeButton);
    connect(&dock, &QWidget::windowTitleChanged, title, &QLabel::setText);
    connect(closeButton, &QToolButton::clicked, &dock, &QWidget::close);
}

} // namespace collectz::ui
