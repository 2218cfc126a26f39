// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/itembuilder.h"

#include <QHash>

namespace collectz::imports {

/// One item of Delicious Library in the names of its version 3 store, whichever of its export forms it comes from:
/// "title", "type", "creators", "ean", "publishDate", ... Lists are separated by line breaks.
struct DeliciousRecord
{
    QHash<QString, QString> values;
    QHash<QString, Place> places;
    bool dayFirst = false; ///< dates of version 1 are DD-MM-YYYY

    [[nodiscard]] QString value(const QString &name) const { return values.value(name).trimmed(); }

    [[nodiscard]] Place place(const QString &name) const { return places.value(name); }
};

/// The kind of a Delicious item type; the gadgets, toys, tools and clothes it also held are `other`.
[[nodiscard]] std::optional<catalog::Kind> deliciousKind(const QString &word);

/// A game's title and the platform that its shop put behind it ("Mario Kart - Wii" -> "Mario Kart", "Nintendo Wii").
struct TitleAndPlatform
{
    QString title;
    QString platform; ///< empty if none is recognised
};

[[nodiscard]] TitleAndPlatform splitPlatform(const QString &title);
/// The platform's full name for a known short one; else the text itself.
[[nodiscard]] QString platformName(const QString &text);

/// Fills an item from a record.
void fillFromDelicious(const DeliciousRecord &record, ItemBuilder &builder);

} // namespace collectz::imports
