// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlreader.h"

#include "storage/conflictreader.h"
#include "storage/entityreader.h"
#include "storage/historyreader.h"
#include "storage/listingreader.h"
#include "storage/termreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

using Reconnect = std::function<Result<std::unique_ptr<Connection>>()>;

/// The parts that answer, on one connection.
struct Answerers
{
    Answerers(std::unique_ptr<Connection> made, const Clock &clock, const SearchBounds &bounds, FacetMemory *facets)
        : connection(std::move(made))
        , entities(*connection)
        , listing(*connection, entities, clock, bounds, facets)
        , terms(*connection)
        , history(*connection)
        , conflicts(*connection)
    {}

    std::unique_ptr<Connection> connection;
    EntityReader entities;
    ListingReader listing;
    TermReader terms;
    HistoryReader history;
    ConflictReader conflicts;
};

/// Hands each question to the part that answers it, in a read transaction where it takes more than one statement.
class SqlReader final : public CatalogReader
{
public:
    SqlReader(std::unique_ptr<Connection> connection, const Clock &clock, const SearchBounds &bounds,
              Reconnect reconnect, std::shared_ptr<FacetMemory> facets)
        : m_clock(clock)
        , m_bounds(bounds)
        , m_reconnect(std::move(reconnect))
        , m_facets(std::move(facets))
        , m_parts(std::make_unique<Answerers>(std::move(connection), clock, bounds, m_facets.get()))
    {}

    void releaseMemory() override { m_parts->connection->releaseMemory(); }

    Result<ListingPage> page(const Query &query, const Sort &sort, const PageCursor &after, int limit,
                             const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_parts->listing.page(query, sort, after, limit); }, cancel);
    }

    Result<std::vector<qint64>> order(const Query &query, const Sort &sort, const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_parts->listing.order(query, sort); }, cancel);
    }

    Result<GroupedOrder> groupedOrder(const Query &query, const Sort &sort, Grouping grouping,
                                      const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_parts->listing.groupedOrder(query, sort, grouping); }, cancel);
    }

    Result<std::vector<qint64>> keysBeginningWith(const QString &text, const Sort &sort,
                                                  const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_parts->listing.keysBeginningWith(text, sort); }, cancel);
    }

    Result<QList<ListingRow>> rows(const QList<qint64> &keys) override
    {
        return inSnapshot([&] { return m_parts->listing.rows(keys); });
    }

    Result<qint64> count(const Query &query, const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_parts->listing.count(query); }, cancel);
    }

    Result<QList<Facet>> facets(const Query &query, const QStringList &fields, int valuesEach,
                                const CancelToken &cancel) override
    {
        const FacetMemory::Moment moment = m_facets ? m_facets->moment() : 0;
        return inSnapshot([&] { return m_parts->listing.facets(query, fields, valuesEach, moment); }, cancel);
    }

    Result<WorkRecord> work(const EntityId &work) override
    {
        return inSnapshot([&] { return m_parts->entities.work(work); });
    }

    Result<QList<WorkRecord>> works(const QList<qint64> &keys) override
    {
        return inSnapshot([&] { return m_parts->entities.works(keys); });
    }

    Result<qint64> keyOf(const EntityId &id) override
    {
        return inSnapshot([&] { return m_parts->entities.keyOf(id); }, CancelToken());
    }

    Result<Entity> entity(const EntityId &id) override
    {
        return asked([&] { return m_parts->entities.entity(id); });
    }

    Result<QList<Entity>> entitiesOf(Level level) override
    {
        return asked([&] { return m_parts->entities.entitiesOf(level); });
    }

    Result<QList<EntityId>> children(const EntityId &parentWork) override
    {
        return asked([&] { return m_parts->entities.children(parentWork); });
    }

    Result<QList<Term>> terms(const QString &vocabulary, const QString &prefix, bool mostUsedFirst, int limit,
                              const QString &after) override
    {
        return asked([&] { return m_parts->terms.terms(vocabulary, prefix, mostUsedFirst, limit, after); });
    }

    Result<QStringList> vocabularies() override
    {
        return asked([&] { return m_parts->terms.vocabularies(); });
    }

    Result<std::vector<qint64>> worksUsing(const QString &vocabulary, const QString &name) override
    {
        return asked([&] { return m_parts->terms.worksUsing(vocabulary, name); });
    }

    Result<QList<MatchCandidate>> candidatesByIdentifier(const QStringList &identifierKeys, int limit) override
    {
        return asked([&] { return m_parts->terms.candidatesByIdentifier(identifierKeys, limit); });
    }

    Result<QHash<QString, QList<MatchCandidate>>> candidatesByMatchKeys(const QStringList &matchKeys,
                                                                        int limitEach) override
    {
        return asked([&] { return m_parts->terms.candidatesByMatchKeys(matchKeys, limitEach); });
    }

    Result<QList<HistoryEntry>> history(const HistoryFilter &filter) override
    {
        return inSnapshot([&]() -> Result<QList<HistoryEntry>> {
            Result<QList<HistoryEntry>> entries = m_parts->history.history(filter);
            Result<void> added = entries ? m_parts->conflicts.addTo(*entries) : Result<void>();
            if (!added)
                return fail(std::move(added).error());
            return entries;
        });
    }

    Result<ConflictPage> conflicts(const ConflictFilter &filter) override
    {
        return asked([&] { return m_parts->conflicts.conflicts(filter); });
    }

    Result<QList<ChangeSetSummary>> changeSets(qint64 beforeSequence, int limit) override
    {
        return asked([&] { return m_parts->history.changeSets(beforeSequence, limit); });
    }

    Result<ChangeSetSummary> changeSet(const ChangeSetId &id) override
    {
        return asked([&] { return m_parts->history.changeSet(id); });
    }

    Result<ChangeSetSummary> nextUndo(const QString &author) override
    {
        return asked([&] { return m_parts->history.nextUndo(author); });
    }

    Result<ChangeSetSummary> nextRedo(const QString &author) override
    {
        return asked([&] { return m_parts->history.nextRedo(author); });
    }

    Result<FieldRegistry> registry() override
    {
        return asked([&] { return m_parts->entities.registry(); });
    }

    Result<CatalogStatistics> statistics() override
    {
        return inSnapshot([&] { return m_parts->listing.statistics(); });
    }

    Result<QByteArray> digest(const CancelToken &cancel) override
    {
        return asked([&] { return m_parts->entities.digest(cancel); });
    }

private:
    template <typename Question>
    auto inSnapshot(Question question) -> decltype(question())
    {
        return asked([&]() -> decltype(question()) {
            Result<Transaction> snapshot = Transaction::begin(*m_parts->connection, Connection::Mode::Read);
            if (!snapshot)
                return fail(std::move(snapshot).error());
            // Nothing was written, so the end of the snapshot cannot fail in a way that matters.
            return question();
        });
    }

    template <typename Question>
    auto inSnapshot(Question question, const CancelToken &cancel) -> decltype(question())
    {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The search was stopped."_s);
        return inSnapshot([&]() -> decltype(question()) {
            const CancelScope scope(*m_parts->connection, cancel);
            return question();
        });
    }

    /// A question changes nothing, so it is asked again when the server went away under it and is back.
    template <typename Question>
    auto asked(Question question) -> decltype(question())
    {
        if (m_parts->connection->isLost())
            std::ignore = reconnected();
        auto answer = question();
        if (!answer && reconnected())
            answer = question();
        return answer;
    }

    [[nodiscard]] bool reconnected()
    {
        if (!m_reconnect || !m_parts->connection->isLost())
            return false;
        Result<std::unique_ptr<Connection>> connection = m_reconnect();
        if (!connection)
            return false;
        m_parts = std::make_unique<Answerers>(std::move(*connection), m_clock, m_bounds, m_facets.get());
        return true;
    }

    const Clock &m_clock;
    SearchBounds m_bounds;
    Reconnect m_reconnect;
    std::shared_ptr<FacetMemory> m_facets;
    std::unique_ptr<Answerers> m_parts;
};

} // namespace

std::unique_ptr<CatalogReader> makeReader(std::unique_ptr<Connection> connection, const Clock &clock,
                                          const SearchBounds &bounds, Reconnect reconnect,
                                          std::shared_ptr<FacetMemory> facets)
{
    return std::make_unique<SqlReader>(std::move(connection), clock, bounds, std::move(reconnect), std::move(facets));
}

} // namespace collectz::storage
