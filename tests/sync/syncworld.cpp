// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/syncworld.h"

namespace collectz::tests {

using namespace collectz::catalog;

namespace {

sync::PushSession sessionOf(const QString &name)
{
    sync::PushSession session{
        name, name + u"'s desk"_s, {}, [](const sync::PolicyQuestion &) { return Result<void>(); }};
    session.undoPolicy = [](bool) { return Result<void>(); };
    return session;
}

FieldValue valueFor(const QString &key, QRandomGenerator &random)
{
    static const QStringList words{u"Dune"_s, u"Emma"_s, u"Ulysses"_s, u"Ада"_s, u"指輪"_s};
    if (key != u"tags"_s)
        return random.bounded(8) == 0 ? FieldValue()
                                      : FieldValue(words.at(random.bounded(5)) + QString::number(random.bounded(90)));
    QStringList tags;
    for (const QString &word : words) {
        if (random.bounded(2) == 0)
            tags << word;
    }
    return FieldValue(tags);
}

const QStringList keys{u"title"_s, u"series"_s, u"description"_s, u"tags"_s};

} // namespace

Desktop::Desktop(sync::ServerEngine &engine, const QString &name, quint32 seed)
    : m_fixture(storage::Engine::Sqlite)
    , m_name(name)
    , m_random(seed)
    , m_link(engine, sessionOf(name), seed + 1)
{}

Result<void> Desktop::connect(const sync::Place &place)
{
    Result<void> done = store().follow(place, u"test"_s);
    const Result<sync::ReplicaState> state = store().state();
    if (state)
        m_replica = state->replica;
    return done;
}

Result<sync::RoundReport> Desktop::sync()
{
    sync::CompanionClient client(m_link, m_replica);
    sync::SyncRound round(store(), catalog().blobs(), client, CancelToken());
    round.approve(m_approvals);
    return round.run();
}

Result<Applied> Desktop::apply(const QList<EntityChange> &changes)
{
    ChangeSet set = changeSetOf(changes);
    set.author = m_name;
    Result<Applied> applied = catalog().apply(set);
    if (applied)
        m_own << set.id;
    return applied;
}

Entity Desktop::entity(const EntityId &id)
{
    const auto reader = catalog().openReader();
    const Result<Entity> found = (*reader)->entity(id);
    return found.value_or(Entity());
}

QByteArray Desktop::digest()
{
    const auto reader = catalog().openReader();
    return (*reader)->digest(CancelToken()).value_or(QByteArray());
}

void Desktop::create(QList<Write> &writes, QList<EntityId> &works)
{
    const NewWork work;
    const FieldValue title(u"Title %1"_s.arg(m_random.bounded(1000)));
    const Result<Applied> applied = apply(work.changes({{u"title"_s, title}}, {{u"format"_s, FieldValue(u"DVD"_s)}}));
    if (!applied)
        return;
    works << work.work;
    writes << Write{applied->id, work.work, u"title"_s, {}, title};
}

void Desktop::edit(QList<Write> &writes, const QList<EntityId> &works)
{
    QList<EntityChange> changes;
    QSet<EntityId> touched;
    const int count = m_random.bounded(4) == 0 ? 5 : 1;
    for (int i = 0; i < count; ++i) {
        const EntityId id = works.at(m_random.bounded(static_cast<int>(works.size())));
        const Entity seen = entity(id);
        if (seen.id.isNull() || touched.contains(id))
            continue;
        touched.insert(id);
        EntityChange change;
        change.entity = id;
        change.kind = seen.kind;
        change.baseVersion = seen.version;
        const QString key = keys.at(m_random.bounded(4));
        if (m_random.bounded(10) == 0) {
            const State wanted = seen.state == State::Live ? State::Trashed : State::Live;
            change.fields << FieldChange{
                QString(pseudofield::state), seen.attribute(pseudofield::state), FieldValue(stateWord(wanted)), {}};
        } else {
            const FieldValue after = valueFor(key, m_random);
            if (after == seen.value(key))
                continue;
            change.fields << FieldChange{key, seen.value(key), after, {}};
        }
        changes << change;
    }
    if (changes.isEmpty())
        return;
    const Result<Applied> applied = apply(changes);
    if (!applied)
        return;
    for (const EntityChange &change : std::as_const(changes)) {
        for (const FieldChange &field : change.fields)
            writes << Write{applied->id, change.entity, field.key, field.before, field.after};
    }
}

void Desktop::act(QList<Write> &writes, QList<EntityId> &works)
{
    const int dice = m_random.bounded(20);
    if (works.isEmpty() || dice < 3) {
        create(writes, works);
    } else if (dice == 3 && !m_own.isEmpty()) {
        std::ignore = catalog().undo(m_own.at(m_random.bounded(static_cast<int>(m_own.size()))), m_name, u"desk"_s);
    } else {
        edit(writes, works);
    }
}

SyncWorld::SyncWorld(storage::Engine engine, int desktops, quint32 seed)
    : m_server(engine)
    , m_engine(m_server.companion(), m_server.catalog().blobs())
    , m_random(seed)
{
    const Result<sync::Place> place = m_server.companion().head();
    m_error = wordsOf(place);
    for (int i = 0; i < desktops && m_error.isEmpty(); ++i) {
        m_desktops.push_back(
            std::make_unique<Desktop>(m_engine, u"member%1"_s.arg(i), seed + 17 * static_cast<quint32>(i)));
        m_error = wordsOf(m_desktops.back()->connect(*place));
        m_desktops.back()->approve({true, true});
    }
}

void SyncWorld::run(int steps, int faultsPercent, Sabotage sabotage)
{
    for (const auto &desktop : m_desktops) {
        desktop->link().setFaultsPercent(faultsPercent);
        desktop->link().setSabotage(sabotage);
    }
    for (int step = 0; step < steps; ++step) {
        Desktop &desktop = *m_desktops[static_cast<size_t>(m_random.bounded(count()))];
        if (m_random.bounded(6) > 0) {
            desktop.act(m_writes, m_works);
            continue;
        }
        const Result<sync::RoundReport> report = desktop.sync();
        if (report)
            m_repaired += report->repairedEntities;
    }
}

QStringList SyncWorld::settle()
{
    QStringList problems;
    for (const auto &desktop : m_desktops)
        desktop->link().setFaultsPercent(0);
    for (int round = 0; round < 2; ++round) {
        for (const auto &desktop : m_desktops) {
            const Result<sync::RoundReport> report = desktop->sync();
            if (!report)
                problems << u"round %1: "_s.arg(round) + QString::fromUtf8(wordsOf(report));
            else
                m_repaired += report->repairedEntities;
        }
    }
    const auto reader = m_server.catalog().openReader();
    const QByteArray wanted = (*reader)->digest(CancelToken()).value_or(QByteArray());
    for (int i = 0; i < count(); ++i) {
        if (desktop(i).digest() != wanted)
            problems << u"desktop %1 has other content than the companion"_s.arg(i);
        const Result<sync::ReplicaState> state = desktop(i).store().state();
        if (!state || state->waiting != 0 || state->refused != 0)
            problems << u"desktop %1 still waits"_s.arg(i);
        const Result<QStringList> faults = desktop(i).catalog().check({}, CancelToken());
        problems << (faults ? *faults : QStringList{QString::fromUtf8(wordsOf(faults))});
        const QByteArray conflicts = "SELECT count(*) FROM conflict WHERE resolved_sequence IS NULL";
        if (desktop(i).fixture().look(conflicts) != m_server.look(conflicts))
            problems << u"desktop %1 has other conflicts"_s.arg(i);
        for (const char *table : {"pending_set", "pending_change", "sync_base"}) {
            if (desktop(i).fixture().look(QByteArray("SELECT count(*) FROM ") + table) != u"0")
                problems << u"desktop %1 keeps rows in %2"_s.arg(i).arg(QLatin1StringView(table));
        }
        const QByteArray journal = "SELECT max(sequence) FROM journal";
        if (desktop(i).fixture().look(journal) != m_server.look(journal))
            problems << u"desktop %1 has another journal: %2, not %3"_s.arg(i).arg(desktop(i).fixture().look(journal),
                                                                                   m_server.look(journal));
    }
    const Result<QStringList> faults = m_server.catalog().check({}, CancelToken());
    problems << (faults ? *faults : QStringList{QString::fromUtf8(wordsOf(faults))});
    return problems;
}

QStringList SyncWorld::check()
{
    QStringList problems;
    const auto reader = m_server.catalog().openReader();
    QSet<ChangeSetId> sets;
    QHash<EntityId, QList<HistoryEntry>> histories;
    for (const Write &write : std::as_const(m_writes)) {
        sets.insert(write.set);
        if (!(*reader)->changeSet(write.set))
            problems << u"lost: the companion does not know a change set that was acknowledged"_s;
        if (!histories.contains(write.entity)) {
            HistoryFilter filter;
            filter.entity = write.entity;
            filter.limit = 100000;
            histories.insert(write.entity, (*reader)->history(filter).value_or(QList<HistoryEntry>()));
        }
        const QList<HistoryEntry> history = histories.value(write.entity);
        bool isJournaled = false;
        for (const HistoryEntry &entry : history) {
            // Everything is made live, so that wish may have been fulfilled from the beginning.
            isJournaled |= entry.change.creates && write.after == FieldValue(stateWord(State::Live));
            for (const FieldChange &change : entry.change.fields) {
                if (change.key != write.key)
                    continue;
                // Equal values merge, so another set's row may carry it.
                isJournaled |= change.after == write.after;
                if (entry.changeSet.id != write.set || entry.change.creates)
                    continue;
                isJournaled = true;
                if (write.key != u"tags"_s && change.before != write.before)
                    problems << u"overwritten unseen: '%1' by '%2', whose author saw '%3'"_s.arg(
                        change.before.text(), write.after.text(), write.before.text());
            }
        }
        const QString inConflict =
            m_server.look("SELECT count(*) FROM conflict WHERE field = '" + write.key.toUtf8() + "' AND lower(" +
                          (m_server.place().engine() == storage::Engine::Sqlite ? "hex(other_change_set)"
                                                                                : "encode(other_change_set, 'hex')") +
                          ") = '" + write.set.bytes().toHex() + "'");
        // A list whose wish was there already, element by element, leaves nothing to journal.
        const bool isSubset = write.key == u"tags"_s;
        if (!isJournaled && inConflict == u"0" && !isSubset)
            problems << u"lost: '%1' of %2 is neither live nor in history nor in a conflict"_s.arg(write.after.text(),
                                                                                                   write.key);
    }
    const QString works = m_server.look("SELECT count(*) FROM entity WHERE level = 1");
    if (works != QString::number(m_works.size()))
        problems << u"doubled or lost: %1 works instead of %2"_s.arg(works).arg(m_works.size());
    return problems;
}

} // namespace collectz::tests
