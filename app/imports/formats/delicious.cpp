// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/delicious.h"

#include "catalog/partialdate.h"
#include "imports/text/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

const QHash<QString, QString> &platforms()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> table;
        const QList<std::pair<QString, QString>> rows = {
            {u"Nintendo Wii"_s, u"wii|nintendo wii"_s},
            {u"Nintendo Wii U"_s, u"wii u|wiiu|nintendo wii u"_s},
            {u"Nintendo DS"_s, u"ds|nds|nintendo ds"_s},
            {u"Nintendo 3DS"_s, u"3ds|nintendo 3ds"_s},
            {u"Nintendo 64"_s, u"n64|nintendo 64"_s},
            {u"Nintendo GameCube"_s, u"gamecube|game cube|gc|ngc|nintendo gamecube"_s},
            {u"Nintendo Switch"_s, u"switch|nintendo switch"_s},
            {u"Nintendo Entertainment System"_s, u"nes|nintendo entertainment system|nintendo nes"_s},
            {u"Super Nintendo"_s, u"snes|super nintendo|super nes"_s},
            {u"Game Boy"_s, u"game boy|gameboy"_s},
            {u"Game Boy Color"_s, u"game boy color|gameboy color|gbc"_s},
            {u"Game Boy Advance"_s, u"game boy advance|gameboy advance|gba"_s},
            {u"PlayStation"_s, u"playstation|playstation 1|ps1|psx|sony playstation"_s},
            {u"PlayStation 2"_s, u"playstation 2|playstation2|ps2|sony playstation 2"_s},
            {u"PlayStation 3"_s, u"playstation 3|playstation3|ps3|sony playstation 3"_s},
            {u"PlayStation 4"_s, u"playstation 4|playstation4|ps4|sony playstation 4"_s},
            {u"PlayStation 5"_s, u"playstation 5|playstation5|ps5|sony playstation 5"_s},
            {u"PlayStation Portable"_s, u"psp|sony psp|playstation portable"_s},
            {u"PlayStation Vita"_s, u"vita|ps vita|playstation vita"_s},
            {u"Xbox"_s, u"xbox|microsoft xbox"_s},
            {u"Xbox 360"_s, u"xbox 360|xbox360|microsoft xbox 360"_s},
            {u"Xbox One"_s, u"xbox one|microsoft xbox one"_s},
            {u"Xbox Series X"_s, u"xbox series x|xbox series x|s|xbox series"_s},
            {u"Sega Dreamcast"_s, u"dreamcast|sega dreamcast"_s},
            {u"Sega Saturn"_s, u"saturn|sega saturn"_s},
            {u"Sega Genesis"_s, u"genesis|sega genesis|mega drive|sega mega drive"_s},
            {u"Sega Master System"_s, u"master system|sega master system"_s},
            {u"Atari 2600"_s, u"atari 2600"_s},
            {u"PC"_s, u"pc|windows|pc dvd|pc cd|pc games"_s},
            {u"Mac"_s, u"mac|macintosh|mac os x"_s},
        };
        for (const auto &[name, words] : rows) {
            for (const QString &word : words.split(u'|'))
                table.insert(word, name);
        }
        return table;
    }();
    return names;
}

/// Words at the end of a title that can be nothing but a platform, though nothing sets them apart.
bool isUnmistakable(const QString &words)
{
    static const QStringList names = {u"wii u"_s, u"ps2"_s, u"ps3"_s, u"ps4"_s, u"ps5"_s};
    static const QStringList makers = {u"playstation "_s, u"xbox "_s, u"nintendo "_s, u"sony "_s, u"microsoft "_s, u"sega "_s};
    return names.contains(words)
           || std::any_of(makers.cbegin(), makers.cend(), [&words](const QString &maker) { return words.startsWith(maker); });
}

QString dateText(const DeliciousRecord &record, const QString &name)
{
    const QString text = record.value(name);
    if (!record.dayFirst)
        return text;
    const auto date = catalog::PartialDate::parse(text, catalog::PartialDate::Order::DayFirst);
    return date ? date->text() : text;
}

void setPeople(const DeliciousRecord &record, ItemBuilder &builder)
{
    const auto list = [&record](const QString &name) { return splitList(record.value(name), u"\n\r"); };
    builder.setCreators(list(u"creators"_s), record.place(u"creators"_s));
    const bool isScreen = builder.kind() == Kind::Movie || builder.kind() == Kind::TvSeries;
    builder.append(isScreen                        ? u"cast"_s
                   : builder.kind() == Kind::Audio ? u"artists"_s
                                                   : u"contributors"_s,
                   list(u"actors"_s), record.place(u"actors"_s));
    builder.append(u"illustrators"_s, list(u"illustrators"_s));
    builder.append(u"translators"_s, list(u"translators"_s));
    const QStringList publishers = list(u"publishers"_s);
    if (isScreen)
        builder.append(u"studios"_s, publishers, record.place(u"publishers"_s));
    else if (!publishers.isEmpty())
        builder.set(builder.kind() == Kind::Audio ? u"label"_s : u"publisher"_s, publishers.join(u", "_s),
                    record.place(u"publishers"_s));
    builder.append(u"genres"_s, list(u"genres"_s), record.place(u"genres"_s));
    builder.append(u"tracks"_s, list(u"tracks"_s));
}

void setTitle(const DeliciousRecord &record, ItemBuilder &builder)
{
    const QString title = record.value(u"title"_s);
    const QString platform = splitList(record.value(u"platforms"_s), u"\n\r").join(u", "_s);
    if (builder.kind() != Kind::Game) {
        builder.set(u"title"_s, title, record.place(u"title"_s));
        return;
    }
    const TitleAndPlatform split = splitPlatform(title);
    // A subtitle must not go for a platform: the suffix is cut only where it agrees with the column, or there is none.
    const bool agrees = platform.isEmpty() || platformName(platform) == split.platform;
    builder.set(u"title"_s, agrees && !split.platform.isEmpty() ? split.title : title, record.place(u"title"_s));
    builder.set(u"platform"_s, platform.isEmpty() ? split.platform : platformName(platform),
                record.place(u"platforms"_s));
}

void setDates(const DeliciousRecord &record, ItemBuilder &builder)
{
    const bool isScreen = builder.kind() == Kind::Movie || builder.kind() == Kind::TvSeries;
    const QString theatrical = dateText(record, u"theatricalDate"_s);
    const QString published = dateText(record, u"publishDate"_s);
    const QString &first = theatrical.isEmpty() ? published : theatrical;
    // The creation date is when the item was catalogued; it never tells a year.
    if (!first.isEmpty())
        builder.set(u"year"_s, first, record.place(u"publishDate"_s));
    if (isScreen && !theatrical.isEmpty())
        builder.set(u"release_date"_s, theatrical, record.place(u"theatricalDate"_s));
    builder.set(u"published"_s, published, record.place(u"publishDate"_s));
    builder.set(u"acquired"_s, dateText(record, u"purchaseDate"_s), record.place(u"purchaseDate"_s));
    builder.set(u"date_added"_s, dateText(record, u"creationDate"_s), record.place(u"creationDate"_s));
}

void setIdentifiers(const DeliciousRecord &record, ItemBuilder &builder)
{
    builder.addIdentifier(u"isbn"_s, record.value(u"isbn"_s), record.place(u"isbn"_s));
    builder.addIdentifier(u"ean"_s, record.value(u"ean"_s), record.place(u"ean"_s));
    builder.addIdentifier(u"upc"_s, record.value(u"upc"_s), record.place(u"upc"_s));
    static const QRegularExpression inLink(
        u"(?:/dp/|/gp/product/|/ASIN/|[?&]asin=|/exec/obidos/ASIN/)([A-Z0-9]{10})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString asin = record.value(u"asin"_s);
    const QString link = record.value(u"amazonLink"_s);
    const QRegularExpressionMatch match = inLink.match(link);
    builder.addIdentifier(u"asin"_s, asin.isEmpty() ? match.captured(1) : asin, record.place(u"asin"_s));
    if (!link.isEmpty() && asin.isEmpty() && !match.hasMatch())
        builder.append(u"urls"_s, {link}, record.place(u"amazonLink"_s));
    builder.addIdentifier(u"delicious"_s, record.value(u"uuid"_s), record.place(u"uuid"_s));
}

void setCopy(const DeliciousRecord &record, ItemBuilder &builder)
{
    builder.set(u"price"_s, record.value(u"price"_s), record.place(u"price"_s));
    builder.set(u"value"_s, record.value(u"currentValue"_s), record.place(u"currentValue"_s));
    builder.set(u"location"_s, record.value(u"location"_s), record.place(u"location"_s));
    const QString condition = record.value(u"condition"_s);
    builder.set(u"condition"_s, condition.isEmpty() && saysYes(record.value(u"used"_s)) ? u"Used"_s : condition);
    builder.append(u"signed_by"_s, splitList(record.value(u"signedBy"_s), u"\n\r;"), record.place(u"signedBy"_s));
    builder.set(u"signed_role"_s, record.value(u"signedRole"_s).toLower(), record.place(u"signedRole"_s));
    builder.set(u"signed_on"_s, dateText(record, u"signedOn"_s), record.place(u"signedOn"_s));
    builder.set(u"signed_at"_s, record.value(u"signedAt"_s), record.place(u"signedAt"_s));
    if (saysYes(record.value(u"isSigned"_s)) && !builder.has(u"signed_by"_s))
        builder.addText(u"copy_notes"_s, u"Signed"_s);
    builder.set(u"loaned_to"_s, record.value(u"loanedTo"_s), record.place(u"loanedTo"_s));
    builder.set(u"loan_due"_s, dateText(record, u"loanDue"_s), record.place(u"loanDue"_s));
    if (builder.has(u"loaned_to"_s))
        builder.set(u"ownership"_s, u"lent"_s);
}

} // namespace

std::optional<Kind> deliciousKind(const QString &word)
{
    const QString plain = word.toLower().remove(u' ').remove(u'_').remove(u'-');
    static const QStringList things = {u"toy"_s,  u"toys"_s,  u"gadget"_s,  u"gadgets"_s,  u"software"_s,
                                       u"tool"_s, u"tools"_s, u"apparel"_s, u"clothing"_s, u"electronics"_s};
    if (things.contains(plain))
        return Kind::Other;
    if (plain == u"tvshow" || plain == u"tvseries")
        return Kind::TvSeries;
    return catalog::kindFromAlias(word.trimmed());
}

QString platformName(const QString &text)
{
    const QString known = platforms().value(text.simplified().toLower());
    return known.isEmpty() ? text.simplified() : known;
}

TitleAndPlatform splitPlatform(const QString &title)
{
    static const QRegularExpression separated(u"^(.+?)\\s*(?:\\s[-–—|/]\\s*|\\s*/)([A-Za-z0-9 ]+?)\\s*$"_s);
    static const QRegularExpression bracketed(u"^(.+?)\\s*[\\(\\[]([A-Za-z0-9 ]+)[\\)\\]]\\s*$"_s);
    for (const QRegularExpression *pattern : {&bracketed, &separated}) {
        const QRegularExpressionMatch match = pattern->match(title);
        const QString platform = platforms().value(match.captured(2).simplified().toLower());
        if (match.hasMatch() && !platform.isEmpty())
            return {match.captured(1).trimmed(), platform};
    }
    const QStringList words = title.simplified().split(u' ');
    for (qsizetype count = 3; count >= 1; --count) {
        if (words.size() <= count)
            continue;
        const QString tail = words.mid(words.size() - count).join(u' ').toLower();
        const QString platform = platforms().value(tail);
        if (!platform.isEmpty() && isUnmistakable(tail))
            return {words.mid(0, words.size() - count).join(u' '), platform};
    }
    return {title, {}};
}

void fillFromDelicious(const DeliciousRecord &record, ItemBuilder &builder)
{
    const QString type = record.value(u"type"_s);
    if (const std::optional<Kind> kind = deliciousKind(type))
        builder.setKind(*kind);
    else
        builder.setKindWord(type, record.place(u"type"_s));
    if (!builder.kind() && builder.options().defaultKind)
        builder.setKind(*builder.options().defaultKind);
    setTitle(record, builder);
    setPeople(record, builder);
    setDates(record, builder);
    setIdentifiers(record, builder);
    setCopy(record, builder);
    builder.set(u"edition"_s, splitList(record.value(u"edition"_s), u"\n\r").join(u", "_s), record.place(u"edition"_s));
    builder.set(u"format"_s, record.value(u"format"_s), record.place(u"format"_s));
    builder.set(u"series"_s, record.value(u"series"_s), record.place(u"series"_s));
    if (const QString number = record.value(u"numberInSeries"_s); number != u"0")
        builder.set(u"series_number"_s, number, record.place(u"numberInSeries"_s));
    builder.setRating(record.value(u"rating"_s), 5, record.place(u"rating"_s));
    if (const QString net = record.value(u"netRating"_s); net.toDouble() > 0)
        builder.set(u"public_rating"_s, net + u"/5"_s, record.place(u"netRating"_s));
    if (const QString minutes = record.value(u"minutes"_s); minutes != u"0")
        builder.set(u"runtime"_s, minutes, record.place(u"minutes"_s));
    if (const QString pages = record.value(u"pages"_s); pages != u"0")
        builder.set(u"pages"_s, pages, record.place(u"pages"_s));
    builder.append(u"tags"_s, splitList(record.value(u"shelves"_s), u"\n\r"));
    builder.set(u"description"_s, plainTextOfHtml(plainTextOfRtf(record.value(u"description"_s))));
    builder.addText(u"notes"_s, plainTextOfRtf(record.value(u"notes"_s)));
    if (saysYes(record.value(u"hasExperienced"_s)))
        builder.set(u"status"_s, builder.kind() == Kind::Book    ? u"read"_s
                                 : builder.kind() == Kind::Movie ? u"watched"_s
                                 : builder.kind() == Kind::Audio ? u"listened"_s
                                 : builder.kind() == Kind::Game  ? u"played"_s
                                                                 : u"completed"_s);
}

} // namespace collectz::imports
