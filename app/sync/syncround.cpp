// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncround.h"

#include <QSet>

#include <algorithm>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesAPush = 500;
constexpr qsizetype entitiesARepair = 500;

/// The content hashes that changes name: covers and attachments.
QStringList blobsOf(const QList<PushPart> &parts)
{
    QSet<QString> hashes;
    constexpr QLatin1StringView scheme("sha256:");
    const auto isHash = [](const QString &text) {
        return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
                   return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
               });
    };
    for (const PushPart &part : parts) {
        for (const PushedChange &pushed : part.changes) {
            for (const catalog::FieldChange &field : pushed.change.fields) {
                const QStringList texts = field.after.list();
                for (const QString &text : texts) {
                    if (text.startsWith(scheme) && isHash(text.mid(scheme.size())))
                        hashes.insert(text.mid(scheme.size()));
                }
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
    done = checkBrakes(*state);
    if (done)
        done = push();
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

Result<void> SyncRound::checkBrakes(const ReplicaState &state)
{
    const Result<Greeting> greeting = m_client.hello(m_place);
    if (!greeting)
        return fail(greeting.error());
    if (!m_approvals.deletionsIn && needsApproval(greeting->deletionsAhead, state.entities))
        return fail(
            ErrorKind::Conflict, u"sync_deletions_in"_s,
            u"The companion would delete %1 of %2 entries here. Nothing was deleted; look before you allow it."_s
                .arg(greeting->deletionsAhead)
                .arg(state.entities));
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
        // A large set goes part by part, small ones together.
        QList<PushResult> settled;
        for (qsizetype from = 0; from < parts->size();) {
            qsizetype end = from + 1;
            while (end < parts->size() && parts->at(end).parts == 1 && parts->at(from).parts == 1)
                ++end;
            const Result<QList<PushResult>> results = m_client.push(m_place, parts->mid(from, end - from));
            if (!results)
                return fail(results.error());
            settled += *results;
            from = end;
        }
        const auto isFinal = [](const PushResult &result) { return result.status != PushResult::Status::Partial; };
        if (std::none_of(settled.cbegin(), settled.cend(), isFinal))
            return fail(ErrorKind::Unavailable, u"sync_no_answer"_s,
                        u"The companion did not take what waits here. It is kept and will be sent again."_s);
        if (Result<void> stored = m_store.settle(settled); !stored)
            return stored;
        for (const PushResult &result : std::as_const(settled)) {
            m_report.pushedSets += result.status == PushResult::Status::Applied ? 1 : 0;
            m_report.refusedSets += result.status == PushResult::Status::Refused ? 1 : 0;
        }
        if (Result<void> told = tell(); !told)
            return told;
    }
}

Result<void> SyncRound::pushBlobs(const QList<PushPart> &parts)
{
    const QStringList named = blobsOf(parts);
    if (named.isEmpty())
        return {};
    const Result<QStringList> lacking = m_client.lackingBlobs(m_place, named);
    if (!lacking)
        return fail(lacking.error());
    for (const QString &hash : *lacking) {
        const Result<QByteArray> bytes = m_blobs.get(hash);
        if (!bytes && bytes.error().kind == ErrorKind::NotFound)
            continue;
        Result<void> sent = bytes ? m_client.putBlob(m_place, *bytes) : fail(bytes.error());
        if (!sent)
            return sent;
        ++m_report.movedBlobs;
    }
    return tell();
}

Result<void> SyncRound::pull()
{
    for (;;) {
        const Result<ReplicaState> state = readState();
        if (!state)
            return fail(state.error());
        QByteArray total;
        if (state->waiting == 0) {
            const Result<Digest> digest = m_store.digest();
            if (!digest)
                return fail(digest.error());
            total = digestTotal(*digest);
        }
        const Result<FeedReply> reply = m_client.feed(m_place, total);
        if (!reply)
            return fail(reply.error());
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
    for (const QString &hash : *missing) {
        const Result<QByteArray> bytes = m_client.getBlob(m_place, hash);
        if (!bytes && bytes.error().kind == ErrorKind::NotFound)
            continue;
        if (!bytes)
            return fail(bytes.error());
        if (const Result<QString> kept = m_blobs.put(*bytes, bytes->size()); !kept)
            return fail(kept.error());
        ++m_report.movedBlobs;
        if (Result<void> told = tell(); !told)
            return told;
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
    if (!m_approvals.deletionsIn && needsApproval(gone.size(), state->entities))
        return fail(
            ErrorKind::Conflict, u"sync_deletions_in"_s,
            u"The companion lacks %1 of %2 entries that are here. Nothing was deleted; look before you allow it."_s
                .arg(gone.size())
                .arg(state->entities));
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
