// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/catalogfixture.h"

#include <QRandomGenerator>

namespace collectz::tests {

using namespace Qt::StringLiterals;

/// Makes works, editions and copies at random from a seed, with few distinct words, so that queries match some of them, and
/// with what breaks searches: other scripts, punctuation, quotes, ties and empty values.
class RandomCatalog
{
public:
    explicit RandomCatalog(quint32 seed)
        : m_random(seed)
    {}

    [[nodiscard]] QList<catalog::EntityChange> works(int count)
    {
        QList<catalog::EntityChange> changes;
        for (int i = 0; i < count; ++i)
            changes += work();
        return changes;
    }

    [[nodiscard]] QString word()
    {
        static const QStringList words{u"dune"_s,  u"Dunes"_s,  u"gold"_s, u"golden"_s, u"River"_s, u"the"_s,
                                       u"Die"_s,   u"a"_s,      u"b2"_s,   u"Ärger"_s,  u"指輪"_s,  u"物語"_s,
                                       u"Дюна"_s,  u"o'neil"_s, u"3"_s,    u"1984"_s,   u"C++"_s,   u"हिन्दी"_s,
                                       u"\"x\""_s, u"100%"_s,   u"_u"_s,   u"naïve"_s,  u"ßen"_s,   u"zoo"_s};
        return one(words);
    }

    [[nodiscard]] QString words(int most)
    {
        QStringList texts;
        for (int i = below(most); i >= 0; --i)
            texts << word();
        return texts.join(u' ');
    }

    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }

    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    [[nodiscard]] QString one(const QStringList &texts) { return texts[below(static_cast<int>(texts.size()))]; }

    [[nodiscard]] QString year() { return QString::number(1960 + below(40)); }

    [[nodiscard]] QString genre() { return one({u"Science fiction"_s, u"Horror"_s, u"Golden age"_s, u"drama"_s}); }

    [[nodiscard]] QString place() { return one({u"Attic"_s, u"Attic/Box 1"_s, u"Attic/Box 10"_s, u"Cellar"_s}); }

    [[nodiscard]] QString status() { return one({u"completed"_s, u"wishlist"_s, u"in_progress"_s}); }

private:
    [[nodiscard]] QList<catalog::EntityChange> work()
    {
        using catalog::FieldValue;
        using catalog::Kind;
        static const QList<Kind> kinds{Kind::Book, Kind::Movie, Kind::Game};
        const Kind kind = kinds[below(3)];
        Fields fields{{u"title"_s, FieldValue(words(4))}};
        QStringList people;
        for (int i = below(3); i > 0; --i)
            people << words(2);
        people.removeDuplicates();
        fields.insert(catalog::FieldRegistry::builtin().creatorField(kind), FieldValue(people));
        put(fields, u"year"_s, 60, year());
        put(fields, u"release_date"_s, 20, year() + u"-05"_s);
        put(fields, u"series"_s, 30, word());
        put(fields, u"series_number"_s, 30, QString::number(below(12)));
        put(fields, u"pages"_s, 50, QString::number(100 + below(5) * 50));
        put(fields, u"rating"_s, 40, QString::number(1 + below(10)) + u"/10"_s);
        put(fields, u"status"_s, 50, status());
        put(fields, u"language"_s, 30, one({u"en"_s, u"de"_s}));
        put(fields, u"completed"_s, 30, year() + u"-0"_s + QString::number(1 + below(9)));
        put(fields, u"description"_s, 30, words(5));
        if (chance(70))
            fields.insert(u"genres"_s, FieldValue(QStringList{genre()}));
        if (chance(20))
            fields.insert(u"tags"_s, FieldValue(QStringList{word(), u"signed copy"_s}));
        const EntityId work = EntityId::create();
        QList<catalog::EntityChange> changes{creation(catalog::Level::Work, work, {}, fields, kind)};
        for (int i = below(3); i > 0; --i)
            changes += edition(work, kind);
        return changes;
    }

    [[nodiscard]] QList<catalog::EntityChange> edition(const EntityId &work, catalog::Kind kind)
    {
        using catalog::FieldValue;
        Fields fields;
        put(fields, u"format"_s, 70, one({u"Paperback"_s, u"DVD"_s, u"Blu-ray"_s}));
        put(fields, u"platform"_s, 30, one({u"SNES"_s, u"PC"_s}));
        put(fields, u"publisher"_s, 50, words(2));
        if (chance(40))
            fields.insert(u"edition_identifiers"_s,
                          FieldValue(QStringList{u"isbn:978%1"_s.arg(below(50), 10, 10, QChar(u'0'))}));
        const EntityId id = EntityId::create();
        QList<catalog::EntityChange> changes{creation(catalog::Level::Edition, id, work, fields, kind)};
        for (int i = below(3); i > 0; --i)
            changes << copy(id, kind);
        return changes;
    }

    [[nodiscard]] catalog::EntityChange copy(const EntityId &edition, catalog::Kind kind)
    {
        Fields fields;
        put(fields, u"ownership"_s, 60, one({u"owned"_s, u"wanted"_s, u"sold"_s, u"lent"_s}));
        put(fields, u"location"_s, 50, place());
        put(fields, u"condition"_s, 40, one({u"New"_s, u"Worn"_s}));
        put(fields, u"price"_s, 40, QString::number(100 * below(20)) + u" EUR"_s);
        put(fields, u"acquired"_s, 40, year() + u"-01-02"_s);
        put(fields, u"signed_by"_s, 10, words(2));
        return creation(catalog::Level::Copy, EntityId::create(), edition, fields, kind);
    }

    void put(Fields &fields, const QString &key, int percent, const QString &text)
    {
        if (chance(percent))
            fields.insert(key, catalog::FieldValue(text));
    }

    QRandomGenerator m_random;
};

} // namespace collectz::tests
