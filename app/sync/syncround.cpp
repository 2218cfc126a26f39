// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncround.h"

#include "sync/blobtransfer.h"

#include <QSet>

#include <algorithm>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesAPush = 2000;
constexpr qsizetype entitiesARepair = 500;
constexpr qsizetype blobsAQuestion = 1000;

QStringList blobsOf(const QList<PushPart> &parts)
{
    QSet<QString> hashes;
    for (const PushPart &part : parts) {
        for (const PushedChange &pushed : part.changes) {
            for (const catalog::FieldChange &field : pushed.change.fields) {
                for (const QString &hash : blobsIn(field.after))
                    hashes.insert(hash);
            }
        }
    }
    return hashes.values();
}

} // namespace

bool needsApproval(qint64 deletions, qint64 entities)
{
    return deletions > std::max<qint64>(20, entities / 20);
}

SyncRound::SyncRound(ReplicaStore &store, catalog::BlobStore &blobs, CompanionClient &client, CancelToken cancel)
    : m_store(store)
    , m_blobs(blobs)
    , m_client(client)
    , m_cancel(std::move(cancel))
{
    m_client.setCancel(m_cancel);
}

Result<void> SyncRound::tell()
{
    if (m_progress)
        m_progress(m_report);
    return m_cancel.isCancelled() ? fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. What came was kept."_s)
                                  : Result<void>();
}

Result<ReplicaState> SyncRound::readState()
{
    Result<ReplicaState> state = m_store.state();
    if (!state)
        return state;
    if (!state->isReplica)
        return fail(ErrorKind::Usage, u"not_connected"_s, u"This catalog follows no companion."_s);
    m_place = state->place;
    m_report.waiting = state->waiting;
    return state;
}

Result<RoundReport> SyncRound::run()
{
    m_report = {};
    Result<ReplicaState> state = readState();
    if (!state)
        return fail(state.error());
    Result<void> done;
    if (state->isLoading) {
        done = load();
        state = readState();
        if (!done || !state)
            return fail(done ? state.error() : done.error());
    }
    // Nothing goes out before it is clear that both sides mean the same catalog and that nothing has to be asked.
    if (state->waiting > 0) {
        done = greet(*state);
        if (done)
            done = push();
    }
    if (done)
        done = pull();
    if (done)
        done = pullBlobs();
    if (!done)
        return fail(std::move(done).error());
    state = readState();
    return state ? Result<RoundReport>(m_report) : fail(state.error());
}

Result<void> SyncRound::load()
{
    for (;;) {
        const Result<ReplicaState> state = readState();
        if (!state)
            return fail(state.error());
        if (!state->isLoading)
            return {};
        const bool isFirst = state->snapshotPosition == u"start";
        const Result<bool> fromFile = isFirst ? loadFile() : Result<bool>(false);
        if (!fromFile)
            return fail(fromFile.error());
        if (*fromFile)
            continue;
        const Result<EntityPage> page = m_client.snapshot(m_place, isFirst ? QString() : state->snapshotPosition);
        if (!page)
            return fail(page.error());
        if (Result<void> stored = m_store.storeSnapshot(*page); !stored)
            return stored;
        m_report.loadedEntities += page->entities.size();
        m_report.entitiesToLoad = page->total;
        if (Result<void> told = tell(); !told)
            return told;
    }
}

Result<void> SyncRound::checkDeletionsIn(qint64 deletions, qint64 entities)
{
    if (m_approvals.deletionsIn || !needsApproval(deletions, entities))
        return {};
    return fail(ErrorKind::Conflict, u"sync_deletions_in"_s,
                u"The companion would delete %1 of %2 entries here. Nothing was deleted; look before you allow it."_s
                    .arg(deletions)
                    .arg(entities));
}

Result<void> SyncRound::greet(const ReplicaState &state)
{
    const Result<Greeting> greeting = m_client.hello(m_place);
    if (!greeting)
        return fail(greeting.error());
    if (Result<void> checked = checkDeletionsIn(greeting->deletionsAhead, state.entities); !checked)
        return checked;
    if (!m_approvals.deletionsOut && needsApproval(state.waitingDeletions, state.entities))
        return fail(ErrorKind::Conflict, u"sync_deletions_out"_s,
                    u"%1 deletions made here wait to be sent. Nothing was sent; look before you allow it."_s.arg(
                        state.waitingDeletions));
    return {};
}

Result<void> SyncRound::push()
{
    for (;;) {
        const Result<QList<PushPart>> parts = m_store.nextParts(changesAPush);
        if (!parts)
            return fail(parts.error());
        if (parts->isEmpty())
            return {};
        if (Result<void> sent = pushBlobs(*parts); !sent)
            return sent;
        const Result<QList<PushResult>> settled = pushParts(*parts);
        if (!settled)
            return fail(settled.error());
        const auto isFinal = [](const PushResult &result) { return result.status != PushResult::Status::Partial; };
        if (std::none_of(settled->cbegin(), settled->cend(), isFinal))
            return fail(ErrorKind::Unavailable, u"sync_no_answer"_s,
                        u"The companion did not take what waits here. It is kept and will be sent again."_s);
        if (Result<void> stored = m_store.settle(*settled); !stored)
            return stored;
        for (const PushResult &result : *settled) {
            m_report.pushedSets += result.status == PushResult::Status::Applied ? 1 : 0;
            m_report.refusedSets += result.status == PushResult::Status::Refused ? 1 : 0;
        }
        if (Result<void> told = tell(); !told)
            return told;
    }
}

/// A large set goes part by part, small ones together.
Result<QList<PushResult>> SyncRound::pushParts(const QList<PushPart> &parts)
{
    QList<PushResult> settled;
    for (qsizetype from = 0; from < parts.size();) {
        qsizetype end = from + 1;
        while (end < parts.size() && parts.at(end).parts == 1 && parts.at(from).parts == 1)
            ++end;
        const Result<QList<PushResult>> results = m_client.push(m_place, parts.mid(from, end - from));
        if (!results)
            return results;
        settled += *results;
        from = end;
        // Parts that an interrupted push left there are not sent again, but for the last, which has the set applied.
        const PushResult answer = results->value(0);
        const auto isThere = [&answer](const PushPart &part) {
            return part.header.id == answer.id && part.part < answer.settledAt && part.part + 1 < part.parts;
        };
        while (answer.status == PushResult::Status::Partial && from < parts.size() && isThere(parts.at(from)))
            ++from;
        if (Result<void> told = tell(); !told)
            return fail(std::move(told).error());
    }
    return settled;
}

Result<void> SyncRound::pushBlobs(const QList<PushPart> &parts)
{
    QStringList named;
    for (const QString &hash : blobsOf(parts)) {
        const Result<bool> isHere = m_blobs.contains(hash);
        if (!isHere)
            return fail(isHere.error());
        if (*isHere)
            named << hash;
    }
    if (named.isEmpty())
        return {};
    BlobTransfer transfer(m_client, m_store.blobPieces(), [this] { return tell(); });
    for (qsizetype from = 0; from < named.size(); from += blobsAQuestion) {
        const auto lacking = m_client.lackingBlobs(m_place, named.mid(from, blobsAQuestion));
        if (!lacking)
            return fail(lacking.error());
        for (auto blob = lacking->cbegin(); blob != lacking->cend(); ++blob) {
            const Result<bool> sent = transfer.send(m_place, blob.key(), blob.value());
            if (!sent)
                return fail(sent.error());
            m_report.movedBlobs += *sent ? 1 : 0;
        }
    }
    return tell();
}

Result<void> SyncRound::pull()
{
    for (bool isFirst = true;; isFirst = false) {
        const Result<ReplicaState> state = readState();
        const Result<QByteArray> total = state ? ownTotal() : fail(state.error());
        if (!total)
            return fail(total.error());
        const Result<FeedReply> reply = m_client.feed(m_place, *total, isFirst);
        if (!reply)
            return fail(reply.error());
        if (Result<void> checked = checkDeletionsIn(reply->deletionsAhead, state->entities); !checked)
            return checked;
        if (!reply->isSame) {
            if (Result<void> repaired = repair(); !repaired)
                return repaired;
        }
        if (reply->page.rows.isEmpty())
            return {};
        if (Result<void> fetched = fetchMissing(reply->page); !fetched)
            return fetched;
        const Result<FeedOutcome> stored = m_store.storeFeed(reply->page);
        if (!stored)
            return fail(stored.error());
        m_report.pulledRows += stored->rows;
        if (Result<void> told = tell(); !told)
            return told;
    }
}

/// The sum of what is here, or nothing while something waits that the companion does not have.
Result<QByteArray> SyncRound::ownTotal()
{
    Result<ReplicaState> state = readState();
    if (!state || state->waiting > 0)
        return state ? Result<QByteArray>(QByteArray()) : fail(state.error());
    const Result<Digest> digest = m_store.digest();
    // Somebody may have typed between the two answers. Nobody but this round takes away what waits.
    state = digest ? readState() : fail(digest.error());
    if (!state)
        return fail(state.error());
    return state->waiting > 0 ? QByteArray() : digestTotal(*digest);
}

Result<void> SyncRound::fetchMissing(const FeedPage &page)
{
    const Result<QList<EntityId>> missing = m_store.missing(page);
    if (!missing || missing->isEmpty())
        return missing ? Result<void>() : fail(missing.error());
    QSet<EntityId> created;
    for (const FeedRow &row : page.rows) {
        if (row.creates)
            created.insert(row.entity);
    }
    QList<EntityId> wanted = *missing;
    wanted.removeIf([&created](const EntityId &id) { return created.contains(id); });
    if (wanted.isEmpty())
        return {};
    const Result<EntityPage> entities = m_client.entities(m_place, wanted);
    if (!entities)
        return fail(entities.error());
    m_report.repairedEntities += entities->entities.size();
    return m_store.repair(*entities, {});
}

Result<void> SyncRound::pullBlobs()
{
    const Result<QStringList> missing = m_store.missingBlobs(1000);
    if (!missing)
        return fail(missing.error());
    BlobTransfer transfer(m_client, m_store.blobPieces(), [this] { return tell(); });
    for (const QString &hash : *missing) {
        const Result<bool> fetched = transfer.fetch(m_place, hash);
        if (!fetched)
            return fail(fetched.error());
        m_report.movedBlobs += *fetched ? 1 : 0;
    }
    return {};
}

Result<void> SyncRound::repair()
{
    const Result<Digest> theirs = m_client.digest(m_place);
    const Result<Digest> ours = theirs ? m_store.digest() : theirs;
    if (!ours)
        return fail(ours.error());
    QList<int> buckets;
    for (int i = 0; i < digestBuckets; ++i) {
        if (ours->bucket.value(i) != theirs->bucket.value(i))
            buckets << i;
    }
    const Result<QList<EntityDigest>> there = m_client.contents(m_place, buckets);
    const Result<QList<EntityDigest>> here = there ? m_store.contents(buckets) : there;
    if (!here)
        return fail(here.error());
    QHash<EntityId, QByteArray> known;
    for (const EntityDigest &digest : *here)
        known.insert(digest.entity, digest.sum);
    QList<EntityId> differing;
    for (const EntityDigest &digest : *there) {
        if (known.take(digest.entity) != digest.sum)
            differing << digest.entity;
    }
    const QList<EntityId> gone = known.keys();
    const Result<ReplicaState> state = m_store.state();
    if (!state)
        return fail(state.error());
    // What somebody has typed meanwhile is no difference; the next round compares again.
    if (state->waiting > 0)
        return {};
    if (!m_approvals.deletionsIn && needsApproval(gone.size(), state->entities))
        return fail(
            ErrorKind::Conflict, u"sync_deletions_in"_s,
            u"The companion lacks %1 of %2 entries that are here. Nothing was deleted; look before you allow it."_s
                .arg(gone.size())
                .arg(state->entities));
    // Where the contents are the same and their sums are not, the sums are wrong.
    if (differing.isEmpty() && gone.isEmpty())
        return m_store.recount();
    // What changed at the companion since comes with the next page anyway.
    for (qsizetype from = 0; from == 0 || from < differing.size(); from += entitiesARepair) {
        const Result<EntityPage> page = m_client.entities(m_place, differing.mid(from, entitiesARepair));
        if (!page)
            return fail(page.error());
        if (Result<void> done = m_store.repair(*page, from == 0 ? gone : QList<EntityId>()); !done)
            return done;
    }
    m_report.repairedEntities += differing.size() + gone.size();
    return m_store.recordEvent(u"sync.repair"_s, {}, u"%1 entries"_s.arg(differing.size() + gone.size()), false);
}

Result<bool> SyncRound::waitForNews()
{
    const Result<ReplicaState> state = readState();
    return state ? m_client.wait(m_place) : fail(state.error());
}

} // namespace collectz::sync
