// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/formatscommand.h"

#include "imports/formatreader.h"
#include "imports/formats/genericcsv.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString FormatsCommand::verb() const
{
    return u"formats"_s;
}

QString FormatsCommand::summary() const
{
    return u"Lists the formats that can be imported."_s;
}

void FormatsCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOption(
        {u"template"_s, u"Print an empty CSV table for a kind (movie, book, ...) to fill in."_s, u"kind"_s});
}

ExitCode FormatsCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    if (options.isSet(u"template"_s)) {
        const auto kind = catalog::kindFromAlias(options.value(u"template"_s));
        if (!kind)
            return console.fail(makeError(ErrorKind::Usage, u"kind_unknown"_s,
                                          u"There is no kind '%1'."_s.arg(options.value(u"template"_s))),
                                asJson);
        console.raw(imports::csvTemplate(*kind));
        return ExitCode::Done;
    }
    const imports::FormatRegistry formats;
    const QList<const imports::FormatReader *> readers = formats.all();
    QJsonArray json;
    QList<QStringList> rows;
    for (const imports::FormatReader *reader : readers) {
        json.append(QJsonObject{{u"id"_s, reader->id()},
                                {u"name"_s, reader->name()},
                                {u"suffixes"_s, QJsonArray::fromStringList(reader->suffixes())},
                                {u"mapped"_s, reader->isTable()}});
        rows << QStringList{reader->id(), reader->suffixes().join(u' '), reader->name()};
    }
    if (asJson)
        console.json({{u"formats"_s, json}});
    else
        console.table({u"Id"_s, u"Files"_s, u"Name"_s}, rows);
    return ExitCode::Done;
}

} // namespace collectz::desktop
