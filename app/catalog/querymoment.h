// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/query.h"

#include <QDateTime>

namespace collectz::catalog {

/// Dates that move with the calendar, as people write them in queries: an age of hours, days, weeks, months or years ("7d", "12h",
/// "2w", "3m", "1y") and the words "today" and "yesterday". In lower case as a query keeps them; nothing for other texts.
[[nodiscard]] std::optional<QString> movingDate(const QString &text);

/// A value or bound of a date or timestamp field: a moving date, a partial date, for timestamps also a whole point in time.
[[nodiscard]] Result<QString> queryDate(const FieldDefinition &field, const QString &text);

/// The query with every moving date fixed at a moment: words become days (UTC), an age as a bound becomes its beginning, and an
/// age as a value becomes its beginning with ".." behind it, since when everything matches.
[[nodiscard]] Query atMoment(const Query &query, const FieldRegistry &registry, const QDateTime &now);

/// The ages and words that completion offers.
[[nodiscard]] const QStringList &movingDateWords();

} // namespace collectz::catalog
