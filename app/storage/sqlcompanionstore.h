// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/readaccess.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"
#include "sync/companionstore.h"

namespace collectz::storage {

/// The companion's side of a catalog; see sync::CompanionStore. Pushed change sets are applied by the one ChangeWriter.
class SqlCompanionStore final : public sync::CompanionStore
{
public:
    SqlCompanionStore(WriterLane *lane, ReadAccess &read, std::shared_ptr<Subscribers> subscribers, QString catalogName,
                      const Clock &clock);

    [[nodiscard]] Result<sync::Place> head() override;
    [[nodiscard]] Result<ChangeSetId> changeSetAt(qint64 sequence) override;
    [[nodiscard]] Result<sync::FeedPage> feed(qint64 after, const sync::FeedLimits &limits) override;
    [[nodiscard]] Result<qint64> deletionsAfter(qint64 after) override;
    [[nodiscard]] Result<sync::PushResult> push(const sync::PushPart &part, const sync::PushSession &session) override;
    [[nodiscard]] Result<sync::EntityPage> snapshot(const QString &position, const sync::FeedLimits &limits) override;
    [[nodiscard]] Result<sync::Digest> digest() override;
    [[nodiscard]] Result<QList<sync::EntityDigest>> contents(const QList<int> &buckets) override;
    [[nodiscard]] Result<sync::EntityPage> entities(const QList<EntityId> &ids) override;

private:
    [[nodiscard]] Result<void> ensureDigests();

    WriterLane *m_lane;
    ReadAccess &m_read;
    std::shared_ptr<Subscribers> m_subscribers;
    QString m_catalogName;
    const Clock &m_clock;
};

} // namespace collectz::storage
