// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/collectzjson.h"

#include "imports/formats/collectzcsv.h"
#include "imports/interchange.h"
#include "imports/json/jsonrecords.h"

#include <QJsonArray>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldValue;

namespace {

void addFields(ItemBuilder &builder, const QJsonObject &entity)
{
    const QJsonObject fields = entity.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        builder.setCanonical(field.key(), FieldValue::fromJson(field.value()));
}

EntityId idOf(const QJsonObject &entity)
{
    return EntityId::fromText(entity.value(u"id"_s).toString());
}

/// Turns the works of an export into items.
class WorkItems
{
public:
    WorkItems(const ReadOptions &options, const ItemSink &sink)
        : m_options(options)
        , m_sink(sink)
    {}

    /// False when the receiver wants no more.
    bool add(const JsonRecords::Event &event)
    {
        const QJsonObject work = event.value.toObject();
        const QJsonArray editions = work.value(u"editions"_s).toArray();
        if (editions.isEmpty())
            return addItem(event, work, {}, {});
        for (const QJsonValue edition : editions) {
            const QJsonArray copies = edition.toObject().value(u"copies"_s).toArray();
            if (copies.isEmpty() && !addItem(event, work, edition.toObject(), {}))
                return false;
            for (const QJsonValue copy : copies) {
                if (!addItem(event, work, edition.toObject(), copy.toObject()))
                    return false;
            }
        }
        return true;
    }

    bool addBad(const JsonRecords::Event &event)
    {
        ItemBuilder builder(m_options, ++m_number, event.line);
        builder.report(u"record_malformed"_s,
                       u"This record is not valid JSON (%1) and was left out."_s.arg(event.problem), {}, true);
        return m_sink(builder.take());
    }

private:
    bool addItem(const JsonRecords::Event &event, const QJsonObject &work, const QJsonObject &edition,
                 const QJsonObject &copy)
    {
        ItemBuilder builder(m_options, ++m_number, event.line);
        if (!event.problem.isEmpty())
            builder.report(u"bytes_not_utf8"_s, event.problem);
        builder.setSource(work);
        if (idOf(work).isNull())
            builder.report(u"id_unreadable"_s, u"This work has no id of a collectz export."_s, {}, true);
        builder.setIds(idOf(work), EntityId::fromText(work.value(u"parent"_s).toString()), idOf(edition), idOf(copy));
        const QString kind = work.value(u"kind"_s).toString();
        if (const std::optional<catalog::Kind> known = catalog::kindFromWord(kind))
            builder.setKind(*known);
        else
            builder.setKindWord(kind);
        for (const QJsonObject &entity : {work, edition, copy})
            addFields(builder, entity);
        addExportedFacts(builder, !copy.isEmpty());
        return m_sink(builder.take());
    }

    const ReadOptions &m_options;
    const ItemSink &m_sink;
    qint64 m_number = 0;
};

} // namespace

int CollectzJson::confidence(const SourceFile &file) const
{
    return file.head.left(512).contains(
               QByteArrayView(interchange::documentFormat.data(), interchange::documentFormat.size()))
               ? 100
               : 0;
}

Result<SourceDescription> CollectzJson::describe(const SourceFile &file, const ReadOptions &options) const
{
    Q_UNUSED(options)
    const Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(file, {});
    if (!records)
        return fail(records.error());
    SourceDescription description;
    description.format = id();
    description.encoding = encodingName((*records)->form().encoding);
    return description;
}

Result<void> CollectzJson::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                const CancelToken &cancel) const
{
    Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(file, {u"works[]"_s});
    if (!records)
        return fail(records.error());
    WorkItems items(options, sink);
    JsonRecords::Event event;
    while (!cancel.isCancelled()) {
        const Result<bool> more = (*records)->next(event);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (event.type == JsonRecords::Event::Type::Scalar) {
            if (event.path == u"format" && event.value.toString() != interchange::documentFormat)
                return fail(ErrorKind::Newer, u"export_version_unknown"_s,
                            u"This export has the layout \"%1\", which this version does not read."_s.arg(
                                event.value.toString().left(80)));
            continue;
        }
        const bool goesOn = event.type == JsonRecords::Event::Type::BadRecord ? items.addBad(event) : items.add(event);
        if (!goesOn)
            return {};
    }
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
}

} // namespace collectz::imports
