// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/querycompiler.h"

namespace collectz::storage {

/// SQL that all of the conditions hold (negation included), those tested in memory left out; "1 = 1" for none.
[[nodiscard]] SqlPiece allHold(const std::vector<const Condition *> &conditions);
/// The same for a pass over all works on a server that plans for itself: indexed sources come before tests.
[[nodiscard]] SqlPiece allHoldBySources(const std::vector<const Condition *> &conditions);
/// "listing l" with the searched words joined to it if any of the conditions reads them.
[[nodiscard]] QByteArray testedTables(const std::vector<const Condition *> &conditions);
[[nodiscard]] bool readsDocument(const std::vector<const Condition *> &conditions);

/// Tests single works against conditions: a few microseconds each on SQLite.
class ConditionTester
{
public:
    ConditionTester(Connection &connection, std::vector<const Condition *> conditions);

    [[nodiscard]] bool hasNothingToTest() const { return m_conditions.empty(); }

    [[nodiscard]] Result<bool> holds(qint64 key);
    /// Only the conditions that SQL cannot test.
    [[nodiscard]] Result<bool> scansHold(qint64 key);
    [[nodiscard]] bool hasScans() const;

private:
    Connection &m_connection;
    std::vector<const Condition *> m_conditions;
    std::unique_ptr<Statement> m_statement;
    int m_keyParameter = 0;
};

} // namespace collectz::storage
