// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How people name the file that the program opens: a new one, one they have, their own, the sample.
#include "desktop/commandline/catalogaccess.h"
#include "desktop/desktopprogram.h"
#include "ui/support/notifier.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

const QString suffix = u"collectz"_s;

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QFileDialog *catalogDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title, documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({DesktopProgram::tr("Catalogs (*.collectz)"), DesktopProgram::tr("All files (*)")});
    return dialog;
}

} // namespace

void DesktopProgram::askNewFile()
{
    QFileDialog *dialog = catalogDialog(&m_window, tr("New catalog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
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
    dialog->open();
}

void DesktopProgram::askExistingFile()
{
    QFileDialog *dialog = catalogDialog(&m_window, tr("Open catalog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { open(optionsFor(file)); });
    dialog->open();
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
        const std::unique_ptr<QTemporaryFile> copy(QTemporaryFile::createNativeFile(u":/samples/household.csv"_s));
        if (!copy)
            return fail(ErrorKind::Full, u"sample_not_written"_s,
                        tr("The sample cannot be written to a temporary file."));
        imports::ImportRequest request;
        request.path = copy->fileName();
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
