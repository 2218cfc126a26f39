// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/grouping.h"
#include "models/orderchange.h"

#include <QHash>
#include <QSet>

namespace collectz::models {

/// Works under headings as rows of a flat list. A heading is a row with a negative key that is made of its value, so it stays
/// the same heading when works come and go. A value; made off the UI thread.
class GroupedRows
{
public:
    explicit GroupedRows(catalog::GroupedOrder order = {});

    [[nodiscard]] bool isEmpty() const { return m_order.groups.isEmpty(); }

    [[nodiscard]] qint64 workCount() const { return std::ssize(m_order.keys); }

    [[nodiscard]] qsizetype groupCount() const { return m_order.groups.size(); }

    /// All works in their groups, the collapsed ones too.
    [[nodiscard]] const std::vector<qint64> &keys() const { return m_order.keys; }

    [[nodiscard]] qint64 headingOf(qsizetype group) const { return m_headings.at(group); }

    /// The group of a heading's key; -1 when there is none now.
    [[nodiscard]] qsizetype groupOf(qint64 heading) const { return m_groups.value(heading, -1); }

    /// The group in which the work stands that has this place in keys().
    [[nodiscard]] qsizetype groupAt(qsizetype place) const;
    [[nodiscard]] QString value(qsizetype group) const { return m_order.groups.at(group).value; }

    [[nodiscard]] qint64 count(qsizetype group) const;
    /// The works of one group, as they follow its heading.
    [[nodiscard]] std::vector<qint64> works(qsizetype group) const;
    /// Headings and the works below those that are not collapsed.
    [[nodiscard]] Order shown(const QSet<qint64> &collapsed) const;

private:
    catalog::GroupedOrder m_order;
    QList<qint64> m_headings;
    QHash<qint64, qsizetype> m_groups;
};

} // namespace collectz::models
