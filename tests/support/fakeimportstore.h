// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakestate.h"

namespace collectz::testsupport {

/// Import plans in memory; thread-safe like the real one.
class FakeImportStore final : public catalog::ImportStore
{
public:
    FakeImportStore(FakeState &state, const Clock &clock);

    [[nodiscard]] Result<qint64> create(const catalog::ImportRecord &record) override;
    [[nodiscard]] Result<void> update(const catalog::ImportRecord &record) override;
    [[nodiscard]] Result<catalog::ImportRecord> find(qint64 number) override;
    [[nodiscard]] Result<QList<catalog::ImportRecord>> list(qint64 beforeNumber, int limit) override;
    [[nodiscard]] Result<QList<catalog::ImportRecord>> findByHash(const QString &fileHash) override;
    [[nodiscard]] Result<void> appendRows(qint64 number, const QList<catalog::PlanRow> &rows) override;
    [[nodiscard]] Result<QList<catalog::PlanRow>> rows(qint64 number, const catalog::PlanFilter &filter) override;
    [[nodiscard]] Result<void> updateRows(qint64 number, const QList<catalog::PlanRow> &rows) override;
    [[nodiscard]] Result<QMap<catalog::Verdict, qint64>> counts(qint64 number) override;
    [[nodiscard]] Result<QHash<QByteArray, EntityId>> worksByRowHash(const QList<QByteArray> &hashes) override;
    [[nodiscard]] Result<catalog::Applied> applyBatch(const catalog::ChangeSet &changeSet, qint64 number,
                                                      qint64 appliedThrough, const CancelToken &cancel) override;
    [[nodiscard]] Result<catalog::Applied> undoBatch(const ChangeSetId &id, const QString &author,
                                                     const QString &device, const CancelToken &cancel) override;
    [[nodiscard]] Result<QList<ChangeSetId>> changeSetsOf(qint64 number) override;
    [[nodiscard]] Result<void> discard(qint64 number) override;
    [[nodiscard]] Result<QJsonObject> rememberedMapping(const QString &headerSignature) override;
    [[nodiscard]] Result<void> rememberMapping(const QString &headerSignature, const QJsonObject &mapping) override;

private:
    struct Import
    {
        catalog::ImportRecord record;
        std::map<qint64, catalog::PlanRow> rows;
    };

    [[nodiscard]] static bool isStanding(const catalog::ImportRecord &record);

    FakeState &m_state;
    const Clock &m_clock;
    std::map<qint64, Import> m_imports;
    QHash<QString, QJsonObject> m_mappings;
    qint64 m_lastNumber = 0;
};

} // namespace collectz::testsupport
