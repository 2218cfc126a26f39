// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/catalogaccess.h"

#include "desktop/commandline/progressprinter.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

Result<storage::OpenCatalog> openAt(const QString &location, const QCommandLineParser &options, const Clock &clock,
                                    Console &console, bool createIfMissing)
{
    ProgressPrinter progress(options, console);
    storage::OpenOptions open;
    open.location = location;
    open.createIfMissing = createIfMissing;
    open.author = localAuthor();
    open.device = localDevice();
    open.progress = progress.function();
    return storage::openCatalog(open, clock);
}

} // namespace

QString defaultCatalogFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/collectz/catalog.collectz"_s;
}

QString catalogLocation(const QCommandLineParser &options)
{
    const QString given = options.value(u"catalog"_s);
    return given.isEmpty() ? defaultCatalogFile() : given;
}

bool isServer(const QString &location)
{
    return location.startsWith(u"postgresql://"_s) || location.startsWith(u"postgres://"_s);
}

QString serverBackupFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/collectz/backups"_s;
}

QString localAuthor()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return u"local"_s;
}

QString localDevice()
{
    const QString name = QSysInfo::machineHostName();
    return name.isEmpty() ? u"this computer"_s : name;
}

Result<storage::OpenCatalog> openFor(const QCommandLineParser &options, const Clock &clock, Console &console,
                                     bool createIfMissing)
{
    const QString location = catalogLocation(options);
    if (createIfMissing && !options.isSet(u"catalog"_s) && !QDir().mkpath(QFileInfo(location).path()))
        return fail(
            ErrorKind::ReadOnly, u"data_folder_not_writable"_s,
            u"The folder '%1' cannot be made. Name a catalog with --catalog."_s.arg(QFileInfo(location).path()));
    return openAt(location, options, clock, console, createIfMissing);
}

Result<storage::OpenCatalog> openForTrial(const QCommandLineParser &options, const Clock &clock, Console &console,
                                          const QString &folder)
{
    const QString location = catalogLocation(options);
    if (isServer(location) || QFileInfo::exists(location))
        return openAt(location, options, clock, console, false);
    return openAt(folder + u"/trial.collectz"_s, options, clock, console, true);
}

QString finishedQuery(const QStringList &arguments)
{
    return arguments.isEmpty() ? QString() : QString(arguments.join(u' ') + u' ');
}

} // namespace collectz::desktop
