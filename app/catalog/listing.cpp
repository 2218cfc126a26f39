// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/listing.h"

#include "catalog/listingtexts.h"

#include <QHash>

#include <array>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using TextMember = QString ListingRow::*;

constexpr std::array texts{
    ListingText{"title"_L1, &ListingRow::title},
    ListingText{"creators"_L1, &ListingRow::creators},
    ListingText{"year"_L1, &ListingRow::year},
    ListingText{"series"_L1, &ListingRow::series},
    ListingText{"series_number"_L1, &ListingRow::seriesNumber},
    ListingText{"format"_L1, &ListingRow::format},
    ListingText{"platform"_L1, &ListingRow::platform},
    ListingText{"publisher"_L1, &ListingRow::publisher},
    ListingText{"genres"_L1, &ListingRow::genres},
    ListingText{"language"_L1, &ListingRow::language},
    ListingText{"rating"_L1, &ListingRow::rating},
    ListingText{"status"_L1, &ListingRow::status},
    ListingText{"location"_L1, &ListingRow::location},
    ListingText{"condition"_L1, &ListingRow::condition},
    ListingText{"price"_L1, &ListingRow::price},
    ListingText{"acquired"_L1, &ListingRow::acquired},
    ListingText{"completed"_L1, &ListingRow::completed},
    ListingText{"runtime"_L1, &ListingRow::runtime},
    ListingText{"pages"_L1, &ListingRow::pages},
    ListingText{"added"_L1, &ListingRow::added},
    ListingText{"changed"_L1, &ListingRow::changed},
    ListingText{"cover"_L1, &ListingRow::cover},
};

const QHash<QString, TextMember> &textMembers()
{
    static const QHash<QString, TextMember> members = [] {
        QHash<QString, TextMember> byKey;
        for (const ListingText &text : texts)
            byKey.insert(text.key, text.text);
        return byKey;
    }();
    return members;
}

} // namespace

std::span<const ListingText> listingTexts()
{
    return texts;
}

QString ListingRow::textFor(const QString &fieldKey) const
{
    if (const TextMember member = textMembers().value(fieldKey))
        return this->*member;
    if (fieldKey == u"kind"_s)
        return kindWord(kind);
    return fieldKey == u"copies"_s ? QString::number(copies) : QString();
}

} // namespace collectz::catalog
