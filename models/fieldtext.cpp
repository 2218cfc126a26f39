// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace collectz::models::fieldtext {

using catalog::FieldDefinition;
using catalog::FieldRegistry;
using catalog::FieldType;
using catalog::FieldValue;
using catalog::Kind;

namespace {

struct KindNames
{
    Kind kind;
    const char *one;
    const char *many;
};

constexpr KindNames kindNames[] = {
    {Kind::Movie, QT_TRANSLATE_NOOP("Kind", "Movie"), QT_TRANSLATE_NOOP("Kind", "Movies")},
    {Kind::TvSeries, QT_TRANSLATE_NOOP("Kind", "TV series"), QT_TRANSLATE_NOOP("Kind", "TV series")},
    {Kind::TvSeason, QT_TRANSLATE_NOOP("Kind", "Season"), QT_TRANSLATE_NOOP("Kind", "Seasons")},
    {Kind::TvEpisode, QT_TRANSLATE_NOOP("Kind", "Episode"), QT_TRANSLATE_NOOP("Kind", "Episodes")},
    {Kind::Book, QT_TRANSLATE_NOOP("Kind", "Book"), QT_TRANSLATE_NOOP("Kind", "Books")},
    {Kind::Audio, QT_TRANSLATE_NOOP("Kind", "Music release"), QT_TRANSLATE_NOOP("Kind", "Music")},
    {Kind::Game, QT_TRANSLATE_NOOP("Kind", "Game"), QT_TRANSLATE_NOOP("Kind", "Games")},
    {Kind::ComicIssue, QT_TRANSLATE_NOOP("Kind", "Comic issue"), QT_TRANSLATE_NOOP("Kind", "Comics")},
    {Kind::BoardGame, QT_TRANSLATE_NOOP("Kind", "Board game"), QT_TRANSLATE_NOOP("Kind", "Board games")},
    {Kind::Other, QT_TRANSLATE_NOOP("Kind", "Other"), QT_TRANSLATE_NOOP("Kind", "Other things")},
};

struct WordName
{
    QLatin1StringView word;
    const char *name;
};

/// Columns of the listing that are computed and so are no fields.
constexpr WordName columnNames[] = {
    {"kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind")},       {"creators"_L1, QT_TRANSLATE_NOOP("Field", "Creators")},
    {"copies"_L1, QT_TRANSLATE_NOOP("Field", "Copies")},   {"added"_L1, QT_TRANSLATE_NOOP("Field", "Added")},
    {"changed"_L1, QT_TRANSLATE_NOOP("Field", "Changed")}, {"decade"_L1, QT_TRANSLATE_NOOP("Field", "Decade")},
    {"@state"_L1, QT_TRANSLATE_NOOP("Field", "State")},    {"@parent"_L1, QT_TRANSLATE_NOOP("Field", "Belongs to")},
    {"@kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind")},
};

constexpr WordName groupNames[] = {
    {"main"_L1, QT_TRANSLATE_NOOP("Group", "General")},
    {"details"_L1, QT_TRANSLATE_NOOP("Group", "Details")},
    {"people"_L1, QT_TRANSLATE_NOOP("Group", "People")},
    {"publication"_L1, QT_TRANSLATE_NOOP("Group", "Publication")},
    {"edition"_L1, QT_TRANSLATE_NOOP("Group", "Edition")},
    {"series"_L1, QT_TRANSLATE_NOOP("Group", "Series")},
    {"classification"_L1, QT_TRANSLATE_NOOP("Group", "Classification")},
    {"content"_L1, QT_TRANSLATE_NOOP("Group", "Content")},
    {"personal"_L1, QT_TRANSLATE_NOOP("Group", "Personal")},
    {"identifiers"_L1, QT_TRANSLATE_NOOP("Group", "Identifiers")},
    {"copy"_L1, QT_TRANSLATE_NOOP("Group", "Copy")},
    {"purchase"_L1, QT_TRANSLATE_NOOP("Group", "Purchase")},
    {"signature"_L1, QT_TRANSLATE_NOOP("Group", "Signature")},
    {"loan"_L1, QT_TRANSLATE_NOOP("Group", "Loan")},
    {"notes"_L1, QT_TRANSLATE_NOOP("Group", "Notes")},
    {"custom"_L1, QT_TRANSLATE_NOOP("Group", "Own fields")},
};

template <std::size_t Count>
const char *nameOf(const WordName (&names)[Count], const QString &word)
{
    for (const WordName &name : names) {
        if (word == name.word)
            return name.name;
    }
    return nullptr;
}

QString capitalised(QString words)
{
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

const KindNames *namesOf(Kind kind)
{
    for (const KindNames &names : kindNames) {
        if (names.kind == kind)
            return &names;
    }
    return nullptr;
}

} // namespace

QString label(const FieldDefinition &field)
{
    return field.custom ? field.label : QCoreApplication::translate("Field", field.label.toUtf8().constData());
}

QString label(const QString &key, const FieldRegistry &registry)
{
    if (const char *name = nameOf(columnNames, key))
        return QCoreApplication::translate("Field", name);
    const FieldDefinition *field = registry.find(key);
    return field ? label(*field) : capitalised(key);
}

QString group(const QString &group)
{
    const char *name = nameOf(groupNames, group);
    return name ? QCoreApplication::translate("Group", name) : capitalised(group);
}

QString kind(Kind kind)
{
    const KindNames *names = namesOf(kind);
    return names ? QCoreApplication::translate("Kind", names->one) : QString();
}

QString kindPlural(Kind kind)
{
    const KindNames *names = namesOf(kind);
    return names ? QCoreApplication::translate("Kind", names->many) : QString();
}

QString choice(const QString &word)
{
    return QCoreApplication::translate("Choice", capitalised(word).toUtf8().constData());
}

QString value(const FieldDefinition &field, const FieldValue &value, const FieldRegistry &registry)
{
    if (field.type != FieldType::Choice)
        return registry.display(field, value);
    QStringList words;
    const QStringList list = value.list();
    for (const QString &word : list)
        words.append(choice(word));
    return words.join(u", "_s);
}

QString facetValue(const QString &facet, const QString &value, const FieldRegistry &registry)
{
    if (facet == "kind"_L1) {
        const std::optional<Kind> found = catalog::kindFromWord(value);
        return found ? kindPlural(*found) : value;
    }
    if (facet == "decade"_L1)
        return QCoreApplication::translate("Field", "%1s", "a decade: 1980s").arg(value);
    const FieldDefinition *field = registry.find(facet);
    if (field && field->vocabulary == "places"_L1)
        return QString(value).replace(u"/"_s, u" › "_s);
    return field && field->type == FieldType::Choice ? choice(value) : value;
}

} // namespace collectz::models::fieldtext
