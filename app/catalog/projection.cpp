// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/identifier.h"
#include "catalog/listing.h"
#include "catalog/matching.h"
#include "catalog/money.h"
#include "catalog/partialdate.h"
#include "catalog/sortkey.h"

#include <algorithm>
#include <cmath>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// The number within a series as six bytes that sort: -1, 0, ½, 1, 1.5, 10, 100, 100a, then labels without a number.
QByteArray seriesNumberKey(const QString &number)
{
    QString text = number.trimmed();
    text.replace(u'½', u".5"_s).replace(u'¼', u".25"_s).replace(u'¾', u".75"_s);
    qsizetype end = text.startsWith(u'-') ? 1 : 0;
    while (end < text.size() && (text.at(end).isDigit() || text.at(end) == u'.'))
        ++end;
    bool isNumber = false;
    const double value = text.left(end).toDouble(&isNumber);
    constexpr double largest = 4'000'000;
    // Shifted so that negative numbers come first as unsigned bytes; labels come after every number.
    const double shifted = isNumber ? (std::clamp(value, -1000.0, largest) + 1000.0) * 1000.0 : 4'294'967'295.0;
    const auto bits = static_cast<quint32>(std::llround(shifted));
    QByteArray key(6, '\0');
    for (int i = 0; i < 4; ++i)
        key[i] = static_cast<char>(bits >> (24 - 8 * i));
    const QByteArray suffix = sortKey(isNumber ? text.mid(end).trimmed() : text).left(2);
    std::copy(suffix.cbegin(), suffix.cend(), key.begin() + 4);
    return key;
}

QString yearOf(const Entity &work)
{
    const QString year = work.value(u"year"_s).text();
    return year.isEmpty() ? work.value(u"release_date"_s).text().section(u'-', 0, 0) : year;
}

QString withoutHashScheme(const QString &image)
{
    return image.startsWith(u"sha256:"_s) ? image.mid(7) : QString();
}

class Projector
{
public:
    Projector(const WorkRecord &record, const FieldRegistry &registry)
        : m_record(record)
        , m_registry(registry)
    {}

    Projection run()
    {
        const Entity &work = m_record.work;
        m_projection.row.work = work.id;
        m_projection.row.kind = work.kind;
        m_projection.row.state = work.state;
        m_projection.row.version = work.version;
        takeEntity(work);
        for (const QList<Entity> *entities : {&m_record.editions, &m_record.copies}) {
            for (const Entity &entity : *entities) {
                m_projection.row.version = std::max(m_projection.row.version, entity.version);
                if (entity.state == State::Live)
                    takeEntity(entity);
            }
        }
        fillWork();
        fillEditions();
        fillCopies();
        fillFlags();
        fillSortValues();
        m_projection.searchTitle = m_title.join(u' ');
        m_projection.searchPeople = m_people.join(u' ');
        m_projection.searchOther = m_other.join(u' ');
        return std::move(m_projection);
    }

private:
    /// Links, identifiers and searched words of every field.
    void takeEntity(const Entity &entity)
    {
        for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it) {
            const FieldDefinition *field = m_registry.find(it.key());
            if (!field)
                continue;
            if (field->type == FieldType::Identifier)
                takeIdentifiers(entity.id, it->list());
            else if (!field->vocabulary.isEmpty())
                takeTerms(*field, it->list());
            if (field->searched && field->type != FieldType::Identifier)
                takeWords(*field, *it);
        }
    }

    void takeTerms(const FieldDefinition &field, const QStringList &elements)
    {
        int position = 0;
        for (const QString &element : elements) {
            const qsizetype separator = element.indexOf(u'\x1f');
            m_projection.terms << TermLink{field.key, field.vocabulary,
                                           separator < 0 ? element : element.left(separator),
                                           separator < 0 ? QString() : element.mid(separator + 1), position++};
        }
    }

    void takeIdentifiers(const EntityId &entity, const QStringList &elements)
    {
        for (const QString &element : elements) {
            const auto identifier = Identifier::fromText(element);
            if (!identifier)
                continue;
            const QStringList keys = identifier->equivalents();
            for (const QString &key : keys)
                m_projection.identifiers << IdentifierLink{key, entity};
            m_other << foldText(identifier->value);
            // What is printed on the thing has no padding.
            if (identifier->scheme == u"gtin"_s && identifier->valid)
                m_other << identifier->display().section(u' ', 1);
            if (identifier->scheme == u"isbn"_s && identifier->valid)
                m_other << isbn10From13(identifier->value).toLower();
        }
        m_hasIdentifier = m_hasIdentifier || !elements.isEmpty();
    }

    void takeWords(const FieldDefinition &field, const FieldValue &value)
    {
        QStringList &words = field.key.endsWith(u"title"_s)    ? m_title
                             : field.type == FieldType::Credit ? m_people
                                                               : m_other;
        const QStringList elements = value.list();
        for (const QString &element : elements)
            words << foldText(element);
    }

    void fillWork()
    {
        const Entity &work = m_record.work;
        ListingRow &row = m_projection.row;
        row.title = work.value(u"title"_s).text();
        m_creators = work.value(m_registry.creatorField(work.kind)).list();
        row.creators = FieldValue(m_creators).displayText();
        row.year = yearOf(work);
        row.series = work.value(u"series"_s).text();
        row.seriesNumber = work.value(u"series_number"_s).text();
        row.genres = work.value(u"genres"_s).displayText();
        row.language = work.value(u"language"_s).text();
        row.rating = work.value(u"rating"_s).text();
        row.status = work.value(u"status"_s).text();
        row.completed = work.value(u"completed"_s).text();
        row.runtime = work.value(u"runtime"_s).text();
        row.pages = work.value(u"pages"_s).text();
        row.cover = withoutHashScheme(work.value(u"cover"_s).text());
        const QString sortTitle = work.value(u"sort_title"_s).text();
        m_projection.titleKey = sortKey(sortTitle.isEmpty() ? titleWithoutArticle(row.title, row.language) : sortTitle);
        m_projection.matchKey = matchKey(work.kind, row.title, row.language, row.series, row.seriesNumber);
    }

    void fillEditions()
    {
        QStringList formats;
        QStringList platforms;
        QStringList publishers;
        for (const Entity &edition : m_record.editions) {
            if (edition.state != State::Live)
                continue;
            formats << edition.value(u"format"_s).list();
            platforms << edition.value(u"platform"_s).list();
            publishers << edition.value(u"publisher"_s).list() << edition.value(u"label"_s).list();
            if (m_projection.row.cover.isEmpty())
                m_projection.row.cover = withoutHashScheme(edition.value(u"edition_cover"_s).text());
        }
        for (QStringList *texts : {&formats, &platforms, &publishers})
            texts->removeDuplicates();
        m_projection.row.format = formats.join(u", "_s);
        m_projection.row.platform = platforms.join(u", "_s);
        m_projection.row.publisher = publishers.join(u", "_s);
        m_firstFormat = formats.value(0);
        m_firstPlatform = platforms.value(0);
        m_firstPublisher = publishers.value(0);
    }

    void fillCopies()
    {
        ListingRow &row = m_projection.row;
        QStringList locations;
        QStringList conditions;
        for (const Entity &copy : m_record.copies) {
            if (copy.state != State::Live)
                continue;
            const QString stored = copy.value(u"ownership"_s).text();
            const QString ownership = stored.isEmpty() ? u"owned"_s : stored;
            m_ownerships << ownership;
            const bool lent = ownership == u"lent"_s ||
                              (!copy.value(u"loaned_to"_s).isNull() && copy.value(u"loan_returned"_s).isNull());
            row.lent = row.lent || lent;
            row.isSigned = row.isSigned || !copy.value(u"signed_by"_s).isNull();
            if (ownership == u"owned"_s || ownership == u"lent"_s)
                row.copies += std::max(1, copy.value(u"quantity"_s).text().toInt());
            locations << copy.value(u"location"_s).list();
            conditions << copy.value(u"condition"_s).list();
            if (row.price.isEmpty())
                row.price = copy.value(u"price"_s).text();
            if (row.acquired.isEmpty())
                row.acquired = copy.value(u"acquired"_s).text();
        }
        locations.removeDuplicates();
        conditions.removeDuplicates();
        row.location = locations.join(u", "_s);
        row.condition = conditions.join(u", "_s);
        m_firstLocation = locations.value(0);
        m_firstCondition = conditions.value(0);
        row.wanted = m_ownerships.contains(u"wanted"_s) || row.status == u"wishlist"_s;
    }

    void fillFlags()
    {
        const ListingRow &row = m_projection.row;
        const std::pair<QString, bool> flags[] = {
            {u"owned"_s, row.copies > 0},
            {u"wanted"_s, row.wanted},
            {u"ordered"_s, m_ownerships.contains(u"ordered"_s)},
            {u"lent"_s, row.lent},
            {u"borrowed"_s, m_ownerships.contains(u"borrowed"_s)},
            {u"sold"_s, m_ownerships.contains(u"sold"_s)},
            {u"previously_owned"_s, m_ownerships.contains(u"previously_owned"_s)},
            {u"signed"_s, row.isSigned},
            {u"cover"_s, !row.cover.isEmpty()},
            {u"identifier"_s, m_hasIdentifier},
        };
        for (const auto &[word, holds] : flags) {
            if (holds)
                m_projection.flags << word;
        }
    }

    void fillSortValues()
    {
        const ListingRow &row = m_projection.row;
        putNumber(SortColumn::Year, row.year);
        m_projection.sortValues.insert(SortColumn::Kind, static_cast<qint64>(row.kind));
        putText(SortColumn::Creator,
                m_creators.isEmpty() ? QString() : personSortName(m_creators.constFirst().section(u'\x1f', 0, 0)));
        if (!row.series.isEmpty())
            m_projection.sortValues.insert(SortColumn::Series,
                                           sortKey(row.series).left(17) + '\0' + seriesNumberKey(row.seriesNumber));
        putText(SortColumn::Format, m_firstFormat);
        putText(SortColumn::Platform, m_firstPlatform);
        putText(SortColumn::Publisher, m_firstPublisher);
        putText(SortColumn::Location, m_firstLocation);
        putText(SortColumn::Condition, m_firstCondition);
        putText(SortColumn::Status, row.status);
        putText(SortColumn::Language, row.language);
        putText(SortColumn::Genre, m_record.work.value(u"genres"_s).text());
        putRating(row.rating);
        if (const auto money = Money::fromText(row.price))
            m_projection.sortValues.insert(SortColumn::Price, money->minorUnits);
        putDate(SortColumn::Acquired, row.acquired);
        putDate(SortColumn::Completed, row.completed);
        putNumber(SortColumn::Runtime, row.runtime);
        putNumber(SortColumn::Pages, row.pages);
    }

    void putText(SortColumn column, const QString &text)
    {
        if (!text.isEmpty())
            m_projection.sortValues.insert(column, sortKey(text));
    }

    void putNumber(SortColumn column, const QString &text)
    {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (ok)
            m_projection.sortValues.insert(column, number);
    }

    void putDate(SortColumn column, const QString &text)
    {
        if (const auto date = PartialDate::fromText(text))
            m_projection.sortValues.insert(column, qint64{date->sortNumber()});
    }

    /// Ratings of different scales compare as thousandths of their maximum.
    void putRating(const QString &text)
    {
        bool valueOk = false;
        bool maximumOk = false;
        const double value = text.section(u'/', 0, 0).toDouble(&valueOk);
        const double maximum = text.section(u'/', 1).toDouble(&maximumOk);
        if (valueOk && maximumOk && maximum > 0)
            m_projection.sortValues.insert(SortColumn::Rating,
                                           static_cast<qint64>(std::llround(value * 1000 / maximum)));
    }

    const WorkRecord &m_record;
    const FieldRegistry &m_registry;
    Projection m_projection;
    QStringList m_title;
    QStringList m_people;
    QStringList m_other;
    QStringList m_creators;
    QStringList m_ownerships;
    QString m_firstFormat;
    QString m_firstPlatform;
    QString m_firstPublisher;
    QString m_firstLocation;
    QString m_firstCondition;
    bool m_hasIdentifier = false;
};

} // namespace

Projection project(const WorkRecord &record, const FieldRegistry &registry)
{
    return Projector(record, registry).run();
}

} // namespace collectz::catalog
