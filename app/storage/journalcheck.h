// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "catalog/merge.h"
#include "storage/connection.h"

#include <map>

namespace collectz::storage {

/// Makes every entity anew from its journal rows and compares it with the stored one: values, state, version and provenance. Holds
/// a few hundred entities at a time, each with its state so far and not with its rows.
class JournalCheck
{
public:
    JournalCheck(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel);

    /// Each fault names the entity and the field that differ; the first twenty are told one by one.
    [[nodiscard]] Result<QStringList> run();

private:
    struct Replayed
    {
        std::optional<catalog::Entity> entity;
        QStringList lockedOnly; ///< fields whose last change was of their lock alone
    };

    [[nodiscard]] Result<qint64> lastEntity();
    [[nodiscard]] Result<void> checkBetween(qint64 after, qint64 through);
    [[nodiscard]] Result<void> readStored(qint64 after, qint64 through);
    [[nodiscard]] Result<void> replay(qint64 after, qint64 through);
    void replayRow(const Statement &row);
    void compare(const catalog::Entity &stored, const Replayed &replayed);
    void compareProvenance(const catalog::Entity &stored, const Replayed &replayed);
    void note(const catalog::Entity &entity, const QString &what);

    Connection &m_connection;
    const ProgressFunction &m_progress;
    CancelToken m_cancel;
    std::map<qint64, catalog::Entity> m_stored;
    std::map<qint64, Replayed> m_replayed;
    QStringList m_faults;
    int m_noted = 0;
};

} // namespace collectz::storage
