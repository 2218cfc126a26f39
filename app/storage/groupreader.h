// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/grouping.h"
#include "storage/connection.h"

#include <QSet>

#include <vector>

namespace collectz::storage {

/// Puts works that stand in some order under headings: many by passing over the narrow index of the value, few one by one.
/// Works are told apart by the whole value, never by its sort key, which is cut short.
class GroupReader
{
public:
    /// Up to `lookedUp` works are asked about one by one.
    GroupReader(Connection &connection, catalog::Grouping grouping, qint64 lookedUp);

    /// The works in their groups, in the given order in each. The group of those without a value comes last either way.
    [[nodiscard]] Result<catalog::GroupedOrder> grouped(std::vector<qint64> keys, bool descending);

private:
    /// What a work's value is known by while reading: the id of its term, or the number itself.
    static constexpr qint64 noValue = -1;
    static constexpr qint64 notAsked = -2;

    struct Named
    {
        qint64 value = 0;
        QString name;
    };

    [[nodiscard]] Result<void> readNumbers(const std::vector<qint64> &keys, bool fewWorks);
    [[nodiscard]] Result<void> readLinks(const std::vector<qint64> &keys, bool fewWorks);
    void takeNumber(qint64 key, const Statement &row, int column);
    /// The values that occur, in the order of their groups.
    [[nodiscard]] Result<QList<Named>> inOrder(const QSet<qint64> &values);
    [[nodiscard]] Result<QList<Named>> termsInOrder(const QSet<qint64> &values);
    [[nodiscard]] catalog::GroupedOrder dealt(const std::vector<qint64> &keys, QList<Named> names,
                                              bool descending) const;
    [[nodiscard]] bool isLinked() const;
    [[nodiscard]] QString vocabulary() const;

    Connection &m_connection;
    catalog::Grouping m_grouping;
    qint64 m_lookedUp;
    std::vector<qint64> m_valueOf; ///< by key
};

} // namespace collectz::storage
