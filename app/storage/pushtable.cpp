// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/pushtable.h"

#include "sync/codec.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using sync::PushPart;
using sync::PushResult;

PushTable::PushTable(Connection &connection, QByteArray now)
    : m_connection(connection)
    , m_now(std::move(now))
{}

Result<std::optional<PushResult>> PushTable::known(const ChangeSetId &id)
{
    const Result<Statement *> sets = m_connection.statement("find_change_set");
    if (!sets)
        return fail(sets.error());
    (*sets)->bindId(1, id);
    std::optional<PushResult> known;
    Result<void> read = (*sets)->forEachRow([&](const Statement &row) {
        known = PushResult{id, PushResult::Status::Applied, row.integer(7), row.integer(8), row.integer(8), {}, {}};
    });
    if (read && known && known->lastSequence == 0) {
        // It changed nothing, because what it wanted was there already: somewhere up to the head.
        const Result<qint64> now = head();
        if (!now)
            return fail(now.error());
        known->settledAt = *now;
    }
    if (!read)
        return fail(std::move(read).error());
    if (known)
        return known;
    const Result<Statement *> refusals = m_connection.statement("read_push_refusal");
    if (!refusals)
        return fail(refusals.error());
    (*refusals)->bindId(1, id);
    read = (*refusals)->forEachRow([&](const Statement &row) {
        known = PushResult{id, PushResult::Status::Refused, 0, 0, 0, row.text(0), row.text(1)};
    });
    if (!read)
        return fail(std::move(read).error());
    return known;
}

Result<qint64> PushTable::head()
{
    const Result<Statement *> statement = m_connection.statement("read_head");
    if (!statement)
        return fail(statement.error());
    qint64 head = 0;
    Result<void> read = (*statement)->forEachRow([&head](const Statement &row) { head = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return head;
}

Result<std::optional<PushPart>> PushTable::whole(const PushPart &part, const DeviceId &replica)
{
    if (part.parts <= 1)
        return std::optional<PushPart>(part);
    if (Result<void> kept = keepPart(part, replica); !kept)
        return fail(std::move(kept).error());
    const Result<qint64> here = leadingParts(part.header.id, replica);
    if (!here)
        return fail(here.error());
    if (*here < part.parts)
        return std::optional<PushPart>();
    const Result<Statement *> statement = m_connection.statement("read_push_parts");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, part.header.id);
    (*statement)->bindId(2, replica);
    QList<QByteArray> contents;
    Result<void> read = (*statement)->forEachRow([&contents](const Statement &row) { contents << row.blob(0); });
    if (!read)
        return fail(std::move(read).error());
    PushPart whole = part;
    whole.changes.clear();
    for (const QByteArray &content : std::as_const(contents)) {
        const Result<QList<PushPart>> kept = sync::decodeParts(content);
        if (!kept)
            return fail(kept.error());
        for (const PushPart &piece : *kept)
            whole.changes += piece.changes;
    }
    if (whole.changes.size() == part.header.entityCount)
        return std::optional<PushPart>(whole);
    // They were cut in different ways, by programs of different age: they are sent again from the beginning.
    if (Result<void> dropped = dropParts(part.header.id, replica); !dropped)
        return fail(std::move(dropped).error());
    return std::optional<PushPart>();
}

Result<qint64> PushTable::leadingParts(const ChangeSetId &id, const DeviceId &replica)
{
    const Result<Statement *> statement = m_connection.statement("read_push_places");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    (*statement)->bindId(2, replica);
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) {
        if (row.integer(0) == count)
            ++count;
    });
    if (!read)
        return fail(std::move(read).error());
    return count;
}

Result<void> PushTable::keepPart(const PushPart &part, const DeviceId &replica)
{
    const Result<Statement *> statement = m_connection.statement("insert_push_part");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, part.header.id);
    (*statement)->bind(2, qint64{part.part});
    (*statement)->bindId(3, replica);
    (*statement)->bindBlob(4, sync::encodeParts({part}));
    (*statement)->bindText(5, m_now);
    return (*statement)->execute();
}

Result<void> PushTable::dropParts(const ChangeSetId &id, const DeviceId &replica)
{
    const Result<Statement *> statement = m_connection.statement("delete_push_parts");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    (*statement)->bindId(2, replica);
    return (*statement)->execute();
}

Result<void> PushTable::refuse(const ChangeSetId &id, const Error &error)
{
    const Result<Statement *> statement = m_connection.statement("insert_push_refusal");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    (*statement)->bindText(2, error.code);
    (*statement)->bindText(3, error.message);
    (*statement)->bindText(4, m_now);
    return (*statement)->execute();
}

} // namespace collectz::storage
