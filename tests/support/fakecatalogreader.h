// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakestate.h"

namespace collectz::testsupport {

/// Reads a FakeState by walking over everything; right, not quick.
class FakeCatalogReader final : public catalog::CatalogReader
{
public:
    explicit FakeCatalogReader(FakeState &state);

    void releaseMemory() override;
    [[nodiscard]] Result<catalog::ListingPage> page(const catalog::Query &query, const catalog::Sort &sort,
                                                    const catalog::PageCursor &after, int limit,
                                                    const CancelToken &cancel) override;
    [[nodiscard]] Result<std::vector<qint64>> order(const catalog::Query &query, const catalog::Sort &sort,
                                                    const CancelToken &cancel) override;
    [[nodiscard]] Result<catalog::GroupedOrder> groupedOrder(const catalog::Query &query, const catalog::Sort &sort,
                                                             catalog::Grouping grouping,
                                                             const CancelToken &cancel) override;
    [[nodiscard]] Result<std::vector<qint64>> keysBeginningWith(const QString &text, const catalog::Sort &sort,
                                                                const CancelToken &cancel) override;
    [[nodiscard]] Result<QList<catalog::ListingRow>> rows(const QList<qint64> &keys) override;
    [[nodiscard]] Result<qint64> count(const catalog::Query &query, const CancelToken &cancel) override;
    [[nodiscard]] Result<QList<catalog::Facet>> facets(const catalog::Query &query, const QStringList &fields,
                                                       int valuesEach, const CancelToken &cancel) override;
    [[nodiscard]] Result<catalog::WorkRecord> work(const EntityId &work) override;
    [[nodiscard]] Result<QList<catalog::WorkRecord>> works(const QList<qint64> &keys) override;
    [[nodiscard]] Result<catalog::Entity> entity(const EntityId &id) override;
    [[nodiscard]] Result<qint64> keyOf(const EntityId &id) override;
    [[nodiscard]] Result<QList<catalog::Entity>> entitiesOf(catalog::Level level) override;
    [[nodiscard]] Result<QList<EntityId>> children(const EntityId &parentWork) override;
    [[nodiscard]] Result<QList<catalog::Term>> terms(const QString &vocabulary, const QString &prefix,
                                                     bool mostUsedFirst, int limit, const QString &after) override;
    [[nodiscard]] Result<QStringList> vocabularies() override;
    [[nodiscard]] Result<std::vector<qint64>> worksUsing(const QString &vocabulary, const QString &name) override;
    [[nodiscard]] Result<QList<catalog::MatchCandidate>> candidatesByIdentifier(const QStringList &identifierKeys,
                                                                                int limit) override;
    [[nodiscard]] Result<QHash<QString, QList<catalog::MatchCandidate>>>
    candidatesByMatchKeys(const QStringList &matchKeys, int limitEach) override;
    [[nodiscard]] Result<QList<catalog::HistoryEntry>> history(const catalog::HistoryFilter &filter) override;
    [[nodiscard]] Result<catalog::ConflictPage> conflicts(const catalog::ConflictFilter &filter) override;
    [[nodiscard]] Result<QList<catalog::ChangeSetSummary>> changeSets(qint64 beforeSequence, int limit) override;
    [[nodiscard]] Result<catalog::ChangeSetSummary> changeSet(const ChangeSetId &id) override;
    [[nodiscard]] Result<catalog::ChangeSetSummary> nextUndo(const QString &author) override;
    [[nodiscard]] Result<catalog::ChangeSetSummary> nextRedo(const QString &author) override;
    [[nodiscard]] Result<catalog::FieldRegistry> registry() override;
    [[nodiscard]] Result<catalog::CatalogStatistics> statistics() override;
    [[nodiscard]] Result<QByteArray> digest(const CancelToken &cancel) override;

private:
    [[nodiscard]] catalog::ConflictRecord conflictRecord(qint64 number, const KeptConflict &kept) const;
    [[nodiscard]] catalog::ConflictSide conflictSide(const ChangeSetId &changeSet) const;
    [[nodiscard]] QList<EntityId> matching(const catalog::Query &query) const;
    [[nodiscard]] EntityId workOfKey(qint64 key) const;
    [[nodiscard]] catalog::MatchCandidate candidate(const EntityId &work);
    [[nodiscard]] QString groupValue(const EntityId &work, catalog::Grouping grouping);
    [[nodiscard]] QStringList facetValues(const catalog::WorkRecord &record, const QString &field);
    [[nodiscard]] QHash<QString, QHash<QString, qint64>> termUses();

    FakeState &m_state;
};

} // namespace collectz::testsupport
