// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/generatecommand.h"

#include "catalog/samplegenerator.h"
#include "desktop/commandline/catalogaccess.h"

#include <QElapsedTimer>

#include <algorithm>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 worksAChangeSet = 10'000;

catalog::ChangeSet changeSetOf(const catalog::SampleGenerator &generator, qint64 seed, qint64 from, qint64 to)
{
    catalog::ChangeSet changeSet;
    const QByteArray name =
        "generate/" + QByteArray::number(seed) + '/' + QByteArray::number(from) + '-' + QByteArray::number(to);
    changeSet.id = ChangeSetId(Identity::derivedFrom(name));
    changeSet.author = localAuthor();
    changeSet.device = localDevice();
    changeSet.reason = catalog::Reason::Generate;
    changeSet.source = catalog::SourceType::System;
    changeSet.subject = u"%1 generated works"_s.arg(to - from);
    for (qint64 index = from; index < to; ++index) {
        const catalog::WorkRecord record = generator.work(index);
        changeSet.changes << catalog::creationOf(record.work);
        for (const catalog::Entity &edition : record.editions)
            changeSet.changes << catalog::creationOf(edition);
        for (const catalog::Entity &copy : record.copies)
            changeSet.changes << catalog::creationOf(copy);
    }
    return changeSet;
}

} // namespace

QString GenerateCommand::verb() const
{
    return u"generate"_s;
}

QString GenerateCommand::summary() const
{
    return u"Makes a large catalog, the same for the same seed."_s;
}

void GenerateCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"works"_s, u"How many works (1000)."_s, u"n"_s},
                       {u"seed"_s, u"The same seed makes the same catalog (1)."_s, u"s"_s}});
}

ExitCode GenerateCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto works = numberOption(options, u"works"_s, 1, 10'000'000, 1000);
    if (!works)
        return console.fail(works.error(), asJson);
    const auto seed = numberOption(options, u"seed"_s, 0, 2'000'000'000, 1);
    if (!seed)
        return console.fail(seed.error(), asJson);
    const SystemClock clock;
    auto open = openFor(options, clock, console, true);
    if (!open)
        return console.fail(open.error(), asJson);
    const catalog::SampleGenerator generator(static_cast<quint64>(*seed));
    QElapsedTimer timer;
    timer.start();
    for (qint64 from = 0; from < *works; from += worksAChangeSet) {
        const qint64 to = std::min(*works, from + worksAChangeSet);
        if (const auto applied = open->catalog->apply(changeSetOf(generator, *seed, from, to)); !applied)
            return console.fail(applied.error(), asJson);
        if (!asJson && *works > worksAChangeSet)
            console.progress(u"%1 of %2 works"_s.arg(to).arg(*works));
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    if (asJson)
        console.json({{u"works"_s, *works}, {u"seed"_s, *seed}, {u"seconds"_s, seconds}});
    else
        console.line(u"Generated %1 works from seed %2 in %3 s."_s.arg(*works).arg(*seed).arg(seconds, 0, 'f', 1));
    return ExitCode::Done;
}

} // namespace collectz::desktop
