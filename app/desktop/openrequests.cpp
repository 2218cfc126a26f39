// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How people name the file that the program opens: a new one, one they have, their own, the sample, or at the program's start.
#include "desktop/commandline/catalogaccess.h"
#include "desktop/desktopprogram.h"
#include "ui/support/filechooser.h"
#include "ui/support/notifier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

const QString suffix = u"collectz"_s;

} // namespace

ui::FileRequest DesktopProgram::catalogRequest(const QString &title)
{
    return {u"catalog"_s,
            title,
            {tr("Catalogs (*.collectz)"), tr("All files (*)")},
            tr("Catalog") + u'.' + suffix,
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
}

void DesktopProgram::askNewFile()
{
    ui::saveFile(catalogRequest(tr("New catalog")), &m_window, [this](const QString &file) {
        if (QFileInfo(file).size() > 0) {
            m_window.notifier().report(
                makeError(ErrorKind::Invalid, u"catalog_exists"_s,
                          tr("%1 exists already and was left as it is. Choose another name, or open it.").arg(file)));
            return;
        }
        storage::OpenOptions options = optionsFor(file);
        options.createIfMissing = true;
        open(options);
    });
}

void DesktopProgram::askExistingFile()
{
    ui::openFile(catalogRequest(tr("Open catalog")), &m_window,
                 [this](const QString &file) { open(optionsFor(file)); });
}

void DesktopProgram::askBackup()
{
    ui::FileRequest request = catalogRequest(tr("Restore a backup"));
    request.purpose = u"backup"_s;
    ui::openFile(request, &m_window, [this](const QString &backup) { askPlaceFor(backup); });
}

/// A backup becomes a catalog of its own: what is open now, and the backup itself, stay as they are.
void DesktopProgram::askPlaceFor(const QString &backup)
{
    ui::FileRequest request = catalogRequest(tr("Where to put the restored catalog"));
    request.suggestedName =
        tr("%1 restored", "name of a file").arg(QFileInfo(backup).completeBaseName()) + u'.' + suffix;
    request.replaces = false;
    ui::saveFile(request, &m_window, [this, backup](const QString &file) {
        if (QFileInfo::exists(file))
            m_window.notifier().report(
                makeError(ErrorKind::Invalid, u"catalog_exists"_s,
                          tr("%1 exists already and was left as it is. Choose another name.").arg(file)));
        else
            open(optionsFor(file), backup);
    });
}

void DesktopProgram::openDefault()
{
    storage::OpenOptions options = optionsFor(defaultCatalogFile());
    options.createIfMissing = true;
    if (!QDir().mkpath(QFileInfo(options.location).path())) {
        m_window.notifier().report(
            makeError(ErrorKind::ReadOnly, u"data_folder_not_writable"_s,
                      tr("The folder %1 cannot be made. Choose another place with File > New Catalog.")
                          .arg(QFileInfo(options.location).path())));
        return;
    }
    open(options);
}

void DesktopProgram::importIntoDefault(const QStringList &files)
{
    m_filesToImport = files;
    openDefault();
}

void DesktopProgram::begin(const StartRequest &request)
{
    const bool onlyImports = request.location.isEmpty() && !request.files.isEmpty();
    if (onlyImports && m_session) {
        m_window.importFiles(request.files);
        return;
    }
    m_filesToImport = request.files;
    if (onlyImports)
        openDefault();
    else
        start(request.location, request.readOnly);
}

void DesktopProgram::take(const StartRequest &request)
{
    // The desktop gave the other process its leave to take the front; this is how it is handed on.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken);
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    const bool isOpen = m_session && !request.location.isEmpty() && !isServer(request.location) &&
                        QFileInfo(request.location) == QFileInfo(m_openLocation);
    if (isOpen && !request.files.isEmpty())
        m_window.importFiles(request.files);
    else if (!isOpen && (!request.location.isEmpty() || !request.files.isEmpty()))
        begin(request);
}

void DesktopProgram::openSample()
{
    const QString file = QFileInfo(defaultCatalogFile()).dir().filePath(u"sample.collectz"_s);
    const bool isNew = !QFileInfo::exists(file);
    storage::OpenOptions options = optionsFor(file);
    options.createIfMissing = true;
    if (isNew) {
        QDir().mkpath(QFileInfo(file).path());
        connect(
            this, &DesktopProgram::opened, this, [this, file] { fillSample(file); }, Qt::SingleShotConnection);
    }
    open(options);
}

void DesktopProgram::fillSample(const QString &file)
{
    if (!m_session || QFileInfo(m_openLocation) != QFileInfo(file))
        return;
    const CancelToken cancel;
    const qint64 job = m_session->jobs().begin(tr("Filling the sample catalog"), cancel);
    const ProgressFunction progress = m_session->jobs().reporter(job);
    const QString author = m_session->author();
    const QString device = m_session->device();
    auto future = m_session->run([services = m_services, progress, cancel, author, device]() -> Result<void> {
        // The import machine reads files; the sample lies in the program.
        const QTemporaryDir folder;
        imports::ImportRequest request;
        request.path = folder.filePath(u"household.csv"_s);
        if (!QFile::copy(u":/samples/household.csv"_s, request.path))
            return fail(ErrorKind::Full, u"sample_not_written"_s,
                        tr("The sample cannot be written to a temporary file."));
        request.author = author;
        request.device = device;
        const Result<imports::ImportReport> plan = services->imports().plan(request, progress, cancel);
        if (!plan)
            return fail(plan.error());
        const Result<imports::ImportReport> applied = services->imports().apply(plan->record.number, progress, cancel);
        return applied ? Result<void>() : fail(applied.error());
    });
    whenDone(future, m_session.get(), [this, job](const Result<void> &done) {
        m_session->jobs().end(job);
        if (!done)
            m_window.notifier().report(done.error());
    });
}

} // namespace collectz::desktop
