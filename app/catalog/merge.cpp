// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/merge.h"

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

void setValue(Entity &entity, const QString &key, const FieldValue &value)
{
    if (key == pseudofield::state)
        entity.state = stateFromWord(value.text()).value_or(entity.state);
    else if (key == pseudofield::kind)
        entity.kind = kindFromWord(value.text()).value_or(entity.kind);
    else if (key == pseudofield::parent)
        entity.parent = EntityId::fromText(value.text());
    else if (key.startsWith(u'@'))
        return;
    else if (value.isNull())
        entity.fields.remove(key);
    else
        entity.fields.insert(key, value);
}

bool isPseudo(const QString &key)
{
    return key.startsWith(u'@');
}

QStringList without(const QStringList &list, const QStringList &removed)
{
    QStringList kept;
    std::copy_if(list.cbegin(), list.cend(), std::back_inserter(kept),
                 [&](const QString &element) { return !removed.contains(element); });
    return kept;
}

/// The live list without what the author removed, with what the author added. Nothing when the author only reordered.
std::optional<FieldValue> mergedList(const FieldValue &base, const FieldValue &live, const FieldValue &wanted)
{
    const QStringList removed = without(base.list(), wanted.list());
    const QStringList added = without(wanted.list(), base.list());
    if (removed.isEmpty() && added.isEmpty())
        return {};
    const QStringList kept = without(live.list(), removed);
    return FieldValue(kept + without(added, kept));
}

/// Merges one entity's change; a class because every step needs the same five things.
class Merger
{
public:
    Merger(const Entity &current, const EntityChange &incoming, const MergeAuthor &author, qint64 sequence,
           const Seen &seen)
        : m_current(current)
        , m_incoming(incoming)
        , m_author(author)
        , m_seen(seen)
        , m_sequence(sequence)
        , m_decided(decidedFields(incoming.fields))
    {
        m_outcome.after = current;
    }

    MergeOutcome run()
    {
        const bool revivesTombstone = m_incoming.creates && m_current.state == State::Removed;
        for (const FieldChange &change : m_incoming.fields) {
            if (change.key == pseudofield::conflicts)
                m_outcome.accepted << change;
            else if (revivesTombstone)
                accept(change, change.after);
            else if (m_decided.contains(change.key))
                mergeDecision(change);
            else if (change.key == pseudofield::state)
                mergeState(change);
            else
                mergeField(change);
        }
        if (revivesTombstone && m_outcome.after.state == State::Removed)
            accept(stateChange(State::Live), FieldValue(stateWord(State::Live)));
        else if (!revivesTombstone)
            reviveIfTrashedUnseen();
        return finished();
    }

    MergeOutcome revived()
    {
        revive();
        return finished();
    }

private:
    MergeOutcome finished()
    {
        m_outcome.changed = !m_outcome.accepted.isEmpty();
        if (m_outcome.changed)
            m_outcome.after.version = m_sequence;
        return std::move(m_outcome);
    }

    static FieldChange stateChange(State state)
    {
        return {QString(pseudofield::state), {}, FieldValue(stateWord(state)), {}};
    }

    [[nodiscard]] bool isConcurrent(const QString &key) const
    {
        return !m_seen.contains(m_current.provenanceOf(key).sequence);
    }

    /// Whether anything of the entity, or of what belongs to it, is newer than what the author had seen.
    [[nodiscard]] bool hasUnseenEdit() const
    {
        return m_seen.hasUnseenParts || !m_seen.contains(m_current.version) ||
               std::any_of(m_current.provenance.cbegin(), m_current.provenance.cend(),
                           [this](const Provenance &provenance) { return !m_seen.contains(provenance.sequence); });
    }

    void mergeField(const FieldChange &change)
    {
        if (isMachine(m_author.source) && !isPseudo(change.key) && m_current.isLocked(change.key))
            return;
        const FieldValue live = m_outcome.after.attribute(change.key);
        if (change.after == live || change.after == change.before) {
            acceptLock(change, live);
            return;
        }
        const bool isList = change.before.isList() || change.after.isList() || live.isList();
        // A list that is not the one its author began with is merged, whatever versions say: an earlier change of the author's own
        // may have met those of others, and then its elements are not the ones that the author had seen, though the change was.
        if (live == change.before || !(isList || isConcurrent(change.key))) {
            accept(change, change.after);
            return;
        }
        if (isList) {
            if (const std::optional<FieldValue> merged = mergedList(change.before, live, change.after)) {
                if (*merged != live)
                    accept(change, *merged);
                return;
            }
        }
        addConflict(change.key, change.before, live, change.after);
    }

    void mergeState(const FieldChange &change)
    {
        const FieldValue live = m_outcome.after.attribute(change.key);
        if (change.after == live)
            return;
        const bool deletes = change.after != FieldValue(stateWord(State::Live));
        // An edit that the deleting author had not seen beats the deletion; a machine's deletion has seen nothing.
        const bool unseenEdit = deletes && hasUnseenEdit();
        if (unseenEdit || (isConcurrent(change.key) && live != change.before))
            addConflict(change.key, change.before, live, change.after);
        else
            accept(change, change.after);
    }

    /// A choice between the sides of a conflict is held against everything that its author had not seen of the field, another
    /// choice of the same value included: two people who settle a conflict differently find it open again.
    void mergeDecision(const FieldChange &change)
    {
        const FieldValue live = m_outcome.after.attribute(change.key);
        const bool deletes = change.key == pseudofield::state && change.after != FieldValue(stateWord(State::Live));
        if (change.after != live && (isConcurrent(change.key) || (deletes && hasUnseenEdit())))
            addConflict(change.key, change.before, live, change.after);
        else if (change.after != live)
            accept(change, change.after);
        else
            affirm(change, live);
    }

    /// The live value stays, and from now on it is the one that was chosen.
    void affirm(const FieldChange &change, const FieldValue &live)
    {
        const bool wasLocked = m_current.isLocked(change.key);
        const bool locks = !isPseudo(change.key) && change.lock.value_or(wasLocked || isPerson());
        m_outcome.after.provenance.insert(
            change.key,
            {.sequence = m_sequence, .source = m_author.source, .origin = m_author.origin, .locked = locks});
        FieldChange accepted{change.key, live, live, {}};
        if (locks != wasLocked)
            accepted.lock = locks;
        m_outcome.accepted << accepted;
    }

    /// A person's edit of something that was trashed meanwhile brings it back, shown as a conflict; what an import or a
    /// provider brings does not undo a person's deletion.
    void reviveIfTrashedUnseen()
    {
        const QString key(pseudofield::state);
        const bool edits =
            std::any_of(m_outcome.accepted.cbegin(), m_outcome.accepted.cend(), [](const FieldChange &change) {
                return change.before != change.after && change.key != pseudofield::conflicts;
            });
        const bool saysState = std::any_of(m_incoming.fields.cbegin(), m_incoming.fields.cend(),
                                           [&](const FieldChange &change) { return change.key == key; });
        if (m_current.state != State::Live && !isMachine(m_author.source) && !saysState && edits && isConcurrent(key))
            revive();
    }

    void revive()
    {
        const QString key(pseudofield::state);
        const FieldValue deleted = m_current.attribute(key);
        accept(stateChange(State::Live), FieldValue(stateWord(State::Live)));
        addConflict(key, FieldValue(stateWord(State::Live)), FieldValue(stateWord(State::Live)), deleted);
    }

    void accept(const FieldChange &change, const FieldValue &value)
    {
        const FieldValue live = m_outcome.after.attribute(change.key);
        const bool wasLocked = m_current.isLocked(change.key);
        const bool locks = !isPseudo(change.key) && change.lock.value_or(wasLocked || isPerson());
        if (value == live) {
            acceptLock({change.key, live, live, locks}, live);
            return;
        }
        setValue(m_outcome.after, change.key, value);
        m_outcome.after.provenance.insert(
            change.key,
            {.sequence = m_sequence, .source = m_author.source, .origin = m_author.origin, .locked = locks});
        FieldChange accepted{change.key, live, value, {}};
        if (locks != wasLocked)
            accepted.lock = locks;
        m_outcome.accepted << accepted;
    }

    /// A lock without a new value keeps who set the value and when.
    void acceptLock(const FieldChange &change, const FieldValue &live)
    {
        if (!change.lock || isPseudo(change.key) || *change.lock == m_current.isLocked(change.key))
            return;
        Provenance provenance = m_current.provenanceOf(change.key);
        provenance.locked = *change.lock;
        m_outcome.after.provenance.insert(change.key, provenance);
        m_outcome.accepted << FieldChange{change.key, live, live, change.lock};
    }

    void addConflict(const QString &key, const FieldValue &base, const FieldValue &live, const FieldValue &other)
    {
        Conflict conflict;
        conflict.entity = m_current.id;
        conflict.key = key;
        conflict.base = base;
        conflict.live = live;
        conflict.other = other;
        conflict.otherChangeSet = m_author.changeSet;
        conflict.liveSequence = m_outcome.after.provenanceOf(key).sequence;
        m_outcome.conflicts << conflict;
    }

    [[nodiscard]] bool isPerson() const { return m_author.source == SourceType::Person; }

    const Entity &m_current;
    const EntityChange &m_incoming;
    const MergeAuthor &m_author;
    const Seen &m_seen;
    qint64 m_sequence;
    QStringList m_decided; ///< fields of the conflicts that the change settles
    MergeOutcome m_outcome;
};

MergeOutcome created(const EntityChange &incoming, const MergeAuthor &author, qint64 sequence)
{
    MergeOutcome outcome;
    Entity &entity = outcome.after;
    entity.id = incoming.entity;
    entity.level = incoming.level;
    entity.kind = incoming.kind;
    entity.parent = incoming.parent;
    entity.version = sequence;
    const Provenance whole{.sequence = sequence,
                           .source = author.source,
                           .origin = author.origin,
                           .locked = author.source == SourceType::Person};
    entity.provenance.insert(u"*"_s, whole);
    outcome.accepted.reserve(incoming.fields.size());
    for (const FieldChange &change : incoming.fields) {
        if ((change.after.isNull() && !change.lock) || change.key == pseudofield::conflicts)
            continue;
        const FieldValue before = isPseudo(change.key) ? entity.attribute(change.key) : FieldValue();
        setValue(entity, change.key, change.after);
        FieldChange accepted{change.key, before, change.after, {}};
        if (change.lock && *change.lock != entity.isLocked(change.key)) {
            accepted.lock = change.lock;
            Provenance own = whole;
            own.locked = *change.lock;
            entity.provenance.insert(change.key, own);
        }
        outcome.accepted << accepted;
    }
    outcome.changed = true;
    return outcome;
}

/// A change of something that was never here is kept as conflicts with nothing: it is shown, not dropped.
MergeOutcome missing(const EntityChange &incoming, const MergeAuthor &author)
{
    MergeOutcome outcome;
    outcome.after.id = incoming.entity;
    outcome.after.level = incoming.level;
    outcome.after.kind = incoming.kind;
    outcome.after.state = State::Removed;
    for (const FieldChange &change : incoming.fields) {
        Conflict conflict;
        conflict.entity = incoming.entity;
        conflict.key = change.key;
        conflict.base = change.before;
        conflict.other = change.after;
        conflict.otherChangeSet = author.changeSet;
        outcome.conflicts << conflict;
    }
    return outcome;
}

} // namespace

MergeOutcome mergeChange(const std::optional<Entity> &current, const EntityChange &incoming, const MergeAuthor &author,
                         qint64 sequence)
{
    return mergeChange(current, incoming, author, sequence, Seen::upTo(incoming.baseVersion));
}

MergeOutcome mergeChange(const std::optional<Entity> &current, const EntityChange &incoming, const MergeAuthor &author,
                         qint64 sequence, const Seen &seen)
{
    if (current)
        return Merger(*current, incoming, author, sequence, seen).run();
    return incoming.creates ? created(incoming, author, sequence) : missing(incoming, author);
}

MergeOutcome reviveForPart(const Entity &current, const MergeAuthor &author, qint64 sequence)
{
    EntityChange nothing;
    nothing.entity = current.id;
    return Merger(current, nothing, author, sequence, Seen()).revived();
}

Entity replayChange(const std::optional<Entity> &before, const EntityChange &journaled, const MergeAuthor &author,
                    qint64 sequence)
{
    if (!before || journaled.creates)
        return created(journaled, author, sequence).after;
    Entity entity = *before;
    entity.version = sequence;
    const QStringList decided = decidedFields(journaled.fields);
    for (const FieldChange &change : journaled.fields) {
        if (change.key == pseudofield::conflicts)
            continue;
        const bool isLockOnly = change.before == change.after && !decided.contains(change.key);
        const bool wasLocked = entity.isLocked(change.key);
        Provenance provenance{.sequence = sequence, .source = author.source, .origin = author.origin, .locked = false};
        if (isLockOnly)
            provenance = entity.provenanceOf(change.key);
        if (!isPseudo(change.key))
            provenance.locked = change.lock.value_or(wasLocked);
        setValue(entity, change.key, change.after);
        entity.provenance.insert(change.key, provenance);
    }
    return entity;
}

} // namespace collectz::catalog
