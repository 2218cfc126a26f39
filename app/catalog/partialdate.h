// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace collectz::catalog {

/// A date of which only the year, or year and month, may be known. It stays partial.
/// Text: "1999", "1999-05", "1999-05-17". Sorts by its earliest day, coarser first.
class PartialDate
{
public:
    PartialDate() = default;
    PartialDate(int year, int month = 0, int day = 0);

    /// The canonical text only.
    [[nodiscard]] static std::optional<PartialDate> fromText(QStringView text);
    /// Order of day and month in files where it is ambiguous.
    enum class Order { MonthFirst, DayFirst };
    /// Forms found in files: ISO with or without time, Y/M/D, "May 1999", "17 May 1999", and D/M/Y or
    /// M/D/Y by `order`; nothing when it cannot be read or is impossible (31 February).
    [[nodiscard]] static std::optional<PartialDate> parse(QStringView text, Order order = Order::MonthFirst);

    [[nodiscard]] int year() const { return m_year; }

    [[nodiscard]] int month() const { return m_month; } ///< 0 if unknown

    [[nodiscard]] int day() const { return m_day; } ///< 0 if unknown

    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString text() const;

    [[nodiscard]] int sortNumber() const { return m_year * 10000 + m_month * 100 + m_day; }

    friend auto operator<=>(const PartialDate &, const PartialDate &) = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

} // namespace collectz::catalog
