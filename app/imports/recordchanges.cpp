// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/recordchanges.h"

#include "catalog/identifier.h"
#include "imports/itemtorecord.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

bool mayFill(const Entity &entity, const QString &key)
{
    const Provenance provenance = entity.provenanceOf(key);
    const bool emptiedByPerson = entity.provenance.contains(key) && provenance.source == SourceType::Person;
    return !provenance.locked && !emptiedByPerson;
}

/// Schemes and values of an identifier field.
QList<Identifier> identifiersOf(const Entity &entity)
{
    QList<Identifier> identifiers;
    const QStringList texts = entity.fields.value(identifierField(entity.level)).list();
    for (const QString &text : texts) {
        if (const std::optional<Identifier> identifier = Identifier::fromText(text))
            identifiers << *identifier;
    }
    return identifiers;
}

QString difference(const FieldRegistry &registry, const QString &key, const FieldValue &ours, const FieldValue &theirs)
{
    constexpr qsizetype longest = 80;
    const FieldDefinition *field = registry.find(key);
    return u"%1: %2, the file says %3"_s.arg(field ? field->label : key, ours.displayText().left(longest),
                                             theirs.displayText().left(longest));
}

/// Adds identifiers of schemes that the entity has none of.
void mergeIdentifiers(const Entity &existing, const FieldValue &theirs, EntityChange &change, RecordUpdate &update)
{
    const QString key = identifierField(existing.level);
    const QList<Identifier> known = identifiersOf(existing);
    QStringList all = existing.fields.value(key).list();
    const QStringList incoming = theirs.list();
    bool adds = false;
    for (const QString &text : incoming) {
        const std::optional<Identifier> identifier = Identifier::fromText(text);
        if (!identifier || all.contains(text))
            continue;
        const bool schemeKnown = std::any_of(known.cbegin(), known.cend(), [&identifier](const Identifier &other) {
            return other.scheme == identifier->scheme;
        });
        if (schemeKnown)
            continue;
        all << text;
        adds = true;
    }
    if (!adds || !mayFill(existing, key))
        return;
    change.fields << FieldChange{key, existing.fields.value(key), FieldValue(all), std::nullopt};
    update.filledKeys << key;
}

/// Fills the empty fields of one entity.
void fill(const Entity &existing, const Entity &incoming, const FieldRegistry &registry, RecordUpdate &update)
{
    EntityChange change;
    change.entity = existing.id;
    change.level = existing.level;
    change.kind = existing.kind;
    change.baseVersion = existing.version;
    const QString identifiers = identifierField(existing.level);
    for (auto field = incoming.fields.cbegin(); field != incoming.fields.cend(); ++field) {
        const FieldValue ours = existing.fields.value(field.key());
        if (ours == *field)
            continue;
        if (field.key() == identifiers && !ours.isNull()) {
            mergeIdentifiers(existing, *field, change, update);
        } else if (!ours.isNull()) {
            update.differences << difference(registry, field.key(), ours, *field);
        } else if (mayFill(existing, field.key())) {
            change.fields << FieldChange{field.key(), {}, *field, std::nullopt};
            update.filledKeys << field.key();
        }
    }
    if (!change.fields.isEmpty())
        update.changes << change;
}

bool valuesDisagree(const Entity &a, const Entity &b, const QString &key)
{
    const FieldValue one = a.fields.value(key);
    const FieldValue other = b.fields.value(key);
    return !one.isNull() && !other.isNull() && one != other;
}

/// Two publications of a work: another code of the same scheme, another format or another platform.
bool editionsDisagree(const Entity &a, const Entity &b)
{
    const QList<Identifier> ofA = identifiersOf(a);
    const QList<Identifier> ofB = identifiersOf(b);
    for (const Identifier &one : ofA) {
        for (const Identifier &other : ofB) {
            if (one.valid && other.valid && one.scheme == other.scheme && one.value != other.value)
                return true;
        }
    }
    return valuesDisagree(a, b, u"format"_s) || valuesDisagree(a, b, u"platform"_s);
}

const Entity *sameEdition(const WorkRecord &existing, const Entity &incoming)
{
    const QStringList keys = identifierKeysOf(incoming);
    for (const Entity &edition : existing.editions) {
        const QStringList known = identifierKeysOf(edition);
        const bool shares =
            std::any_of(known.cbegin(), known.cend(), [&keys](const QString &key) { return keys.contains(key); });
        if (shares && edition.state == State::Live)
            return &edition;
    }
    for (const Entity &edition : existing.editions) {
        if (edition.state == State::Live && !editionsDisagree(edition, incoming))
            return &edition;
    }
    return nullptr;
}

/// Brings back an entity that an undone import has left as removed, with the values that the file has now.
EntityChange revival(const Entity &removed, const Entity &incoming)
{
    Entity revived = removed;
    revived.state = State::Live;
    revived.parent = incoming.parent;
    for (auto field = incoming.fields.cbegin(); field != incoming.fields.cend(); ++field)
        revived.fields.insert(field.key(), *field);
    return changeBetween(removed, revived);
}

EntityChange creationUnder(Entity entity, const Entity &parent)
{
    entity.parent = parent.id;
    return creationOf(entity);
}

void updateCopies(const WorkRecord &existing, const Entity &edition, const WorkRecord &incoming, RowMeaning meaning,
                  const FieldRegistry &registry, RecordUpdate &update)
{
    if (incoming.copies.isEmpty())
        return;
    const Entity &theirs = incoming.copies.constFirst();
    QList<Entity> copies;
    for (const Entity &copy : existing.copies) {
        if (copy.parent == edition.id && copy.state == State::Live)
            copies << copy;
    }
    const QString ownership = u"ownership"_s;
    const QString theirOwnership = theirs.fields.value(ownership).text();
    const auto isWish = [](const QString &word) { return word == "wanted"_L1 || word == "ordered"_L1; };
    const bool onlyWishes = std::all_of(copies.cbegin(), copies.cend(), [&](const Entity &copy) {
        return isWish(copy.fields.value(ownership).text());
    });
    // Having a thing and wishing for it are separate facts: what arrives on the shelf stands beside the wish.
    // A second row of a wish is the same wish.
    const bool isAnother = meaning == RowMeaning::Copy && !isWish(theirOwnership);
    if (copies.isEmpty() || isAnother || (onlyWishes && !isWish(theirOwnership))) {
        update.changes << creationUnder(theirs, edition);
        update.filledKeys << u"copy"_s;
    } else if (copies.size() == 1) {
        fill(copies.constFirst(), theirs, registry, update);
    }
}

} // namespace

bool RecordUpdate::addsEntities() const
{
    return std::any_of(changes.cbegin(), changes.cend(), [](const EntityChange &change) { return change.creates; });
}

QList<EntityChange> creationChanges(const WorkRecord &record)
{
    QList<EntityChange> changes{creationOf(record.work)};
    for (const Entity &edition : record.editions)
        changes << creationOf(edition);
    for (const Entity &copy : record.copies)
        changes << creationOf(copy);
    return changes;
}

WorkRecord recordFromCreation(const QList<EntityChange> &changes)
{
    WorkRecord record;
    applyPlanned(record, changes);
    return record;
}

void applyPlanned(WorkRecord &record, const QList<EntityChange> &changes)
{
    const auto find = [&record](const EntityChange &change) -> Entity * {
        if (record.work.id == change.entity)
            return &record.work;
        QList<Entity> &entities = change.level == Level::Copy ? record.copies : record.editions;
        const auto found = std::find_if(entities.begin(), entities.end(),
                                        [&change](const Entity &entity) { return entity.id == change.entity; });
        return found == entities.end() ? nullptr : &*found;
    };
    for (const EntityChange &change : changes) {
        Entity *entity = find(change);
        if (!entity) {
            Entity made;
            made.id = change.entity;
            made.level = change.level;
            made.kind = change.kind;
            made.parent = change.parent;
            if (change.level == Level::Work) {
                record.work = made;
                entity = &record.work;
            } else {
                QList<Entity> &entities = change.level == Level::Copy ? record.copies : record.editions;
                entities << made;
                entity = &entities.last();
            }
        }
        for (const FieldChange &field : change.fields) {
            if (field.key == pseudofield::state)
                entity->state = stateFromWord(field.after.text()).value_or(entity->state);
            else if (field.after.isNull())
                entity->fields.remove(field.key);
            else
                entity->fields.insert(field.key, field.after);
        }
    }
}

void addExact(const Entity &incoming, const std::optional<Entity> &current, const FieldRegistry &registry,
              RecordUpdate &update)
{
    if (!current)
        update.changes << creationOf(incoming);
    else if (current->state == State::Removed)
        update.changes << revival(*current, incoming);
    else
        fill(*current, incoming, registry, update);
}

RecordUpdate updateOf(const WorkRecord &existing, const WorkRecord &incoming, RowMeaning meaning,
                      const FieldRegistry &registry)
{
    RecordUpdate update;
    fill(existing.work, incoming.work, registry, update);
    if (incoming.editions.isEmpty())
        return update;
    const Entity &theirs = incoming.editions.constFirst();
    const Entity *edition = sameEdition(existing, theirs);
    if (!edition) {
        update.changes << creationUnder(theirs, existing.work);
        update.filledKeys << u"edition"_s;
        for (const Entity &copy : incoming.copies)
            update.changes << creationOf(copy);
        return update;
    }
    fill(*edition, theirs, registry, update);
    updateCopies(existing, *edition, incoming, meaning, registry, update);
    return update;
}

} // namespace collectz::imports
