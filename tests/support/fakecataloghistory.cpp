// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions of FakeCatalogReader about vocabularies, history and sizes.

#include "catalog/sortkey.h"
#include "catalog/termnames.h"
#include "tests/support/fakecatalogreader.h"

#include <algorithm>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using Lock = std::lock_guard<std::recursive_mutex>;

QHash<QString, QHash<QString, qint64>> FakeCatalogReader::termUses()
{
    QHash<QString, QHash<QString, qint64>> uses;
    const QList<EntityId> works = m_state.shownWorks();
    for (const EntityId &id : works) {
        if (m_state.entities.at(id).state != State::Live)
            continue;
        QSet<QString> seen;
        for (const TermLink &link : m_state.projection(id).terms) {
            if (!seen.contains(link.vocabulary + u'\x1f' + link.name))
                ++uses[link.vocabulary][link.name];
            seen.insert(link.vocabulary + u'\x1f' + link.name);
        }
    }
    return uses;
}

Result<QList<Term>> FakeCatalogReader::terms(const QString &vocabulary, const QString &prefix, bool mostUsedFirst,
                                             int limit, const QString &after)
{
    const Lock lock(m_state.mutex);
    const QHash<QString, qint64> uses = termUses().value(vocabulary);
    QList<Term> found;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        if (foldTerm(vocabulary, use.key()).startsWith(prefix))
            found << Term{vocabulary, use.key(), use.key(), use.value()};
    }
    std::sort(found.begin(), found.end(), [mostUsedFirst](const Term &a, const Term &b) {
        if (mostUsedFirst && a.uses != b.uses)
            return a.uses > b.uses;
        return sortKey(a.name) < sortKey(b.name);
    });
    if (!after.isEmpty()) {
        const auto last =
            std::find_if(found.cbegin(), found.cend(), [&after](const Term &term) { return term.name == after; });
        found = found.sliced(last == found.cend() ? 0 : last - found.cbegin() + 1);
    }
    return found.first(std::min<qsizetype>(found.size(), limit));
}

Result<QStringList> FakeCatalogReader::vocabularies()
{
    const Lock lock(m_state.mutex);
    QStringList names;
    const FieldRegistry registry = m_state.registry();
    for (const FieldDefinition &field : registry.all()) {
        if (!field.vocabulary.isEmpty() && !names.contains(field.vocabulary))
            names << field.vocabulary;
    }
    return names;
}

Result<std::vector<qint64>> FakeCatalogReader::worksUsing(const QString &vocabulary, const QString &name)
{
    const Lock lock(m_state.mutex);
    std::vector<qint64> keys;
    const QList<EntityId> works = m_state.shownWorks();
    for (const EntityId &id : works) {
        const QList<TermLink> links = m_state.projection(id).terms;
        const bool uses = std::any_of(links.cbegin(), links.cend(), [&](const TermLink &link) {
            return link.vocabulary == vocabulary && link.name == name;
        });
        if (uses)
            keys.push_back(m_state.workKeys.value(id));
    }
    return keys;
}

Result<QList<HistoryEntry>> FakeCatalogReader::history(const HistoryFilter &filter)
{
    const Lock lock(m_state.mutex);
    QList<HistoryEntry> found;
    for (auto row = m_state.journal.crbegin(); row != m_state.journal.crend() && found.size() < filter.limit; ++row) {
        if (filter.beforeSequence > 0 && row->sequence >= filter.beforeSequence)
            continue;
        if (!filter.entity.isNull() && row->change.entity != filter.entity &&
            m_state.workOf(row->change.entity) != filter.entity)
            continue;
        HistoryEntry entry = *row;
        if (const ChangeSetSummary *summary = m_state.changeSet(entry.changeSet.id))
            entry.changeSet = *summary;
        for (const KeptConflict &kept : std::as_const(m_state.conflicts)) {
            if (kept.sequence == row->sequence)
                entry.opened << kept.conflict;
            if (kept.settledSequence == row->sequence)
                entry.settled << kept.conflict;
        }
        found << entry;
    }
    return found;
}

ConflictSide FakeCatalogReader::conflictSide(const ChangeSetId &changeSet) const
{
    const ChangeSetSummary *summary = m_state.changeSet(changeSet);
    if (!summary)
        return {changeSet, {}, {}, Reason::Edit, {}};
    return {summary->id, summary->author, summary->device, summary->reason, summary->appliedAt};
}

ConflictRecord FakeCatalogReader::conflictRecord(qint64 number, const KeptConflict &kept) const
{
    const Entity &entity = m_state.entities.at(kept.conflict.entity);
    ConflictRecord record;
    record.number = number;
    record.sequence = kept.sequence;
    record.values = kept.conflict;
    record.now = entity.attribute(kept.conflict.key);
    record.level = entity.level;
    record.kind = entity.kind;
    record.state = entity.state;
    record.version = entity.version;
    record.work = m_state.workOf(entity.id);
    record.workKey = m_state.workKeys.value(record.work);
    if (!record.work.isNull())
        record.title = m_state.entities.at(record.work).value(u"title"_s).text();
    record.settledSequence = kept.settledSequence;
    record.other = conflictSide(kept.conflict.otherChangeSet);
    for (const HistoryEntry &row : std::as_const(m_state.journal)) {
        if (row.sequence == kept.conflict.liveSequence)
            record.live = conflictSide(row.changeSet.id);
        if (row.sequence == kept.settledSequence)
            record.settled = conflictSide(row.changeSet.id);
    }
    return record;
}

Result<ConflictPage> FakeCatalogReader::conflicts(const ConflictFilter &filter)
{
    const Lock lock(m_state.mutex);
    ConflictPage page;
    for (qint64 number = 1; number <= m_state.conflicts.size(); ++number) {
        const ConflictRecord record = conflictRecord(number, m_state.conflicts.at(number - 1));
        const bool isOpen = record.settledSequence == 0;
        const bool ofEntity =
            filter.entity.isNull() || record.work == filter.entity || record.values.entity == filter.entity;
        const bool ofPerson =
            filter.person.isEmpty() || record.live.author == filter.person || record.other.author == filter.person;
        const bool ofStatus =
            filter.status == ConflictFilter::Status::Any || isOpen == (filter.status == ConflictFilter::Status::Open);
        const bool named = filter.words.isEmpty() || record.title.contains(filter.words, Qt::CaseInsensitive) ||
                           record.values.other.displayText().contains(filter.words, Qt::CaseInsensitive);
        const bool ofField = (filter.field.isEmpty() || filter.field == record.values.key) &&
                             (!filter.dispute || *filter.dispute == disputeOf(record.values));
        if (number <= filter.after || !ofEntity || !ofPerson || !ofStatus || !named || !ofField)
            continue;
        ++page.matching;
        if (page.rows.size() < filter.limit)
            page.rows << record;
    }
    return page;
}

Result<QList<ChangeSetSummary>> FakeCatalogReader::changeSets(qint64 beforeSequence, int limit)
{
    const Lock lock(m_state.mutex);
    QList<ChangeSetSummary> found;
    for (auto set = m_state.changeSets.crbegin(); set != m_state.changeSets.crend() && found.size() < limit; ++set) {
        if (beforeSequence == 0 || set->lastSequence < beforeSequence)
            found << *set;
    }
    return found;
}

Result<ChangeSetSummary> FakeCatalogReader::changeSet(const ChangeSetId &id)
{
    const Lock lock(m_state.mutex);
    const ChangeSetSummary *found = m_state.changeSet(id);
    if (!found)
        return fail(ErrorKind::NotFound, u"no_such_change_set"_s, u"There is no such change set."_s);
    return *found;
}

Result<ChangeSetSummary> FakeCatalogReader::nextUndo(const QString &author)
{
    const Lock lock(m_state.mutex);
    for (auto set = m_state.changeSets.crbegin(); set != m_state.changeSets.crend(); ++set) {
        if (set->author == author && set->undoneBy.isNull() && set->reason != Reason::Undo && set->lastSequence > 0)
            return *set;
    }
    return fail(ErrorKind::NotFound, u"nothing_to_undo"_s, u"There is nothing to undo."_s);
}

Result<ChangeSetSummary> FakeCatalogReader::nextRedo(const QString &author)
{
    const Lock lock(m_state.mutex);
    for (auto set = m_state.changeSets.crbegin(); set != m_state.changeSets.crend(); ++set) {
        if (set->author != author || set->lastSequence == 0)
            continue;
        if (set->reason == Reason::Undo && set->undoneBy.isNull())
            return *set;
        if (set->reason != Reason::Undo && set->reason != Reason::Redo)
            break;
    }
    return fail(ErrorKind::NotFound, u"nothing_to_redo"_s, u"There is nothing to redo."_s);
}

Result<CatalogStatistics> FakeCatalogReader::statistics()
{
    const Lock lock(m_state.mutex);
    CatalogStatistics result;
    for (const auto &[id, entity] : m_state.entities) {
        if (entity.level == Level::Work && entity.state == State::Trashed)
            ++result.trashed;
        if (entity.state != State::Live)
            continue;
        result.works += entity.level == Level::Work ? 1 : 0;
        result.editions += entity.level == Level::Edition ? 1 : 0;
        result.copies += entity.level == Level::Copy ? 1 : 0;
    }
    const QHash<QString, QHash<QString, qint64>> uses = termUses();
    for (const QHash<QString, qint64> &vocabulary : uses)
        result.terms += vocabulary.size();
    result.changeSets = m_state.changeSets.size();
    result.lastSequence = m_state.sequence;
    result.engine = u"fake"_s;
    return result;
}

} // namespace collectz::testsupport
