// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogjobs.h"

#include "storage/activitytable.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

activity::Event eventOf(const Error &error, const Clock &clock)
{
    activity::Event event;
    event.at = clock.now();
    const bool isRefusal = error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound ||
                           error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Denied ||
                           error.kind == ErrorKind::Limit || error.kind == ErrorKind::Usage;
    event.outcome = isRefusal ? activity::Outcome::Refused : activity::Outcome::Failed;
    event.reason = error.code;
    return event;
}

/// A change set that was found applied after the connection had been lost is news all the same.
void tellOf(const Applied &applied, Reason reason, bool again, Subscribers &subscribers)
{
    if (!again || !applied.alreadyApplied) {
        subscribers.tell(applied, reason);
        return;
    }
    ChangeNotice notice;
    notice.lastSequence = applied.lastSequence;
    notice.reason = reason;
    notice.reload = true;
    subscribers.tell(notice);
}

/// A person's own cancel is no failure, and where nothing can be written nothing can be recorded.
bool isWorthRecording(const Error &error)
{
    return error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::ReadOnly &&
           error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::Full;
}

} // namespace

Result<void> recordEvent(Connection &connection, const activity::Event &event)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<Counters> counters = Counters::load(connection);
    if (!counters)
        return fail(std::move(counters).error());
    Result<void> done = ActivityTable().insert(connection, *counters, event);
    if (done)
        done = counters->save(connection);
    return done ? transaction->commit() : done;
}

AppliedJob applyJob(ChangeSet changeSet, ApplyContext context, std::shared_ptr<Subscribers> subscribers,
                    const Clock &clock)
{
    // Shared, because a std::function is copied; a change set of an import is large.
    auto shared = std::make_shared<const ChangeSet>(std::move(changeSet));
    return [shared, context, subscribers = std::move(subscribers), &clock](WriterLane::Access &access) {
        Result<Applied> applied = access.changes.apply(*shared, context);
        bool again = false;
        if (!applied) {
            // The id decides: what was committed before the connection went is found, anything else is written now.
            if (const std::optional<WriterLane::Access> renewed = access.renewed()) {
                applied = renewed->changes.apply(*shared, context);
                again = true;
            }
        }
        if (applied) {
            tellOf(*applied, shared->reason, again, *subscribers);
        } else if (access.lane.isLost()) {
            // Nothing can be recorded where nothing can be written.
        } else if (isWorthRecording(applied.error())) {
            activity::Event event = eventOf(applied.error(), clock);
            event.action = u"catalog."_s + reasonWord(shared->reason);
            event.actor = shared->author;
            event.device = shared->device;
            event.subject = shared->subject;
            event.correlation = shared->correlation;
            event.details.insert("change_set"_L1, shared->id.text());
            std::ignore = recordEvent(access.lane.connection(), event);
        }
        return applied;
    };
}

AppliedJob undoJob(UndoRequest request, CancelToken cancel, std::shared_ptr<Subscribers> subscribers,
                   const Clock &clock)
{
    return [request = std::move(request), cancel = std::move(cancel), subscribers = std::move(subscribers),
            &clock](WriterLane::Access &access) {
        UndoRequest named = request;
        named.own = ChangeSetId::create();
        Result<Applied> applied = access.changes.undo(named, cancel);
        bool again = false;
        if (!applied) {
            if (const std::optional<WriterLane::Access> renewed = access.renewed()) {
                applied = renewed->changes.undo(named, cancel);
                again = true;
            }
        }
        if (applied) {
            tellOf(*applied, Reason::Undo, again, *subscribers);
        } else if (access.lane.isLost()) {
            // As above.
        } else if (isWorthRecording(applied.error())) {
            activity::Event event = eventOf(applied.error(), clock);
            event.action = u"catalog.undo"_s;
            event.actor = request.author;
            event.device = request.device;
            event.details.insert("undoes"_L1, request.id.text());
            std::ignore = recordEvent(access.lane.connection(), event);
        }
        return applied;
    };
}

} // namespace collectz::storage
