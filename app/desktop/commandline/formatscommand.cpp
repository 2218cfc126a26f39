// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/formatscommand.h"

#include "imports/formatreader.h"

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

ExitCode FormatsCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
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
