// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/collectzserver.h"

#include "imports/formats/delicious.h"
#include "imports/text/plaintext.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

/// Some rows hold "\u00e9" where the character should be.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"\\\\u([0-9a-fA-F]{4})"_s);
    if (!text.contains(u"\\u"))
        return text;
    QString plain;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += QChar(static_cast<char16_t>(match.capturedView(1).toUInt(nullptr, 16)));
        from = match.capturedEnd();
    }
    plain += QStringView(text).mid(from);
    return plain.isValidUtf16() ? plain : text;
}

/// A PostgreSQL array, a JSON array or a plain list.
QStringList listOf(const QString &text)
{
    if (text.startsWith(u'['))
        return QJsonDocument::fromJson(text.toUtf8()).toVariant().toStringList();
    QString plain = text;
    if (plain.startsWith(u'{') && plain.endsWith(u'}'))
        plain = plain.mid(1, plain.size() - 2).remove(u'"');
    return splitList(plain, u",;|");
}

QString formatLabel(const QString &word)
{
    static const QHash<QString, QString> labels = {
        {u"vhs"_s, u"VHS"_s},
        {u"beta"_s, u"Beta"_s},
        {u"laserdisc"_s, u"Laserdisc"_s},
        {u"dvd"_s, u"DVD"_s},
        {u"bluray"_s, u"Blu-ray"_s},
        {u"uhd"_s, u"4K UHD"_s},
        {u"digital"_s, u"Digital"_s},
        {u"paperback"_s, u"Paperback"_s},
        {u"trade_paperback"_s, u"Trade Paperback"_s},
        {u"hardcover"_s, u"Hardcover"_s},
        {u"paper"_s, u"Paper"_s},
        {u"disc"_s, u"Disc"_s},
        {u"card"_s, u"Card"_s},
        {u"cartridge"_s, u"Cartridge"_s},
        {u"four_track"_s, u"4 Track"_s},
        {u"eight_track"_s, u"8 Track"_s},
        {u"cassette"_s, u"Cassette"_s},
        {u"vinyl"_s, u"Vinyl"_s},
        {u"cd"_s, u"CD"_s},
    };
    return labels.value(word.toLower(), word);
}

class ServerRow
{
public:
    ServerRow(const CollectzServerRow &row, ItemBuilder &builder)
        : m_row(row)
        , m_builder(builder)
        , m_details(QJsonDocument::fromJson(row.value(u"type_details"_s).toUtf8()).object())
    {}

    void fill()
    {
        setKind();
        setTitle();
        for (const auto &[column, field] : plainColumns())
            m_builder.set(field, value(column), place(column));
        setPeople();
        setIdentifiers();
        setFormat();
        setRatings();
        setNumbers();
        m_builder.append(u"signed_by"_s, splitList(value(u"signed_by"_s), u";|"), place(u"signed_by"_s));
        if (!value(u"estimated_value_mid"_s).isEmpty())
            m_builder.set(u"value"_s, value(u"estimated_value_mid"_s) + u' ' + value(u"valuation_currency"_s));
    }

private:
    /// A column of the row, else a key of its type_details.
    [[nodiscard]] QString value(const QString &column) const
    {
        const QString text = m_row.value(column).trimmed();
        return unescaped(text.isEmpty() ? m_details.value(column).toVariant().toString().trimmed() : text);
    }

    [[nodiscard]] Place place(const QString &column) const { return m_row.place(column); }

    static QList<std::pair<QString, QString>> plainColumns()
    {
        return {{u"original_title"_s, u"original_title"_s},
                {u"release_date"_s, u"release_date"_s},
                {u"year"_s, u"year"_s},
                {u"overview"_s, u"description"_s},
                {u"location"_s, u"location"_s},
                {u"notes"_s, u"notes"_s},
                {u"signed_role"_s, u"signed_role"_s},
                {u"signed_on"_s, u"signed_on"_s},
                {u"signed_at"_s, u"signed_at"_s},
                {u"network"_s, u"network"_s},
                {u"edition"_s, u"edition"_s},
                {u"publisher"_s, u"publisher"_s},
                {u"series"_s, u"series"_s},
                {u"volume"_s, u"volume"_s},
                {u"region"_s, u"region"_s},
                {u"created_at"_s, u"date_added"_s}};
    }

    void setKind()
    {
        const QString word = value(u"media_type"_s);
        m_builder.setKindWord(word == u"comic_book" ? u"comic"_s : word, place(u"media_type"_s));
        if (!m_builder.kind() && m_builder.options().defaultKind)
            m_builder.setKind(*m_builder.options().defaultKind);
    }

    void setTitle()
    {
        const QString title = value(u"title"_s);
        if (m_builder.kind() != Kind::Game) {
            m_builder.set(u"title"_s, title, place(u"title"_s));
            return;
        }
        const TitleAndPlatform split = splitPlatform(title);
        const QString platform = value(u"platform"_s);
        m_builder.set(u"title"_s, split.platform.isEmpty() ? title : split.title, place(u"title"_s));
        m_builder.set(u"platform"_s, platform.isEmpty() ? split.platform : platform, place(u"platform"_s));
    }

    void addPeople(const QString &field, const QString &column)
    {
        m_builder.append(field, splitList(value(column), u",;|"), place(column));
    }

    void setPeople()
    {
        const std::optional<Kind> kind = m_builder.kind();
        addPeople(u"cast"_s, u"cast"_s);
        addPeople(u"cast"_s, u"cast_members"_s);
        addPeople(kind == Kind::Audio ? u"artists"_s : u"directors"_s, u"director"_s);
        addPeople(kind == Kind::ComicIssue ? u"writers"_s : u"authors"_s,
                  kind == Kind::ComicIssue ? u"writer"_s : u"author"_s);
        addPeople(u"artists"_s, u"artist"_s);
        addPeople(u"inkers"_s, u"inker"_s);
        addPeople(u"colorists"_s, u"colorist"_s);
        addPeople(u"developers"_s, u"developer"_s);
        addPeople(u"genres"_s, u"genre"_s);
    }

    void setIdentifiers()
    {
        for (const QString &column : {u"isbn"_s, u"isbn13"_s})
            m_builder.addIdentifier(u"isbn"_s, value(column), place(column));
        for (const QString &column : {u"upc"_s, u"ean_upc"_s, u"ean"_s}) {
            // Books carry their ISBN in the barcode column as well.
            m_builder.addIdentifier(u"ean"_s, value(column), place(column));
        }
        m_builder.addIdentifier(u"asin"_s, value(u"asin"_s), place(u"asin"_s));
        const bool isSeries = m_builder.kind() == Kind::TvSeries || value(u"tmdb_media_type"_s) == u"tv";
        m_builder.addIdentifier(isSeries ? u"tmdb_tv"_s : u"tmdb_movie"_s, value(u"tmdb_id"_s), place(u"tmdb_id"_s));
        m_builder.addIdentifier(u"google_books"_s, value(u"google_books_id"_s), place(u"google_books_id"_s));
        // This column holds links of other sites too, so it is a link and no proof of an id.
        if (const QString url = value(u"tmdb_url"_s); !url.isEmpty())
            m_builder.append(u"urls"_s, {url}, place(u"tmdb_url"_s));
        if (const QString id = value(u"id"_s); !id.isEmpty())
            m_builder.addIdentifier(u"collectz"_s, id, place(u"id"_s));
    }

    void setFormat()
    {
        QStringList formats;
        const QStringList owned = listOf(value(u"owned_formats"_s));
        for (const QString &word : owned)
            formats << formatLabel(word);
        const QString primary = value(u"format"_s);
        if (!formats.isEmpty() || !primary.isEmpty())
            m_builder.set(u"format"_s, formats.isEmpty() ? primary : formats.join(u", "_s), place(u"format"_s));
        // Whatever that server did not know it called "Digital"; a disc game with a barcode is none.
        if (m_builder.kind() == Kind::Game && m_builder.text(u"format"_s) == u"Digital" && !value(u"upc"_s).isEmpty())
            m_builder.report(
                u"format_doubtful"_s,
                u"The format says Digital, but the game has a retail barcode; the server wrote Digital wherever it "
                u"did not know the format."_s,
                place(u"format"_s));
    }

    void setRatings()
    {
        m_builder.setRating(value(u"user_rating"_s), 10, place(u"user_rating"_s));
        if (const QString rating = value(u"rating"_s); rating.toDouble() > 0)
            m_builder.set(u"public_rating"_s, rating + u"/10"_s, place(u"rating"_s));
    }

    void setNumbers()
    {
        for (const QString &column : {u"runtime"_s, u"season_number"_s, u"episode_number"_s, u"track_count"_s})
            m_builder.set(column, value(column), place(column));
        m_builder.set(u"series_number"_s, value(u"issue_number"_s), place(u"issue_number"_s));
        m_builder.set(u"published"_s, value(u"cover_date"_s), place(u"cover_date"_s));
        m_builder.set(u"season_count"_s, value(u"tv_season_count"_s), place(u"tv_season_count"_s));
        if (value(u"tv_all_seasons_completed"_s) == u"true")
            m_builder.set(u"status"_s, u"watched"_s);
    }

    const CollectzServerRow &m_row;
    ItemBuilder &m_builder;
    QJsonObject m_details;
};

} // namespace

void fillFromCollectzServer(const CollectzServerRow &row, ItemBuilder &builder)
{
    ServerRow(row, builder).fill();
}

} // namespace collectz::imports
