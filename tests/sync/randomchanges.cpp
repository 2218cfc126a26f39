// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of RandomEditor that thinks of changes.

#include "tests/sync/edits.h"
#include "tests/sync/randomeditor.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

QStringList scalarKeys(Level level)
{
    switch (level) {
    case Level::Work:
        return {u"title"_s, u"series"_s, u"description"_s, u"country"_s, u"unknown_to_this_program"_s};
    case Level::Edition:
        return {u"publisher"_s, u"edition_title"_s};
    default:
        return {u"location"_s, u"notes"_s};
    }
}

/// No change at all rather than one without fields.
QList<EntityChange> ifAny(const EntityChange &change)
{
    return change.fields.isEmpty() ? QList<EntityChange>() : QList<EntityChange>{change};
}

} // namespace

RandomEditor::Changes RandomEditor::creation()
{
    return WorkIds::fresh().creation(word(), word(), word());
}

RandomEditor::Changes RandomEditor::addition()
{
    const WorkRecord record = pickWork();
    if (record.work.id.isNull())
        return {};
    if (record.editions.isEmpty() || happens(50))
        return {newEntity(Level::Edition, EntityId::create(), record.work.id, {{u"publisher"_s, FieldValue(word())}})};
    return {newEntity(Level::Copy, EntityId::create(), record.editions.at(below(record.editions.size())).id,
                      {{u"location"_s, FieldValue(word())}})};
}

RandomEditor::Changes RandomEditor::scalarEdit()
{
    const Entity seen = pickEntity();
    if (seen.id.isNull())
        return {};
    const QStringList keys = scalarKeys(seen.level);
    const FieldValue after = happens(15) ? FieldValue() : FieldValue(word());
    return ifAny(changeOf(seen, keys.at(below(keys.size())), after));
}

RandomEditor::Changes RandomEditor::listEdit()
{
    const WorkRecord record = pickWork();
    if (record.work.id.isNull())
        return {};
    const QString key = happens(60) ? u"tags"_s : u"genres"_s;
    QStringList list = record.work.value(key).list();
    if (happens(50) && !list.isEmpty())
        list.removeAt(below(list.size()));
    for (const QString &tag : tags()) {
        if (!list.contains(tag))
            list << tag;
    }
    return ifAny(changeOf(record.work, key, FieldValue(list)));
}

/// Several fields of a work and of what is below it, as a form saves them.
RandomEditor::Changes RandomEditor::formEdit()
{
    const WorkRecord record = pickWork();
    if (record.work.id.isNull())
        return {};
    Changes changes;
    const QList<Entity> all = QList<Entity>{record.work} + record.editions + record.copies;
    for (const Entity &seen : all) {
        EntityChange change = emptyChange(seen);
        for (const QString &key : scalarKeys(seen.level)) {
            if (happens(30))
                change.fields << changeOf(seen, key, FieldValue(word())).fields;
        }
        if (!change.fields.isEmpty() && changes.size() < 4)
            changes << change;
    }
    return changes;
}

RandomEditor::Changes RandomEditor::trashing()
{
    const Entity seen = pickEntity();
    if (seen.id.isNull() || seen.state == State::Removed)
        return {};
    return ifAny(stateChange(seen, seen.state == State::Live ? State::Trashed : State::Live));
}

RandomEditor::Changes RandomEditor::bulkEdit()
{
    Changes changes;
    QSet<EntityId> touched;
    const QString key = happens(50) ? u"series"_s : u"tags"_s;
    const QString common = word();
    for (int i = 0; i < 12; ++i) {
        const Entity seen = pickWork().work;
        if (seen.id.isNull() || touched.contains(seen.id))
            continue;
        touched.insert(seen.id);
        const FieldValue after =
            key == u"tags"_s ? FieldValue(seen.value(key).list() + QStringList{common}) : FieldValue(common);
        changes << ifAny(changeOf(seen, key, after));
    }
    return changes;
}

RandomEditor::Changes RandomEditor::move()
{
    const WorkRecord from = pickWork();
    const WorkRecord to = pickWork();
    if (from.editions.isEmpty() || to.work.id.isNull())
        return {};
    if (from.copies.isEmpty() || to.editions.isEmpty() || happens(50))
        return ifAny(parentChange(from.editions.at(below(from.editions.size())), to.work.id));
    return ifAny(parentChange(from.copies.at(below(from.copies.size())), to.editions.at(below(to.editions.size())).id));
}

/// One work takes what is below another and its tags; the other goes into the trash.
RandomEditor::Changes RandomEditor::mergeWorks()
{
    const WorkRecord kept = pickWork();
    const WorkRecord other = pickWork();
    if (kept.work.id.isNull() || other.work.id.isNull() || kept.work.id == other.work.id ||
        other.work.state != State::Live)
        return {};
    Changes changes;
    QStringList list = kept.work.value(u"tags"_s).list();
    for (const QString &tag : other.work.value(u"tags"_s).list()) {
        if (!list.contains(tag))
            list << tag;
    }
    changes << ifAny(changeOf(kept.work, u"tags"_s, FieldValue(list)));
    for (const Entity &edition : other.editions)
        changes << parentChange(edition, kept.work.id);
    changes << stateChange(other.work, State::Trashed);
    return changes;
}

/// Creates some works and fills what is empty in others, as the plan of an import does.
RandomEditor::Changes RandomEditor::importing()
{
    Changes changes;
    for (int i = 0; i < 3; ++i)
        changes << creation();
    QSet<EntityId> touched;
    for (int i = 0; i < 4; ++i) {
        const Entity seen = pickWork().work;
        if (seen.id.isNull() || touched.contains(seen.id) || !seen.value(u"country"_s).isNull())
            continue;
        touched.insert(seen.id);
        changes << ifAny(changeOf(seen, u"country"_s, FieldValue(word())));
    }
    return changes;
}

} // namespace collectz::tests
