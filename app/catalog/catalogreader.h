// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "catalog/changeset.h"
#include "catalog/conflicts.h"
#include "catalog/grouping.h"
#include "catalog/listing.h"
#include "catalog/matching.h"
#include "catalog/query.h"

namespace collectz::catalog {

/// One value of a facet with how many works of the query have it.
struct FacetValue
{
    QString value; ///< canonical (kind word, decade "1980", term name, format, ...)
    qint64 count = 0;
};

struct Facet
{
    QString field; ///< "kind", "decade", "genres", "format", "platform", "location", "status", "tags", "series", ...
    QList<FacetValue> values; ///< most frequent first, at most the asked number
};

/// A term of a vocabulary with its usage count.
struct Term
{
    QString vocabulary;
    QString name; ///< places: the whole path
    QString sortName;
    qint64 uses = 0; ///< works that use it (live ones)
};

/// A place in a key-set page of a query: the sort value and key of the last row; opaque text.
struct PageCursor
{
    QString text; ///< empty = from the start
};

struct ListingPage
{
    QList<ListingRow> rows;
    PageCursor next; ///< empty when there is no more
};

struct HistoryFilter
{
    EntityId entity;           ///< null = the whole catalog; a work includes its editions and copies
    qint64 beforeSequence = 0; ///< 0 = from the newest
    int limit = 100;
};

struct CatalogStatistics
{
    qint64 works = 0, editions = 0, copies = 0, trashed = 0, terms = 0, changeSets = 0, lastSequence = 0;
    qint64 bytes = 0;
    QString engine, engineVersion;
    int schemaVersion = 0;
};

/// Read access to one open catalog by ONE thread at a time, on a connection of its own (Catalog::openReader makes it;
/// it may be handed from thread to thread between calls, never on the UI thread). Every call may block on disk or server
/// and returns a committed snapshot. Cancelled calls fail with ErrorKind::Cancelled soon after the token is set.
class CatalogReader
{
public:
    virtual ~CatalogReader() = default;

    /// Gives up what is kept of the catalog's pages for speed: for a reader that may rest for long. It works on as before.
    virtual void releaseMemory() {}

    /// The first rows of a query in order, quickly even for common words on a million works (two plans).
    [[nodiscard]] virtual Result<ListingPage> page(const Query &query, const Sort &sort, const PageCursor &after,
                                                   int limit, const CancelToken &cancel) = 0;
    /// The keys of all works of a query in order.
    [[nodiscard]] virtual Result<std::vector<qint64>> order(const Query &query, const Sort &sort,
                                                            const CancelToken &cancel) = 0;
    /// The keys of all works of a query under their headings, in the given order under each. Groups are in the order of
    /// their values, descending with a descending sort by the very field.
    [[nodiscard]] virtual Result<GroupedOrder> groupedOrder(const Query &query, const Sort &sort, Grouping grouping,
                                                            const CancelToken &cancel) = 0;
    /// The live works that begin with a text where the order looks (its text; the year for digits; else the title), in no
    /// order. When none does, those whose title does.
    [[nodiscard]] virtual Result<std::vector<qint64>> keysBeginningWith(const QString &text, const Sort &sort,
                                                                        const CancelToken &cancel) = 0;
    /// Rows of the given keys in their order; keys that are gone are left out.
    [[nodiscard]] virtual Result<QList<ListingRow>> rows(const QList<qint64> &keys) = 0;
    [[nodiscard]] virtual Result<qint64> count(const Query &query, const CancelToken &cancel) = 0;
    /// Counts per value for each named facet over the query's works.
    [[nodiscard]] virtual Result<QList<Facet>> facets(const Query &query, const QStringList &fields, int valuesEach,
                                                      const CancelToken &cancel) = 0;

    [[nodiscard]] virtual Result<WorkRecord> work(const EntityId &work) = 0;
    [[nodiscard]] virtual Result<QList<WorkRecord>> works(const QList<qint64> &keys) = 0;
    [[nodiscard]] virtual Result<Entity> entity(const EntityId &id) = 0;
    /// The key of the work that an entity is or belongs to; NotFound when there is none.
    [[nodiscard]] virtual Result<qint64> keyOf(const EntityId &id) = 0;
    /// Entities of a level that are not below a work: custom fields, saved views, terms.
    [[nodiscard]] virtual Result<QList<Entity>> entitiesOf(Level level) = 0;
    [[nodiscard]] virtual Result<QList<EntityId>> children(const EntityId &parentWork) = 0; ///< seasons, episodes

    /// Terms of a vocabulary, by name or most used first; `prefix` is folded; key-set by `after` (a name).
    [[nodiscard]] virtual Result<QList<Term>> terms(const QString &vocabulary, const QString &prefix,
                                                    bool mostUsedFirst, int limit, const QString &after) = 0;
    [[nodiscard]] virtual Result<QStringList> vocabularies() = 0;
    /// Keys of the works that use a term in any field of the vocabulary.
    [[nodiscard]] virtual Result<std::vector<qint64>> worksUsing(const QString &vocabulary, const QString &name) = 0;

    /// Works, live or trashed, that carry any of the keys; each with all keys of its identifiers. One question for a whole
    /// batch of incoming rows.
    [[nodiscard]] virtual Result<QList<MatchCandidate>> candidatesByIdentifier(const QStringList &identifierKeys,
                                                                               int limit) = 0;
    /// Works, live or trashed, by match key; at most `limitEach` a key. Keys without a work are absent.
    [[nodiscard]] virtual Result<QHash<QString, QList<MatchCandidate>>>
    candidatesByMatchKeys(const QStringList &matchKeys, int limitEach) = 0;

    [[nodiscard]] virtual Result<QList<HistoryEntry>> history(const HistoryFilter &filter) = 0;
    [[nodiscard]] virtual Result<QList<ChangeSetSummary>> changeSets(qint64 beforeSequence, int limit) = 0;
    [[nodiscard]] virtual Result<ChangeSetSummary> changeSet(const ChangeSetId &id) = 0;
    /// Newest change set that undo (or redo) would take for this author; NotFound when there is none.
    [[nodiscard]] virtual Result<ChangeSetSummary> nextUndo(const QString &author) = 0;
    [[nodiscard]] virtual Result<ChangeSetSummary> nextRedo(const QString &author) = 0;

    [[nodiscard]] virtual Result<FieldRegistry> registry() = 0; ///< built-in and custom fields as stored now
    [[nodiscard]] virtual Result<CatalogStatistics> statistics() = 0;
    /// SHA-256 over the content (live and trashed entities: id, level, kind, parent, state, fields) in id order;
    /// equal content has an equal digest on both engines. Versions and provenance do not count.
    [[nodiscard]] virtual Result<QByteArray> digest(const CancelToken &cancel) = 0;

    /// Conflicts in the order they came.
    [[nodiscard]] virtual Result<ConflictPage> conflicts(const ConflictFilter &filter) = 0;
};

} // namespace collectz::catalog
