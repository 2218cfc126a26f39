// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of ChangeWriter that turns change sets back.

#include "storage/changewriter.h"
#include "storage/registryreader.h"
#include "storage/sourceletter.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 rowsAtATime = 1000;
/// An undo says of so many fields that it kept them; the rest is only counted by the change set it could not turn back.
constexpr qsizetype mostKeptFields = 10000;

struct JournalRow
{
    qint64 sequence = 0;
    EntityChange change;
};

JournalRow decodeRow(const Statement &row)
{
    JournalRow decoded;
    decoded.sequence = row.integer(0);
    decoded.change.creates = row.integer(1) != 0;
    decoded.change.fields = fieldChangesFromJson(row.utf8(2));
    decoded.change.entity = EntityId::fromBytes(row.blob(3));
    decoded.change.level = static_cast<Level>(row.integer(4));
    decoded.change.kind = static_cast<Kind>(row.integer(5));
    decoded.change.parent = EntityId::fromBytes(row.blob(6));
    return decoded;
}

/// A redone creation.
bool revives(const EntityChange &journaled)
{
    return std::any_of(journaled.fields.cbegin(), journaled.fields.cend(), [](const FieldChange &change) {
        return change.key == pseudofield::state && change.before == FieldValue(stateWord(State::Removed));
    });
}

/// Everything that turning these rows back needs to know.
QSet<EntityId> idsOf(const QList<JournalRow> &rows)
{
    QSet<EntityId> ids;
    for (const JournalRow &row : rows) {
        ids.insert(row.change.entity);
        if (!row.change.parent.isNull())
            ids.insert(row.change.parent);
        for (const FieldChange &field : row.change.fields) {
            if (field.key == pseudofield::parent && !field.before.isNull())
                ids.insert(EntityId::fromText(field.before.text()));
        }
    }
    return ids;
}

Unexpected nothingToDo(bool isRedo)
{
    return isRedo ? fail(ErrorKind::Conflict, u"already_redone"_s, u"This change has already been redone."_s)
                  : fail(ErrorKind::Conflict, u"already_undone"_s, u"This change has already been undone."_s);
}

} // namespace

Result<std::optional<ChangeWriter::StoredChangeSet>> ChangeWriter::find(const QByteArray &query, qint64 key,
                                                                        const ChangeSetId &id)
{
    const Result<Statement *> statement = m_connection.statement(query);
    if (!statement)
        return fail(statement.error());
    if (key > 0)
        (*statement)->bind(1, key);
    else
        (*statement)->bindId(1, id);
    std::optional<StoredChangeSet> found;
    Result<void> read = (*statement)->forEachRow([&found](const Statement &row) {
        StoredChangeSet set;
        set.key = row.integer(0);
        set.id = ChangeSetId::fromBytes(row.blob(1));
        set.reason = reasonFromWord(row.text(2)).value_or(Reason::Edit);
        set.source = sourceFromLetter(row.text(3));
        set.subject = row.text(4);
        set.importNumber = row.integer(5);
        set.rootKey = row.integer(6);
        set.firstSequence = row.integer(7);
        set.lastSequence = row.integer(8);
        set.entityCount = row.integer(9);
        found = set;
    });
    if (!read)
        return fail(std::move(read).error());
    return found;
}

Result<Applied> ChangeWriter::undo(const UndoRequest &request, const CancelToken &cancel)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    ChangeSet changeSet;
    changeSet.id = request.own.isNull() ? ChangeSetId::create() : request.own;
    changeSet.author = request.author;
    changeSet.device = request.device;
    Result<ChangeRun> run = begin(changeSet, cancel);
    if (!run)
        return fail(std::move(run).error());

    const auto known = find("find_change_set", 0, changeSet.id);
    if (!known)
        return fail(known.error());
    if (*known)
        return alreadyApplied(**known);
    const auto target = find("find_change_set", 0, request.id);
    if (!target)
        return fail(target.error());
    if (!*target)
        return fail(ErrorKind::NotFound, u"change_set_missing"_s, u"The catalog knows no such change."_s,
                    request.id.text());
    const auto root = (*target)->rootKey > 0 ? find("find_change_set_by_key", (*target)->rootKey, {}) : target;
    if (!root)
        return fail(root.error());
    const auto chain = find("find_last_of_chain", (*root)->key, {});
    if (!chain)
        return fail(chain.error());
    const StoredChangeSet last = *chain ? **chain : **root;
    if (run->replica && last.lastSequence > run->replica->cursor && !isLocalSequence(last.lastSequence))
        return fail(ErrorKind::Conflict, u"still_arriving"_s,
                    u"This change is still arriving from the companion. It can be undone in a moment."_s);
    const bool isRedo = last.reason == Reason::Undo;
    if (isRedo != ((*target)->reason == Reason::Undo))
        return nothingToDo(!isRedo);

    changeSet.reason = isRedo ? Reason::Redo : Reason::Undo;
    // As the original: what an import set must not look typed by a person after an undo and a redo.
    changeSet.source = (*root)->source;
    changeSet.subject = (*root)->subject;
    changeSet.importNumber = (*root)->importNumber;
    changeSet.undoes = last.id;
    const Maker maker{(*root)->firstSequence, (*root)->lastSequence, (*root)->importNumber};
    Result<void> done = applyInverse(*run, last, maker);
    if (done)
        done = markUndone(last.id, (*root)->key, changeSet);
    if (done)
        done = finish(*run, *transaction, (*root)->key, ApplyContext());
    if (!done) {
        forget();
        return fail(std::move(done).error());
    }
    return std::move(run->applied);
}

Result<void> ChangeWriter::applyInverse(ChangeRun &run, const StoredChangeSet &target, const Maker &maker)
{
    // Newest first, so that what is below goes before what it belongs to.
    qint64 before = target.lastSequence;
    while (before > 0 && before >= target.firstSequence) {
        const Result<Statement *> statement = m_connection.statement("journal_page_down");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, target.firstSequence);
        (*statement)->bind(2, before);
        (*statement)->bind(3, rowsAtATime);
        QList<JournalRow> rows;
        Result<void> done = (*statement)->forEachRow([&rows](const Statement &row) { rows << decodeRow(row); });
        if (!done || rows.isEmpty())
            return done;
        before = rows.constLast().sequence - 1;

        PortionWriter portion(m_connection, run, m_projections, *m_registry);
        done = portion.load(idsOf(rows));
        for (const JournalRow &row : std::as_const(rows)) {
            if (done && run.cancel.isCancelled())
                done = fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
            if (done)
                done = invertRow(run, portion, row.change, row.sequence, maker);
        }
        if (done)
            done = portion.finish();
        if (done)
            done = followCustomFields(run);
        if (!done)
            return done;
    }
    return {};
}

Result<void> ChangeWriter::invertRow(ChangeRun &run, PortionWriter &portion, const EntityChange &journaled,
                                     qint64 sequence, const Maker &maker)
{
    const Entity *current = portion.find(journaled.entity);
    if (!current)
        return {};
    const bool brings = journaled.creates || revives(journaled);
    const bool stays = brings && current->state != State::Removed;
    const Result<bool> isEdited = stays ? portion.isEditedByOthers(journaled.entity, maker) : Result<bool>(false);
    if (!isEdited)
        return fail(isEdited.error());
    if (stays && (portion.hasParts(journaled.entity) || *isEdited)) {
        // Somebody has put an edition or a copy below it since, or edited the work that it is a part of: all of that stays.
        if (run.applied.keptFields.size() < mostKeptFields)
            run.applied.keptFields << FieldChange{pseudofield::state, {}, FieldValue(stateWord(current->state)), {}};
        return {};
    }
    const Inversion inversion = invertChange(*current, journaled, sequence);
    if (run.applied.keptFields.size() < mostKeptFields)
        run.applied.keptFields << inversion.keptFields;
    return inversion.change.fields.isEmpty() ? Result<void>() : portion.apply(inversion.change);
}

Result<void> ChangeWriter::checkUndo(const ChangeRun &run)
{
    const ChangeSet &set = *run.changeSet;
    if (set.reason != Reason::Undo && set.reason != Reason::Redo)
        return fail(ErrorKind::Invalid, u"undo_without_reason"_s,
                    u"Only an undo or a redo turns back another change. Nothing was changed."_s);
    const Result<Statement *> statement = m_connection.statement("read_maker_of_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, set.undoes);
    bool isOwn = false;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        isOwn = set.member.isNull() ? row.text(0) == set.author : MemberId::fromBytes(row.blob(1)) == set.member;
    });
    if (!read)
        return read;
    if (!run.push->undoPolicy)
        return fail(ErrorKind::Denied, u"not_allowed"_s, u"You may not undo this change. Nothing was changed."_s);
    return run.push->undoPolicy(isOwn);
}

Result<void> ChangeWriter::markUndone(const ChangeSetId &last, qint64 rootKey, const ChangeSet &changeSet)
{
    return markChain(m_connection, last, rootKey, changeSet.id, changeSet.reason);
}

Result<void> ChangeWriter::refreshRegistry()
{
    if (m_registry)
        return {};
    Result<FieldRegistry> registry = readRegistry(m_connection);
    if (!registry)
        return fail(std::move(registry).error());
    m_registry = std::move(*registry);
    return {};
}

} // namespace collectz::storage
