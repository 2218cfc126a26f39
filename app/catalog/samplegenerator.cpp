// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/samplegenerator.h"

#include "catalog/checkdigit.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// SplitMix64: tiny, and the same everywhere, which the standard's distributions are not.
class Dice
{
public:
    explicit Dice(quint64 state)
        : m_state(state)
    {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    qint64 below(qint64 bound) { return static_cast<qint64>(next() % static_cast<quint64>(bound)); }
    bool chance(int percent) { return below(100) < percent; }

    /// Earlier entries far more often than later ones.
    qint64 skewed(qint64 bound)
    {
        const double unit = static_cast<double>(next() >> 11) / 9007199254740992.0;
        return std::min(bound - 1, static_cast<qint64>(std::floor(unit * unit * unit * static_cast<double>(bound))));
    }

    const QString &pick(const QStringList &list) { return list.at(below(list.size())); }
    const QString &pickSkewed(const QStringList &list) { return list.at(skewed(list.size())); }

private:
    quint64 m_state;
};

QStringList words(QStringView text)
{
    return text.toString().split(u' ');
}

const QStringList &adjectives()
{
    static const QStringList list =
        words(u"Golden Silent Last Hidden Broken Crimson Distant Burning Frozen Endless Forgotten Quiet Savage Gentle "
              u"Hollow Iron "
              u"Lonely Midnight Northern Painted Restless Scarlet Secret Silver Sunken Velvet Wandering Wild Winter "
              u"Ancient Bitter "
              u"Blind Bright Copper Crooked Dark Electric Emerald Empty Eternal Fallen False First Ghostly Glass Grand "
              u"Green Haunted "
              u"Little Lost Marble Naked New Pale Perfect Purple Rising Royal Rusty Sacred Second Seventh Sleeping "
              u"Stolen Strange "
              u"Stone Third Tiny Twisted Unknown Vanishing Violet Warm White Wicked Wooden Yellow Young");
    return list;
}

const QStringList &nouns()
{
    static const QStringList list =
        words(u"River Garden Shadow Castle Empire Mountain Lighthouse Machine Daughter Kingdom Forest Harbor Letter "
              u"Mirror Ocean "
              u"Orchard Palace Prophet Queen Raven Road Sailor Season Storm Summer Tower Traveler Valley Village "
              u"Voyage Widow Winter "
              u"Wolf Clock Crown Desert Dream Engine Falcon Fire Flower Fox Game Ghost Giant Gift Hour House Hunter "
              u"Island Journey "
              u"Key King Knight Lake Language Lantern Legend Library Lion Map Market Memory Moon Museum Night Oracle "
              u"Orphan Painter "
              u"Parade Peace Piano Pirate Planet Poet Portrait Promise Puzzle Rain Rebel Ring Rose Sea Signal Sister "
              u"Sky Snow Song "
              u"Soldier Spring Star Station Story Stranger Street Sun Sword Thief Throne Tiger Train Treasure Tree "
              u"Truth War Wall "
              u"Watcher Wave Whale Wind Window Witch Wizard Word World Year 東京 雪国 Город Мастер Été Straße");
    return list;
}

const QStringList &firstNames()
{
    static const QStringList list =
        words(u"Anna James Maria John Elena Peter Sofia David Laura Michael Nina Thomas Clara Daniel Irene Paul Julia "
              u"Martin Helen "
              u"Robert Emma George Olga Henry Marta Frank Alice Edward Rosa Victor Ingrid Oscar Yuki Hiroshi Mei Wei "
              u"Ivan Natasha "
              u"Pierre Camille Luca Giulia Sven Astrid Carlos Lucia Ahmed Leila Kofi Amara Ravi Priya");
    return list;
}

const QStringList &lastNames()
{
    static const QStringList list = words(u"Smith Novak Garcia Miller Rossi Kowalski Tanaka Anderson Petrov Dubois "
                                          u"Weber Hansen Silva Murphy Johansson Moreau "
                                          u"Schmidt Fischer Ivanov Yamamoto Chen Li Wang Kim Park Singh Patel Khan "
                                          u"Okafor Mensah Costa Ferrari Romano Greco Conti "
                                          u"Laurent Bernard Lefevre Martinez Lopez Hernandez Walker Young King Wright "
                                          u"Hill Green Baker Carter Mitchell Roberts "
                                          u"Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris "
                                          u"Rogers Reed Cook Morgan Bell Bailey Cooper "
                                          u"Richardson Cox Howard Ward Brooks Gray Watson Bennett Wood Barnes Ross "
                                          u"Henderson Coleman Jenkins Perry Powell Long "
                                          u"Hughes Flores Washington Butler Simmons Foster Bryant Alexander Russell "
                                          u"Griffin Hayes Myers Ford Hamilton Graham");
    return list;
}

const QStringList &genres()
{
    static const QStringList list =
        u"Drama|Comedy|Fantasy|Science Fiction|Thriller|Crime|Romance|Adventure|Horror|History|"
        u"Biography|Mystery|War|Western|Animation|Documentary|Family|Music|Sport|Poetry|Travel|"
        u"Rock|Jazz|Classical|Folk|Electronic|Strategy|Puzzle|Role-playing|Simulation"_s.split(u'|');
    return list;
}

const QStringList &publishers()
{
    static const QStringList list =
        u"Northlight|Harbor House|Blue Lantern|Meridian|Old Mill Press|Stonebridge|Paper "
        u"Crane|Redwood|Starling|Copperfield|"
        u"Aurora|Silverline|Greenleaf|Atlas|Moonrise|Evergreen|Vanguard|Lighthouse|Cobalt|Juniper"_s.split(u'|');
    return list;
}

const QStringList &places()
{
    static const QStringList list = u"Living room/Shelf 1|Living room/Shelf 2|Living room/Shelf 3|Study/Bookcase "
                                    u"A|Study/Bookcase B|Bedroom/Night table|"
                                    u"Cellar/Box 1|Cellar/Box 2|Cellar/Box 3|Attic/Trunk"_s.split(u'|');
    return list;
}

struct KindShape
{
    Kind kind;
    int share; ///< percent
    QStringList formats;
    QString creatorField;
};

const QList<KindShape> &shapes()
{
    static const QList<KindShape> list{
        {Kind::Movie, 30, {u"DVD"_s, u"Blu-ray"_s, u"4K UHD"_s, u"VHS"_s, u"Digital"_s}, u"directors"_s},
        {Kind::Book, 32, {u"Paperback"_s, u"Hardcover"_s, u"Digital"_s}, u"authors"_s},
        {Kind::Audio, 15, {u"CD"_s, u"Vinyl"_s, u"Cassette"_s, u"Digital"_s}, u"artists"_s},
        {Kind::ComicIssue, 10, {u"Paper"_s, u"Digital"_s}, u"writers"_s},
        {Kind::Game, 8, {u"Disc"_s, u"Cartridge"_s, u"Digital"_s}, u"developers"_s},
        {Kind::TvSeries, 3, {u"DVD"_s, u"Blu-ray"_s}, u"directors"_s},
        {Kind::BoardGame, 2, {u"Box"_s}, u"designers"_s},
    };
    return list;
}

const KindShape &shapeFor(Dice &dice)
{
    qint64 roll = dice.below(100);
    for (const KindShape &shape : shapes()) {
        if (roll < shape.share)
            return shape;
        roll -= shape.share;
    }
    return shapes().constFirst();
}

QString personName(Dice &dice)
{
    return dice.pick(firstNames()) + u' ' + dice.pickSkewed(lastNames());
}

QString titleOf(Dice &dice)
{
    switch (dice.below(6)) {
    case 0:
        return u"The "_s + dice.pick(adjectives()) + u' ' + dice.pick(nouns());
    case 1:
        return dice.pick(nouns()) + u" of the "_s + dice.pick(nouns());
    case 2:
        return u"A "_s + dice.pick(nouns()) + u" for "_s + dice.pick(firstNames());
    case 3:
        return dice.pick(adjectives()) + u' ' + dice.pick(nouns()) + u' ' + QString::number(dice.below(90) + 2);
    case 4:
        return dice.pick(firstNames()) + u" and the "_s + dice.pick(adjectives()) + u' ' + dice.pick(nouns());
    default:
        return dice.pick(adjectives()) + u' ' + dice.pick(nouns());
    }
}

QString date(Dice &dice, int firstYear, int years)
{
    return u"%1-%2-%3"_s.arg(firstYear + dice.below(years))
        .arg(dice.below(12) + 1, 2, 10, QChar(u'0'))
        .arg(dice.below(28) + 1, 2, 10, QChar(u'0'));
}

QString barcode(Dice &dice, Kind kind)
{
    const bool book = kind == Kind::Book;
    const QString body =
        (book ? u"978"_s : u"40"_s) + QString::number(dice.below(1'000'000'000)).rightJustified(book ? 9 : 10, u'0');
    const QString code = body + gtinCheckDigit(body);
    return book ? u"isbn:"_s + code : u"gtin:0"_s + code;
}

Entity entityOf(quint64 seed, qint64 index, Level level, Kind kind, const EntityId &parent)
{
    Entity entity;
    const QByteArray name =
        QByteArray::number(seed) + '/' + QByteArray::number(index) + '/' + QByteArray::number(static_cast<int>(level));
    entity.id = EntityId(Identity::derivedFrom(name));
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    return entity;
}

void fillWork(Entity &work, const KindShape &shape, Dice &dice)
{
    const auto put = [&work](const QString &key, const FieldValue &value) { work.fields.insert(key, value); };
    put(u"title"_s, titleOf(dice));
    put(u"year"_s, QString::number(2026 - dice.skewed(110)));
    QStringList people{personName(dice)};
    if (dice.chance(20))
        people << personName(dice);
    put(shape.creatorField, people);
    if (shape.kind == Kind::Movie || shape.kind == Kind::TvSeries)
        put(u"cast"_s, QStringList{personName(dice), personName(dice), personName(dice)});
    QStringList chosen{dice.pickSkewed(genres())};
    if (const QString &second = dice.pickSkewed(genres()); dice.chance(50) && !chosen.contains(second))
        chosen << second;
    put(u"genres"_s, chosen);
    if (shape.kind == Kind::ComicIssue || dice.chance(8)) {
        put(u"series"_s, QString(dice.pick(adjectives()) + u' ' + dice.pick(nouns())));
        put(u"series_number"_s, QString::number(dice.skewed(200) + 1));
    }
    if (shape.kind == Kind::Book || shape.kind == Kind::ComicIssue)
        put(u"pages"_s, QString::number(24 + dice.below(900)));
    else if (shape.kind == Kind::Movie || shape.kind == Kind::Audio)
        put(u"runtime"_s, QString::number(30 + dice.below(150)));
    if (dice.chance(40))
        put(u"rating"_s, QString(QString::number(dice.below(10) + 1) + u"/10"_s));
    if (dice.chance(30))
        put(u"completed"_s, date(dice, 2005, 21));
    if (dice.chance(10))
        put(u"tags"_s, QStringList{dice.pick({u"favourite"_s, u"gift"_s, u"to sell"_s, u"signed edition"_s})});
    put(u"language"_s, dice.pickSkewed({u"en"_s, u"de"_s, u"fr"_s, u"ja"_s, u"es"_s}));
}

} // namespace

WorkRecord SampleGenerator::work(qint64 index) const
{
    Dice dice(m_seed * 0x100000001b3ULL + static_cast<quint64>(index));
    const KindShape &shape = shapeFor(dice);
    WorkRecord record;
    record.work = entityOf(m_seed, index, Level::Work, shape.kind, {});
    fillWork(record.work, shape, dice);

    Entity edition = entityOf(m_seed, index, Level::Edition, shape.kind, record.work.id);
    edition.fields.insert(u"format"_s, dice.pickSkewed(shape.formats));
    edition.fields.insert(u"publisher"_s, dice.pickSkewed(publishers()));
    if (shape.kind == Kind::Game)
        edition.fields.insert(u"platform"_s,
                              dice.pick({u"PC"_s, u"Nintendo Switch"_s, u"PlayStation 5"_s, u"Xbox One"_s}));
    if (dice.chance(60))
        edition.fields.insert(u"edition_identifiers"_s, QStringList{barcode(dice, shape.kind)});
    record.editions << edition;
    if (dice.chance(88)) {
        Entity copy = entityOf(m_seed, index, Level::Copy, shape.kind, edition.id);
        copy.fields.insert(u"ownership"_s, u"owned"_s);
        copy.fields.insert(u"location"_s, dice.pickSkewed(places()));
        copy.fields.insert(u"condition"_s, dice.pickSkewed({u"Good"_s, u"Very good"_s, u"Fine"_s, u"Worn"_s}));
        if (dice.chance(50))
            copy.fields.insert(u"price"_s, QString(QString::number(99 + dice.below(6000)) + u" EUR"_s));
        if (dice.chance(50))
            copy.fields.insert(u"acquired"_s, date(dice, 1995, 31));
        record.copies << copy;
    }
    return record;
}

} // namespace collectz::catalog
