// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/exportcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "imports/interchange.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using catalog::Entity;
using catalog::WorkRecord;

namespace {

constexpr size_t worksAtOnce = 500;

using ByteSink = std::function<bool(const QByteArray &)>;

Error notWritten(const QString &file, const QString &technical)
{
    Error error = makeError(ErrorKind::Full, u"export_not_written"_s,
                            u"The export could not be written whole; nothing is left of it."_s, technical);
    error.file = file;
    return error;
}

/// What lies in the trash stays out of tables, which have no word for it.
WorkRecord liveParts(WorkRecord record)
{
    const auto isGone = [](const Entity &entity) { return entity.state != catalog::State::Live; };
    record.editions.removeIf(isGone);
    record.copies.removeIf(isGone);
    return record;
}

class Exporter
{
public:
    Exporter(const catalog::FieldRegistry &registry, bool asTable, const ByteSink &sink)
        : m_columns(imports::interchange::columns(registry))
        , m_asTable(asTable)
        , m_sink(sink)
    {}

    bool begin() const
    {
        return m_sink(m_asTable ? imports::interchange::csvLine(m_columns) : imports::interchange::documentBegin());
    }

    bool add(const WorkRecord &record)
    {
        const WorkRecord live = liveParts(record);
        QByteArray bytes;
        if (m_asTable) {
            const QList<QStringList> rows = imports::interchange::rows(live, m_columns);
            for (const QStringList &row : rows)
                bytes += imports::interchange::csvLine(row);
        } else {
            bytes = m_isFirst ? QByteArray() : QByteArray(",\n");
            bytes += QJsonDocument(imports::interchange::toJson(live)).toJson(QJsonDocument::Compact);
        }
        m_isFirst = false;
        return m_sink(bytes);
    }

    bool end() const { return m_asTable || m_sink(imports::interchange::documentEnd()); }

private:
    QStringList m_columns;
    bool m_asTable;
    const ByteSink &m_sink;
    bool m_isFirst = true;
};

Result<qint64> exportWorks(catalog::CatalogReader &reader, const std::vector<qint64> &keys, Exporter &exporter,
                           const QString &file)
{
    bool written = exporter.begin();
    qint64 count = 0;
    for (size_t from = 0; written && from < keys.size(); from += worksAtOnce) {
        const size_t to = std::min(keys.size(), from + worksAtOnce);
        const auto records = reader.works(QList<qint64>(keys.begin() + static_cast<std::ptrdiff_t>(from),
                                                        keys.begin() + static_cast<std::ptrdiff_t>(to)));
        if (!records)
            return fail(records.error());
        for (const WorkRecord &record : *records)
            written = written && exporter.add(record);
        count += records->size();
    }
    if (!written || !exporter.end())
        return fail(notWritten(file, {}));
    return count;
}

} // namespace

QString ExportCommand::verb() const
{
    return u"export"_s;
}

QString ExportCommand::summary() const
{
    return u"Writes works as CSV or JSON that imports back."_s;
}

QString ExportCommand::arguments() const
{
    return u"[QUERY]"_s;
}

std::pair<int, int> ExportCommand::argumentCount() const
{
    return {0, -1};
}

void ExportCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"format"_s, u"csv (one row per copy) or json (the default)."_s, u"format"_s},
                       {{u"o"_s, u"output"_s}, u"Write into this file instead of standard output."_s, u"file"_s}});
}

ExitCode ExportCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const QString file = options.value(u"output"_s);
    const bool asJson = options.isSet(u"json"_s);
    const QString format = options.isSet(u"format"_s) ? options.value(u"format"_s) : u"json"_s;
    if (format != u"csv" && format != u"json")
        return console.fail(makeError(ErrorKind::Usage, u"bad_format"_s, u"--format takes 'csv' or 'json'."_s), asJson);
    const SystemClock clock;
    auto open = openFor(options, clock, false);
    if (!open)
        return console.fail(open.error(), asJson);
    auto reader = open->catalog->openReader();
    if (!reader)
        return console.fail(reader.error(), asJson);
    const auto registry = (*reader)->registry();
    if (!registry)
        return console.fail(registry.error(), asJson);
    const auto query = catalog::parseQuery(finishedQuery(arguments), *registry);
    if (!query)
        return console.fail(query.error(), asJson);
    const auto keys = (*reader)->order(*query, {}, CancelToken());
    if (!keys)
        return console.fail(keys.error(), asJson);

    QSaveFile target(file);
    if (!file.isEmpty() && !target.open(QIODevice::WriteOnly))
        return console.fail(notWritten(file, target.errorString()), asJson);
    const ByteSink sink = [&](const QByteArray &bytes) {
        return file.isEmpty() ? console.raw(bytes) : target.write(bytes) == bytes.size();
    };
    Exporter exporter(*registry, format == u"csv", sink);
    const auto count = exportWorks(**reader, *keys, exporter, file);
    if (!count)
        return console.fail(count.error(), asJson);
    if (file.isEmpty())
        return ExitCode::Done;
    if (!target.commit())
        return console.fail(notWritten(file, target.errorString()), asJson);
    if (asJson)
        console.json({{u"file"_s, file}, {u"format"_s, format}, {u"works"_s, *count}});
    else
        console.line(u"Exported %1 works to %2."_s.arg(QString::number(*count), file));
    return ExitCode::Done;
}

} // namespace collectz::desktop
