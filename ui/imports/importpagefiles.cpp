// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the import page does with files and stored plans: choosing, opening, discarding, exporting.
#include "models/catalogsession.h"
#include "models/errortext.h"
#include "models/pastedlist.h"
#include "models/tablefile.h"
#include "ui/imports/importhistoryview.h"
#include "ui/imports/importpage.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/resumebar.h"
#include "ui/support/filechooser.h"
#include "ui/support/notifier.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ImportRecord;

void ImportPage::chooseFile()
{
    FileRequest request;
    request.purpose = u"import"_s;
    request.title = tr("Import a File");
    request.filters = {tr("Export files (*.csv *.tsv *.txt *.xml *.json *.zip)"), tr("All files (*)")};
    openFile(request, this, [this](const QString &path) { takeFiles({path}); });
}

void ImportPage::importClipboard()
{
    const Result<QByteArray> table = models::tableOfPastedText(QGuiApplication::clipboard()->text());
    if (!table) {
        m_context.notifier.inform(models::ErrorText::sentence(table.error()));
        return;
    }
    const QString name = ++m_pastedCount == 1 ? tr("Pasted list.csv") : tr("Pasted list %1.csv").arg(m_pastedCount);
    const QString path = m_pasted.filePath(name);
    const auto work = [bytes = *table, path]() -> Result<void> {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
            return {};
        return fail(ErrorKind::Full, u"pasted_not_written"_s,
                    tr("The text from the clipboard cannot be written to a temporary file."), file.errorString());
    };
    whenDone(m_context.session.run(work), this, [this, path](const Result<void> &written) {
        if (!written) {
            m_context.notifier.report(written.error());
            return;
        }
        Q_EMIT pageRequested(id());
        takeFiles({path});
    });
}

void ImportPage::openImport(const ImportRecord &record)
{
    imports::ImportService &service = m_context.session.imports();
    const auto work = [&service, number = record.number] { return service.report(number); };
    whenDone(m_context.session.run(work), this, [this](const Result<imports::ImportReport> &report) {
        if (!report) {
            m_context.notifier.report(report.error());
            return;
        }
        m_plan->showImport(*report, {});
        m_stack->setCurrentWidget(m_plan);
    });
}

void ImportPage::goOn(const ImportRecord &record)
{
    if (record.state == catalog::ImportState::Undoing) {
        follow(m_tasks.undo(record.number, record.fileName));
        return;
    }
    if (record.state != catalog::ImportState::Interrupted) {
        follow(m_tasks.apply(record.number, record.fileName));
        return;
    }
    FileRequest request;
    request.purpose = u"import"_s;
    request.title = tr("Choose “%1” Again").arg(record.fileName);
    request.filters = {tr("Export files (*.csv *.tsv *.txt *.xml *.json *.zip)"), tr("All files (*)")};
    request.suggestedName = record.fileName;
    openFile(request, this, [this, number = record.number](const QString &path) { resumePlan(number, path); });
}

void ImportPage::resumePlan(qint64 number, const QString &path)
{
    follow(m_tasks.resume(number, path));
}

void ImportPage::lookForUnfinished()
{
    if (m_looking || m_context.session.isReadOnly())
        return;
    m_looking = true;
    imports::ImportService &service = m_context.session.imports();
    whenDone(m_context.session.run([&service] { return service.unfinished(); }), this,
             [this](const Result<QList<ImportRecord>> &unfinished) {
                 m_looking = false;
                 QList<ImportRecord> left = unfinished.value_or(QList<ImportRecord>());
                 // What runs in this window is not unfinished but under way.
                 for (const models::ImportTask &task : m_tasks.running())
                     left.removeIf([&task](const ImportRecord &record) { return record.number == task.number; });
                 m_resume->offer(left);
                 setBadgeCount(left.size());
             });
}

void ImportPage::discard()
{
    discardPlan(m_plan->report().record);
}

void ImportPage::discardPlan(const ImportRecord &record)
{
    catalog::ImportStore &store = m_context.session.catalog().imports();
    whenDone(m_context.session.run([&store, number = record.number] { return store.discard(number); }), this,
             [this, record](const Result<void> &answer) {
                 if (!answer)
                     m_context.notifier.report(answer.error());
                 else
                     m_context.notifier.inform(
                         tr("The plan for %1 was thrown away. Nothing was written.").arg(record.fileName));
                 showStart();
             });
}

void ImportPage::exportReport(const ImportRecord &record)
{
    FileRequest request;
    request.purpose = u"report"_s;
    request.title = tr("Export the Report");
    request.filters = {tr("CSV table (*.csv)"), tr("JSON (*.json)")};
    request.suggestedName = tr("Import %1 report.csv").arg(record.number);
    saveFile(request, this, [this, record](const QString &path) {
        models::CatalogSession &session = m_context.session;
        const CancelToken cancel;
        const qint64 job = session.jobs().begin(tr("Exporting the report of %1").arg(record.fileName), cancel);
        const auto work = [&store = session.catalog().imports(), number = record.number, path, cancel] {
            return models::writeImportReport(store, number, path, cancel);
        };
        whenDone(session.run(work), this, [this, job, path](const Result<void> &answer) {
            m_context.session.jobs().end(job);
            if (!answer)
                m_context.notifier.report(answer.error());
            else
                m_context.notifier.inform(tr("Report written to %1").arg(QFileInfo(path).fileName()));
        });
    });
}

void ImportPage::saveTemplate(catalog::Kind kind)
{
    FileRequest request;
    request.purpose = u"template"_s;
    request.title = tr("Save a Template");
    request.filters = {tr("CSV table (*.csv)")};
    request.suggestedName = u"%1.csv"_s.arg(catalog::kindWord(kind));
    saveFile(request, this, [this, kind](const QString &path) {
        const auto work = [kind, registry = m_context.session.registry(), path] {
            return models::writeTemplate(kind, registry, path);
        };
        whenDone(m_context.session.run(work), this, [this, path](const Result<qint64> &answer) {
            if (!answer)
                m_context.notifier.report(answer.error());
            else
                m_context.notifier.inform(tr("Template written to %1").arg(QFileInfo(path).fileName()));
        });
    });
}

} // namespace collectz::ui
