// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/kind.h"

#include <QHash>

#include <array>
#include <utility>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Kind, QLatin1StringView>, 10> kindWords{{
    {Kind::Movie, "movie"_L1},
    {Kind::TvSeries, "tv_series"_L1},
    {Kind::TvSeason, "tv_season"_L1},
    {Kind::TvEpisode, "tv_episode"_L1},
    {Kind::Book, "book"_L1},
    {Kind::Audio, "audio"_L1},
    {Kind::Game, "game"_L1},
    {Kind::ComicIssue, "comic_issue"_L1},
    {Kind::BoardGame, "board_game"_L1},
    {Kind::Other, "other"_L1},
}};

constexpr std::array<std::pair<Level, QLatin1StringView>, 6> levelWords{{
    {Level::Work, "work"_L1},
    {Level::Edition, "edition"_L1},
    {Level::Copy, "copy"_L1},
    {Level::CustomField, "custom_field"_L1},
    {Level::SavedView, "saved_view"_L1},
    {Level::Term, "term"_L1},
}};

constexpr std::array<std::pair<State, QLatin1StringView>, 3> stateWords{{
    {State::Live, "live"_L1},
    {State::Trashed, "trashed"_L1},
    {State::Removed, "removed"_L1},
}};

template <typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[candidate, word] : table)
        if (candidate == value)
            return word;
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueOf(const Table &table, QStringView text)
{
    for (const auto &[value, word] : table)
        if (word == text)
            return value;
    return {};
}

const QHash<QString, Kind> &aliases()
{
    static const auto table = [] {
        const std::array<std::pair<Kind, QString>, 9> words{{
            {Kind::Movie, u"movie|movies|film|films|feature film|dvd|blu ray|bluray|vhs|laserdisc|tv movie|video"_s},
            {Kind::TvSeries, u"tv|tv series|tv show|tv shows|tvshow|tvseries|show|shows|series|television|"
                             u"tv mini series|mini series|miniseries"_s},
            {Kind::TvSeason, u"tv season|season|tvseason"_s},
            {Kind::TvEpisode, u"tv episode|episode|tvepisode"_s},
            {Kind::Book, u"book|books|novel|ebook|e book|hardcover|paperback|audiobook|audio book"_s},
            {Kind::Audio, u"audio|music|album|albums|cd|cds|vinyl|lp|record|records|cassette|single|ep"_s},
            {Kind::Game, u"game|games|video game|video games|videogame|videogames|computer game"_s},
            {Kind::ComicIssue, u"comic|comics|comic book|comic books|comicbook|comic issue|manga|graphic novel"_s},
            {Kind::BoardGame, u"board game|board games|boardgame|boardgames|tabletop game|card game"_s},
        }};
        QHash<QString, Kind> hash;
        for (const auto &[kind, list] : words)
            for (const QString &word : list.split(u'|'))
                hash.insert(word, kind);
        hash.insert(u"other"_s, Kind::Other);
        return hash;
    }();
    return table;
}

} // namespace

QString kindWord(Kind kind)
{
    return wordOf(kindWords, kind);
}

std::optional<Kind> kindFromWord(QStringView word)
{
    return valueOf<Kind>(kindWords, word);
}

std::optional<Kind> kindFromAlias(QStringView word)
{
    QString plain = word.toString().toLower();
    plain.replace(u'_', u' ').replace(u'-', u' ');
    const auto found = aliases().constFind(plain.simplified());
    if (found == aliases().cend())
        return {};
    return found.value();
}

const QList<Kind> &allKinds()
{
    static const QList<Kind> kinds = [] {
        QList<Kind> list;
        for (const auto &entry : kindWords)
            list << entry.first;
        return list;
    }();
    return kinds;
}

QString levelWord(Level level)
{
    return wordOf(levelWords, level);
}

std::optional<Level> levelFromWord(QStringView word)
{
    return valueOf<Level>(levelWords, word);
}

QString stateWord(State state)
{
    return wordOf(stateWords, state);
}

std::optional<State> stateFromWord(QStringView word)
{
    return valueOf<State>(stateWords, word);
}

} // namespace collectz::catalog
