// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/undocommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"
#include "imports/importservice.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

/// The change set to turn back: the one named, else the newest that stands.
Result<catalog::ChangeSetSummary> targetOf(catalog::Catalog &catalog, const QString &text, bool redo)
{
    auto reader = catalog.openReader();
    if (!reader)
        return fail(reader.error());
    if (text.isEmpty())
        return redo ? (*reader)->nextRedo(localAuthor()) : (*reader)->nextUndo(localAuthor());
    const ChangeSetId id = ChangeSetId::fromText(text);
    if (id.isNull())
        return fail(ErrorKind::Usage, u"bad_id"_s,
                    u"'%1' is no change set: 'collectz history' lists them."_s.arg(text));
    return (*reader)->changeSet(id);
}

/// An import is one thing to a person, however many change sets it was written in.
ExitCode undoImport(catalog::Catalog &catalog, qint64 number, const QCommandLineParser &options, Console &console)
{
    const imports::FormatRegistry formats;
    QThreadPool pool;
    imports::ImportService service(catalog, formats, pool);
    const bool asJson = options.isSet(u"json"_s);
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    const auto undone = service.undo(number, localAuthor(), localDevice(), progress->function(), CancelToken());
    progress.reset();
    if (!undone)
        return console.fail(undone.error(), asJson);
    if (asJson)
        console.json({{u"import"_s, number},
                      {u"file"_s, undone->record.fileName},
                      {u"kept_fields"_s, undone->kept},
                      {u"seconds"_s, undone->seconds}});
    else
        console.line(u"Undid import %1 (%2); %3 fields changed since were kept."_s.arg(
            QString::number(number), undone->record.fileName, QString::number(undone->kept)));
    return ExitCode::Done;
}

} // namespace

QString UndoCommand::verb() const
{
    return u"undo"_s;
}

QString UndoCommand::summary() const
{
    return u"Undoes a change set, the newest one by default."_s;
}

QString UndoCommand::arguments() const
{
    return u"[CHANGESET|--last]"_s;
}

std::pair<int, int> UndoCommand::argumentCount() const
{
    return {0, 1};
}

void UndoCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"last"_s, u"Undo the newest change that stands (the default)."_s},
                       {u"redo"_s, u"Redo what was undone last."_s}});
}

ExitCode UndoCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const SystemClock clock;
    auto open = openFor(options, clock, console, false);
    if (!open)
        return console.fail(open.error(), asJson);
    const auto target = targetOf(*open->catalog, arguments.value(0), options.isSet(u"redo"_s));
    if (!target)
        return console.fail(target.error(), asJson);
    if (target->reason == catalog::Reason::Import && target->importNumber > 0)
        return undoImport(*open->catalog, target->importNumber, options, console);
    const auto applied = open->catalog->undo(target->id, localAuthor(), localDevice());
    if (!applied)
        return console.fail(applied.error(), asJson);
    if (asJson)
        console.json(appliedToJson(*applied));
    else
        console.line(u"Turned back %1 entities; %2 fields changed since were kept."_s.arg(applied->entitiesChanged)
                         .arg(applied->keptFields.size()));
    return ExitCode::Done;
}

} // namespace collectz::desktop
