// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shelves.h"

#include "models/workdrafts.h"

using namespace Qt::StringLiterals;

namespace collectz::testsupport {

using namespace catalog;

namespace {

/// kind | title | year | creators | format | genres | rating | place | flags
constexpr const char16_t *table[] = {
    u"book|Dune|1965|Frank Herbert|Paperback|Science fiction|10/10|Living room/Shelf 1|signed",
    u"book|The Left Hand of Darkness|1969|Ursula K. Le Guin|Hardcover|Science fiction|9/10|Living room/Shelf 1|",
    u"book|Die Verwandlung|1915|Franz Kafka|Paperback|Fiction|8/10|Study/Shelf 3|",
    u"book|吾輩は猫である|1905|夏目漱石|Paperback|Fiction;Satire|8/10|Study/Shelf 3|",
    u"book|Мастер и Маргарита|1967|Михаил Булгаков|Hardcover|Fiction;Satire|10/10|Study/Shelf 2|lent",
    u"book|ألف ليلة وليلة|1704||Hardcover|Fiction|7/10|Study/Shelf 2|",
    u"book|The Hitchhiker's Guide to the Galaxy|1979|Douglas Adams|Paperback|Science fiction;Humour|9/10|Living "
    u"room/Shelf 1|lent",
    u"book|The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner|1719|Daniel "
    u"Defoe|Leather|Adventure||Study/Shelf 1|",
    u"book|Cien años de soledad|1967|Gabriel García Márquez|Paperback|Fiction|9/10|Study/Shelf 2|",
    u"book|Good Omens|1990|Terry Pratchett;Neil Gaiman|Paperback|Fantasy;Humour|9/10|Bedroom|signed",
    u"book|Neuromancer|1984|William Gibson|E-book|Science fiction|7/10||",
    u"book|Frankenstein|1818|Mary Shelley|Hardcover|Horror;Science fiction|8/10|Study/Shelf 1|",
    u"movie|Die Hard|1988|John McTiernan|Blu-ray|Action|9/10|Living room/Rack A|",
    u"movie|Blade Runner|1982|Ridley Scott|4K UHD|Science fiction|10/10|Living room/Rack A|",
    u"movie|千と千尋の神隠し|2001|宮崎駿|Blu-ray|Animation;Fantasy|10/10|Living room/Rack A|",
    u"movie|Сталкер|1979|Андрей Тарковский|DVD|Science fiction|9/10|Living room/Rack B|",
    u"movie|Metropolis|1927|Fritz Lang|DVD|Science fiction|8/10|Living room/Rack B|",
    u"movie|Le Fabuleux Destin d'Amélie Poulain|2001|Jean-Pierre Jeunet|Blu-ray|Comedy;Romance|8/10|Living room/Rack "
    u"B|lent",
    u"movie|Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb|1964|Stanley "
    u"Kubrick|Blu-ray|Comedy|9/10|Living room/Rack A|",
    u"movie|Arrival|2016|Denis Villeneuve|4K UHD|Science fiction|9/10|Living room/Rack A|",
    u"movie|Parasite|2019|Bong Joon-ho|Blu-ray|Thriller|9/10||wanted",
    u"movie|Das Boot|1981|Wolfgang Petersen|Blu-ray|Drama;War|9/10|Living room/Rack B|",
    u"tv_series|Twin Peaks|1990|David Lynch|Blu-ray|Mystery|9/10|Living room/Rack C|",
    u"tv_series|The Expanse|2015|Naren Shankar|Blu-ray|Science fiction|9/10|Living room/Rack C|",
    u"audio|Kind of Blue|1959|Miles Davis|Vinyl|Jazz|10/10|Music room/Crate 1|",
    u"audio|The Dark Side of the Moon|1973|Pink Floyd|Vinyl|Rock|10/10|Music room/Crate 1|signed",
    u"audio|Homogenic|1997|Björk|CD|Electronic|9/10|Music room/Tower|",
    u"audio|Autobahn|1974|Kraftwerk|Vinyl|Electronic|8/10|Music room/Crate 2|",
    u"audio|Mezzanine|1998|Massive Attack|CD|Electronic|9/10|Music room/Tower|",
    u"audio|Покорение космоса|1986|Зодиак|Vinyl|Electronic|7/10|Music room/Crate 2|",
    u"game|The Legend of Zelda: Breath of the Wild|2017|Nintendo EPD|Cartridge|Adventure|10/10|Living room/Drawer|",
    u"game|Outer Wilds|2019|Mobius Digital|Digital|Adventure|10/10||",
    u"game|Disco Elysium|2019|ZA/UM|Digital|Role-playing|10/10||wanted",
    u"game|ファイナルファンタジーVII|1997|スクウェア|CD-ROM|Role-playing|9/10|Attic/Box 4|",
    u"comic_issue|Saga #1|2012|Brian K. Vaughan|Single issue|Science fiction|9/10|Attic/Longbox 1|signed",
    u"comic_issue|Saga #2|2012|Brian K. Vaughan|Single issue|Science fiction|8/10|Attic/Longbox 1|",
    u"comic_issue|The Sandman #1|1989|Neil Gaiman|Single issue|Fantasy|9/10|Attic/Longbox 1|",
    u"comic_issue|Astérix le Gaulois|1961|René Goscinny|Album|Humour|8/10|Attic/Longbox 2|",
    u"board_game|Catan|1995|Klaus Teuber|Boxed|Strategy|7/10|Study/Shelf 4|lent",
    u"board_game|Spirit Island|2017|R. Eric Reuss|Boxed|Strategy|9/10|Study/Shelf 4|",
    u"other|Enamel pin, Worldcon 2019|2019|||Souvenir||Study/Drawer|",
};

void addCopyFields(Entity &copy, const QString &place, const QString &flag)
{
    if (!place.isEmpty())
        copy.fields.insert(u"location"_s, FieldValue(place));
    if (flag == "wanted"_L1 || flag == "lent"_L1)
        copy.fields.insert(u"ownership"_s, FieldValue(flag));
    if (flag == "lent"_L1)
        copy.fields.insert(u"loaned_to"_s, FieldValue(u"Grandmother"_s));
    if (flag == "signed"_L1)
        copy.fields.insert(u"signed_by"_s, FieldValue(QStringList{u"The author"_s}));
    copy.fields.insert(u"price"_s, FieldValue(u"1299 EUR"_s));
    copy.fields.insert(u"acquired"_s, FieldValue(u"2019-05"_s));
}

QList<EntityChange> changesOf(const QStringList &cells, const FieldRegistry &registry)
{
    const Kind kind = kindFromWord(cells.at(0)).value_or(Kind::Other);
    models::NewWork draft{kind, cells.at(1), cells.at(4), cells.at(2), true};
    QList<EntityChange> changes = models::createWork(draft).changeSet.changes;
    const auto set = [](EntityChange &change, const QString &key, const FieldValue &value) {
        if (!value.isNull())
            change.fields.append({key, {}, value, {}});
    };
    const auto list = [](const QString &text) {
        const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
        return parts.isEmpty() ? FieldValue() : FieldValue(parts);
    };
    set(changes[0], registry.creatorField(kind), list(cells.at(3)));
    set(changes[0], u"genres"_s, list(cells.at(5)));
    if (!cells.at(6).isEmpty())
        set(changes[0], u"rating"_s, FieldValue(cells.at(6)));
    Entity copy;
    addCopyFields(copy, cells.at(7), cells.at(8));
    for (auto field = copy.fields.cbegin(); field != copy.fields.cend(); ++field) {
        changes.last().fields.removeIf([&field](const FieldChange &change) { return change.key == field.key(); });
        set(changes.last(), field.key(), field.value());
    }
    return changes;
}

} // namespace

qint64 fillShelves(Catalog &catalog)
{
    ChangeSet changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = u"Shelves"_s;
    changeSet.reason = Reason::Import;
    changeSet.source = SourceType::Import;
    changeSet.origin = u"1"_s;
    qint64 works = 0;
    for (const char16_t *row : table) {
        const QStringList cells = QString::fromUtf16(row).split(u'|');
        changeSet.changes += changesOf(cells, FieldRegistry::builtin());
        ++works;
    }
    return catalog.apply(changeSet) ? works : 0;
}

} // namespace collectz::testsupport
