// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/importstore.h"
#include "storage/readaccess.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"

namespace collectz::storage {

/// Plans of imports in the catalog's own tables. Writing goes through the lane; reading has the shared reading connection.
class SqlImportStore final : public catalog::ImportStore
{
public:
    /// `lane` is nothing for a read-only catalog; all of them belong to the catalog.
    SqlImportStore(WriterLane *lane, ReadAccess &read, std::shared_ptr<Subscribers> subscribers, const Clock &clock,
                   QString catalogName);

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
    /// Runs `job` in the lane in a transaction of its own.
    template <typename Value>
    [[nodiscard]] Result<Value> write(std::function<Result<Value>(Connection &)> job);

    WriterLane *m_lane;
    ReadAccess &m_read;
    std::shared_ptr<Subscribers> m_subscribers;
    const Clock &m_clock;
    QString m_catalogName;
};

} // namespace collectz::storage
