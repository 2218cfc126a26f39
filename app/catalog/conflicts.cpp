// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/conflicts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Dispute, QLatin1StringView>, 5> disputeWords{{
    {Dispute::Value, "value"_L1},
    {Dispute::List, "list"_L1},
    {Dispute::Deletion, "deletion"_L1},
    {Dispute::Place, "place"_L1},
    {Dispute::Kind, "kind"_L1},
}};

/// An empty place for the change of a conflict's entity, after those that are there.
EntityChange &changeOf(QList<EntityChange> &changes, const ConflictRecord &conflict)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const EntityChange &change) {
        return change.entity == conflict.values.entity;
    });
    if (found != changes.end())
        return *found;
    EntityChange change;
    change.entity = conflict.values.entity;
    change.level = conflict.level;
    change.kind = conflict.kind;
    change.baseVersion = conflict.version;
    changes << change;
    return changes.last();
}

FieldChange *fieldOf(EntityChange &change, const QString &key)
{
    const auto found = std::find_if(change.fields.begin(), change.fields.end(),
                                    [&key](const FieldChange &field) { return field.key == key; });
    return found == change.fields.end() ? nullptr : &*found;
}

void nameConflict(EntityChange &change, const QString &name)
{
    const QString key(pseudofield::conflicts);
    FieldChange *named = fieldOf(change, key);
    if (!named) {
        change.fields << FieldChange{key, {}, {}, {}};
        named = &change.fields.last();
    }
    named->after = FieldValue(named->after.list() << name);
}

std::optional<FieldValue> both(const ConflictRecord &conflict, const FieldRegistry &registry)
{
    const FieldValue &other = conflict.values.other;
    if (disputeOf(conflict.values) == Dispute::List) {
        QStringList united = conflict.now.list() + other.list();
        united.removeDuplicates();
        return FieldValue(united);
    }
    const FieldDefinition *field = registry.find(conflict.values.key);
    const bool joins = field && field->type == FieldType::LongText && !conflict.now.isNull() && !other.isNull();
    if (!joins)
        return std::nullopt;
    return FieldValue(conflict.now.text() + u"\n\n"_s + other.text());
}

} // namespace

QString disputeWord(Dispute dispute)
{
    return disputeWords.at(static_cast<size_t>(dispute)).second;
}

std::optional<Dispute> disputeFromWord(QStringView word)
{
    const auto *found = std::find_if(disputeWords.begin(), disputeWords.end(),
                                     [word](const auto &candidate) { return word == candidate.second; });
    return found == disputeWords.end() ? std::nullopt : std::optional(found->first);
}

Dispute disputeOf(const Conflict &conflict)
{
    if (conflict.key == pseudofield::state)
        return Dispute::Deletion;
    if (conflict.key == pseudofield::parent)
        return Dispute::Place;
    if (conflict.key == pseudofield::kind)
        return Dispute::Kind;
    return conflict.base.isList() || conflict.live.isList() || conflict.other.isList() ? Dispute::List : Dispute::Value;
}

std::optional<FieldValue> chosenValue(const ConflictDecision &decision, const FieldRegistry &registry)
{
    const ConflictRecord &conflict = decision.conflict;
    switch (decision.choice) {
    case Choice::Keep:
        return conflict.now;
    case Choice::Other:
        if (conflict.values.key == pseudofield::state && conflict.values.other == FieldValue(stateWord(State::Removed)))
            return FieldValue(stateWord(State::Trashed));
        return conflict.values.other;
    case Choice::Both:
        return both(conflict, registry);
    case Choice::Value:
        return decision.value;
    }
    return std::nullopt;
}

Settlement settle(const QList<ConflictDecision> &decisions, const FieldRegistry &registry)
{
    Settlement settlement;
    ChangeSet &set = settlement.changeSet;
    set.reason = Reason::Resolve;
    QStringList titles;
    for (const ConflictDecision &decision : decisions) {
        const ConflictRecord &conflict = decision.conflict;
        const std::optional<FieldValue> value = chosenValue(decision, registry);
        const QString &key = conflict.values.key;
        if (!value) {
            settlement.leftOpen << conflict.number;
            continue;
        }
        EntityChange &change = changeOf(set.changes, conflict);
        const FieldChange *decided = fieldOf(change, key);
        if (decided && decided->after != *value) {
            settlement.leftOpen << conflict.number;
            continue;
        }
        if (!decided)
            change.fields << FieldChange{key, conflict.now, *value, {}};
        nameConflict(change, conflictName(conflict.values.otherChangeSet, key));
        settlement.numbers << conflict.number;
        titles << conflict.title;
    }
    titles.removeDuplicates();
    if (titles.size() == 1)
        set.subject = titles.constFirst();
    return settlement;
}

} // namespace collectz::catalog
