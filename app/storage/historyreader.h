// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Reads the journal: what changed, in which change set, and what undo and redo would take next.
class HistoryReader
{
public:
    explicit HistoryReader(Connection &connection);

    [[nodiscard]] Result<QList<catalog::HistoryEntry>> history(const catalog::HistoryFilter &filter);
    [[nodiscard]] Result<QList<catalog::ChangeSetSummary>> changeSets(qint64 beforeSequence, int limit);
    [[nodiscard]] Result<catalog::ChangeSetSummary> changeSet(const ChangeSetId &id);
    [[nodiscard]] Result<catalog::ChangeSetSummary> nextUndo(const QString &author);
    [[nodiscard]] Result<catalog::ChangeSetSummary> nextRedo(const QString &author);

private:
    [[nodiscard]] Result<catalog::ChangeSetSummary> nextOf(const QByteArray &statementName, const QString &author);
    Connection &m_connection;
};

} // namespace collectz::storage
