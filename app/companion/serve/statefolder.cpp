// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/statefolder.h"

#include <QDir>
#include <QSysInfo>

namespace collectz::companion {

using namespace Qt::StringLiterals;

Result<void> prepareStateFolder(const Settings &settings)
{
    const bool isNew = !QDir(settings.stateFolder).exists();
    if (!QDir().mkpath(settings.backupFolder()))
        return fail(
            ErrorKind::ReadOnly, u"state_folder_not_writable"_s,
            u"The state folder '%1' cannot be made. Name another one with state.folder."_s.arg(settings.stateFolder));
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (isNew && !QFile::setPermissions(settings.stateFolder, ownerOnly))
        return fail(ErrorKind::ReadOnly, u"state_folder_not_private"_s,
                    u"The state folder '%1' cannot be kept from others."_s.arg(settings.stateFolder));
    return {};
}

storage::OpenOptions openOptions(const Settings &settings, bool createIfMissing)
{
    storage::OpenOptions options;
    options.location = settings.catalog;
    options.createIfMissing = createIfMissing;
    options.author = u"collectzd"_s;
    options.device = QSysInfo::machineHostName();
    options.backupFolder = settings.backupFolder();
    return options;
}

Result<storage::OpenCatalog> openCatalogOf(const Settings &settings, const Clock &clock, bool createIfMissing)
{
    if (Result<void> prepared = prepareStateFolder(settings); !prepared)
        return fail(std::move(prepared).error());
    return storage::openCatalog(openOptions(settings, createIfMissing), clock);
}

} // namespace collectz::companion
