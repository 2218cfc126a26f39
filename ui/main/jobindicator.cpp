// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/jobindicator.h"

#include "models/joblist.h"
#include "ui/support/icons.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

QString remainingText(qint64 seconds)
{
    if (seconds < 0)
        return {};
    const int whole = static_cast<int>(std::min<qint64>(seconds, 1'000'000));
    if (whole < 90)
        return QCoreApplication::translate("JobIndicator", "%n s left", nullptr, whole);
    const int minutes = (whole + 30) / 60;
    return QCoreApplication::translate("JobIndicator", "%n min left", nullptr, minutes);
}

JobIndicator::JobIndicator(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setAccessibleName(tr("Progress of the work in the background"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    m_bar->setMaximumHeight(fontMetrics().height() * 2 / 3);
    m_stop->setIcon(icon(u"close"_s));
    m_stop->setAutoRaise(true);
    m_stop->setToolTip(tr("Stop this work"));
    m_stop->setAccessibleName(m_stop->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_jobs && !m_jobs->jobs().isEmpty())
            m_jobs->jobs().first().cancel.cancel();
    });
    hide();
}

void JobIndicator::setJobs(models::JobList *jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    if (m_jobs)
        connect(m_jobs, &models::JobList::jobsChanged, this, &JobIndicator::refresh);
    refresh();
}

void JobIndicator::refresh()
{
    if (!m_jobs || m_jobs->jobs().isEmpty()) {
        hide();
        return;
    }
    const models::Job &job = m_jobs->jobs().first();
    QStringList parts{job.title};
    if (job.progress.unitsPerSecond > 0)
        parts << tr("%1 per second").arg(QLocale().toString(qRound64(job.progress.unitsPerSecond)));
    if (const QString remaining = remainingText(job.progress.remainingSeconds); !remaining.isEmpty())
        parts << remaining;
    if (m_jobs->jobs().size() > 1)
        parts << tr("%n more waiting", nullptr, static_cast<int>(m_jobs->jobs().size()) - 1);
    m_text->setText(parts.join(u" · "_s));
    m_bar->setRange(0, job.progress.total > 0 ? 1000 : 0);
    if (job.progress.total > 0)
        m_bar->setValue(static_cast<int>(job.progress.done * 1000 / job.progress.total));
    m_stop->setEnabled(!job.cancel.isCancelled());
    show();
}

} // namespace collectz::ui
