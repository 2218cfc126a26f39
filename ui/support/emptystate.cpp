// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/emptystate.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace collectz::ui {

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_picture->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    // The text takes what it may, and what is left stands on both sides of it.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 1000);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_title);
    layout->addLayout(middle);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    setText(title, text);
    updatePicture();
}

void EmptyState::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QPushButton(action->icon(), QString(action->text()).remove(QLatin1Char('&')), this);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setAutoDefault(true);
    const int side = fontMetrics().height();
    button->setIconSize({side, side});
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updatePicture();
}

void EmptyState::updatePicture()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    // Longer lines are hard to read.
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 72);
    const int side = fontMetrics().height() * 4;
    // Dimmed as a whole: lines that cross would show if each were dimmed by itself.
    const QPixmap clear = icon(m_icon).pixmap(QSize(side, side), devicePixelRatioF());
    QPixmap dimmed(clear.size());
    dimmed.setDevicePixelRatio(clear.devicePixelRatio());
    dimmed.fill(Qt::transparent);
    QPainter painter(&dimmed);
    painter.setOpacity(0.45);
    painter.drawPixmap(0, 0, clear);
    painter.end();
    m_picture->setPixmap(dimmed);
}

} // namespace collectz::ui
