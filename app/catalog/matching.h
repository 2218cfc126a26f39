// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/fieldregistry.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace collectz::catalog {

/// The verdict of a plan row. Stored by its word: create, update, unchanged, duplicate, review, rejected.
enum class Verdict : quint8 { Create, Update, Unchanged, Duplicate, Review, Rejected };
[[nodiscard]] QString verdictWord(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromWord(QStringView word);

/// The normalised identity used for title matching: kind, folded title without article and punctuation,
/// and for series things series, volume and number. Year is compared apart. "book|dune", "comic_issue|saga|1".
[[nodiscard]] QString matchKey(Kind kind, const QString &title, const QString &language, const QString &series,
                               const QString &number);

/// What a matcher found in the catalog for one incoming row.
struct MatchCandidate
{
    qint64 workKey = 0;
    EntityId work;
    Kind kind = Kind::Other;
    State state = State::Live;
    QString title;
    QString year;
    QString creators;
    QStringList identifiers; ///< keys of its identifiers
    QString rule;            ///< matched_by_identifier, matched_by_title_year, ...
    int score = 0;           ///< 0 to 100
};

struct MatchDecision
{
    Verdict verdict = Verdict::Create; ///< Create, Update (meaning: the one match), Duplicate or Review
    QString rule; ///< matched_by_identifier, identifier_conflict, identifier_no_match, matched_by_title_year,
                  ///< title_without_year, several_candidates, strong_identifiers_disagree, no_match, ...
    int score = 0;
    QList<MatchCandidate> candidates; ///< best first, at most 5
};

/// Decides from the candidates that storage looked up: by identifier first (strong schemes before weak), then by
/// normalised identity with year; refused when strong identifiers disagree; several or weak candidates go to review.
/// Pure (design section 7; the rules and their reasons stand in docs/rooms/imports.md).
[[nodiscard]] MatchDecision decideMatch(const WorkRecord &incoming, const QList<MatchCandidate> &byIdentifier,
                                        const QList<MatchCandidate> &byMatchKey, const FieldRegistry &registry);

} // namespace collectz::catalog
