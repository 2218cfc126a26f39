// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlreader.h"

#include "storage/entityreader.h"
#include "storage/historyreader.h"
#include "storage/listingreader.h"
#include "storage/termreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Hands each question to the part that answers it, in a read transaction where it takes more than one statement.
class SqlReader final : public CatalogReader
{
public:
    SqlReader(std::unique_ptr<Connection> connection, const Clock &clock, const SearchBounds &bounds)
        : m_connection(std::move(connection))
        , m_entities(*m_connection)
        , m_listing(*m_connection, m_entities, clock, bounds)
        , m_terms(*m_connection)
        , m_history(*m_connection)
    {}

    Result<ListingPage> page(const Query &query, const Sort &sort, const PageCursor &after, int limit,
                             const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.page(query, sort, after, limit); }, cancel);
    }

    Result<std::vector<qint64>> order(const Query &query, const Sort &sort, const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.order(query, sort); }, cancel);
    }

    Result<GroupedOrder> groupedOrder(const Query &query, const Sort &sort, Grouping grouping,
                                      const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.groupedOrder(query, sort, grouping); }, cancel);
    }

    Result<std::vector<qint64>> keysBeginningWith(const QString &text, const Sort &sort,
                                                  const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.keysBeginningWith(text, sort); }, cancel);
    }

    Result<QList<ListingRow>> rows(const QList<qint64> &keys) override
    {
        return inSnapshot([&] { return m_listing.rows(keys); });
    }

    Result<qint64> count(const Query &query, const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.count(query); }, cancel);
    }

    Result<QList<Facet>> facets(const Query &query, const QStringList &fields, int valuesEach,
                                const CancelToken &cancel) override
    {
        return inSnapshot([&] { return m_listing.facets(query, fields, valuesEach); }, cancel);
    }

    Result<WorkRecord> work(const EntityId &work) override
    {
        return inSnapshot([&] { return m_entities.work(work); });
    }

    Result<QList<WorkRecord>> works(const QList<qint64> &keys) override
    {
        return inSnapshot([&] { return m_entities.works(keys); });
    }

    Result<Entity> entity(const EntityId &id) override { return m_entities.entity(id); }

    Result<QList<Entity>> entitiesOf(Level level) override { return m_entities.entitiesOf(level); }

    Result<QList<EntityId>> children(const EntityId &parentWork) override { return m_entities.children(parentWork); }

    Result<QList<Term>> terms(const QString &vocabulary, const QString &prefix, bool mostUsedFirst, int limit,
                              const QString &after) override
    {
        return m_terms.terms(vocabulary, prefix, mostUsedFirst, limit, after);
    }

    Result<QStringList> vocabularies() override { return m_terms.vocabularies(); }

    Result<std::vector<qint64>> worksUsing(const QString &vocabulary, const QString &name) override
    {
        return m_terms.worksUsing(vocabulary, name);
    }

    Result<QList<MatchCandidate>> candidatesByIdentifier(const QStringList &identifierKeys, int limit) override
    {
        return m_terms.candidatesByIdentifier(identifierKeys, limit);
    }

    Result<QHash<QString, QList<MatchCandidate>>> candidatesByMatchKeys(const QStringList &matchKeys,
                                                                        int limitEach) override
    {
        return m_terms.candidatesByMatchKeys(matchKeys, limitEach);
    }

    Result<QList<HistoryEntry>> history(const HistoryFilter &filter) override { return m_history.history(filter); }

    Result<QList<ChangeSetSummary>> changeSets(qint64 beforeSequence, int limit) override
    {
        return m_history.changeSets(beforeSequence, limit);
    }

    Result<ChangeSetSummary> changeSet(const ChangeSetId &id) override { return m_history.changeSet(id); }

    Result<ChangeSetSummary> nextUndo(const QString &author) override { return m_history.nextUndo(author); }

    Result<ChangeSetSummary> nextRedo(const QString &author) override { return m_history.nextRedo(author); }

    Result<FieldRegistry> registry() override { return m_entities.registry(); }

    Result<CatalogStatistics> statistics() override
    {
        return inSnapshot([&] { return m_listing.statistics(); });
    }

    Result<QByteArray> digest(const CancelToken &cancel) override { return m_entities.digest(cancel); }

private:
    template <typename Question>
    auto inSnapshot(Question question) -> decltype(question())
    {
        Result<Transaction> snapshot = Transaction::begin(*m_connection, Connection::Mode::Read);
        if (!snapshot)
            return fail(std::move(snapshot).error());
        // Nothing was written, so the end of the snapshot cannot fail in a way that matters.
        return question();
    }

    template <typename Question>
    auto inSnapshot(Question question, const CancelToken &cancel) -> decltype(question())
    {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The search was stopped."_s);
        const CancelScope scope(*m_connection, cancel);
        return inSnapshot(question);
    }

    std::unique_ptr<Connection> m_connection;
    EntityReader m_entities;
    ListingReader m_listing;
    TermReader m_terms;
    HistoryReader m_history;
};

} // namespace

std::unique_ptr<CatalogReader> makeReader(std::unique_ptr<Connection> connection, const Clock &clock,
                                          const SearchBounds &bounds)
{
    return std::make_unique<SqlReader>(std::move(connection), clock, bounds);
}

} // namespace collectz::storage
