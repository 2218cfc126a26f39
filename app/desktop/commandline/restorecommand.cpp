// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/restorecommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"

#include <QDir>
#include <QFileInfo>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString RestoreCommand::verb() const
{
    return u"restore"_s;
}

QString RestoreCommand::summary() const
{
    return u"Puts a backup in place of the catalog."_s;
}

QString RestoreCommand::arguments() const
{
    return u"FILE"_s;
}

std::pair<int, int> RestoreCommand::argumentCount() const
{
    return {1, 1};
}

ExitCode RestoreCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const SystemClock clock;
    storage::OpenOptions target;
    target.location = catalogLocation(options);
    target.createIfMissing = true;
    target.author = localAuthor();
    target.device = localDevice();
    if (isServer(target.location)) {
        target.backupFolder = serverBackupFolder();
        if (!QDir().mkpath(target.backupFolder))
            return console.fail(
                makeError(ErrorKind::ReadOnly, u"backup_folder_not_writable"_s,
                          u"The folder '%1' for the copy of what is there cannot be made."_s.arg(target.backupFolder)),
                asJson);
    }
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    const auto done =
        storage::restoreCatalog(target, arguments.constFirst(), clock, progress->function(), CancelToken());
    progress.reset();
    if (!done)
        return console.fail(done.error(), asJson);
    if (asJson)
        console.json({{u"restored"_s, arguments.constFirst()}});
    else
        console.line(u"Restored %1. What was there before is kept in %2."_s.arg(
            arguments.constFirst(),
            target.backupFolder.isEmpty() ? QFileInfo(target.location).absolutePath() : target.backupFolder));
    return ExitCode::Done;
}

} // namespace collectz::desktop
