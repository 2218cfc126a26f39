// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "models/catalogsession.h"
#include "models/errortext.h"
#include "ui/main/page.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace collectz::ui {

/// A dialog that plans a change of many works in the background whenever what is asked for changes, says what it would do,
/// and does it as one change set that can be undone. It never blocks and never asks "are you sure".
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    PlanDialog(const PageContext &context, QList<qint64> keys, QWidget *parent);
    ~PlanDialog() override;

    [[nodiscard]] bool isSettled() const { return !m_planning && !m_pause.isActive(); }
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] QString previewText() const;

protected:
    /// Begins the planning of what is asked for now, by `plan`; called after a pause in typing.
    virtual void beginPlan() = 0;

    void planSoon();
    /// Plans on a worker; a later call, or a change of the question, drops this one.
    template <typename Plan>
    void plan(std::function<Result<Plan>(catalog::CatalogReader &, const ProgressFunction &, const CancelToken &)> work,
              std::function<void(const Plan &)> done);
    void showPlan(const QString &sentence, const QString &button, const QList<catalog::EntityChange> &changes);
    void showProblem(const QString &sentence);
    /// The strip with preview, progress and buttons, for the end of the subclass's layout.
    [[nodiscard]] QWidget *footer() const { return m_footer; }
    void setSubject(const QString &subject) { m_subject = subject; }
    [[nodiscard]] const QList<qint64> &keys() const { return m_keys; }
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    [[nodiscard]] ProgressFunction startPlanning();
    void endPlanning();
    void showProgress();
    void apply();

    PageContext m_context;
    QList<qint64> m_keys;
    QString m_subject;
    QList<catalog::EntityChange> m_changes;
    CancelToken m_cancel;
    qint64 m_generation = 0;
    bool m_planning = false;
    QTimer m_pause;
    qint64 m_job = 0; ///< in the session's job list while a large plan is made
    QWidget *m_footer;
    QLabel *m_preview;
    QProgressBar *m_bar;
    QPushButton *m_apply;
};

template <typename Plan>
void PlanDialog::plan(
    std::function<Result<Plan>(catalog::CatalogReader &, const ProgressFunction &, const CancelToken &)> work,
    std::function<void(const Plan &)> done)
{
    const ProgressFunction progress = startPlanning();
    const qint64 generation = m_generation;
    const auto question = [work = std::move(work), progress, cancel = m_cancel](catalog::CatalogReader &reader) {
        return work(reader, progress, cancel);
    };
    whenDone(m_context.session.read(question), this,
             [this, generation, done = std::move(done)](const Result<Plan> &plan) {
                 if (generation != m_generation)
                     return;
                 endPlanning();
                 if (plan)
                     done(*plan);
                 else
                     showProblem(models::ErrorText::sentence(plan.error()));
             });
}

} // namespace collectz::ui
