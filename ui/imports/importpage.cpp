// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importpage.h"

#include "models/catalogsession.h"
#include "models/importtext.h"
#include "ui/imports/dropzone.h"
#include "ui/imports/importhistoryview.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/progresspanel.h"
#include "ui/imports/resumebar.h"
#include "ui/imports/sourcepanel.h"
#include "ui/imports/taskstrip.h"
#include "ui/main/actionregistry.h"
#include "ui/support/headings.h"
#include "ui/support/notifier.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ImportRecord;
using models::ImportTask;

namespace {

int clamped(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1'000'000'000));
}

} // namespace

ImportPage::ImportPage(const PageContext &context, QWidget *parent)
    : Page(u"import"_s, tr("Import"), u"import"_s, parent)
    , m_context(context)
    , m_tasks(context.session)
    , m_stack(new QStackedWidget(this))
    , m_strip(new TaskStrip(m_tasks, this))
    , m_start(new QWidget(this))
    , m_source(new SourcePanel(context.session, this))
    , m_progress(new ProgressPanel(this))
    , m_plan(new PlanPanel(context.session, this))
{
    buildStart();
    for (QWidget *panel : std::initializer_list<QWidget *>{m_start, m_source, m_progress, m_plan})
        m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    addActions();
    connectPanels();
    connect(&m_tasks, &models::ImportTasks::progressed, this, &ImportPage::onProgressed);
    connect(&m_tasks, &models::ImportTasks::finished, this, &ImportPage::onFinished);
    connect(m_strip, &TaskStrip::showRequested, this, &ImportPage::showTask);
    fitToFont(this);
}

void ImportPage::buildStart()
{
    QStringList formats;
    for (const imports::FormatReader *reader : m_context.session.imports().formats().all())
        formats.append(models::ImportText::format(*reader));
    m_drop = new DropZone(formats, m_start);
    m_history = new ImportHistoryView(m_context.session, m_start);
    m_resume = new ResumeBar(m_start);
    auto *layout = new QVBoxLayout(m_start);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().height());
    layout->addWidget(m_resume);
    layout->addWidget(m_drop);
    layout->addWidget(m_history, 1);
    connect(m_drop, &DropZone::chooseRequested, this, &ImportPage::chooseFile);
    connect(m_drop, &DropZone::filesDropped, this, &ImportPage::takeFiles);
    connect(m_history, &ImportHistoryView::openRequested, this, &ImportPage::openImport);
    connect(m_history, &ImportHistoryView::exportRequested, this, &ImportPage::exportReport);
    connect(m_history, &ImportHistoryView::resumeRequested, this, &ImportPage::goOn);
    connect(m_history, &ImportHistoryView::discardRequested, this, &ImportPage::discardPlan);
    connect(m_resume, &ResumeBar::goOnRequested, this, &ImportPage::goOn);
    connect(m_resume, &ResumeBar::dropRequested, this, [this](const ImportRecord &record) {
        if (record.state == catalog::ImportState::Interrupted)
            discardPlan(record);
        else
            follow(m_tasks.undo(record.number, record.fileName));
    });
    connect(m_history, &ImportHistoryView::undoRequested, this,
            [this](const ImportRecord &record) { follow(m_tasks.undo(record.number, record.fileName)); });
    connect(m_history, &ImportHistoryView::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    m_drop->setEnabled(!m_context.session.isReadOnly());
    lookForUnfinished();
}

void ImportPage::addActions()
{
    QAction *choose = m_context.actions.add({.id = u"import.choose"_s,
                                             .text = tr("&Import File…"),
                                             .icon = u"import"_s,
                                             .shortcut = QKeySequence(Qt::CTRL | Qt::Key_I),
                                             .menu = MenuId::File,
                                             .section = 30},
                                            this);
    choose->setEnabled(!m_context.session.isReadOnly());
    connect(choose, &QAction::triggered, this, [this] {
        Q_EMIT pageRequested(id());
        chooseFile();
    });
    QAction *paste = m_context.actions.add({.id = u"import.paste"_s,
                                            .text = tr("Add a List from the Clip&board…"),
                                            .icon = u"paste"_s,
                                            .shortcut = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V),
                                            .menu = MenuId::File,
                                            .section = 30},
                                           this);
    paste->setEnabled(!m_context.session.isReadOnly());
    connect(paste, &QAction::triggered, this, &ImportPage::importClipboard);
    QAction *history = m_context.actions.add({.id = u"import.history"_s,
                                              .text = tr("Show All Im&ports"),
                                              .icon = u"history"_s,
                                              .page = id(),
                                              .menu = MenuId::None},
                                             this);
    connect(history, &QAction::triggered, this, &ImportPage::showStart);
}

void ImportPage::connectPanels()
{
    const auto report = [this](const Error &error) { m_context.notifier.report(error); };
    connect(m_source, &SourcePanel::backRequested, this, &ImportPage::showStart);
    connect(m_source, &SourcePanel::templateRequested, this, &ImportPage::saveTemplate);
    connect(m_source, &SourcePanel::planRequested, this, [this] { follow(m_tasks.plan(m_source->request())); });
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        m_tasks.cancel(m_followed);
        onProgressed(m_followed);
    });
    connect(m_progress, &ProgressPanel::leaveRequested, this, &ImportPage::showStart);
    connect(m_plan, &PlanPanel::failed, this, report);
    connect(m_plan, &PlanPanel::closeRequested, this, &ImportPage::showStart);
    connect(m_plan, &PlanPanel::discardRequested, this, &ImportPage::discard);
    connect(m_plan, &PlanPanel::reviewRequested, this, [this] { Q_EMIT pageRequested(u"review"_s); });
    connect(m_plan, &PlanPanel::exportRequested, this, [this] { exportReport(m_plan->report().record); });
    connect(m_plan, &PlanPanel::applyRequested, this, [this] {
        const ImportRecord &record = m_plan->report().record;
        follow(m_tasks.apply(record.number, record.fileName));
    });
    connect(m_plan, &PlanPanel::undoRequested, this, [this] {
        const ImportRecord &record = m_plan->report().record;
        follow(m_tasks.undo(record.number, record.fileName));
    });
}

QWidget *ImportPage::firstFocus()
{
    if (m_stack->currentWidget() == m_source)
        return m_source->planButton();
    if (m_stack->currentWidget() == m_plan)
        return m_plan->applyButton();
    return m_drop->chooseButton();
}

void ImportPage::onShown()
{
    lookForUnfinished();
    m_history->reload();
    if (m_stack->currentWidget() == m_plan)
        m_plan->refresh();
}

bool ImportPage::isSettled() const
{
    return !m_looking && m_history->isSettled() && m_source->isSettled() && m_plan->isSettled() &&
           m_tasks.running().isEmpty();
}

void ImportPage::showStart()
{
    m_followed = 0;
    m_strip->setShownTask(0);
    lookForUnfinished();
    m_history->reload();
    m_stack->setCurrentWidget(m_start);
    if (!m_waitingFiles.isEmpty())
        importFile(m_waitingFiles.takeFirst());
}

void ImportPage::importFile(const QString &path)
{
    m_followed = 0;
    m_strip->setShownTask(0);
    m_source->showFile(path);
    m_stack->setCurrentWidget(m_source);
    m_source->planButton()->setFocus();
}

bool ImportPage::importFiles(const QStringList &files)
{
    if (m_context.session.isReadOnly())
        return false;
    takeFiles(files);
    return true;
}

void ImportPage::takeFiles(const QStringList &paths)
{
    m_waitingFiles += paths;
    // A source step that is open is not thrown away; the files come up after it.
    if (m_stack->currentWidget() != m_source && !m_waitingFiles.isEmpty())
        importFile(m_waitingFiles.takeFirst());
}

void ImportPage::follow(qint64 id)
{
    showTask(id);
    if (!m_waitingFiles.isEmpty())
        importFile(m_waitingFiles.takeFirst());
}

void ImportPage::showTask(qint64 id)
{
    m_followed = id;
    m_strip->setShownTask(id);
    m_stack->setCurrentWidget(m_progress);
    onProgressed(id);
}

void ImportPage::onProgressed(qint64 id)
{
    const ImportTask *task = m_tasks.find(id);
    if (!task || id != m_followed)
        return;
    qsizetype before = 0;
    for (const ImportTask &other : m_tasks.running())
        before += other.id < id ? 1 : 0;
    m_progress->showTask(*task, before);
}

void ImportPage::onFinished(qint64 id)
{
    const ImportTask *task = m_tasks.find(id);
    if (!task)
        return;
    lookForUnfinished();
    m_history->reload();
    const bool followed = id == m_followed;
    if (task->error) {
        if (task->error->kind == ErrorKind::Cancelled)
            m_context.notifier.inform(tr("Stopped: %1").arg(task->fileName));
        else
            m_context.notifier.report(*task->error);
        if (followed)
            showStart();
        return;
    }
    if (followed) {
        m_followed = 0;
        m_strip->setShownTask(0);
        m_plan->showImport(task->report, finishedText(*task));
        m_stack->setCurrentWidget(m_plan);
        return;
    }
    const QString sentence = task->work == ImportTask::Work::Plan
                                 ? tr("The plan for %1 is ready.").arg(task->fileName)
                                 : tr("%1: %2").arg(task->fileName, finishedText(*task));
    m_context.notifier.inform(sentence, tr("Show"), [this, report = task->report, text = finishedText(*task)] {
        Q_EMIT pageRequested(this->id());
        m_plan->showImport(report, text);
        m_stack->setCurrentWidget(m_plan);
    });
}

QString ImportPage::finishedText(const ImportTask &task) const
{
    const imports::ImportReport &report = task.report;
    const QString seconds = QLocale().toString(report.seconds, 'f', 1);
    switch (task.work) {
    case ImportTask::Work::Plan:
        return {};
    case ImportTask::Work::Apply: {
        QStringList parts{tr("%Ln added", nullptr, clamped(report.created)),
                          tr("%Ln updated", nullptr, clamped(report.updated))};
        if (report.review > 0)
            parts.append(tr("%Ln waiting for review", nullptr, clamped(report.review)));
        if (report.rejected > 0)
            parts.append(tr("%Ln rejected", nullptr, clamped(report.rejected)));
        return tr("Imported in %1 s: %2.").arg(seconds, parts.join(tr(", ", "between counts")));
    }
    case ImportTask::Work::Undo:
        return tr("The import was undone in %1 s. What people changed since is kept.").arg(seconds);
    }
    return {};
}

} // namespace collectz::ui
