// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/checkcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString CheckCommand::verb() const
{
    return u"check"_s;
}

QString CheckCommand::summary() const
{
    return u"Checks integrity, files and digest."_s;
}

ExitCode CheckCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    const auto faults = opened->catalog->check(progress->function(), CancelToken());
    progress.reset();
    if (!faults)
        return console.fail(faults.error(), asJson);
    const auto statistics = opened->reader->statistics();
    if (!statistics)
        return console.fail(statistics.error(), asJson);
    const auto digest = opened->reader->digest(CancelToken());
    if (!digest)
        return console.fail(digest.error(), asJson);
    const QString digestText = QString::fromLatin1(digest->toHex());
    if (asJson) {
        console.json({{u"sound"_s, faults->isEmpty()},
                      {u"faults"_s, QJsonArray::fromStringList(*faults)},
                      {u"digest"_s, digestText},
                      {u"works"_s, statistics->works},
                      {u"editions"_s, statistics->editions},
                      {u"copies"_s, statistics->copies},
                      {u"trashed"_s, statistics->trashed},
                      {u"sequence"_s, statistics->lastSequence},
                      {u"schema_version"_s, statistics->schemaVersion},
                      {u"engine"_s, statistics->engine}});
    } else {
        for (const QString &fault : *faults)
            console.line(fault);
        console.line(u"%1 works, digest %2: %3"_s.arg(statistics->works)
                         .arg(digestText, faults->isEmpty() ? u"sound"_s : u"%1 faults"_s.arg(faults->size())));
    }
    return faults->isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace collectz::desktop
