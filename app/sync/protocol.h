// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/changeset.h"

#include <optional>

namespace collectz::sync {

/// Counts up when a message changes its meaning; an exchange between different ones is refused.
inline constexpr int protocolVersion = 3;

using EpochId = TypedIdentity<struct EpochTag>; ///< one life of a companion's catalog; new after each restore

/// A place in a companion's journal: what a replica has, and what makes sure that both mean the same journal.
struct Place
{
    CatalogId catalog;
    EpochId epoch;
    qint64 sequence = 0;    ///< everything up to here has been stored
    ChangeSetId atSequence; ///< the change set of that journal row; null at 0

    friend bool operator==(const Place &, const Place &) = default;
};

/// The head of a change set, as the feed and a push carry it. In a push, author, device, sequences and time are not read:
/// they are the companion's to say; `entityCount` is how many changes all parts have together.
struct SetHeader
{
    ChangeSetId id;
    QString author;
    QString device;
    catalog::Reason reason = catalog::Reason::Edit;
    catalog::SourceType source = catalog::SourceType::Person;
    QString origin;
    QString subject;
    QString correlation;
    ChangeSetId undoes;
    qint64 firstSequence = 0;
    qint64 lastSequence = 0;
    qint64 entityCount = 0;
    QByteArray appliedAt; ///< UTC in the stored form, for showing

    friend bool operator==(const SetHeader &, const SetHeader &) = default;
};

/// One journal row. Level, kind and parent are those of a creation.
struct FeedRow
{
    qint64 sequence = 0;
    qint32 set = 0; ///< place in FeedPage::sets
    EntityId entity;
    catalog::Level level = catalog::Level::Work;
    catalog::Kind kind = catalog::Kind::Other;
    EntityId parent;
    bool creates = false;
    QByteArray changes; ///< as stored (catalog::fieldChangesToJson): what this program does not know passes untouched

    friend bool operator==(const FeedRow &, const FeedRow &) = default;
};

/// A conflict that came of a journal row; values are JSON as stored.
struct FeedConflict
{
    qint64 sequence = 0;
    EntityId entity;
    QString field;
    QByteArray base;
    QByteArray live;
    QByteArray other;
    ChangeSetId otherChangeSet;
    qint64 liveSequence = 0;

    friend bool operator==(const FeedConflict &, const FeedConflict &) = default;
};

/// The journal after a cursor, cut by rows: it may end inside of a change set.
struct FeedPage
{
    qint64 after = 0; ///< the cursor it continues
    qint64 head = 0;  ///< the newest sequence of the companion
    QList<SetHeader> sets;
    QList<FeedRow> rows;
    QList<FeedConflict> conflicts;

    [[nodiscard]] qint64 lastSequence() const { return rows.isEmpty() ? after : rows.constLast().sequence; }

    friend bool operator==(const FeedPage &, const FeedPage &) = default;
};

/// One change of a pushed change set. `change.baseVersion` is in the companion's terms.
struct PushedChange
{
    catalog::EntityChange change;
    /// The local number the author had seen: own change sets that began at or before it were seen too. 0 = none.
    qint64 ownBase = 0;

    friend bool operator==(const PushedChange &, const PushedChange &) = default;
};

/// The hashes of the pictures and attachments that a value names.
[[nodiscard]] QStringList blobsIn(const catalog::FieldValue &value);

/// A change set on its way to the companion, or a part of a large one. Parts are kept there until the last has come.
struct PushPart
{
    SetHeader header;
    qint64 localFirst = 0; ///< first local number of the set, by which later ones name it
    qint64 cursor = 0;     ///< how far the author had the companion's journal when the set was made
    qint32 part = 0;       ///< counts from 0
    qint32 parts = 1;
    QList<PushedChange> changes;

    friend bool operator==(const PushPart &, const PushPart &) = default;
};

/// What became of a pushed change set; the same answer whenever it is pushed again.
struct PushResult
{
    enum class Status : quint8 {
        Applied, ///< now or earlier
        Partial, ///< kept until its other parts come
        Refused, ///< nothing of it was applied and nothing will be
    };

    ChangeSetId id;
    Status status = Status::Applied;
    qint64 firstSequence = 0; ///< 0 when nothing was left to change
    qint64 lastSequence = 0;
    /// A replica that has the journal up to here has everything the answer is about. Of a partial set: how many parts are there
    /// without a gap, so that they need not be sent again.
    qint64 settledAt = 0;
    QString code;    ///< of a refusal
    QString message; ///< for people

    friend bool operator==(const PushResult &, const PushResult &) = default;
};

/// Entities as they are, for a new replica or a repair. A snapshot is read over a time; what changes meanwhile comes with the
/// feed after `sequence`.
struct EntityPage
{
    qint64 sequence = 0; ///< the journal's head when the first page was made
    ChangeSetId atSequence;
    qint64 total = 0; ///< entities, for showing
    QList<catalog::Entity> entities;
    QList<FeedConflict> conflicts; ///< open ones of these entities
    QString next;                  ///< where the next page begins; empty after the last
};

inline constexpr int digestBuckets = 1024;

/// The content of a catalog in so many sums that a difference is found by exchanging few of them.
struct Digest
{
    qint64 sequence = 0;      ///< the journal's head it stands for
    QList<QByteArray> bucket; ///< digestBuckets sums of 16 bytes

    friend bool operator==(const Digest &, const Digest &) = default;
};

/// What an entity's content comes to, for finding the ones that differ in a bucket.
struct EntityDigest
{
    EntityId entity;
    QByteArray sum; ///< 16 bytes

    friend bool operator==(const EntityDigest &, const EntityDigest &) = default;
};

} // namespace collectz::sync
