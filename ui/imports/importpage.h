// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "models/importtasks.h"
#include "ui/main/page.h"

#include <QTemporaryDir>

class QStackedWidget;

namespace collectz::ui {

class DropZone;
class ImportHistoryView;
class PlanPanel;
class ProgressPanel;
class ResumeBar;
class SourcePanel;
class TaskStrip;

/// Importing from the dropped file to the report: start and history, source and mapping, progress, plan and result. Files may
/// be dropped anywhere on the window. Several imports queue; the page follows one in full and the others in a strip.
class ImportPage : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(const PageContext &context, QWidget *parent = nullptr);

    /// Begins with a file: the source step.
    void importFile(const QString &path);
    bool importFiles(const QStringList &files) override;

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] SourcePanel &sourcePanel() const { return *m_source; }
    [[nodiscard]] PlanPanel &planPanel() const { return *m_plan; }
    [[nodiscard]] models::ImportTasks &tasks() { return m_tasks; }

    /// Plans an interrupted import anew from its file.
    void resumePlan(qint64 number, const QString &path);

private:
    void buildStart();
    void addActions();
    void connectPanels();
    void showStart();
    void showTask(qint64 id);
    void onProgressed(qint64 id);
    void onFinished(qint64 id);
    void follow(qint64 id);
    void openImport(const catalog::ImportRecord &record);
    void discard();
    void discardPlan(const catalog::ImportRecord &record);
    /// Goes on with what a kill or a power cut has left: a plan from its file, which is asked for, the rest at once.
    void goOn(const catalog::ImportRecord &record);
    void lookForUnfinished();
    void chooseFile();
    void importClipboard();
    void takeFiles(const QStringList &paths);
    void exportReport(const catalog::ImportRecord &record);
    void saveTemplate(catalog::Kind kind);
    [[nodiscard]] QString finishedText(const models::ImportTask &task) const;

    PageContext m_context;
    models::ImportTasks m_tasks;
    qint64 m_followed = 0; ///< the task shown in full; 0 = none
    QStringList m_waitingFiles;
    QTemporaryDir m_pasted; ///< what came from the clipboard, as files
    int m_pastedCount = 0;
    QStackedWidget *m_stack;
    TaskStrip *m_strip;
    QWidget *m_start;
    DropZone *m_drop = nullptr;
    ResumeBar *m_resume = nullptr;
    ImportHistoryView *m_history = nullptr;
    bool m_looking = false; ///< for what is unfinished
    SourcePanel *m_source;
    ProgressPanel *m_progress;
    PlanPanel *m_plan;
};

} // namespace collectz::ui
