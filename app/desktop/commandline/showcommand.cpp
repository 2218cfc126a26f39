// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/showcommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/entityargument.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

void printEntity(Console &console, const catalog::Entity &entity, const catalog::FieldRegistry &registry,
                 const QString &indent)
{
    for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it) {
        const catalog::FieldDefinition *field = registry.find(it.key());
        const QString label = field ? field->label : it.key();
        const QString text = field ? registry.display(*field, *it) : it->displayText();
        const QString lock = entity.provenanceOf(it.key()).locked ? u" (locked)"_s : QString();
        console.line(indent + label + u": "_s + text + lock);
    }
}

} // namespace

QString ShowCommand::verb() const
{
    return u"show"_s;
}

QString ShowCommand::summary() const
{
    return u"Shows one work with its editions and copies."_s;
}

QString ShowCommand::arguments() const
{
    return u"ID"_s;
}

std::pair<int, int> ShowCommand::argumentCount() const
{
    return {1, 1};
}

ExitCode ShowCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto id = entityIdFrom(arguments.constFirst());
    if (!id)
        return console.fail(id.error(), asJson);
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto record = opened->reader->work(*id);
    if (!record)
        return console.fail(record.error(), asJson);
    if (asJson) {
        console.json(recordToJson(*record));
        return ExitCode::Done;
    }
    console.line(catalog::kindWord(record->work.kind) + u' ' + record->work.id.text());
    printEntity(console, record->work, opened->registry, u"  "_s);
    for (const catalog::Entity &edition : record->editions) {
        console.line(u"  edition "_s + edition.id.text());
        printEntity(console, edition, opened->registry, u"    "_s);
        for (const catalog::Entity &copy : record->copies) {
            if (copy.parent != edition.id)
                continue;
            console.line(u"    copy "_s + copy.id.text());
            printEntity(console, copy, opened->registry, u"      "_s);
        }
    }
    return ExitCode::Done;
}

} // namespace collectz::desktop
