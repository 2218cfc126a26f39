// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rebuildplace.h"

#include "storage/properties.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// Between the version and the numbers: "icu-72.1/3 unfinished AFTER SEQUENCE DONE TOTAL".
const QString mark = u" unfinished "_s;

} // namespace

Result<RebuildPlace> readRebuildPlace(Connection &connection)
{
    const Result<QString> stored = readProperty(connection, property::collation);
    if (!stored)
        return fail(stored.error());
    RebuildPlace place;
    place.isFinished = *stored == projectionVersion();
    const QString beginning = projectionVersion() + mark;
    const QStringList numbers = stored->mid(beginning.size()).split(u' ');
    if (!stored->startsWith(beginning) || numbers.size() != 4)
        return place;
    place.hasBegun = true;
    place.after = numbers[0].toLongLong();
    place.sequence = numbers[1].toLongLong();
    place.done = numbers[2].toLongLong();
    place.total = numbers[3].toLongLong();
    return place;
}

Result<void> writeRebuildPlace(Connection &connection, const RebuildPlace &place)
{
    QString value = projectionVersion();
    if (!place.isFinished)
        value += mark + u"%1 %2 %3 %4"_s.arg(place.after).arg(place.sequence).arg(place.done).arg(place.total);
    return writeProperty(connection, property::collation, value);
}

Result<bool> isRebuildUnfinished(Connection &connection)
{
    const Result<QString> stored = readProperty(connection, property::collation);
    if (!stored)
        return fail(stored.error());
    return stored->contains(mark);
}

} // namespace collectz::storage
