// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/openingview.h"

#include "ui/main/jobindicator.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int barSteps = 1000;

QString numbersOf(const Progress &progress)
{
    const QLocale locale;
    QStringList parts;
    if (progress.step == "rebuild"_L1 && progress.total > 0)
        parts << OpeningView::tr("%1 of %2 works").arg(locale.toString(progress.done), locale.toString(progress.total));
    if (progress.unitsPerSecond >= 1)
        parts << OpeningView::tr("%1 a second").arg(locale.toString(qRound64(progress.unitsPerSecond)));
    if (const QString remaining = remainingText(progress.remainingSeconds); !remaining.isEmpty())
        parts << remaining;
    return parts.join(u" · "_s);
}

} // namespace

OpeningView::OpeningView(QWidget *parent)
    : QWidget(parent)
    , m_title(makeHeading({}, this))
    , m_reason(makeHint({}, this))
    , m_bar(new QProgressBar(this))
    , m_numbers(new QLabel(this))
    , m_stop(new QPushButton(icon(u"stop"_s), {}, this))
{
    setObjectName(u"openingView"_s);
    m_title->setWordWrap(true);
    m_numbers->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of preparing the catalog"));
    m_stop->setObjectName(u"stopOpening"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_stop->setText(tr("Stopping…"));
        Q_EMIT stopRequested();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_bar);
    column->addWidget(m_numbers);
    column->addSpacing(fontMetrics().height() / 2);
    column->addLayout(buttons);
    column->addStretch(3);
    // A line of text longer than this is hard to read, and a bar longer than it tells no more.
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 6);
    row->addStretch(1);
    setFocusProxy(m_stop);
    setCatalog({});
}

void OpeningView::setCatalog(const QString &name)
{
    m_title->setText(tr("Preparing “%1”").arg(name));
    setAccessibleName(m_title->text());
    m_stop->setText(tr("&Stop"));
    m_stop->setEnabled(true);
    setProgress({});
}

void OpeningView::setProgress(const Progress &progress)
{
    const bool isRestored = progress.step == "copy"_L1 || progress.step == "blobs"_L1;
    m_reason->setText(
        progress.step == "backup"_L1
            ? tr("The catalog is brought to a newer format. A copy of it is kept beside it first.")
        : isRestored ? tr("The backup is read into a new catalog and compared with it. The backup stays as it is.")
                     : tr("This version of the program sorts, searches and counts by newer rules, so its lists are "
                          "made anew once. What you have entered is not touched. If you stop, the next opening goes "
                          "on from here."));
    m_bar->setRange(0, progress.total > 0 ? barSteps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(progress.done * barSteps / progress.total));
    m_numbers->setText(numbersOf(progress));
}

} // namespace collectz::ui
