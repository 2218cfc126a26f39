// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/termnames.h"

#include "catalog/sortkey.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using Spellings = QHash<QString, QString>;

/// Rows of "Name|spelling|spelling"; the name itself counts as a spelling.
Spellings spellingsOf(const QStringList &rows)
{
    Spellings spellings;
    for (const QString &row : rows) {
        const QStringList names = row.split(u'|');
        for (const QString &name : names)
            spellings.insert(foldText(name), names.constFirst());
    }
    return spellings;
}

const Spellings &formats()
{
    static const Spellings table = spellingsOf({
        u"VHS|vhs tape|video cassette"_s,
        u"Betamax|beta"_s,
        u"LaserDisc|laser disc|ld"_s,
        u"DVD|dvd video|dvd disc"_s,
        u"HD DVD"_s,
        u"Blu-ray|bluray|blu ray disc|bd|blu ray disk"_s,
        u"4K UHD|uhd|4k|4k ultra hd|ultra hd|ultra hd blu ray|4k blu ray|uhd blu ray|4k ultra hd blu ray|4k uhd blu ray"_s,
        u"Digital|digital copy|digital hd|download"_s,
        u"Hardcover|hardback|hard cover|hard back"_s,
        u"Paperback|paper back|soft cover|softcover"_s,
        u"Trade Paperback|tpb|trade paper back|trade pb"_s,
        u"Mass Market Paperback|mass market|mass market pb"_s,
        u"Ebook|e book|ebooks"_s,
        u"Audiobook|audio book"_s,
        u"CD|compact disc|audio cd|cds"_s,
        u"SACD|super audio cd"_s,
        u"Vinyl|vinyl record|vinyl lp"_s,
        u"Cassette|audio cassette|cassette tape|compact cassette"_s,
        u"MiniDisc|mini disc|md"_s,
        u"4-track|4 track|four track"_s,
        u"8-track|8 track|eight track"_s,
        u"Cartridge|cart"_s,
    });
    return table;
}

const Spellings &platforms()
{
    static const Spellings table = spellingsOf({
        u"PlayStation|ps1|psx|psone|ps one|sony playstation|playstation 1"_s,
        u"PlayStation 2|ps2|sony playstation 2|playstation2"_s,
        u"PlayStation 3|ps3|sony playstation 3|playstation3"_s,
        u"PlayStation 4|ps4|sony playstation 4|playstation4"_s,
        u"PlayStation 5|ps5|sony playstation 5|playstation5"_s,
        u"PlayStation Portable|psp|sony psp"_s,
        u"PlayStation Vita|ps vita|psvita|vita"_s,
        u"Xbox|microsoft xbox|original xbox"_s,
        u"Xbox 360|xbox360|x360|microsoft xbox 360"_s,
        u"Xbox One|xboxone|xb1|xbone|microsoft xbox one"_s,
        u"Xbox Series X|xbox series s|xbox series x s|xbox series|xsx"_s,
        u"Nintendo Switch|switch|nsw"_s,
        u"Nintendo Switch 2|switch 2"_s,
        u"Wii|nintendo wii"_s,
        u"Wii U|nintendo wii u|wiiu"_s,
        u"GameCube|nintendo gamecube|game cube|gcn|ngc"_s,
        u"Nintendo 64|n64"_s,
        u"Super Nintendo|snes|super nes|super nintendo entertainment system|super famicom"_s,
        u"Nintendo Entertainment System|nes|famicom|nintendo nes"_s,
        u"Nintendo DS|ds|nds"_s,
        u"Nintendo 3DS|3ds|n3ds"_s,
        u"Game Boy|gameboy|nintendo game boy"_s,
        u"Game Boy Color|gbc|gameboy color|game boy colour"_s,
        u"Game Boy Advance|gba|gameboy advance"_s,
        u"Virtual Boy"_s,
        u"Sega Genesis|genesis|mega drive|sega mega drive|megadrive"_s,
        u"Sega Master System|master system"_s,
        u"Sega Saturn|saturn"_s,
        u"Sega CD|mega cd"_s,
        u"Dreamcast|sega dreamcast|dc"_s,
        u"Game Gear|sega game gear"_s,
        u"Atari 2600|vcs"_s,
        u"Atari 7800"_s,
        u"Atari Jaguar|jaguar"_s,
        u"Atari Lynx|lynx"_s,
        u"Neo Geo|neogeo"_s,
        u"TurboGrafx-16|pc engine|turbografx"_s,
        u"3DO"_s,
        u"ColecoVision"_s,
        u"Intellivision"_s,
        u"Commodore 64|c64"_s,
        u"Amiga|commodore amiga"_s,
        u"ZX Spectrum|spectrum"_s,
        u"PC|windows|pc windows|microsoft windows|win|pc cd rom|pc dvd rom|ms dos|dos"_s,
        u"Mac|macintosh|mac os|macos|os x"_s,
        u"Linux"_s,
        u"iOS|iphone|ipad"_s,
        u"Android"_s,
        u"Steam Deck"_s,
    });
    return table;
}

const Spellings &languages()
{
    static const Spellings table = [] {
        Spellings names;
        for (int number = QLocale::C + 1; number <= QLocale::LastLanguage; ++number) {
            const auto language = static_cast<QLocale::Language>(number);
            const QString code = QLocale::languageToCode(language);
            if (code.isEmpty())
                continue;
            names.insert(foldText(QLocale::languageToString(language)), code);
            const QString native = foldText(QLocale(language).nativeLanguageName());
            if (!native.isEmpty() && !names.contains(native))
                names.insert(native, code);
        }
        names.insert(u"spanish castilian"_s, u"es"_s);
        return names;
    }();
    return table;
}

QString canonicalLanguage(const QString &name)
{
    const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0);
    if (code.size() == 2 || code.size() == 3) {
        const QLocale::Language language = QLocale::codeToLanguage(code);
        if (language != QLocale::AnyLanguage && language != QLocale::C)
            return QLocale::languageToCode(language) + name.mid(code.size()).replace(u'_', u'-');
    }
    return languages().value(foldText(name), name);
}

QString canonicalPlace(const QString &path)
{
    QStringList parts;
    const QStringList given = path.split(u'/');
    for (const QString &part : given)
        if (const QString name = part.simplified(); !name.isEmpty())
            parts << name;
    return parts.join(u'/');
}

} // namespace

QString canonicalTerm(const QString &vocabulary, const QString &name)
{
    const QString plain = name.simplified();
    if (vocabulary == u"places")
        return canonicalPlace(plain);
    if (vocabulary == u"formats")
        return formats().value(foldText(plain), plain);
    if (vocabulary == u"platforms")
        return platforms().value(foldText(plain), plain);
    if (vocabulary == u"languages")
        return canonicalLanguage(plain);
    return plain;
}

QString foldTerm(const QString &vocabulary, const QString &name)
{
    if (vocabulary != u"places")
        return foldText(name);
    QStringList steps = canonicalPlace(name).split(u'/');
    for (QString &step : steps)
        step = foldText(step);
    return steps.join(foldedPlaceSeparator);
}

std::optional<QString> knownPlatform(const QString &name)
{
    const auto found = platforms().constFind(foldText(name));
    return found != platforms().cend() ? std::optional(found.value()) : std::nullopt;
}

} // namespace collectz::catalog
