// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/catalogexport.h"

#include "imports/interchange.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::CatalogReader;
using catalog::Entity;
using catalog::WorkRecord;

namespace {

constexpr size_t worksAtOnce = 500;

/// What lies in the trash stays out, unless it is asked for.
WorkRecord liveParts(WorkRecord record)
{
    const auto isGone = [](const Entity &entity) { return entity.state != catalog::State::Live; };
    record.editions.removeIf(isGone);
    record.copies.removeIf(isGone);
    return record;
}

/// Parents come before what belongs to them, so that an import can write the works as they come.
int generationOf(catalog::Kind kind)
{
    return kind == catalog::Kind::TvSeason ? 1 : kind == catalog::Kind::TvEpisode ? 2 : 0;
}

Error notWritten(const QString &file, const QString &technical)
{
    Error error = makeError(ErrorKind::Full, u"export_not_written"_s,
                            u"The export could not be written whole; nothing is left of it."_s, technical);
    error.file = file;
    return error;
}

/// Custom fields belong to every export, the other things to that of a whole catalog.
Result<QList<Entity>> definitionsFor(CatalogReader &reader, const ExportScope &scope)
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

/// One export under way.
class Exporter
{
public:
    Exporter(CatalogReader &reader, const ExportScope &scope, const ByteSink &sink, const ProgressFunction &progress,
             const CancelToken &cancel)
        : m_reader(reader)
        , m_scope(scope)
        , m_sink(sink)
        , m_progress(progress)
        , m_cancel(cancel)
    {}

    Result<qint64> run(const std::vector<qint64> &works)
    {
        m_total = static_cast<qint64>(works.size());
        Result<void> done = begin();
        for (size_t from = 0; done && from < works.size(); from += worksAtOnce)
            done = addFirstGeneration(works, from, std::min(works.size(), from + worksAtOnce));
        for (const QList<EntityId> &generation : m_later) {
            for (qsizetype at = 0; done && at < generation.size(); ++at)
                done = addLater(generation.at(at));
        }
        if (done && !m_scope.asTable)
            done = write(interchange::documentEnd());
        return done ? Result<qint64>(m_written) : fail(done.error());
    }

private:
    Result<void> begin()
    {
        if (m_scope.asTable) {
            const auto registry = m_reader.registry();
            if (!registry)
                return fail(registry.error());
            m_columns = interchange::columns(*registry);
            return write(interchange::csvLine(m_columns));
        }
        const auto definitions = definitionsFor(m_reader, m_scope);
        return definitions ? write(interchange::documentBegin(*definitions)) : fail(definitions.error());
    }

    Result<void> addFirstGeneration(const std::vector<qint64> &works, size_t from, size_t to)
    {
        const auto records = m_reader.works(QList<qint64>(works.begin() + static_cast<std::ptrdiff_t>(from),
                                                          works.begin() + static_cast<std::ptrdiff_t>(to)));
        if (!records)
            return fail(records.error());
        Result<void> done;
        for (qsizetype at = 0; done && at < records->size(); ++at) {
            const WorkRecord &record = records->at(at);
            if (const int generation = generationOf(record.work.kind); generation > 0)
                m_later.at(static_cast<size_t>(generation)) << record.work.id;
            else
                done = add(record);
        }
        return done ? goOn() : done;
    }

    Result<void> addLater(const EntityId &work)
    {
        const auto record = m_reader.work(work);
        if (!record)
            return fail(record.error());
        Result<void> done = add(*record);
        return done && m_written % static_cast<qint64>(worksAtOnce) == 0 ? goOn() : done;
    }

    Result<void> add(const WorkRecord &record)
    {
        const WorkRecord shown = m_scope.withTrash ? record : liveParts(record);
        QByteArray bytes;
        if (m_scope.asTable) {
            const QList<QStringList> rows = interchange::rows(shown, m_columns);
            for (const QStringList &row : rows)
                bytes += interchange::csvLine(row);
        } else {
            bytes = m_written == 0 ? QByteArray() : QByteArray(",\n");
            bytes += QJsonDocument(interchange::toJson(shown)).toJson(QJsonDocument::Compact);
        }
        ++m_written;
        return write(bytes);
    }

    Result<void> write(const QByteArray &bytes) const
    {
        return m_sink(bytes) ? Result<void>() : fail(notWritten({}, {}));
    }

    /// Between two portions: says how far it is and looks whether to stop.
    Result<void> goOn() const
    {
        if (m_cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. No file was written."_s);
        if (m_progress) {
            Progress report;
            report.step = u"export"_s;
            report.done = m_written;
            report.total = m_total;
            m_progress(report);
        }
        return {};
    }

    CatalogReader &m_reader;
    const ExportScope &m_scope;
    const ByteSink &m_sink;
    const ProgressFunction &m_progress;
    const CancelToken &m_cancel;
    QStringList m_columns;
    std::array<QList<EntityId>, 3> m_later; ///< works by their generation
    qint64 m_written = 0;
    qint64 m_total = 0;
};

} // namespace

Result<std::vector<qint64>> worksToExport(CatalogReader &reader, const catalog::Query &query, const ExportScope &scope,
                                          const CancelToken &cancel)
{
    const catalog::Sort byAddition{catalog::SortColumn::Added, false, {}};
    auto works = reader.order(query, byAddition, cancel);
    if (!works || !scope.withTrash)
        return works;
    catalog::QueryTerm trashed;
    trashed.type = catalog::QueryTerm::Type::Is;
    trashed.values = {u"trashed"_s};
    catalog::Query inTrash = query;
    inTrash.terms << trashed;
    const auto more = reader.order(inTrash, byAddition, cancel);
    if (!more)
        return more;
    works->insert(works->end(), more->begin(), more->end());
    return works;
}

Result<qint64> exportWorks(CatalogReader &reader, const std::vector<qint64> &works, const ExportScope &scope,
                           const ByteSink &sink, const ProgressFunction &progress, const CancelToken &cancel)
{
    return Exporter(reader, scope, sink, progress, cancel).run(works);
}

Result<qint64> exportToFile(CatalogReader &reader, const std::vector<qint64> &works, const ExportScope &scope,
                            const QString &path, const ProgressFunction &progress, const CancelToken &cancel)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(notWritten(path, file.errorString()));
    const ByteSink sink = [&file](const QByteArray &bytes) { return file.write(bytes) == bytes.size(); };
    const Result<qint64> count = exportWorks(reader, works, scope, sink, progress, cancel);
    if (!count && count.error().code == u"export_not_written")
        return fail(notWritten(path, file.errorString()));
    if (count && !file.commit())
        return fail(notWritten(path, file.errorString()));
    return count;
}

} // namespace collectz::imports
