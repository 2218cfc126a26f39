// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/progresspanel.h"

#include "models/importtext.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

QString remainingText(qint64 seconds)
{
    const auto clamped = [](qint64 count) { return static_cast<int>(qMin<qint64>(count, 1'000'000)); };
    if (seconds >= 3600)
        return ProgressPanel::tr("about %Ln hour(s) left", nullptr, clamped((seconds + 1800) / 3600));
    if (seconds >= 90)
        return ProgressPanel::tr("about %Ln minute(s) left", nullptr, clamped((seconds + 30) / 60));
    return ProgressPanel::tr("about %Ln second(s) left", nullptr, clamped(qMax<qint64>(1, seconds)));
}

QString titleOf(const models::ImportTask &task)
{
    switch (task.work) {
    case models::ImportTask::Work::Plan:
        return ProgressPanel::tr("Making the plan for %1").arg(task.fileName);
    case models::ImportTask::Work::Apply:
        return ProgressPanel::tr("Importing %1").arg(task.fileName);
    case models::ImportTask::Work::Undo:
        return ProgressPanel::tr("Undoing the import of %1").arg(task.fileName);
    }
    return {};
}

QString promiseOf(models::ImportTask::Work work)
{
    switch (work) {
    case models::ImportTask::Work::Plan:
        return ProgressPanel::tr("Nothing is written to your catalog yet. Cancelling throws the plan away.");
    case models::ImportTask::Work::Apply:
        return ProgressPanel::tr("You can go on working. Cancelling keeps the rows written so far; the import can be "
                                 "resumed or undone.");
    case models::ImportTask::Work::Undo:
        return ProgressPanel::tr("You can go on working. What people changed since the import is kept.");
    }
    return {};
}

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(makeHeading({}, this))
    , m_step(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_numbers(new QLabel(this))
    , m_current(makeHint({}, this))
    , m_promise(makeHint({}, this))
    , m_cancel(new QPushButton(icon(u"stop"_s), tr("&Cancel"), this))
{
    for (QLabel *label : {m_step, m_numbers})
        label->setTextFormat(Qt::PlainText);
    m_current->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto *leave = new QPushButton(tr("&Leave It Running"), this);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancelRequested);
    connect(leave, &QPushButton::clicked, this, &ProgressPanel::leaveRequested);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addWidget(m_numbers);
    layout->addWidget(m_current);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(m_promise);
    layout->addSpacing(fontMetrics().height());
    layout->addLayout(buttons);
    layout->addStretch(2);
}

QString ProgressPanel::describe(const Progress &progress)
{
    const QLocale locale;
    QStringList parts;
    if (progress.total > 0)
        parts.append(tr("%1 of %2 rows").arg(locale.toString(progress.done), locale.toString(progress.total)));
    else if (progress.done > 0)
        parts.append(tr("%1 rows").arg(locale.toString(progress.done)));
    if (progress.unitsPerSecond >= 1)
        parts.append(tr("%1 a second").arg(locale.toString(qRound64(progress.unitsPerSecond))));
    if (progress.remainingSeconds >= 0)
        parts.append(remainingText(progress.remainingSeconds));
    return parts.join(u" · "_s);
}

void ProgressPanel::showTask(const models::ImportTask &task, qsizetype waitingBefore)
{
    const Progress &progress = task.progress;
    m_title->setText(titleOf(task));
    m_promise->setText(promiseOf(task.work));
    const bool waits = progress.step.isEmpty() && waitingBefore > 0;
    m_step->setText(waits ? tr("Waiting for %Ln import(s) before it", nullptr, static_cast<int>(waitingBefore))
                          : models::ImportText::step(progress.step));
    if (progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
    } else {
        m_bar->setRange(0, waits ? 1000 : 0);
    }
    m_numbers->setText(describe(progress));
    m_current->setText(m_current->fontMetrics().elidedText(progress.current, Qt::ElideRight, qMax(200, width() - 20)));
    m_cancel->setEnabled(!task.cancel.isCancelled());
    m_cancel->setText(task.cancel.isCancelled() ? tr("Stopping…") : tr("&Cancel"));
}

} // namespace collectz::ui
