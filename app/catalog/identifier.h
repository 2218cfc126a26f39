// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace collectz::catalog {

/// One identifier of a work, an edition or a copy, normalised once. Text: "scheme:value"; a value whose
/// check digit or shape is wrong is kept as typed and written "scheme:!value", and never blocks saving.
///
/// Schemes: isbn (ISBN-10 and 13 as one, kept as 13 digits), gtin (UPC-A, EAN-8, EAN-13, GTIN-14 as one, kept
/// as 14 digits, optional "+supplement" of 2 or 5 digits for magazines and comics), issn, asin, imdb, tmdb_movie, tmdb_tv, tvdb,
/// musicbrainz_release, musicbrainz_release_group, discogs_release, discogs_master, openlibrary_work, openlibrary_edition,
/// goodreads, librarything, storygraph, igdb, metron, gcd, comicvine, clz, bgg, plex, calibre, letterboxd, lccn, oclc, steam, own, other ...
/// An ISBN-13 and the GTIN with the same digits are one identity: `equivalents` gives both.
struct Identifier
{
    QString scheme;
    QString value;
    bool valid = true;

    [[nodiscard]] static std::optional<Identifier> fromText(QStringView text);
    /// Normalises what a file or a person gives; strips spreadsheet wrappers (="..."), dashes, blanks.
    /// Scheme aliases (isbn10, isbn13, ean, upc, ean_upc, barcode, tmdb) are understood. Nothing when empty.
    [[nodiscard]] static std::optional<Identifier> parse(const QString &scheme, const QString &raw);
    /// A barcode or identifier of unknown scheme: an ISBN if it begins 978/979 and checks, else a GTIN, ISSN, ASIN, ...
    [[nodiscard]] static std::optional<Identifier> recognise(const QString &raw);
    [[nodiscard]] QString text() const;
    /// The keys under which it is stored and looked up for matching: an ISBN also under its GTIN and the other way round.
    /// A GTIN with a supplement is its own key: the code alone names a comic's series, not the issue. Invalid ones have none,
    /// for a spreadsheet ruins many ISBNs to the same text.
    [[nodiscard]] QStringList equivalents() const;
    /// For people: "ISBN 978-0-441-01359-3" style without guessing hyphens.
    [[nodiscard]] QString display() const;
    /// Whether two different values of the scheme prove two different works (imdb, isbn do; asin, own do not).
    [[nodiscard]] static bool isStrong(const QString &scheme);
    [[nodiscard]] static const QStringList &knownSchemes();

    friend bool operator==(const Identifier &, const Identifier &) = default;
};

/// ISBN-10 with its check digit for a 978 ISBN-13; empty for others.
[[nodiscard]] QString isbn10From13(const QString &isbn13);

} // namespace collectz::catalog
