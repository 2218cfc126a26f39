// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/randomeditor.h"

#include "tests/sync/edits.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr int mostOwn = 40;
constexpr int actsALook = 50;

} // namespace

RandomEditor::RandomEditor(Catalog &catalog, sync::ReplicaStore &store, const QString &name, quint32 seed, qint64 life,
                           OpLog &log)
    : m_catalog(catalog)
    , m_store(store)
    , m_name(name)
    , m_random(seed)
    , m_life(life)
    , m_log(log)
{
    Result<std::unique_ptr<CatalogReader>> reader = catalog.openReader();
    if (reader)
        m_reader = std::move(*reader);
}

QString RandomEditor::word()
{
    return u"%1 %2.%3"_s.arg(m_name).arg(m_life).arg(++m_counter);
}

QStringList RandomEditor::tags()
{
    QStringList chosen;
    for (const QString &tag : {u"Space"_s, u"Crime"_s, u"Love"_s, u"War"_s, u"Ελλάδα"_s, u"指輪"_s}) {
        if (happens(35))
            chosen << tag;
    }
    if (happens(40))
        chosen << word();
    return chosen;
}

Result<void> RandomEditor::begin()
{
    for (int i = 0; i < hotWorks; ++i) {
        const WorkIds ids = WorkIds::hot(i);
        if (const Result<qint64> applied = apply(ids.creation(word(), word(), word())); !applied)
            return fail(applied.error());
    }
    return {};
}

/// Learns now and then what others have added.
Result<void> RandomEditor::look()
{
    if (m_untilLook-- > 0)
        return {};
    m_untilLook = actsALook;
    const Result<std::vector<qint64>> order = m_reader->order({}, {}, {});
    if (!order)
        return fail(order.error());
    QList<qint64> keys;
    for (int i = 0; i < 40 && !order->empty(); ++i)
        keys << order->at(static_cast<size_t>(below(static_cast<qsizetype>(order->size()))));
    const Result<QList<WorkRecord>> records = m_reader->works(keys);
    if (!records)
        return fail(records.error());
    m_works.clear();
    for (const WorkRecord &record : *records)
        m_works << record.work.id;
    return {};
}

WorkRecord RandomEditor::pickWork()
{
    const bool isHot = m_works.isEmpty() || happens(50);
    const EntityId id = isHot ? WorkIds::hot(below(hotWorks)).work : m_works.at(below(m_works.size()));
    return m_reader->work(id).value_or(WorkRecord());
}

Entity RandomEditor::pickEntity()
{
    const WorkRecord record = pickWork();
    const QList<Entity> all = QList<Entity>{record.work} + record.editions + record.copies;
    return happens(60) ? record.work : all.at(below(all.size()));
}

Result<qint64> RandomEditor::act()
{
    if (Result<void> looked = look(); !looked)
        return fail(std::move(looked).error());
    const int dice = m_random.bounded(100);
    if (dice < 8)
        return apply(creation());
    if (dice < 13)
        return apply(addition());
    if (dice < 38)
        return apply(scalarEdit());
    if (dice < 54)
        return apply(listEdit());
    if (dice < 64)
        return apply(formEdit());
    if (dice < 70)
        return apply(trashing());
    if (dice < 76)
        return apply(bulkEdit(), Reason::BulkEdit);
    if (dice < 82)
        return apply(move());
    if (dice < 85)
        return apply(mergeWorks(), Reason::Merge);
    if (dice < 89)
        return apply(importing(), Reason::Import);
    return dice < 95 ? undo() : resolve();
}

Result<qint64> RandomEditor::apply(const Changes &changes, Reason reason)
{
    if (changes.isEmpty())
        return 0;
    ChangeSet set;
    set.id = ChangeSetId::create();
    set.author = m_name;
    set.device = m_name;
    set.reason = reason;
    set.source = reason == Reason::Import ? SourceType::Import : SourceType::Person;
    set.changes = changes;
    m_log.intend(set);
    const Result<Applied> applied = m_catalog.apply(set);
    // What was thought of may be gone by now; then nothing is acknowledged.
    if (!applied)
        return applied.error().kind == ErrorKind::NotFound ? Result<qint64>(0) : fail(applied.error());
    m_log.acknowledge(set.id, applied->firstSequence == 0);
    m_own << set.id;
    if (m_own.size() > mostOwn)
        m_own.removeFirst();
    qint64 writes = 0;
    for (const EntityChange &change : changes)
        writes += change.fields.size();
    return writes;
}

Result<qint64> RandomEditor::undo()
{
    if (m_own.isEmpty())
        return 0;
    const ChangeSetId undone = m_own.takeAt(below(m_own.size()));
    m_log.intendUndo(undone);
    const Result<Applied> applied = m_catalog.undo(undone, m_name, m_name);
    if (!applied)
        return applied.error().kind == ErrorKind::Usage || applied.error().kind == ErrorKind::Conflict ||
                       applied.error().kind == ErrorKind::NotFound
                   ? Result<qint64>(0)
                   : fail(applied.error());
    if (applied->firstSequence == 0)
        return 0;
    // Empty when the companion has been faster than this question: then its journal alone tells what was wanted.
    const Changes changes = m_store.changesOf(applied->id).value_or(Changes());
    m_log.acknowledgeUndo(applied->id, undone, changes);
    if (happens(30))
        m_own << applied->id;
    qint64 writes = 0;
    for (const EntityChange &change : changes)
        writes += change.fields.size();
    return writes;
}

/// Takes one of the two values of a conflict, or closes it and keeps what is live.
Result<qint64> RandomEditor::resolve()
{
    const Entity seen = pickEntity();
    if (seen.id.isNull())
        return 0;
    const Result<QList<OpenConflict>> open = openConflicts(m_catalog.location(), seen.id);
    if (!open || open->isEmpty())
        return open ? Result<qint64>(0) : fail(open.error());
    const OpenConflict &conflict = open->at(below(open->size()));
    EntityChange change = emptyChange(seen);
    change.fields << FieldChange{QString(pseudofield::conflicts), {}, FieldValue(QStringList{conflict.name}), {}};
    const FieldValue live = seen.attribute(conflict.field);
    if (happens(50) && conflict.other != live && !conflict.field.startsWith(u'@'))
        change.fields << FieldChange{conflict.field, live, conflict.other, {}};
    return apply({change});
}

} // namespace collectz::tests
