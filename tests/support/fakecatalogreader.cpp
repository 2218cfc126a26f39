// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakecatalogreader.h"

#include "catalog/sortkey.h"

#include <QCryptographicHash>

#include <algorithm>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using Lock = std::lock_guard<std::recursive_mutex>;

namespace {

Unexpected notFound(const QString &what)
{
    return fail(ErrorKind::NotFound, u"not_found"_s, u"There is no such %1."_s.arg(what));
}

/// Models ask anew after each change and cancel what they asked before.
Unexpected stopped()
{
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped."_s);
}

using SortValue = std::variant<std::monostate, qint64, QByteArray>;

} // namespace

FakeCatalogReader::FakeCatalogReader(FakeState &state)
    : m_state(state)
{}

void FakeCatalogReader::releaseMemory()
{
    const std::lock_guard lock(m_state.mutex);
    ++m_state.releases;
}

QList<EntityId> FakeCatalogReader::matching(const Query &query) const
{
    const FieldRegistry registry = m_state.registry();
    QList<EntityId> works;
    const QList<EntityId> shown = m_state.shownWorks();
    for (const EntityId &id : shown) {
        const bool isMatch = query.isEmpty()
                                 ? m_state.entities.at(id).state == State::Live
                                 : matchesQuery(m_state.record(id), m_state.projection(id), query, registry);
        if (isMatch)
            works << id;
    }
    return works;
}

EntityId FakeCatalogReader::workOfKey(qint64 key) const
{
    return m_state.workKeys.key(key);
}

Result<std::vector<qint64>> FakeCatalogReader::order(const Query &query, const Sort &sort, const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    if (cancel.isCancelled())
        return stopped();
    const QList<SortLevel> levels = sort.levels();
    struct Place
    {
        QList<SortValue> values; ///< one for each level
        QByteArray title;
        qint64 key;
    };
    std::vector<Place> places;
    const QList<EntityId> works = matching(query);
    for (const EntityId &id : works) {
        const Projection &made = m_state.projection(id);
        Place place{{}, made.titleKey, made.row.key};
        for (const SortLevel &level : levels) {
            if (level.field.isEmpty()) {
                place.values << (level.column == SortColumn::Title ? SortValue(made.titleKey)
                                                                   : made.sortValues.value(level.column));
                continue;
            }
            const QStringList values = facetValues(m_state.record(id), level.field);
            place.values << (values.isEmpty() ? SortValue() : SortValue(sortKey(values.constFirst())));
        }
        places.push_back(place);
    }
    std::sort(places.begin(), places.end(), [&levels](const Place &a, const Place &b) {
        for (qsizetype number = 0; number < levels.size(); ++number) {
            const SortValue &valueA = a.values.at(number);
            const SortValue &valueB = b.values.at(number);
            const bool noA = std::holds_alternative<std::monostate>(valueA);
            const bool noB = std::holds_alternative<std::monostate>(valueB);
            if (noA != noB)
                return noB;
            if (!noA && valueA != valueB)
                return levels.at(number).descending ? valueB < valueA : valueA < valueB;
        }
        return std::tie(a.title, a.key) < std::tie(b.title, b.key);
    });
    std::vector<qint64> keys;
    for (const Place &place : places)
        keys.push_back(place.key);
    return keys;
}

Result<ListingPage> FakeCatalogReader::page(const Query &query, const Sort &sort, const PageCursor &after, int limit,
                                            const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    const Result<std::vector<qint64>> keys = order(query, sort, cancel);
    if (!keys)
        return fail(keys.error());
    auto from = keys->cbegin();
    if (!after.text.isEmpty()) {
        from = std::find(keys->cbegin(), keys->cend(), after.text.toLongLong());
        from = from == keys->cend() ? from : from + 1;
    }
    QList<qint64> wanted;
    for (; from != keys->cend() && wanted.size() < limit; ++from)
        wanted << *from;
    const Result<QList<ListingRow>> found = rows(wanted);
    ListingPage result;
    result.rows = *found;
    if (from != keys->cend() && !wanted.isEmpty())
        result.next.text = QString::number(wanted.constLast());
    return result;
}

Result<QList<ListingRow>> FakeCatalogReader::rows(const QList<qint64> &keys)
{
    const Lock lock(m_state.mutex);
    QList<ListingRow> rows;
    for (const qint64 key : keys) {
        const EntityId id = workOfKey(key);
        if (!id.isNull() && m_state.entities.at(id).state != State::Removed)
            rows << m_state.projection(id).row;
    }
    return rows;
}

Result<qint64> FakeCatalogReader::count(const Query &query, const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    return cancel.isCancelled() ? Result<qint64>(stopped()) : matching(query).size();
}

Result<QList<Facet>> FakeCatalogReader::facets(const Query &query, const QStringList &fields, int valuesEach,
                                               const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    if (cancel.isCancelled())
        return stopped();
    QList<WorkRecord> works;
    const QList<EntityId> ids = matching(query);
    for (const EntityId &id : ids)
        works << m_state.record(id);
    QList<Facet> facets;
    for (const QString &field : fields) {
        QMap<QString, qint64> counts;
        for (const WorkRecord &work : std::as_const(works)) {
            const QStringList values = facetValues(work, field);
            for (const QString &value : values)
                ++counts[value];
        }
        Facet facet{field, {}};
        for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
            facet.values << FacetValue{entry.key(), entry.value()};
        std::stable_sort(facet.values.begin(), facet.values.end(),
                         [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; });
        facet.values = facet.values.first(std::min<qsizetype>(facet.values.size(), valuesEach));
        facets << facet;
    }
    return facets;
}

QStringList FakeCatalogReader::facetValues(const WorkRecord &record, const QString &field)
{
    if (field == "kind"_L1)
        return {kindWord(record.work.kind)};
    if (field == "decade"_L1) {
        const QString year = m_state.projection(record.work.id).row.year;
        return year.size() < 4 ? QStringList() : QStringList{year.left(year.size() - 1) + u'0'};
    }
    static const QStringList credits = [] {
        QStringList keys;
        for (const FieldDefinition &credit : FieldRegistry::builtin().all()) {
            if (credit.vocabulary == "people"_L1 && !credit.derived)
                keys << credit.key;
        }
        return keys;
    }();
    const QStringList fields = field == "people"_L1 ? credits : QStringList{field};
    QStringList values;
    for (const QString &key : fields) {
        values << record.work.value(key).list();
        for (const Entity &edition : record.editions)
            values << edition.value(key).list();
        for (const Entity &copy : record.copies)
            values << copy.value(key).list();
    }
    for (QString &value : values)
        value = value.section(u'\x1f', 0, 0);
    values.removeDuplicates();
    return values;
}

Result<WorkRecord> FakeCatalogReader::work(const EntityId &work)
{
    const Lock lock(m_state.mutex);
    const auto found = m_state.entities.find(work);
    if (found == m_state.entities.end() || found->second.level != Level::Work || found->second.state == State::Removed)
        return notFound(u"work"_s);
    return m_state.record(work);
}

Result<QList<WorkRecord>> FakeCatalogReader::works(const QList<qint64> &keys)
{
    const Lock lock(m_state.mutex);
    QList<WorkRecord> records;
    for (const qint64 key : keys) {
        const Result<WorkRecord> record = work(workOfKey(key));
        if (record)
            records << *record;
    }
    return records;
}

Result<qint64> FakeCatalogReader::keyOf(const EntityId &id)
{
    const Lock lock(m_state.mutex);
    const qint64 key = m_state.workKeys.value(m_state.workOf(id));
    return key > 0 ? Result<qint64>(key) : notFound(u"item"_s);
}

Result<Entity> FakeCatalogReader::entity(const EntityId &id)
{
    const Lock lock(m_state.mutex);
    const auto found = m_state.entities.find(id);
    if (found == m_state.entities.end())
        return notFound(u"item"_s);
    return found->second;
}

Result<QList<Entity>> FakeCatalogReader::entitiesOf(Level level)
{
    const Lock lock(m_state.mutex);
    QList<Entity> found;
    for (const EntityId &id : std::as_const(m_state.creationOrder)) {
        const Entity &entity = m_state.entities.at(id);
        if (entity.level == level && entity.state == State::Live)
            found << entity;
    }
    return found;
}

Result<QList<EntityId>> FakeCatalogReader::children(const EntityId &parentWork)
{
    const Lock lock(m_state.mutex);
    QList<EntityId> found;
    for (const EntityId &id : std::as_const(m_state.creationOrder)) {
        const Entity &entity = m_state.entities.at(id);
        if (entity.level == Level::Work && entity.parent == parentWork && entity.state == State::Live)
            found << id;
    }
    return found;
}

Result<QList<MatchCandidate>> FakeCatalogReader::candidatesByIdentifier(const QStringList &identifierKeys, int limit)
{
    const Lock lock(m_state.mutex);
    QList<EntityId> works;
    for (const QString &key : identifierKeys) {
        const QList<EntityId> carriers = m_state.worksWithIdentifier(key);
        for (const EntityId &id : carriers) {
            if (!works.contains(id))
                works << id;
        }
    }
    QList<MatchCandidate> candidates;
    for (const EntityId &id : std::as_const(works)) {
        if (candidates.size() < limit)
            candidates << candidate(id);
    }
    return candidates;
}

Result<QHash<QString, QList<MatchCandidate>>> FakeCatalogReader::candidatesByMatchKeys(const QStringList &matchKeys,
                                                                                       int limitEach)
{
    const Lock lock(m_state.mutex);
    QHash<QString, QList<MatchCandidate>> found;
    for (const QString &key : matchKeys) {
        const QList<EntityId> works = m_state.worksWithMatchKey(key);
        for (const EntityId &id : works) {
            if (found[key].size() < limitEach)
                found[key] << candidate(id);
        }
        if (works.isEmpty())
            found.remove(key);
    }
    return found;
}

MatchCandidate FakeCatalogReader::candidate(const EntityId &work)
{
    const Projection &made = m_state.projection(work);
    MatchCandidate candidate;
    candidate.workKey = m_state.workKeys.value(work);
    candidate.work = work;
    candidate.kind = m_state.entities.at(work).kind;
    candidate.state = m_state.entities.at(work).state;
    candidate.title = made.row.title;
    candidate.year = made.row.year;
    candidate.creators = made.row.creators;
    for (const IdentifierLink &link : made.identifiers)
        candidate.identifiers << link.key;
    return candidate;
}

Result<QByteArray> FakeCatalogReader::digest(const CancelToken &)
{
    const Lock lock(m_state.mutex);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[id, entity] : m_state.entities) {
        if (entity.state == State::Removed)
            continue;
        const QStringList head{id.text(), levelWord(entity.level), kindWord(entity.kind), entity.parent.text(),
                               stateWord(entity.state)};
        hash.addData(head.join(u'|').toUtf8());
        hash.addData(fieldsToJson(entity.fields));
    }
    return hash.result();
}

Result<FieldRegistry> FakeCatalogReader::registry()
{
    const Lock lock(m_state.mutex);
    return m_state.registry();
}

} // namespace collectz::testsupport
