// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/changeset.h"
#include "storage/activitytable.h"
#include "storage/portionwriter.h"
#include "storage/termtable.h"

#include <functional>

namespace collectz::storage {

/// What is written together with a change set, in its transaction.
struct ApplyContext
{
    CancelToken cancel;
    qint64 importNumber = 0; ///< with `appliedThrough`: moves the resume point of this import
    qint64 appliedThrough = 0;
    const PushOrigin *push = nullptr;
};

/// One of several pushed change sets that are applied together.
struct PushedSet
{
    catalog::ChangeSet changeSet;
    PushOrigin origin;
};

/// What became of a group: all of it, or nothing because of one.
struct GroupOutcome
{
    std::vector<catalog::Applied> applied; ///< one a set; of works only how many
    catalog::Applied whole;                ///< for telling others
    qsizetype failedAt = -1;               ///< nothing was applied because of this one
    Error error;
};

/// What a job of ChangeWriter::write works with; only valid inside of it.
struct WriteScope
{
    Connection &connection;
    ChangeRun &run;
    ProjectionWriter &projections;
    const catalog::FieldRegistry &registry;
};

/// Who undoes what.
struct UndoRequest
{
    ChangeSetId id;
    QString author;
    QString device;
    ChangeSetId own = {}; ///< of the undo itself, so that asking twice is one undo; made when null
};

/// The one way by which a catalog changes (design rule 1): applies a change set in one transaction with its journal rows,
/// conflicts, projections and its activity event. The same id applied twice is one application. Used by the writer lane's
/// thread alone.
class ChangeWriter
{
public:
    /// `announcer`: the name under which other programs are told of commits (PostgreSQL). `facets`, which may be nothing,
    /// outlives the writer.
    ChangeWriter(Connection &connection, const Clock &clock, QByteArray announcer = {}, FacetMemory *facets = nullptr);

    [[nodiscard]] Result<catalog::Applied> apply(const catalog::ChangeSet &changeSet, const ApplyContext &context);
    /// Applies change sets one after the other in one transaction, as if each had come by itself: they read, project and commit
    /// together. Not for sets that change custom fields. When one cannot be applied, none is.
    [[nodiscard]] GroupOutcome applyTogether(const std::vector<PushedSet> &sets);
    /// Forgets what is remembered of the catalog, after others have written.
    void forget();
    /// Inverts a change set, or its last undo; fields changed since are kept and reported.
    [[nodiscard]] Result<catalog::Applied> undo(const UndoRequest &request, const CancelToken &cancel);

    /// Writes what others have decided, with projections and digests, in one transaction: `frame` names what for.
    [[nodiscard]] Result<catalog::Applied> write(const catalog::ChangeSet &frame,
                                                 const std::function<Result<void>(WriteScope &)> &job);

private:
    struct StoredChangeSet
    {
        qint64 key = 0;
        ChangeSetId id;
        catalog::Reason reason = catalog::Reason::Edit;
        catalog::SourceType source = catalog::SourceType::Person;
        QString subject;
        qint64 importNumber = 0;
        qint64 rootKey = 0; ///< 0 for one that is no undo or redo
        qint64 firstSequence = 0;
        qint64 lastSequence = 0;
        qint64 entityCount = 0;
    };

    [[nodiscard]] static catalog::Applied alreadyApplied(const StoredChangeSet &stored);
    [[nodiscard]] Result<std::optional<StoredChangeSet>> find(const QByteArray &query, qint64 key,
                                                              const ChangeSetId &id);
    [[nodiscard]] Result<ChangeRun> begin(const catalog::ChangeSet &changeSet, const CancelToken &cancel);
    [[nodiscard]] Result<void> applyChanges(ChangeRun &run);
    [[nodiscard]] Result<void> applyInverse(ChangeRun &run, const StoredChangeSet &target, const Maker &maker);
    [[nodiscard]] Result<void> invertRow(ChangeRun &run, PortionWriter &portion, const catalog::EntityChange &journaled,
                                         qint64 sequence, const Maker &maker);
    [[nodiscard]] Result<void> finish(ChangeRun &run, Transaction &transaction, qint64 rootKey,
                                      const ApplyContext &context);
    [[nodiscard]] Result<catalog::Applied> applyOneOf(ChangeRun &run, PortionWriter &portion, const PushedSet &set);
    /// The root of the chain that a change set belongs to by what it undoes; 0 for none.
    [[nodiscard]] Result<qint64> rootOf(const catalog::ChangeSet &changeSet);
    [[nodiscard]] Result<void> keepOrigin(const ChangeRun &run);
    [[nodiscard]] Result<void> insertChangeSet(const ChangeRun &run, qint64 rootKey);
    [[nodiscard]] Result<void> recordEvent(ChangeRun &run);
    /// Has the server tell other programs when the transaction is committed.
    [[nodiscard]] Result<void> announce(const ChangeRun &run);
    [[nodiscard]] Result<void> checkUndo(const ChangeRun &run);
    [[nodiscard]] Result<void> markUndone(const ChangeSetId &last, qint64 rootKey, const catalog::ChangeSet &changeSet);
    [[nodiscard]] Result<void> refreshRegistry();
    /// After a portion that touched custom fields.
    [[nodiscard]] Result<void> followCustomFields(ChangeRun &run);
    [[nodiscard]] Result<void> moveResumePoint(const ApplyContext &context);

    Connection &m_connection;
    const Clock &m_clock;
    QByteArray m_announcer;
    ActivityTable m_activity;
    TermTable m_terms;
    ProjectionWriter m_projections;
    DigestWriter m_digests;
    std::optional<catalog::FieldRegistry> m_registry; ///< nothing until read
    QDateTime m_now;                                  ///< of the change set in work
};

} // namespace collectz::storage
