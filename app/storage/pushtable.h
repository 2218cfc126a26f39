// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/protocol.h"

namespace collectz::storage {

/// What a companion keeps of pushes beside the change sets themselves: parts that wait for others, and refusals.
class PushTable
{
public:
    PushTable(Connection &connection, QByteArray now);

    /// The answer to a set that was applied or refused before.
    [[nodiscard]] Result<std::optional<sync::PushResult>> known(const ChangeSetId &id);
    /// The whole set when the part is its only or its last one; else the part is kept and there is nothing.
    [[nodiscard]] Result<std::optional<sync::PushPart>> whole(const sync::PushPart &part, const DeviceId &replica);
    /// How many parts of a set are here without a gap.
    [[nodiscard]] Result<qint64> leadingParts(const ChangeSetId &id, const DeviceId &replica);
    /// Where the journal ends.
    [[nodiscard]] Result<qint64> head();
    [[nodiscard]] Result<void> dropParts(const ChangeSetId &id, const DeviceId &replica);
    [[nodiscard]] Result<void> refuse(const ChangeSetId &id, const Error &error);

private:
    [[nodiscard]] Result<void> keepPart(const sync::PushPart &part, const DeviceId &replica);

    Connection &m_connection;
    QByteArray m_now;
};

} // namespace collectz::storage
