// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/notificationbar.h"

#include "base/error.h"
#include "models/errortext.h"
#include "ui/support/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace collectz::ui {

NotificationBar::NotificationBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"notificationBar"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NotificationBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &NotificationBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = std::exchange(m_act, {});
        dismiss();
        if (act)
            act();
    });
    hide();
}

void NotificationBar::inform(const QString &sentence, const QString &button, std::function<void()> act)
{
    using namespace std::chrono_literals;
    m_isFailure = false;
    m_act = std::move(act);
    m_button->setVisible(!button.isEmpty());
    m_button->setText(button);
    showSentence(sentence, u"info"_s);
    m_timer.start(m_act ? 20s : 8s);
}

void NotificationBar::report(const Error &error)
{
    m_isFailure = true;
    m_act = {};
    m_button->hide();
    m_timer.stop();
    showSentence(models::ErrorText::withPlace(error), u"warning"_s);
}

void NotificationBar::dismiss()
{
    m_timer.stop();
    m_act = {};
    hide();
}

void NotificationBar::showSentence(const QString &sentence, const QString &iconKey)
{
    m_iconKey = iconKey;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    const int side = fontMetrics().height() * 5 / 4;
    m_icon->setPixmap(icon(m_iconKey).pixmap(QSize(side, side), devicePixelRatioF()));
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NotificationBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconKey.isEmpty()) {
        const int side = fontMetrics().height() * 5 / 4;
        m_icon->setPixmap(icon(m_iconKey).pixmap(QSize(side, side), devicePixelRatioF()));
    }
}

void NotificationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = m_isFailure ? QColor::fromHsl(8, 180, 128) : palette().color(QPalette::Highlight);
    tint.setAlpha(isDark(palette()) ? 70 : 40);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), tint);
    tint.setAlpha(200);
    painter.fillRect(QRect(0, 0, qMax(3, fontMetrics().height() / 5), height()), tint);
}

} // namespace collectz::ui
