// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/undocommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/recordjson.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

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
    auto open = openFor(options, clock, false);
    if (!open)
        return console.fail(open.error(), asJson);
    ChangeSetId id;
    if (!arguments.isEmpty()) {
        id = ChangeSetId::fromText(arguments.constFirst());
        if (id.isNull())
            return console.fail(
                makeError(ErrorKind::Usage, u"bad_id"_s,
                          u"'%1' is no change set: 'collectz history' lists them."_s.arg(arguments.constFirst())),
                asJson);
    } else {
        auto reader = open->catalog->openReader();
        if (!reader)
            return console.fail(reader.error(), asJson);
        const auto next =
            options.isSet(u"redo"_s) ? (*reader)->nextRedo(localAuthor()) : (*reader)->nextUndo(localAuthor());
        if (!next)
            return console.fail(next.error(), asJson);
        id = next->id;
    }
    const auto applied = open->catalog->undo(id, localAuthor(), localDevice());
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
