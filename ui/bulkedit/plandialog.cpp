// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkedit/plandialog.h"

#include "models/errortext.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int typingPause = 250;
constexpr qsizetype largeSelection = 2000; ///< from here on planning takes long enough to show progress

} // namespace

PlanDialog::PlanDialog(const PageContext &context, QList<qint64> keys, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_keys(std::move(keys))
    , m_footer(new QWidget(this))
    , m_preview(new QLabel(m_footer))
    , m_bar(new QProgressBar(m_footer))
    , m_apply(new QPushButton(icon(u"check"_s), tr("Change"), m_footer))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 2);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_preview->setAccessibleName(tr("What would change"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_apply->setDefault(true);
    m_apply->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"), m_footer);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PlanDialog::apply);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_bar, 1);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(m_footer);
    layout->setContentsMargins({});
    layout->addWidget(m_preview);
    layout->addLayout(buttons);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { beginPlan(); });
    connect(&context.session.jobs(), &models::JobList::jobsChanged, this, &PlanDialog::showProgress);
}

PlanDialog::~PlanDialog()
{
    m_cancel.cancel();
    if (m_job != 0)
        m_context.session.jobs().end(m_job);
}

QString PlanDialog::previewText() const
{
    return m_preview->text();
}

void PlanDialog::planSoon()
{
    m_apply->setEnabled(false);
    m_cancel.cancel();
    m_pause.start();
}

ProgressFunction PlanDialog::startPlanning()
{
    endPlanning();
    m_pause.stop();
    m_cancel.cancel();
    m_cancel = CancelToken();
    ++m_generation;
    m_planning = true;
    m_apply->setEnabled(false);
    m_preview->setText(tr("Looking what would change…"));
    if (m_keys.size() < largeSelection)
        return {};
    m_job = m_context.session.jobs().begin(windowTitle(), m_cancel);
    m_bar->setRange(0, 0);
    m_bar->show();
    return m_context.session.jobs().reporter(m_job);
}

void PlanDialog::endPlanning()
{
    m_planning = false;
    m_bar->hide();
    if (m_job != 0)
        m_context.session.jobs().end(std::exchange(m_job, 0));
}

void PlanDialog::showProgress()
{
    for (const models::Job &job : m_context.session.jobs().jobs()) {
        if (job.id != m_job || job.progress.total <= 0)
            continue;
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(job.progress.done * 1000 / job.progress.total));
    }
}

void PlanDialog::showPlan(const QString &sentence, const QString &button, const QList<catalog::EntityChange> &changes)
{
    m_preview->setText(sentence);
    m_apply->setText(button);
    m_changes = changes;
    m_apply->setEnabled(!changes.isEmpty() && !m_context.session.isReadOnly());
}

void PlanDialog::showProblem(const QString &sentence)
{
    m_pause.stop();
    ++m_generation;
    endPlanning();
    m_changes.clear();
    m_apply->setEnabled(false);
    m_preview->setText(sentence);
}

void PlanDialog::apply()
{
    if (m_changes.isEmpty() || !isSettled())
        return;
    catalog::ChangeSet changeSet;
    changeSet.reason = catalog::Reason::BulkEdit;
    changeSet.subject = m_subject;
    changeSet.changes = std::exchange(m_changes, {});
    m_apply->setEnabled(false);
    m_preview->setText(tr("Writing…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    // The notice must come even when the dialog has been closed meanwhile, so the session is the context.
    whenDone(m_context.session.submit(std::move(changeSet)), &m_context.session,
             [context = m_context, dialog = QPointer<PlanDialog>(this)](const Result<catalog::Applied> &applied) {
                 if (!applied) {
                     if (dialog)
                         dialog->showProblem(models::ErrorText::sentence(applied.error()));
                     return;
                 }
                 context.notifier.inform(
                     tr("%Ln item(s) changed", nullptr, static_cast<int>(applied->worksTouched)), tr("Undo"),
                     [&session = context.session, id = applied->id] { static_cast<void>(session.undoChangeSet(id)); });
                 if (dialog)
                     dialog->accept();
             });
}

} // namespace collectz::ui
