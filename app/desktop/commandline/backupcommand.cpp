// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/backupcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"
#include "models/backuprecord.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString BackupCommand::verb() const
{
    return u"backup"_s;
}

QString BackupCommand::summary() const
{
    return u"Writes a verified copy of the catalog."_s;
}

QString BackupCommand::arguments() const
{
    return u"FILE"_s;
}

std::pair<int, int> BackupCommand::argumentCount() const
{
    return {1, 1};
}

ExitCode BackupCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    const auto done = opened->catalog->backup(arguments.constFirst(), progress->function(), CancelToken());
    progress.reset();
    if (!done)
        return console.fail(done.error(), asJson);
    // The window shows it beside the state of a sync.
    models::rememberBackup(opened->catalog->id().text(), clock.now());
    if (asJson)
        console.json({{u"backup"_s, arguments.constFirst()}});
    else
        console.line(u"Backed up to %1 and verified."_s.arg(arguments.constFirst()));
    return ExitCode::Done;
}

} // namespace collectz::desktop
