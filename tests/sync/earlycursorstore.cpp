// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/earlycursorstore.h"

#include "storage/connection.h"
#include "storage/properties.h"

#include <QFile>

#include <cstdlib>

namespace collectz::tests {

namespace {

/// Enough to be found; a program that dies for ever never comes to rest.
constexpr qint64 mostDeaths = 3;

} // namespace

Result<sync::FeedOutcome> EarlyCursorStore::storeFeed(const sync::FeedPage &page)
{
    QFile deaths(m_location + u".deaths");
    if (page.rows.isEmpty() || ++m_pages < 2 || deaths.size() >= mostDeaths)
        return inner().storeFeed(page);
    const auto connection = storage::openConnection({m_location, false, false});
    if (!connection)
        return fail(connection.error());
    const QByteArray set = page.sets.at(page.rows.constLast().set).id.text().toLatin1();
    const auto update = [](const char *key, const QByteArray &value) -> QByteArray {
        return "UPDATE catalog_property SET value = '" + value + "' WHERE key = '" + QByteArray(key) + "';";
    };
    const Result<void> stored =
        (*connection)
            ->executeScript(update(storage::property::syncCursor, QByteArray::number(page.lastSequence())) +
                            update(storage::property::syncCursorSet, set));
    if (!stored)
        return fail(stored.error());
    if (!deaths.open(QIODevice::Append) || deaths.write("x") != 1 || !deaths.flush())
        return fail(ErrorKind::Unavailable, QStringLiteral("deaths"), deaths.errorString());
    std::_Exit(9);
}

} // namespace collectz::tests
