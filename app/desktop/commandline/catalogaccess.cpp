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

enum class Opening { ReadOnly, Existing, OrNew };

Result<storage::OpenCatalog> openAt(const QString &location, const QCommandLineParser &options, const Clock &clock,
                                    Console &console, Opening opening)
{
    ProgressPrinter progress(options, console);
    storage::OpenOptions open;
    open.location = location;
    open.createIfMissing = opening == Opening::OrNew;
    open.readOnly = opening == Opening::ReadOnly;
    open.author = localAuthor();
    open.device = localDevice();
    open.progress = progress.function();
    return storage::openCatalog(open, clock);
}

bool mustBePrepared(const Error &error)
{
    return error.code == u"catalog_needs_migration" || error.code == u"catalog_half_prepared";
}

Result<CommandCatalog> withReader(Result<storage::OpenCatalog> open)
{
    if (!open)
        return fail(std::move(open).error());
    CommandCatalog opened{std::move(*open), {}, {}};
    auto reader = opened.catalog->openReader();
    if (!reader)
        return fail(std::move(reader).error());
    opened.reader = std::move(*reader);
    auto registry = opened.reader->registry();
    if (!registry)
        return fail(std::move(registry).error());
    opened.registry = std::move(*registry);
    return opened;
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
    return openAt(location, options, clock, console, createIfMissing ? Opening::OrNew : Opening::Existing);
}

Result<CommandCatalog> openForReading(const QCommandLineParser &options, const Clock &clock, Console &console)
{
    const QString location = catalogLocation(options);
    auto open = openAt(location, options, clock, console, Opening::ReadOnly);
    if (!open && mustBePrepared(open.error()))
        open = openAt(location, options, clock, console, Opening::Existing);
    return withReader(std::move(open));
}

Result<CommandCatalog> openForEditing(const QCommandLineParser &options, const Clock &clock, Console &console)
{
    return withReader(openFor(options, clock, console, false));
}

Result<storage::OpenCatalog> openForTrial(const QCommandLineParser &options, const Clock &clock, Console &console,
                                          const QString &folder)
{
    const QString location = catalogLocation(options);
    if (isServer(location) || QFileInfo::exists(location))
        return openAt(location, options, clock, console, Opening::Existing);
    return openAt(folder + u"/trial.collectz"_s, options, clock, console, Opening::OrNew);
}

QString finishedQuery(const QStringList &arguments)
{
    return arguments.isEmpty() ? QString() : QString(arguments.join(u' ') + u' ');
}

} // namespace collectz::desktop
