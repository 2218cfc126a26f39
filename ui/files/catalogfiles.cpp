// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/catalogfiles.h"

#include "imports/catalogexport.h"
#include "models/backuprecord.h"
#include "models/catalogsession.h"
#include "models/tablefile.h"
#include "ui/files/faultsdialog.h"
#include "ui/main/mainwindow.h"
#include "ui/support/filechooser.h"
#include "ui/support/notifier.h"

#include <QAction>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::CatalogSession;

namespace {

/// The name of a catalog as a part of file names.
QString fileNameOf(const CatalogSession &session)
{
    QString name = QFileInfo(session.catalog().displayName()).completeBaseName();
    for (QChar &letter : name) {
        if (!letter.isLetterOrNumber() && letter != u'-' && letter != u'_' && letter != u' ')
            letter = u'_';
    }
    return name.isEmpty() ? u"catalog"_s : name;
}

} // namespace

CatalogFiles::CatalogFiles(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    QAction *exports = window.actions().add({.id = u"library.export"_s,
                                             .text = tr("&Export Works…"),
                                             .icon = u"export"_s,
                                             .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
                                             .page = u"library"_s,
                                             .menu = MenuId::File,
                                             .section = 40},
                                            this);
    connect(exports, &QAction::triggered, this, &CatalogFiles::exportWorks);
    m_backUp = window.actions().add(
        {.id = u"file.backup"_s, .text = tr("&Back Up…"), .icon = u"copy"_s, .menu = MenuId::File, .section = 40},
        this);
    connect(m_backUp, &QAction::triggered, this, &CatalogFiles::backUp);
    m_check = window.actions().add({.id = u"file.check"_s,
                                    .text = tr("C&heck the Catalog"),
                                    .icon = u"check"_s,
                                    .menu = MenuId::File,
                                    .section = 40},
                                   this);
    connect(m_check, &QAction::triggered, this, &CatalogFiles::check);
    connect(&window, &MainWindow::sessionOpened, this, &CatalogFiles::updateActions);
    connect(&window, &MainWindow::sessionClosed, this, &CatalogFiles::updateActions);
    updateActions();
}

void CatalogFiles::updateActions()
{
    m_backUp->setEnabled(m_window.session());
    m_check->setEnabled(m_window.session());
}

/// Several selected works are what is meant; one is nearly always selected, and then it is what the list shows.
void CatalogFiles::exportWorks()
{
    Page *page = m_window.currentPage();
    CatalogSession *session = m_window.session();
    if (!page || !session)
        return;
    const Result<catalog::Query> query = catalog::parseQuery(page->queryText(), session->registry());
    if (!query) {
        m_window.notifier().report(query.error());
        return;
    }
    QList<qint64> selected = page->selectedKeys();
    if (selected.size() < 2)
        selected.clear();
    FileRequest request;
    request.purpose = u"export"_s;
    request.title = !selected.isEmpty() ? tr("Export %Ln Selected Work(s)", nullptr, static_cast<int>(selected.size()))
                    : query->isEmpty()  ? tr("Export the Whole Catalog")
                                        : tr("Export What the Filter Shows");
    request.filters = {tr("JSON, everything that is known (*.json)"), tr("CSV table, one row per copy (*.csv)")};
    request.suggestedName = fileNameOf(*session) + u".json"_s;
    saveFile(request, page, [this, selected, query = *query](const QString &path) { exportTo(path, selected, query); });
}

void CatalogFiles::exportTo(const QString &path, const QList<qint64> &selected, const catalog::Query &query)
{
    CatalogSession &session = *m_window.session();
    imports::ExportScope scope;
    scope.asTable = models::tableFormatOf(path) == models::TableFormat::Csv;
    scope.isWhole = selected.isEmpty() && query.isEmpty();
    const QString name = QFileInfo(path).fileName();
    const CancelToken cancel;
    const qint64 job = session.jobs().begin(tr("Exporting to %1").arg(name), cancel);
    const auto write = [path, selected, query, scope, progress = session.jobs().reporter(job),
                        cancel](catalog::CatalogReader &reader) -> Result<qint64> {
        std::vector<qint64> works(selected.cbegin(), selected.cend());
        if (selected.isEmpty()) {
            auto found = imports::worksToExport(reader, query, scope, cancel);
            if (!found)
                return fail(found.error());
            works = std::move(*found);
        }
        return imports::exportToFile(reader, works, scope, path, progress, cancel);
    };
    whenDone(session.read(write), &session, [this, &session, job, name](const Result<qint64> &count) {
        session.jobs().end(job);
        if (count)
            m_window.notifier().inform(tr("%Ln work(s) written to %1", nullptr, static_cast<int>(*count)).arg(name));
        else
            m_window.notifier().report(count.error());
    });
}

void CatalogFiles::backUp()
{
    Page *page = m_window.currentPage();
    if (!page)
        return;
    FileRequest request;
    request.purpose = u"backup"_s;
    request.title = tr("Back Up the Catalog");
    request.filters = {tr("collectz catalogs (*.collectz)")};
    // Never the name of an older one: a backup replaces nothing.
    request.suggestedName =
        fileNameOf(*m_window.session()) + m_clock.now().toLocalTime().toString(u" yyyy-MM-dd HHmm"_s) + u".collectz"_s;
    request.replaces = false;
    saveFile(request, page, [this](const QString &path) { backUpTo(path); });
}

void CatalogFiles::backUpTo(const QString &path)
{
    CatalogSession &session = *m_window.session();
    const QString name = QFileInfo(path).fileName();
    const CancelToken cancel;
    const qint64 job = session.jobs().begin(tr("Backing up to %1").arg(name), cancel);
    const auto write = [&catalog = session.catalog(), path, progress = session.jobs().reporter(job), cancel] {
        return catalog.backup(path, progress, cancel);
    };
    whenDone(session.run(write), &session, [this, &session, job, name](const Result<void> &done) {
        session.jobs().end(job);
        if (!done) {
            m_window.notifier().report(done.error());
            return;
        }
        models::rememberBackup(session.catalog().id().text(), m_clock.now());
        m_window.notifier().inform(tr("Backed up to %1 and verified.").arg(name));
    });
}

void CatalogFiles::check()
{
    CatalogSession *session = m_window.session();
    if (!session)
        return;
    const CancelToken cancel;
    const qint64 job = session->jobs().begin(tr("Checking the catalog"), cancel);
    m_check->setEnabled(false);
    const auto look = [&catalog = session->catalog(), progress = session->jobs().reporter(job), cancel] {
        return catalog.check(progress, cancel);
    };
    whenDone(session->run(look), session, [this, session, job](const Result<QStringList> &faults) {
        session->jobs().end(job);
        updateActions();
        if (!faults)
            m_window.notifier().report(faults.error());
        else if (faults->isEmpty())
            m_window.notifier().inform(tr("The catalog is sound: file, history, lists, search and pictures agree."));
        else
            showFaults(*faults);
    });
}

/// A dialog belongs to a page, so that it goes with its catalog.
void CatalogFiles::showFaults(const QStringList &faults)
{
    auto *dialog = new FaultsDialog(m_window.session()->catalog().displayName(), faults, m_window.currentPage());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace collectz::ui
