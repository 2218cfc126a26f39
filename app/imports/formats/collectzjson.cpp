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

void addFields(ItemBuilder &builder, const QJsonObject &entity, catalog::Level level)
{
    const QJsonObject fields = entity.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        builder.setCanonical(field.key(), FieldValue::fromJson(field.value()));
        builder.setLevel(field.key(), level);
    }
    builder.addLocked(interchange::lockedKeys(entity));
}

catalog::State stateOf(const QJsonObject &entity)
{
    return catalog::stateFromWord(entity.value(u"state"_s).toString()).value_or(catalog::State::Live);
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

    bool addDefinition(const JsonRecords::Event &event)
    {
        ItemBuilder builder(m_options, ++m_number, event.line);
        builder.setSource(event.value.toObject());
        const std::optional<catalog::Entity> entity = interchange::definitionFromJson(event.value.toObject());
        if (!entity) {
            builder.report(u"definition_unreadable"_s, u"This definition is not one of a collectz export."_s, {}, true);
            return m_sink(builder.take());
        }
        builder.setDefinition(*entity);
        builder.setKind(catalog::Kind::Other);
        for (const QString &key : {u"label"_s, u"name"_s, u"key"_s}) {
            if (!entity->value(key).isNull() && !builder.has(u"title"_s))
                builder.setCanonical(u"title"_s, entity->value(key));
        }
        return m_sink(builder.take());
    }

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
        addFields(builder, work, catalog::Level::Work);
        addFields(builder, edition, catalog::Level::Edition);
        addFields(builder, copy, catalog::Level::Copy);
        builder.setStates(stateOf(work), stateOf(edition), stateOf(copy));
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
    description.encoding = encodingName((*records)->form());
    return description;
}

Result<void> CollectzJson::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                const CancelToken &cancel) const
{
    Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(file, {u"definitions[]"_s, u"works[]"_s});
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
        const bool isBad = event.type == JsonRecords::Event::Type::BadRecord;
        const bool goesOn = isBad                            ? items.addBad(event)
                            : event.path == u"definitions[]" ? items.addDefinition(event)
                                                             : items.add(event);
        if (!goesOn)
            return {};
    }
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
}

} // namespace collectz::imports
