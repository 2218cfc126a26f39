// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a companion takes what its replicas push.

#include "storage/catalogjobs.h"
#include "storage/properties.h"
#include "storage/pushtable.h"
#include "storage/sqlcatalog.h"
#include "storage/sqlcompanionstore.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// So much goes into one transaction: others wait for the lane meanwhile.
constexpr qsizetype mostSetsTogether = 500;
constexpr qsizetype mostChangesTogether = 2000;

ChangeSet changeSetOf(const sync::PushPart &part, const sync::PushSession &session)
{
    ChangeSet set;
    set.id = part.header.id;
    set.author = session.author;
    set.member = session.member;
    set.device = session.device;
    set.reason = part.header.reason;
    set.source = part.header.source;
    set.origin = part.header.origin;
    set.subject = part.header.subject;
    set.correlation = part.header.correlation;
    set.undoes = part.header.undoes;
    for (const sync::PushedChange &pushed : part.changes)
        set.changes << pushed.change;
    return set;
}

PushOrigin originOf(const sync::PushPart &part, const sync::PushSession &session)
{
    PushOrigin origin{session.replica, part.localFirst, part.cursor, {}, session.policy, session.undoPolicy};
    for (const sync::PushedChange &pushed : part.changes)
        origin.ownBases << pushed.ownBase;
    return origin;
}

/// Sets that the next ones do not depend on in other ways than through their entities. What changes custom fields changes how
/// works are projected.
bool goesWithOthers(const sync::PushPart &part)
{
    return part.parts == 1 && std::none_of(part.changes.cbegin(), part.changes.cend(), [](const auto &pushed) {
               return pushed.change.level == Level::CustomField;
           });
}

/// How many sets from `from` on go together, at most `most`.
qsizetype lengthOfGroup(const QList<sync::PushPart> &parts, qsizetype from, qsizetype most)
{
    QSet<ChangeSetId> ids;
    qsizetype changes = 0;
    qsizetype end = from;
    while (end < parts.size() && end - from < most) {
        const sync::PushPart &part = parts.at(end);
        changes += part.changes.size();
        if (!goesWithOthers(part) || ids.contains(part.header.id) || changes > mostChangesTogether)
            break;
        ids.insert(part.header.id);
        ++end;
    }
    return end - from;
}

/// A failure that will be the same whenever the set is pushed again.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Denied || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound ||
           error.kind == ErrorKind::Limit || error.kind == ErrorKind::Usage;
}

} // namespace

Result<QList<sync::PushResult>> SqlCompanionStore::push(const QList<sync::PushPart> &parts,
                                                        const sync::PushSession &session)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    QList<sync::PushResult> results;
    qsizetype most = mostSetsTogether;
    while (results.size() < parts.size()) {
        const qsizetype from = results.size();
        const qsizetype length = lengthOfGroup(parts, from, most);
        qsizetype failedAt = 0;
        if (length > 1) {
            const auto together = pushTogether(parts.mid(from, length), session, failedAt);
            if (together) {
                results += *together;
                most = std::min(most * 2, mostSetsTogether);
                continue;
            }
            // The ones before it go together, it by itself; where much is refused the groups become small.
            most = std::max<qsizetype>(failedAt, 1);
            if (failedAt > 1)
                continue;
        }
        const Result<sync::PushResult> one = pushOne(parts.at(from), session);
        if (!one && results.isEmpty())
            return fail(one.error());
        if (!one)
            break;
        results << *one;
        most = std::min(most * 2, mostSetsTogether);
    }
    return results;
}

Result<QList<sync::PushResult>> SqlCompanionStore::pushTogether(const QList<sync::PushPart> &parts,
                                                                const sync::PushSession &session, qsizetype &failedAt)
{
    return m_lane->run<QList<sync::PushResult>>([&](WriterLane::Access &access) -> Result<QList<sync::PushResult>> {
        PushTable table(access.connection, timeText(m_clock.now()));
        QList<sync::PushResult> results;
        std::vector<PushedSet> sets;
        std::vector<qsizetype> places;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const sync::PushPart &part = parts.at(i);
            const Result<std::optional<sync::PushResult>> known = table.known(part.header.id);
            if (!known)
                return fail(known.error());
            if (!*known) {
                sets.push_back({changeSetOf(part, session), originOf(part, session)});
                places.push_back(i);
            }
            results << known->value_or(sync::PushResult());
        }
        if (sets.empty())
            return results;
        GroupOutcome outcome = access.changes.applyTogether(sets);
        if (outcome.failedAt >= 0) {
            failedAt = places.at(static_cast<size_t>(outcome.failedAt));
            return fail(std::move(outcome.error));
        }
        m_subscribers->tell(outcome.whole, Reason::Sync);
        const Result<qint64> head = table.head();
        if (!head)
            return fail(head.error());
        for (size_t i = 0; i < sets.size(); ++i) {
            const Applied &applied = outcome.applied[i];
            results[places[i]] = {applied.id,
                                  sync::PushResult::Status::Applied,
                                  applied.firstSequence,
                                  applied.lastSequence,
                                  applied.lastSequence > 0 ? applied.lastSequence : *head,
                                  {},
                                  {}};
        }
        return results;
    });
}

Result<sync::PushResult> SqlCompanionStore::pushOne(const sync::PushPart &part, const sync::PushSession &session)
{
    return m_lane->run<sync::PushResult>([&](WriterLane::Access &access) -> Result<sync::PushResult> {
        PushTable table(access.connection, timeText(m_clock.now()));
        Result<std::optional<sync::PushResult>> known = table.known(part.header.id);
        if (!known)
            return fail(std::move(known).error());
        if (*known)
            return **known;
        Result<std::optional<sync::PushPart>> whole = table.whole(part, session.replica);
        if (!whole)
            return fail(std::move(whole).error());
        sync::PushResult result;
        result.id = part.header.id;
        result.status = sync::PushResult::Status::Partial;
        if (!*whole) {
            const Result<qint64> here = table.leadingParts(result.id, session.replica);
            if (!here)
                return fail(here.error());
            result.settledAt = *here;
            return result;
        }
        const PushOrigin origin = originOf(**whole, session);
        ApplyContext context;
        context.push = &origin;
        const Result<Applied> applied =
            applyJob(changeSetOf(**whole, session), context, m_subscribers, m_clock)(access);
        if (!applied && !isRefusal(applied.error()))
            return fail(applied.error());
        if (!applied) {
            if (Result<void> kept = table.refuse(result.id, applied.error()); !kept)
                return fail(std::move(kept).error());
        }
        known = table.known(result.id);
        if (!known)
            return fail(std::move(known).error());
        if (part.parts > 1) {
            if (Result<void> dropped = table.dropParts(result.id, session.replica); !dropped)
                return fail(std::move(dropped).error());
        }
        return known->value_or(result);
    });
}

} // namespace collectz::storage
