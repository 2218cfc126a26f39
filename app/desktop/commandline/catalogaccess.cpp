// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/catalogaccess.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString defaultCatalogFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/collectz/catalog.collectz"_s;
}

QString catalogLocation(const QCommandLineParser &options)
{
    const QString given = options.value(u"catalog"_s);
    return given.isEmpty() ? defaultCatalogFile() : given;
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

Result<storage::OpenCatalog> openFor(const QCommandLineParser &options, const Clock &clock, bool createIfMissing)
{
    storage::OpenOptions open;
    open.location = catalogLocation(options);
    open.createIfMissing = createIfMissing;
    open.author = localAuthor();
    open.device = localDevice();
    if (createIfMissing && !options.isSet(u"catalog"_s) && !QDir().mkpath(QFileInfo(open.location).path()))
        return fail(
            ErrorKind::ReadOnly, u"data_folder_not_writable"_s,
            u"The folder '%1' cannot be made. Name a catalog with --catalog."_s.arg(QFileInfo(open.location).path()));
    return storage::openCatalog(open, clock);
}

} // namespace collectz::desktop
