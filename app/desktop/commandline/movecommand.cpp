// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/movecommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString MoveCommand::verb() const
{
    return u"move"_s;
}

QString MoveCommand::summary() const
{
    return u"Copies a whole catalog to another engine."_s;
}

void MoveCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"from"_s, u"The catalog to copy: a file or postgresql://..."_s, u"location"_s},
                       {u"to"_s, u"A new or empty catalog to copy into."_s, u"location"_s}});
}

ExitCode MoveCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    if (!options.isSet(u"from"_s) || !options.isSet(u"to"_s))
        return console.fail(makeError(ErrorKind::Usage, u"bad_use"_s, u"Usage: collectz move --from A --to B"_s),
                            asJson);
    const SystemClock clock;
    storage::OpenOptions from;
    from.location = options.value(u"from"_s);
    from.readOnly = true;
    from.author = localAuthor();
    from.device = localDevice();
    storage::OpenOptions to = from;
    to.location = options.value(u"to"_s);
    to.readOnly = false;
    to.createIfMissing = true;
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    const auto done = storage::moveCatalog(from, to, clock, progress->function(), CancelToken());
    progress.reset();
    if (!done)
        return console.fail(done.error(), asJson);
    if (asJson)
        console.json({{u"moved"_s, true}});
    else
        console.line(u"Copied the whole catalog; both digests are equal."_s);
    return ExitCode::Done;
}

} // namespace collectz::desktop
