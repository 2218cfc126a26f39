// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/exportcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "imports/interchange.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>
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

/// What lies in the trash stays out, unless it is asked for.
WorkRecord liveParts(WorkRecord record)
{
    const auto isGone = [](const Entity &entity) { return entity.state != catalog::State::Live; };
    record.editions.removeIf(isGone);
    record.copies.removeIf(isGone);
    return record;
}

/// How much is exported, and as what.
struct ExportScope
{
    bool asTable = false;
    bool withTrash = false;
    bool isWhole = false; ///< no query chooses among the works
};

/// Parents come before what belongs to them, so that an import can write the works as they come.
int generationOf(catalog::Kind kind)
{
    return kind == catalog::Kind::TvSeason ? 1 : kind == catalog::Kind::TvEpisode ? 2 : 0;
}

class Exporter
{
public:
    Exporter(const catalog::FieldRegistry &registry, const ExportScope &scope, const ByteSink &sink)
        : m_columns(imports::interchange::columns(registry))
        , m_scope(scope)
        , m_sink(sink)
    {}

    bool begin(const QList<Entity> &definitions) const
    {
        return m_sink(m_scope.asTable ? imports::interchange::csvLine(m_columns)
                                      : imports::interchange::documentBegin(definitions));
    }

    bool add(const WorkRecord &record)
    {
        const WorkRecord live = m_scope.withTrash ? record : liveParts(record);
        QByteArray bytes;
        if (m_scope.asTable) {
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

    bool end() const { return m_scope.asTable || m_sink(imports::interchange::documentEnd()); }

private:
    QStringList m_columns;
    ExportScope m_scope;
    const ByteSink &m_sink;
    bool m_isFirst = true;
};

/// Custom fields belong to every export, the other things to that of a whole catalog.
Result<QList<Entity>> definitionsFor(catalog::CatalogReader &reader, const ExportScope &scope)
{
    QList<catalog::Level> levels{catalog::Level::CustomField};
    if (scope.isWhole)
        levels << catalog::Level::SavedView << catalog::Level::Term;
    QList<Entity> definitions;
    for (const catalog::Level level : levels) {
        const auto entities = reader.entitiesOf(level);
        if (!entities)
            return fail(entities.error());
        for (const Entity &entity : *entities) {
            if (scope.withTrash || entity.state == catalog::State::Live)
                definitions << entity;
        }
    }
    return definitions;
}

/// The works to export, the trashed ones last.
Result<std::vector<qint64>> chosenWorks(catalog::CatalogReader &reader, catalog::Query query, const ExportScope &scope)
{
    const catalog::Sort byAddition{catalog::SortColumn::Added, false, {}};
    auto keys = reader.order(query, byAddition, CancelToken());
    if (!keys || !scope.withTrash)
        return keys;
    catalog::QueryTerm trashed;
    trashed.type = catalog::QueryTerm::Type::Is;
    trashed.values = {u"trashed"_s};
    query.terms << trashed;
    const auto inTrash = reader.order(query, byAddition, CancelToken());
    if (!inTrash)
        return inTrash;
    keys->insert(keys->end(), inTrash->begin(), inTrash->end());
    return keys;
}

Result<qint64> exportWorks(catalog::CatalogReader &reader, const std::vector<qint64> &keys,
                           const QList<Entity> &definitions, Exporter &exporter, const QString &file)
{
    bool written = exporter.begin(definitions);
    qint64 count = 0;
    std::array<QList<EntityId>, 3> later;
    for (size_t from = 0; written && from < keys.size(); from += worksAtOnce) {
        const size_t to = std::min(keys.size(), from + worksAtOnce);
        const auto records = reader.works(QList<qint64>(keys.begin() + static_cast<std::ptrdiff_t>(from),
                                                        keys.begin() + static_cast<std::ptrdiff_t>(to)));
        if (!records)
            return fail(records.error());
        for (const WorkRecord &record : *records) {
            if (const int generation = generationOf(record.work.kind); generation > 0)
                later.at(static_cast<size_t>(generation)) << record.work.id;
            else
                written = written && exporter.add(record);
        }
        count += records->size();
    }
    for (const QList<EntityId> &works : later) {
        for (qsizetype at = 0; written && at < works.size(); ++at) {
            const auto record = reader.work(works.at(at));
            if (!record)
                return fail(record.error());
            written = exporter.add(*record);
        }
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
                       {u"with-trash"_s, u"What lies in the trash as well (json)."_s},
                       {{u"o"_s, u"output"_s}, u"Write into this file instead of standard output."_s, u"file"_s}});
}

ExitCode ExportCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const QString file = options.value(u"output"_s);
    const bool asJson = options.isSet(u"json"_s);
    const QString format = options.isSet(u"format"_s) ? options.value(u"format"_s) : u"json"_s;
    if (format != u"csv" && format != u"json")
        return console.fail(makeError(ErrorKind::Usage, u"bad_format"_s, u"--format takes 'csv' or 'json'."_s), asJson);
    const ExportScope scope{format == u"csv", options.isSet(u"with-trash"_s), arguments.isEmpty()};
    if (scope.asTable && scope.withTrash)
        return console.fail(makeError(ErrorKind::Usage, u"no_trash_in_tables"_s,
                                      u"A table has no place for the trash. Use --format json with --with-trash."_s),
                            asJson);
    const SystemClock clock;
    auto open = openFor(options, clock, console, false);
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
    const auto keys = chosenWorks(**reader, *query, scope);
    if (!keys)
        return console.fail(keys.error(), asJson);
    const auto definitions = definitionsFor(**reader, scope);
    if (!definitions)
        return console.fail(definitions.error(), asJson);

    QSaveFile target(file);
    if (!file.isEmpty() && !target.open(QIODevice::WriteOnly))
        return console.fail(notWritten(file, target.errorString()), asJson);
    const ByteSink sink = [&](const QByteArray &bytes) {
        return file.isEmpty() ? console.raw(bytes) : target.write(bytes) == bytes.size();
    };
    Exporter exporter(*registry, scope, sink);
    const auto count = exportWorks(**reader, *keys, *definitions, exporter, file);
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
