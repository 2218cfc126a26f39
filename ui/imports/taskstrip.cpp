// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/taskstrip.h"

#include "models/importtext.h"
#include "ui/imports/progresspanel.h"
#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::ImportTask;

TaskStrip::TaskStrip(models::ImportTasks &tasks, QWidget *parent)
    : QFrame(parent)
    , m_tasks(tasks)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Imports at work"));
    new QVBoxLayout(this);
    connect(&tasks, &models::ImportTasks::started, this, &TaskStrip::update);
    connect(&tasks, &models::ImportTasks::finished, this, &TaskStrip::update);
    connect(&tasks, &models::ImportTasks::progressed, this, &TaskStrip::updateLine);
    update();
}

void TaskStrip::setShownTask(qint64 id)
{
    m_shown = id;
    update();
}

void TaskStrip::update()
{
    QHash<qint64, Line> kept;
    for (const ImportTask &task : m_tasks.running()) {
        if (task.id == m_shown)
            continue;
        kept.insert(task.id, m_lines.contains(task.id) ? m_lines.take(task.id) : makeLine(task.id));
    }
    for (const Line &line : std::as_const(m_lines))
        line.widget->deleteLater();
    m_lines = kept;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        updateLine(it.key());
    setVisible(!m_lines.isEmpty());
}

TaskStrip::Line TaskStrip::makeLine(qint64 id)
{
    Line line;
    line.widget = new QWidget(this);
    line.label = new QLabel(line.widget);
    line.label->setTextFormat(Qt::PlainText);
    line.bar = new QProgressBar(line.widget);
    line.bar->setTextVisible(false);
    line.bar->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    auto *show = new QToolButton(line.widget);
    show->setText(tr("Show"));
    auto *cancel = new QToolButton(line.widget);
    cancel->setIcon(icon(u"stop"_s));
    cancel->setToolTip(tr("Cancel"));
    const QString name = m_tasks.find(id)->fileName;
    show->setAccessibleName(tr("Show the import of %1").arg(name));
    cancel->setAccessibleName(tr("Cancel the import of %1").arg(name));
    line.bar->setAccessibleName(tr("Progress of %1").arg(name));
    connect(show, &QToolButton::clicked, this, [this, id] { Q_EMIT showRequested(id); });
    connect(cancel, &QToolButton::clicked, this, [this, id] { m_tasks.cancel(id); });
    auto *row = new QHBoxLayout(line.widget);
    row->setContentsMargins({});
    row->addWidget(line.label, 1);
    row->addWidget(line.bar);
    row->addWidget(show);
    row->addWidget(cancel);
    layout()->addWidget(line.widget);
    return line;
}

void TaskStrip::updateLine(qint64 id)
{
    const ImportTask *task = m_tasks.find(id);
    const auto line = m_lines.constFind(id);
    if (!task || line == m_lines.constEnd())
        return;
    const QString numbers = ProgressPanel::describe(task->progress);
    line->label->setText(
        task->progress.step.isEmpty()
            ? tr("%1: waiting").arg(task->fileName)
            : tr("%1: %2 %3").arg(task->fileName, models::ImportText::step(task->progress.step), numbers));
    line->bar->setRange(0, task->progress.total > 0 ? 1000 : 0);
    if (task->progress.total > 0)
        line->bar->setValue(static_cast<int>(task->progress.done * 1000 / task->progress.total));
}

} // namespace collectz::ui
