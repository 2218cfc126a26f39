// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/genericcsv.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldDefinition;
using catalog::FieldRegistry;
using catalog::Kind;

namespace {

/// Names that mean no field, or that a field's own aliases would take amiss.
constexpr std::array columnRules = {
    ColumnRule{QLatin1StringView("type"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("media type"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("media_type"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("item type"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("item_type"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("kind"), QLatin1StringView("type")},
    ColumnRule{QLatin1StringView("owned"), QLatin1StringView("owned")},
    ColumnRule{QLatin1StringView("owned?"), QLatin1StringView("owned")},
    ColumnRule{QLatin1StringView("own"), QLatin1StringView("owned")},
    ColumnRule{QLatin1StringView("creator"), QLatin1StringView("creators")},
    ColumnRule{QLatin1StringView("creators"), QLatin1StringView("creators")},
    ColumnRule{QLatin1StringView("added"), QLatin1StringView("date_added")},
    ColumnRule{QLatin1StringView("isbn"), QLatin1StringView("identifier:isbn")},
    ColumnRule{QLatin1StringView("isbn10"), QLatin1StringView("identifier:isbn")},
    ColumnRule{QLatin1StringView("isbn-10"), QLatin1StringView("identifier:isbn")},
    ColumnRule{QLatin1StringView("isbn13"), QLatin1StringView("identifier:isbn")},
    ColumnRule{QLatin1StringView("isbn-13"), QLatin1StringView("identifier:isbn")},
    ColumnRule{QLatin1StringView("ean"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("ean13"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("upc"), QLatin1StringView("identifier:upc")},
    ColumnRule{QLatin1StringView("ean_upc"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("ean/upc"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("upc/ean"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("barcode"), QLatin1StringView("identifier:barcode")},
    ColumnRule{QLatin1StringView("gtin"), QLatin1StringView("identifier:ean")},
    ColumnRule{QLatin1StringView("const"), QLatin1StringView("identifier:imdb")},
    ColumnRule{QLatin1StringView("release_id"), QLatin1StringView("identifier:discogs_release")},
};

/// "imdb_id", "IMDb ID", "tmdb" -> the scheme; empty for other names.
QString schemeOf(const QString &header, std::optional<Kind> kind)
{
    QString name = header.toLower().replace(u' ', u'_').replace(u'-', u'_');
    if (name.endsWith(u"_id"))
        name.chop(3);
    else if (name.endsWith(u"id") && name.size() > 4)
        name.chop(2);
    if (name == u"own" || name == u"other" || name == u"catalog_number")
        return {};
    if (name == u"tmdb") {
        const bool isSeries = kind == Kind::TvSeries || kind == Kind::TvSeason || kind == Kind::TvEpisode;
        return isSeries ? u"tmdb_tv"_s : u"tmdb_movie"_s;
    }
    if (name == u"discogs" || name == u"musicbrainz")
        return name + u"_release"_s;
    return catalog::Identifier::knownSchemes().contains(name) ? name : QString();
}

} // namespace

std::span<const ColumnRule> GenericCsv::rules() const
{
    return columnRules;
}

QString GenericCsv::targetOf(const QString &header, std::optional<Kind> kind) const
{
    if (QString target = TableReader::targetOf(header, kind); !target.isEmpty())
        return target;
    if (const QString scheme = schemeOf(header, kind); !scheme.isEmpty())
        return u"identifier:"_s + scheme;
    if (header.startsWith(u"custom_"))
        return header;
    const FieldDefinition *field = FieldRegistry::builtin().findByAlias(header, kind);
    return field && !field->derived ? field->key : QString();
}

std::optional<Kind> GenericCsv::kindOfColumns(const QStringList &headers) const
{
    // Only what leaves no doubt: directors make films and series, artists music and comics.
    bool isBook = false;
    bool isGame = false;
    for (const QString &header : headers) {
        const QString target = targetOf(header, {});
        if (target == u"type" || target == u"directors" || target == u"artists" || target == u"runtime")
            return {};
        isBook = isBook || target == u"authors" || target == u"identifier:isbn";
        isGame = isGame || target == u"platform";
    }
    if (isBook == isGame)
        return {};
    return isBook ? Kind::Book : Kind::Game;
}

int GenericCsv::confidence(const SourceFile &file) const
{
    const int known = TableReader::confidence(file);
    const QString suffix = QFileInfo(file.path).suffix().toLower();
    // Columns that nobody knows can still be mapped by hand.
    return known > 0 || !(suffix == u"csv" || suffix == u"tsv") || file.head.startsWith("PK\x03\x04") ? known : 3;
}

int GenericCsv::confidenceFor(const QStringList &headers) const
{
    int known = 0;
    bool hasTitle = false;
    for (const QString &header : headers) {
        const QString target = targetOf(header, {});
        known += target.isEmpty() ? 0 : 1;
        hasTitle = hasTitle || target == u"title";
    }
    return hasTitle ? 10 + std::min(known, 20) : known >= 2 ? 5 : 0;
}

Result<void> GenericCsv::checkColumns(const CsvTable &table, const ReadOptions &options) const
{
    for (const QString &header : table.headers()) {
        const auto chosen =
            std::find_if(options.mapping.cbegin(), options.mapping.cend(), [&](const ColumnMapping &mapping) {
                return mapping.header.compare(header, Qt::CaseInsensitive) == 0;
            });
        if ((chosen != options.mapping.cend() ? chosen->field : targetOf(header, options.defaultKind)) == u"title")
            return {};
    }
    return fail(ErrorKind::Invalid, u"table_without_title"_s,
                u"No column holds the title. Name one \"title\", or say which one it is. The columns are: %1."_s.arg(
                    table.headers().mid(0, 20).join(u", "_s)));
}

void settleOwnership(ItemBuilder &builder)
{
    const QString ownership = builder.text(u"ownership"_s);
    const QString status = builder.text(u"status"_s);
    if (ownership == u"wanted" || ownership == u"ordered" || ownership == u"sold" || ownership == u"previously_owned" ||
        ownership == u"borrowed" || builder.text(u"quantity"_s) == u"0")
        builder.setOwned(false);
    else if (ownership.isEmpty() &&
             (status == u"wishlist" || status == u"previously_owned" || status.startsWith(u"to_")))
        builder.setOwned(false);
}

void GenericCsv::finish(const TableRecord &record, ItemBuilder &builder) const
{
    Q_UNUSED(record)
    settleOwnership(builder);
}

} // namespace collectz::imports
