// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"

namespace collectz::catalog {

/// What two authors disagree about. Stored nowhere: it follows from the field and the values.
enum class Dispute : quint8 {
    Value,    ///< one text, number, date, picture
    List,     ///< a list that one side ordered anew while the other changed it
    Deletion, ///< one side deletes what the other edits or keeps
    Place,    ///< what it belongs to
    Kind      ///< a film or a series
};

[[nodiscard]] QString disputeWord(Dispute dispute); ///< value, list, deletion, place, kind
[[nodiscard]] std::optional<Dispute> disputeFromWord(QStringView word);
[[nodiscard]] Dispute disputeOf(const Conflict &conflict);

/// Who is for one of the values. Empty but for the change set where the catalog's history does not reach back so far.
struct ConflictSide
{
    ChangeSetId changeSet;
    QString author;
    QString device;
    Reason reason = Reason::Edit;
    QDateTime at; ///< for showing only
};

/// A conflict with everything a person needs to decide it.
struct ConflictRecord
{
    qint64 number = 0;   ///< in the order they came to this catalog; its own, other devices have others
    qint64 sequence = 0; ///< of the journal row it came of; a local one is provisional
    Conflict values;     ///< as they were when it came
    FieldValue now;      ///< the live value as it is
    ConflictSide live;
    ConflictSide other;
    Level level = Level::Work;
    Kind kind = Kind::Other;
    State state = State::Live;
    qint64 version = 0; ///< of the entity: the base of a decision
    EntityId work;      ///< null where the entity belongs to no work
    qint64 workKey = 0;
    QString title;              ///< of the work, else the name of the entity
    QString cover;              ///< of the work
    qint64 settledSequence = 0; ///< of the journal row that settled it; 0 while it is open
    ConflictSide settled;       ///< who did
};

struct ConflictFilter
{
    enum class Status : quint8 { Open, Settled, Any };
    Status status = Status::Open;
    std::optional<Dispute> dispute = {};
    QString field = {};
    QString person = {};  ///< author of either side, as written
    QString words = {};   ///< in the title, the people or one of the values
    EntityId entity = {}; ///< a work includes its editions and copies
    qint64 after = 0;     ///< numbers above it
    int limit = 100;
};

struct ConflictPage
{
    QList<ConflictRecord> rows;
    qint64 matching = 0; ///< all from `after` on, those of the page included
};

/// How a person settles a conflict.
enum class Choice : quint8 {
    Keep,  ///< the value that is live
    Other, ///< the one that waits; a removal becomes the trash, from where it can be brought back
    Both,  ///< lists: the elements of both; long texts: one after the other
    Value  ///< one of their own
};

struct ConflictDecision
{
    ConflictRecord conflict;
    Choice choice = Choice::Keep;
    FieldValue value; ///< for Value: canonical
};

/// What a choice comes to; nothing where Both makes no sense.
[[nodiscard]] std::optional<FieldValue> chosenValue(const ConflictDecision &decision, const FieldRegistry &registry);

/// Decisions as one change set, and which of them it holds.
struct Settlement
{
    ChangeSet changeSet;    ///< without id, author and device; no changes when nothing can be settled
    QList<qint64> numbers;  ///< of the conflicts it settles
    QList<qint64> leftOpen; ///< a choice that makes no sense for them, or another one for the same field in the set
};

/// Conflicts of one field of one entity are settled together only by the same value; the first one counts, the others stay open.
[[nodiscard]] Settlement settle(const QList<ConflictDecision> &decisions, const FieldRegistry &registry);

} // namespace collectz::catalog
