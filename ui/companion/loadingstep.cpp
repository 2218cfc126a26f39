// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/loadingstep.h"

#include "models/synctext.h"
#include "ui/main/jobindicator.h"
#include "ui/support/headings.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using Phase = sync::EngineStatus::Phase;

LoadingStep::LoadingStep(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_rate(new QLabel(this))
    , m_hint(makeHint(tr("You can close this and go on working: the rest comes in the background, also after the "
                         "program was closed in between."),
                      this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"loadingText"_s);
    m_bar->setAccessibleName(tr("How much of the catalog has come"));
    m_bar->setTextVisible(false);
    m_rate->setTextFormat(Qt::PlainText);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_rate);
    layout->addWidget(m_hint);
    layout->addStretch(1);
}

void LoadingStep::showWork(const QString &sentence)
{
    m_isDone = false;
    m_text->setText(sentence);
    m_rate->clear();
    m_hint->hide();
    m_bar->setRange(0, 0);
    m_bar->show();
}

QString LoadingStep::rateText(const sync::EngineStatus &status) const
{
    const qint64 loaded = status.round.loadedEntities;
    const qint64 milliseconds = m_since.isValid() ? m_since.elapsed() : 0;
    if (loaded <= 0 || milliseconds <= 0)
        return {};
    const double rate = static_cast<double>(loaded) * 1000.0 / static_cast<double>(milliseconds);
    QStringList parts{tr("%1 per second").arg(QLocale().toString(qRound64(rate)))};
    const qint64 rest = status.round.entitiesToLoad - status.replica.entities - loaded;
    if (rest > 0 && rate > 0) {
        const QString remaining = remainingText(static_cast<qint64>(static_cast<double>(rest) / rate));
        if (!remaining.isEmpty())
            parts << remaining;
    }
    return parts.join(u" · "_s);
}

void LoadingStep::showStatus(const sync::EngineStatus &status)
{
    if (!m_since.isValid())
        m_since.start();
    m_hint->show();
    m_isDone = status.phase == Phase::Online;
    const qint64 here = status.replica.entities + status.round.loadedEntities;
    const qint64 total = status.round.entitiesToLoad;
    switch (status.phase) {
    case Phase::Online:
        m_text->setText(status.replica.entities == 0
                            ? tr("Done. Nothing has been added to it yet.")
                            : tr("Done. %Ln entry(s) are here.", nullptr, static_cast<int>(status.replica.entities)));
        m_hint->setText(tr("From now on every change goes to the others by itself, and theirs come here."));
        m_bar->setRange(0, 1);
        m_bar->setValue(1);
        m_rate->clear();
        break;
    case Phase::Offline:
    case Phase::Asking:
        m_text->setText(models::SyncText::advice(status).sentence);
        m_bar->setRange(0, 1);
        m_bar->setValue(0);
        m_rate->clear();
        break;
    case Phase::Paused:
        m_text->setText(tr("Paused. What has come is kept; go on whenever you like, on the page Sync."));
        break;
    case Phase::Syncing:
        m_text->setText(total > 0 ? tr("Loading the catalog: %L1 of %L2 entries").arg(here).arg(total)
                                  : tr("Loading the catalog…"));
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0)
            m_bar->setValue(static_cast<int>(std::min<qint64>(1000, here * 1000 / total)));
        m_rate->setText(rateText(status));
        break;
    }
    Q_EMIT changed();
}

} // namespace collectz::ui
