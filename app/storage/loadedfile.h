// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/piecekeeper.h"
#include "storage/readaccess.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"
#include "sync/snapshotfile.h"

namespace collectz::storage {

/// See sync::SnapshotTarget: the pieces lie in `<catalog>.loading` until all are there.
class LoadedFile final : public sync::SnapshotTarget
{
public:
    LoadedFile(const QString &catalog, WriterLane *lane, ReadAccess &read, std::shared_ptr<Subscribers> subscribers,
               const Clock &clock);

    [[nodiscard]] Result<bool> canTake(const sync::SnapshotOffer &offer) override;
    [[nodiscard]] Result<qint64> begin(const sync::SnapshotOffer &offer) override;
    [[nodiscard]] Result<void> keep(qint64 index, const QByteArray &bytes) override;
    [[nodiscard]] Result<void> install(const sync::SnapshotOffer &offer) override;
    void drop() override;

private:
    QString m_catalog;
    QString m_pieces;
    QString m_database;
    WriterLane *m_lane;
    ReadAccess &m_read;
    std::shared_ptr<Subscribers> m_subscribers;
    const Clock &m_clock;
    std::unique_ptr<PieceKeeper> m_keeper; ///< of the load that is on the way
};

} // namespace collectz::storage
