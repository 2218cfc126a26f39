// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "storage/connection.h"

namespace collectz::storage {

/// The queries of the import tables, each inside of its caller's transaction. See catalog::ImportStore for what they mean.
class ImportTable
{
public:
    explicit ImportTable(Connection &connection);

    [[nodiscard]] Result<qint64> create(const catalog::ImportRecord &record);
    [[nodiscard]] Result<void> update(const catalog::ImportRecord &record);
    [[nodiscard]] Result<catalog::ImportRecord> find(qint64 number);
    [[nodiscard]] Result<QList<catalog::ImportRecord>> list(qint64 beforeNumber, int limit);
    [[nodiscard]] Result<QList<catalog::ImportRecord>> findByHash(const QString &fileHash);
    [[nodiscard]] Result<void> appendRows(qint64 number, const QList<catalog::PlanRow> &rows);
    [[nodiscard]] Result<void> updateRows(qint64 number, const QList<catalog::PlanRow> &rows);
    [[nodiscard]] Result<QList<catalog::PlanRow>> rows(qint64 number, const catalog::PlanFilter &filter);
    [[nodiscard]] Result<QMap<catalog::Verdict, qint64>> counts(qint64 number);
    [[nodiscard]] Result<QHash<QByteArray, EntityId>> worksByRowHash(const QList<QByteArray> &hashes);
    [[nodiscard]] Result<QList<ChangeSetId>> changeSetsOf(qint64 number);
    [[nodiscard]] Result<void> discard(qint64 number);
    /// Marks the plans whose program has ended while planning. A file has one writing program, so there it is all of them.
    [[nodiscard]] Result<void> interruptDeadPlans(const QByteArray &now);
    [[nodiscard]] Result<QJsonObject> mapping(const QString &headerSignature);
    [[nodiscard]] Result<void> rememberMapping(const QString &headerSignature, const QJsonObject &mapping,
                                               const QByteArray &now);

private:
    /// Locks of the server by which others see that a plan is being made; true on a file.
    [[nodiscard]] Result<bool> askPlan(const char *query, qint64 number);
    [[nodiscard]] Result<QList<catalog::ImportRecord>> readImports(Statement &statement);
    [[nodiscard]] Result<void> addCounts(qint64 number, const QMap<catalog::Verdict, qint64> &changes);
    [[nodiscard]] Result<catalog::Verdict> verdictOf(qint64 number, qint64 row);

    Connection &m_connection;
};

} // namespace collectz::storage
