// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace collectz::catalog {

/// What sort of thing a work is. Stored values are fixed; never renumber.
enum class Kind : quint8 {
    Movie = 1,
    TvSeries = 2,
    TvSeason = 3,  ///< `parent` is its series
    TvEpisode = 4, ///< `parent` is its season
    Book = 5,
    Audio = 6, ///< a music release or any other recording
    Game = 7,
    ComicIssue = 8,
    BoardGame = 9,
    Other = 10,
};

/// What an entity describes. Stored values are fixed; never renumber.
enum class Level : quint8 {
    Work = 1,        ///< the title
    Edition = 2,     ///< how it was published; its parent is a work
    Copy = 3,        ///< the thing on the shelf; its parent is an edition
    CustomField = 4, ///< a field that people added to the registry
    SavedView = 5,   ///< a named query with columns and sort
    Term = 6,        ///< extra facts on a vocabulary's term (sort name, notes)
};

/// Whether an entity is seen, in the trash, or gone (an undone creation; kept only as a tombstone).
enum class State : quint8 { Live = 0, Trashed = 1, Removed = 2 };

/// The stable word of a kind: movie, tv_series, tv_season, tv_episode, book, audio, game,
/// comic_issue, board_game, other.
[[nodiscard]] QString kindWord(Kind kind);
/// The kind of a stable word; nothing for any other text.
[[nodiscard]] std::optional<Kind> kindFromWord(QStringView word);
/// The kind that a word found in a file or typed by a person means ("Blu-ray film" does not, "vinyl",
/// "tv show", "comics" do), case-insensitively; nothing when it is unknown. Never guesses.
[[nodiscard]] std::optional<Kind> kindFromAlias(QStringView word);
[[nodiscard]] const QList<Kind> &allKinds();

[[nodiscard]] QString levelWord(Level level); ///< work, edition, copy, custom_field, saved_view, term
[[nodiscard]] std::optional<Level> levelFromWord(QStringView word);
[[nodiscard]] QString stateWord(State state); ///< live, trashed, removed
[[nodiscard]] std::optional<State> stateFromWord(QStringView word);

} // namespace collectz::catalog
