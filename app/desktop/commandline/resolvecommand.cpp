// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/resolvecommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/conflictoptions.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

using catalog::CatalogReader;
using catalog::Choice;
using catalog::ConflictFilter;
using catalog::ConflictRecord;

/// Decided at a time; more are decided by asking again.
constexpr int mostAtOnce = 10'000;

Result<Choice> choiceFrom(const QCommandLineParser &options)
{
    constexpr std::pair<const char *, Choice> words[] = {
        {"keep", Choice::Keep}, {"other", Choice::Other}, {"both", Choice::Both}, {"value", Choice::Value}};
    QList<Choice> chosen;
    for (const auto &[word, choice] : words) {
        if (options.isSet(QLatin1StringView(word)))
            chosen << choice;
    }
    if (chosen.size() != 1)
        return fail(ErrorKind::Usage, u"bad_option"_s,
                    u"Say one of --keep, --other, --both and --value: what becomes of the conflicts."_s);
    return chosen.constFirst();
}

Result<ConflictRecord> findConflict(CatalogReader &reader, const QString &number)
{
    bool isNumber = false;
    ConflictFilter filter;
    filter.status = ConflictFilter::Status::Any;
    filter.after = number.toLongLong(&isNumber) - 1;
    filter.limit = 1;
    const auto page = isNumber ? reader.conflicts(filter) : Result<catalog::ConflictPage>();
    if (!page)
        return fail(page.error());
    if (page->rows.isEmpty() || page->rows.constFirst().number != filter.after + 1)
        return fail(ErrorKind::NotFound, u"conflict_missing"_s,
                    u"There is no conflict %1: 'collectz conflicts' lists them."_s.arg(number));
    if (page->rows.constFirst().settledSequence > 0)
        return fail(ErrorKind::Conflict, u"conflict_settled"_s,
                    u"Conflict %1 has been decided already. Nothing was changed."_s.arg(number));
    return page->rows.constFirst();
}

Result<QList<ConflictRecord>> chosenConflicts(CatalogReader &reader, const QCommandLineParser &options,
                                              const QStringList &numbers)
{
    if (options.isSet(u"all"_s)) {
        auto filter = conflictFilterFrom(options);
        if (!filter)
            return fail(filter.error());
        filter->limit = mostAtOnce;
        auto page = reader.conflicts(*filter);
        if (!page)
            return fail(page.error());
        return page->rows;
    }
    QList<ConflictRecord> conflicts;
    for (const QString &number : numbers) {
        const auto conflict = findConflict(reader, number);
        if (!conflict)
            return fail(conflict.error());
        conflicts << *conflict;
    }
    return conflicts;
}

/// What was typed, as the one field that all conflicts are about takes it.
Result<catalog::FieldValue> typedValue(const QString &text, const QList<ConflictRecord> &conflicts,
                                       const catalog::FieldRegistry &registry)
{
    const QString key = conflicts.isEmpty() ? QString() : conflicts.constFirst().values.key;
    for (const ConflictRecord &conflict : conflicts) {
        if (conflict.values.key != key)
            return fail(
                ErrorKind::Usage, u"several_fields"_s,
                u"One value cannot go into several fields: name conflicts of one field. Nothing was changed."_s);
    }
    const catalog::FieldDefinition *field = registry.find(key);
    if (!field)
        return fail(ErrorKind::Usage, u"no_value"_s,
                    u"A conflict about \"%1\" is decided by --keep or --other. Nothing was changed."_s.arg(key));
    return registry.normalise(*field, catalog::FieldValue(text));
}

} // namespace

QString ResolveCommand::verb() const
{
    return u"resolve"_s;
}

QString ResolveCommand::summary() const
{
    return u"Decides conflicts; all that are named become one change that can be undone."_s;
}

QString ResolveCommand::arguments() const
{
    return u"NUMBER...|--all"_s;
}

std::pair<int, int> ResolveCommand::argumentCount() const
{
    return {0, -1};
}

void ResolveCommand::addOptions(QCommandLineParser &parser) const
{
    addConflictFilter(parser);
    parser.addOptions({{u"keep"_s, u"The live value stays; what was to be deleted is kept."_s},
                       {u"other"_s, u"The waiting value; what was to be deleted goes to the trash."_s},
                       {u"both"_s, u"Both: of lists all elements, of long texts one after the other."_s},
                       {u"value"_s, u"This value instead of either."_s, u"text"_s},
                       {u"all"_s, u"All that --field, --by, --kind, --words and --item leave."_s}});
}

ExitCode ResolveCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto choice = choiceFrom(options);
    if (!choice)
        return console.fail(choice.error(), asJson);
    if (arguments.isEmpty() != options.isSet(u"all"_s))
        return console.fail(
            makeError(ErrorKind::Usage, u"bad_use"_s, u"Name conflicts by their numbers, or say --all."_s), asJson);
    const SystemClock clock;
    auto opened = openForEditing(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto conflicts = chosenConflicts(*opened->reader, options, arguments);
    if (!conflicts)
        return console.fail(conflicts.error(), asJson);
    catalog::FieldValue value;
    if (*choice == Choice::Value && !conflicts->isEmpty()) {
        const auto typed = typedValue(options.value(u"value"_s), *conflicts, opened->registry);
        if (!typed)
            return console.fail(typed.error(), asJson);
        value = *typed;
    }
    QList<catalog::ConflictDecision> decisions;
    for (const ConflictRecord &conflict : *conflicts)
        decisions << catalog::ConflictDecision{conflict, *choice, value};
    catalog::Settlement settlement = catalog::settle(decisions, opened->registry);
    settlement.changeSet.id = ChangeSetId::create();
    settlement.changeSet.author = localAuthor();
    settlement.changeSet.device = localDevice();
    const auto applied =
        settlement.numbers.isEmpty() ? catalog::Applied() : opened->catalog->apply(settlement.changeSet);
    if (!applied)
        return console.fail(applied.error(), asJson);
    if (asJson)
        console.json({{u"settled"_s, settlement.numbers.size()},
                      {u"left_open"_s, settlement.leftOpen.size()},
                      {u"change_set"_s, settlement.numbers.isEmpty() ? QString() : applied->id.text()}});
    else
        console.line(
            u"Decided %1 %2, left %3 open%4."_s.arg(settlement.numbers.size())
                .arg(settlement.numbers.size() == 1 ? u"conflict"_s : u"conflicts"_s)
                .arg(settlement.leftOpen.size())
                .arg(settlement.numbers.isEmpty() ? QString() : u" (change set %1)"_s.arg(applied->id.text())));
    return settlement.leftOpen.isEmpty() ? ExitCode::Done : ExitCode::Incomplete;
}

} // namespace collectz::desktop
