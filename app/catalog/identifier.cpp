// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/identifier.h"

#include "catalog/checkdigit.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 200;

const QHash<QString, QString> &schemeAliases()
{
    static const QHash<QString, QString> aliases{
        {u"isbn10"_s, u"isbn"_s},
        {u"isbn13"_s, u"isbn"_s},
        {u"isbn_10"_s, u"isbn"_s},
        {u"isbn_13"_s, u"isbn"_s},
        {u"ean"_s, u"gtin"_s},
        {u"ean13"_s, u"gtin"_s},
        {u"upc"_s, u"gtin"_s},
        {u"ean_upc"_s, u"gtin"_s},
        {u"barcode"_s, u"gtin"_s},
        {u"tmdb"_s, u"tmdb_movie"_s},
        {u"imdb_id"_s, u"imdb"_s},
        {u"discogs"_s, u"discogs_release"_s},
        {u"musicbrainz"_s, u"musicbrainz_release"_s},
        {u"openlibrary"_s, u"openlibrary_edition"_s},
        {u"amazon"_s, u"asin"_s},
    };
    return aliases;
}

/// Spreadsheets guard digits as ="0441013597"; people and files add blanks and quotes, and '!' marks an unsound value that was
/// written before. What is left has none of them around it, so that it is the same when it is read again.
QString unwrapped(const QString &raw)
{
    QString text = raw.trimmed().left(longestValue);
    for (qsizetype before = -1; before != text.size();) {
        before = text.size();
        if (text.startsWith(u'=') || text.startsWith(u'!'))
            text.remove(0, 1);
        if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
            text = text.mid(1, text.size() - 2);
        text = text.trimmed();
    }
    return text;
}

QString withoutSeparators(const QString &text)
{
    QString compact;
    for (const QChar character : text) {
        if (!character.isSpace() && character != u'-' && character != u'\u2010' && character != u'\u2013')
            compact += character.toUpper();
    }
    return compact;
}

bool isBookland(QStringView thirteenDigits)
{
    return thirteenDigits.startsWith(u"978") || thirteenDigits.startsWith(u"979");
}

Identifier invalid(const QString &scheme, const QString &text)
{
    return {scheme, text, false};
}

Identifier isbn(const QString &text)
{
    QString compact = withoutSeparators(text);
    if (compact.size() == 18 && isAllDigits(compact) && isBookland(compact))
        compact.truncate(13); // the five digits behind a book's code are a price
    if (compact.size() == 9 && isAllDigits(compact))
        compact.prepend(u'0'); // a nine-digit SBN, or a leading zero that a spreadsheet ate
    if (compact.size() == 10 && hasIsbn10CheckDigit(compact)) {
        const QString body = u"978"_s + compact.left(9);
        return {u"isbn"_s, body + gtinCheckDigit(body), true};
    }
    if (compact.size() == 13 && hasGtinCheckDigit(compact))
        return isBookland(compact) ? Identifier{u"isbn"_s, compact, true} : Identifier{u"gtin"_s, u'0' + compact, true};
    return invalid(u"isbn"_s, text);
}

Identifier gtin(const QString &text)
{
    QString code = withoutSeparators(text);
    QString supplement;
    if (const qsizetype plus = code.indexOf(u'+'); plus > 0) {
        supplement = code.mid(plus + 1);
        code.truncate(plus);
    } else if (code.size() > 14 || (code.size() == 14 && !hasGtinCheckDigit(code))) {
        // UPC-A or EAN-13 followed by the two or five digits of an issue, scanned in one go.
        for (const qsizetype base : {12, 13}) {
            const qsizetype rest = code.size() - base;
            if ((rest == 2 || rest == 5) && hasGtinCheckDigit(code.left(base))) {
                supplement = code.mid(base);
                code.truncate(base);
                break;
            }
        }
    }
    if (code.size() == 11 && hasGtinCheckDigit(QString(u'0' + code)))
        code.prepend(u'0'); // a spreadsheet ate the leading zero of a UPC-A
    const bool knownLength = code.size() == 8 || (code.size() >= 12 && code.size() <= 14);
    const bool goodSupplement =
        supplement.isEmpty() || (isAllDigits(supplement) && (supplement.size() == 2 || supplement.size() == 5));
    if (!knownLength || !hasGtinCheckDigit(code) || !goodSupplement)
        return invalid(u"gtin"_s, text);
    if (code.size() == 13 && isBookland(code))
        supplement.clear();
    QString value = code.rightJustified(14, u'0');
    if (!supplement.isEmpty())
        value += u'+' + supplement;
    return {u"gtin"_s, value, true};
}

Identifier issn(const QString &text)
{
    const QString compact = withoutSeparators(text);
    if (compact.size() == 8 && hasIssnCheckDigit(compact))
        return {u"issn"_s, compact.left(4) + u'-' + compact.mid(4), true};
    return invalid(u"issn"_s, text);
}

Identifier byPattern(const QString &scheme, const QString &text, const QRegularExpression &pattern,
                     const QString &prefix)
{
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? Identifier{scheme, prefix + match.captured(1), true} : invalid(scheme, text);
}

Identifier asin(const QString &text)
{
    static const QRegularExpression pattern(u"(?:^|/dp/|/gp/product/|/ASIN/)([A-Z0-9]{10})(?:$|[/?])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    Identifier found = byPattern(u"asin"_s, text, pattern, {});
    if (found.valid)
        found.value = found.value.toUpper();
    return found;
}

Identifier imdb(const QString &text)
{
    static const QRegularExpression pattern(u"(?:^|/|tt)0*([0-9]{1,10})(?:$|[/?])"_s);
    Identifier found = byPattern(u"imdb"_s, text, pattern, {});
    if (found.valid)
        found.value = u"tt"_s + found.value.rightJustified(7, u'0');
    return found;
}

bool isNumberScheme(const QString &scheme)
{
    static const QStringList schemes{u"tmdb_movie"_s,
                                     u"tmdb_tv"_s,
                                     u"tvdb"_s,
                                     u"discogs_release"_s,
                                     u"discogs_master"_s,
                                     u"goodreads"_s,
                                     u"librarything"_s,
                                     u"igdb"_s,
                                     u"metron"_s,
                                     u"gcd"_s,
                                     u"comicvine"_s,
                                     u"clz"_s,
                                     u"bgg"_s,
                                     u"steam"_s};
    return schemes.contains(scheme);
}

} // namespace

const QStringList &Identifier::knownSchemes()
{
    static const QStringList schemes{u"isbn"_s,
                                     u"gtin"_s,
                                     u"issn"_s,
                                     u"asin"_s,
                                     u"imdb"_s,
                                     u"tmdb_movie"_s,
                                     u"tmdb_tv"_s,
                                     u"tvdb"_s,
                                     u"musicbrainz_release"_s,
                                     u"musicbrainz_release_group"_s,
                                     u"discogs_release"_s,
                                     u"discogs_master"_s,
                                     u"openlibrary_work"_s,
                                     u"openlibrary_edition"_s,
                                     u"goodreads"_s,
                                     u"librarything"_s,
                                     u"storygraph"_s,
                                     u"google_books"_s,
                                     u"igdb"_s,
                                     u"metron"_s,
                                     u"gcd"_s,
                                     u"comicvine"_s,
                                     u"clz"_s,
                                     u"bgg"_s,
                                     u"plex"_s,
                                     u"calibre"_s,
                                     u"letterboxd"_s,
                                     u"delicious"_s,
                                     u"collectz"_s,
                                     u"lccn"_s,
                                     u"oclc"_s,
                                     u"steam"_s,
                                     u"catalog_number"_s,
                                     u"own"_s,
                                     u"other"_s};
    return schemes;
}

std::optional<Identifier> Identifier::fromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0 || colon + 1 >= text.size())
        return {};
    const QStringView value = text.mid(colon + 1);
    if (value.startsWith(u'!'))
        return value.size() > 1
                   ? std::optional<Identifier>({text.left(colon).toString(), value.mid(1).toString(), false})
                   : std::nullopt;
    return Identifier{text.left(colon).toString(), value.toString(), true};
}

std::optional<Identifier> Identifier::parse(const QString &scheme, const QString &raw)
{
    const QString text = unwrapped(raw);
    if (text.isEmpty())
        return {};
    const QString asked = scheme.toLower();
    const QString known = schemeAliases().value(asked, asked);
    if (known == u"isbn"_s)
        return isbn(text);
    if (known == u"gtin"_s)
        return gtin(text);
    if (known == u"issn"_s)
        return issn(text);
    if (known == u"asin"_s)
        return asin(text);
    if (known == u"imdb"_s)
        return imdb(text);
    if (isNumberScheme(known)) {
        static const QRegularExpression number(u"(?:^|/|=)0*([1-9][0-9]{0,17})(?:$|[-/?#].*)"_s);
        return byPattern(known, text, number, {});
    }
    if (known.startsWith(u"musicbrainz"_s)) {
        static const QRegularExpression uuid(u"(?:^|/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        Identifier found = byPattern(known, text, uuid, {});
        if (found.valid)
            found.value = found.value.toLower();
        return found;
    }
    return Identifier{known, text, true};
}

std::optional<Identifier> Identifier::recognise(const QString &raw)
{
    const QString text = unwrapped(raw);
    if (text.isEmpty())
        return {};
    const QString compact = withoutSeparators(text);
    const Identifier book = isbn(text);
    if (book.valid && book.scheme == u"isbn"_s && (compact.size() == 10 || compact.size() >= 13))
        return book;
    if (text.size() == 9 && text.at(4) == u'-') {
        const Identifier serial = issn(text);
        if (serial.valid)
            return serial;
    }
    const Identifier code = gtin(text);
    if (code.valid)
        return code;
    static const QRegularExpression film(u"^tt[0-9]{5,10}$"_s);
    if (film.match(text).hasMatch())
        return imdb(text);
    static const QRegularExpression product(u"^B0[A-Z0-9]{8}$"_s);
    if (product.match(compact).hasMatch())
        return asin(text);
    if (isAllDigits(compact) && compact.size() >= 8 && compact.size() <= 18)
        return code;
    return Identifier{u"other"_s, text, true};
}

QString Identifier::text() const
{
    return scheme + (valid ? u":"_s : u":!"_s) + value;
}

QStringList Identifier::equivalents() const
{
    if (!valid)
        return {};
    if (scheme == u"isbn"_s)
        return {text(), u"gtin:0"_s + value};
    if (scheme == u"gtin"_s && value.size() == 14 && value.startsWith(u'0') && isBookland(QStringView(value).mid(1)))
        return {text(), u"isbn:"_s + value.mid(1)};
    return {text()};
}

QString Identifier::display() const
{
    static const QHash<QString, QString> names{
        {u"isbn"_s, u"ISBN"_s}, {u"gtin"_s, u"Barcode"_s},    {u"issn"_s, u"ISSN"_s},        {u"asin"_s, u"ASIN"_s},
        {u"imdb"_s, u"IMDb"_s}, {u"tmdb_movie"_s, u"TMDB"_s}, {u"tmdb_tv"_s, u"TMDB"_s},     {u"tvdb"_s, u"TheTVDB"_s},
        {u"igdb"_s, u"IGDB"_s}, {u"gcd"_s, u"GCD"_s},         {u"bgg"_s, u"BoardGameGeek"_s}};
    QString shown = value;
    if (scheme == u"gtin"_s && valid) {
        // People know the 12 or 13 digits that are printed, not the padded 14.
        qsizetype zeroes = 0;
        while (zeroes < 2 && shown.startsWith(u'0')) {
            shown.remove(0, 1);
            ++zeroes;
        }
        shown.replace(u'+', u' ');
    }
    return names.value(scheme, scheme) + u' ' + shown;
}

bool Identifier::isStrong(const QString &scheme)
{
    static const QStringList weak{u"asin"_s,       u"own"_s,          u"other"_s, u"issn"_s, u"catalog_number"_s,
                                  u"letterboxd"_s, u"google_books"_s, u"oclc"_s,  u"lccn"_s};
    return !weak.contains(scheme);
}

QString isbn10From13(const QString &isbn13)
{
    if (isbn13.size() != 13 || !isbn13.startsWith(u"978"_s) || !hasGtinCheckDigit(isbn13))
        return {};
    const QString body = isbn13.mid(3, 9);
    return body + isbn10CheckDigit(body);
}

} // namespace collectz::catalog
