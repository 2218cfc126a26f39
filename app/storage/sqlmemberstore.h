// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/changepolicy.h"
#include "members/memberstore.h"
#include "storage/readaccess.h"
#include "storage/writerlane.h"

namespace collectz::storage {

/// Members in the catalog's own tables, on either engine. Writing waits for the lane and holds the lock of the counters, which
/// puts the transactions of all programs in a row. Reading has a connection of its own, so that telling who calls never waits
/// for the questions of others.
class SqlMemberStore final
    : public members::MemberStore
    , public members::EntityFactsReader
{
public:
    /// `lane` is nothing for a read-only catalog; it belongs to the catalog.
    SqlMemberStore(WriterLane *lane, const ConnectOptions &connect, QString catalogName);

    [[nodiscard]] Result<void> read(const std::function<Result<void>(members::MemberReader &)> &questions) override;
    [[nodiscard]] Result<void> write(const std::function<Result<void>(members::MemberTransaction &)> &changes) override;

    [[nodiscard]] Result<QHash<EntityId, members::EntityFacts>> facts(const QList<EntityId> &entities) override;

private:
    WriterLane *m_lane;
    ReadAccess m_read;
    QString m_catalogName;
};

/// The same facts inside of somebody's transaction, as applying a pushed change set needs them.
[[nodiscard]] Result<QHash<EntityId, members::EntityFacts>> readEntityFacts(Connection &connection,
                                                                            const QList<EntityId> &entities);

} // namespace collectz::storage
