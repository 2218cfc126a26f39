// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpanel.h"

#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/sync/companionstatus.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::SyncStep;
using models::SyncText;
using Phase = sync::EngineStatus::Phase;

namespace {

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SyncPanel::SyncPanel(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(makeHeading({}, this))
    , m_sentence(makeText(this))
    , m_details(makeHint({}, this))
    , m_steps(new QHBoxLayout)
    , m_syncNow(new QPushButton(icon(u"sync"_s), tr("Sync &Now"), this))
    , m_pause(new QPushButton(this))
{
    setObjectName(u"syncPanel"_s);
    m_title->setObjectName(u"syncTitle"_s);
    m_sentence->setObjectName(u"syncSentence"_s);
    m_pause->setObjectName(u"syncPause"_s);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    texts->addLayout(m_steps);
    m_steps->addStretch(1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_syncNow);
    buttons->addWidget(m_pause);
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().height());
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(buttons);
    connect(m_syncNow, &QPushButton::clicked, this, &SyncPanel::syncNowRequested);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_isPaused ? Q_EMIT resumeRequested() : Q_EMIT pauseRequested(); });
}

void SyncPanel::showStatus(const sync::EngineStatus &status, const QString &who)
{
    const models::SyncAdvice advice = SyncText::advice(status);
    const int size = fontMetrics().height() * 2;
    m_icon->setPixmap(icon(syncIcon(advice.word)).pixmap(size, size));
    m_title->setText(SyncText::line(status));
    m_sentence->setText(advice.sentence);
    m_details->setText(who);
    m_isPaused = status.phase == Phase::Paused;
    m_pause->setText(m_isPaused ? tr("Go &On") : tr("&Pause"));
    m_pause->setIcon(icon(m_isPaused ? u"play"_s : u"stop"_s));
    m_pause->setEnabled(status.phase != Phase::Asking);
    m_syncNow->setEnabled(status.phase == Phase::Online || status.phase == Phase::Offline);
    showSteps(advice.steps);
}

void SyncPanel::showSteps(const QList<SyncStep> &steps)
{
    if (steps == m_shownSteps)
        return;
    m_shownSteps = steps;
    while (m_steps->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_steps->takeAt(0));
        delete item->widget();
    }
    for (const SyncStep step : steps) {
        auto *button = new QPushButton(SyncText::step(step), this);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepChosen(step); });
        m_steps->insertWidget(m_steps->count() - 1, button);
    }
}

} // namespace collectz::ui
