// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/readaccess.h"
#include "sync/snapshotfile.h"

#include <functional>
#include <mutex>
#include <optional>

namespace collectz::storage {

/// See sync::SnapshotSource: files in the folder `<catalog>.snapshots`, made when they are asked for. The newest two are kept, so that
/// a device that loads one can go on while another gets a newer one.
class SnapshotFiles final : public sync::SnapshotSource
{
public:
    /// `keepSums` has the catalog keep the sums of its content, which the file brings along.
    SnapshotFiles(const QString &catalog, ReadAccess &read, std::function<Result<void>(const CancelToken &)> keepSums,
                  const Clock &clock);

    [[nodiscard]] Result<sync::SnapshotOffer> offer() override;
    [[nodiscard]] Result<QByteArray> piece(const sync::SnapshotId &id, qint64 index) override;

    void stop() override { m_stop.cancel(); }

    /// Smaller catalogs load as fast page by page.
    static constexpr qint64 leastEntities = 3000;
    /// A file so far behind is not offered any more.
    static constexpr qint64 mostRowsBehind = 20'000;

private:
    [[nodiscard]] QString fileOf(const sync::SnapshotId &id, const QString &ending) const;
    [[nodiscard]] std::optional<sync::SnapshotOffer> read(const QString &offerFile) const;
    [[nodiscard]] std::optional<sync::SnapshotOffer> newest(const sync::Place &head) const;
    [[nodiscard]] Result<sync::SnapshotOffer> make(const sync::Place &head);
    [[nodiscard]] Result<void> writePieces(const QString &database, sync::SnapshotOffer &offer) const;
    void removeOld() const;

    QString m_catalog;
    QString m_folder;
    ReadAccess &m_read;
    std::function<Result<void>(const CancelToken &)> m_keepSums;
    const Clock &m_clock;
    std::mutex m_mutex; ///< one file is made at a time
    CancelToken m_stop;
};

} // namespace collectz::storage
