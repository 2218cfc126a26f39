// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/matching.h"

#include "catalog/identifier.h"
#include "catalog/sortkey.h"

#include <QSet>

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 5;

/// "007" and "7" are one issue; "7a" is another.
QString issueNumber(const QString &number)
{
    QString text = foldText(number).remove(u' ');
    while (text.size() > 1 && text.startsWith(u'0') && text.at(1).isDigit())
        text.remove(0, 1);
    return text;
}

/// "Matrix, The" is how many files write "The Matrix".
QString withArticleInFront(const QString &title)
{
    const qsizetype comma = title.lastIndexOf(u',');
    if (comma <= 0)
        return title;
    const QString tail = title.mid(comma + 1).trimmed();
    const QString swapped = tail + u' ' + title.left(comma);
    const bool isArticle = tail.size() <= 4 && (tail.compare(u"the"_s, Qt::CaseInsensitive) == 0 ||
                                                tail.compare(u"a"_s, Qt::CaseInsensitive) == 0 ||
                                                tail.compare(u"an"_s, Qt::CaseInsensitive) == 0);
    return isArticle ? swapped : title;
}

/// Schemes that name an edition: a work has many of them without contradiction.
bool namesEdition(QStringView scheme)
{
    return scheme == u"isbn" || scheme == u"gtin" || scheme == u"discogs_release" || scheme == u"musicbrainz_release" ||
           scheme == u"openlibrary_edition" || scheme == u"goodreads" || scheme == u"clz" || scheme == u"calibre" ||
           scheme == u"delicious" || scheme == u"collectz";
}

QString schemeOf(const QString &key)
{
    return key.section(u':', 0, 0);
}

QStringList identifierKeys(const WorkRecord &record, const FieldRegistry &registry)
{
    QStringList keys;
    for (const QList<Entity> &entities : {QList<Entity>{record.work}, record.editions, record.copies}) {
        for (const Entity &entity : entities) {
            for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it) {
                const FieldDefinition *field = registry.find(it.key());
                if (!field || field->type != FieldType::Identifier)
                    continue;
                const QStringList texts = it->list();
                for (const QString &text : texts) {
                    if (const auto identifier = Identifier::fromText(text))
                        keys << identifier->equivalents();
                }
            }
        }
    }
    return keys;
}

enum class Disagreement { None, Edition, Work };

/// Whether both carry identifiers of a scheme and none of them is the same.
Disagreement disagreement(const QStringList &mine, const QStringList &theirs)
{
    Disagreement worst = Disagreement::None;
    for (const QString &key : mine) {
        const QString scheme = schemeOf(key);
        if (!Identifier::isStrong(scheme))
            continue;
        const auto sameScheme = [&](const QString &other) { return schemeOf(other) == scheme; };
        const bool theyHave = std::any_of(theirs.cbegin(), theirs.cend(), sameScheme);
        const bool shared = std::any_of(mine.cbegin(), mine.cend(),
                                        [&](const QString &own) { return sameScheme(own) && theirs.contains(own); });
        if (!theyHave || shared)
            continue;
        if (!namesEdition(scheme))
            return Disagreement::Work;
        worst = Disagreement::Edition;
    }
    return worst;
}

/// "J" and "John" may be one name, "Frank" and "Brian" are not.
bool isSameNameWord(const QString &left, const QString &right)
{
    const bool hasInitial = left.size() == 1 || right.size() == 1;
    return left == right || (hasInitial && left.front() == right.front());
}

/// Whether every word of a name stands among the words of others, in whatever order: files turn names and shorten them.
bool isNamedIn(const QString &name, const QStringList &words)
{
    const QStringList parts = foldText(name.section(u'\x1f', 0, 0)).split(u' ', Qt::SkipEmptyParts);
    const bool wholeWord = std::any_of(parts.cbegin(), parts.cend(),
                                       [&](const QString &part) { return part.size() > 1 && words.contains(part); });
    return wholeWord && std::all_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
               return std::any_of(words.cbegin(), words.cend(),
                                  [&](const QString &word) { return isSameNameWord(part, word); });
           });
}

enum class Agreement { Unknown, Same, Different };

Agreement creatorsAgree(const QStringList &mine, const QString &theirs)
{
    const QStringList words = foldText(theirs).split(u' ', Qt::SkipEmptyParts);
    if (mine.isEmpty() || words.isEmpty())
        return Agreement::Unknown;
    const bool shared =
        std::any_of(mine.cbegin(), mine.cend(), [&](const QString &name) { return isNamedIn(name, words); });
    return shared ? Agreement::Same : Agreement::Different;
}

/// Share of the shorter title's words that the longer one has too.
double titleOverlap(const QString &left, const QString &right)
{
    const QStringList leftWords = foldText(left).split(u' ', Qt::SkipEmptyParts);
    const QStringList rightWords = foldText(right).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> longer(rightWords.cbegin(), rightWords.cend());
    const QSet<QString> shorter(leftWords.cbegin(), leftWords.cend());
    const qsizetype smaller = std::min(longer.size(), shorter.size());
    if (smaller == 0)
        return 0;
    return static_cast<double>((QSet<QString>(shorter) & longer).size()) / static_cast<double>(smaller);
}

class Decider
{
public:
    Decider(const WorkRecord &incoming, const FieldRegistry &registry)
        : m_kind(incoming.work.kind)
        , m_title(incoming.work.value(u"title"_s).text())
        , m_year(incoming.work.value(u"year"_s).text())
        , m_creators(incoming.work.value(registry.creatorField(incoming.work.kind)).list())
        , m_keys(identifierKeys(incoming, registry))
    {
        if (m_year.isEmpty())
            m_year = incoming.work.value(u"release_date"_s).text().section(u'-', 0, 0);
    }

    std::optional<MatchDecision> byIdentifier(QList<MatchCandidate> candidates) const
    {
        if (candidates.isEmpty())
            return {};
        const auto otherKind = std::partition(candidates.begin(), candidates.end(),
                                              [this](const MatchCandidate &one) { return one.kind == m_kind; });
        const bool onlyOtherKind = otherKind == candidates.begin();
        if (!onlyOtherKind)
            candidates.erase(otherKind, candidates.end());
        for (MatchCandidate &candidate : candidates)
            judgeIdentifier(candidate, onlyOtherKind);
        if (candidates.size() > 1)
            return review(std::move(candidates), u"identifier_conflict"_s, 50);
        return single(candidates.constFirst());
    }

    MatchDecision byTitle(QList<MatchCandidate> candidates) const
    {
        bool refused = false;
        QList<MatchCandidate> kept;
        for (MatchCandidate &candidate : candidates) {
            if (candidate.kind != m_kind)
                continue;
            if (disagreement(m_keys, candidate.identifiers) == Disagreement::Work) {
                refused = true;
                continue;
            }
            judgeTitle(candidate);
            if (candidate.score > 0)
                kept << candidate;
        }
        std::stable_sort(kept.begin(), kept.end(), [](const MatchCandidate &left, const MatchCandidate &right) {
            return left.score > right.score;
        });
        if (kept.isEmpty())
            return created(refused);
        const bool ambiguous = kept.size() > 1 && kept.at(1).score >= kept.constFirst().score - 10;
        if (ambiguous)
            return review(std::move(kept), u"several_candidates"_s, 50);
        MatchDecision decision = single(kept.constFirst());
        decision.candidates = kept.first(std::min(kept.size(), mostCandidates));
        return decision;
    }

private:
    void judgeIdentifier(MatchCandidate &candidate, bool otherKind) const
    {
        const bool strong = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const QString &key) {
            return candidate.identifiers.contains(key) && Identifier::isStrong(schemeOf(key));
        });
        const bool printedCode = std::none_of(m_keys.cbegin(), m_keys.cend(), [&](const QString &key) {
            const QString scheme = schemeOf(key);
            return candidate.identifiers.contains(key) && Identifier::isStrong(scheme) && scheme != u"isbn"_s &&
                   scheme != u"gtin"_s;
        });
        const bool alike = titleOverlap(m_title, candidate.title) >= 0.5;
        if (otherKind)
            judge(candidate, u"identifier_of_another_kind"_s, 45);
        else if (disagreement(m_keys, candidate.identifiers) == Disagreement::Work)
            judge(candidate, u"identifier_conflict"_s, 50);
        else if (!strong)
            judge(candidate, alike ? u"matched_by_weak_identifier"_s : u"weak_identifier_only"_s, alike ? 85 : 55);
        else if (printedCode && !alike)
            judge(candidate, u"identifier_title_differs"_s, 60); // codes are printed on box sets and reused
        else
            judge(candidate, u"matched_by_identifier"_s, 100);
    }

    void judgeTitle(MatchCandidate &candidate) const
    {
        const Agreement creators = creatorsAgree(m_creators, candidate.creators);
        const bool bothYears = !m_year.isEmpty() && !candidate.year.isEmpty();
        const int yearDistance = bothYears ? std::abs(m_year.toInt() - candidate.year.toInt()) : -1;
        const bool otherEdition = disagreement(m_keys, candidate.identifiers) == Disagreement::Edition;
        if (creators == Agreement::Different) {
            // Two people wrote a "Foundation"; with the same year it may be one thing credited in two ways.
            judge(candidate, u"creators_differ"_s, yearDistance == 0 ? 55 : 0);
        } else if (yearDistance == 0) {
            const int score = creators == Agreement::Same ? 95 : 90;
            judge(candidate, otherEdition ? u"matched_by_title_year_other_edition"_s : u"matched_by_title_year"_s,
                  otherEdition ? score - 10 : score);
        } else if (creators == Agreement::Same && (!bothYears || m_kind == Kind::Book)) {
            judge(candidate, u"matched_by_title_creator"_s, 80); // a book's year is the edition's in many files
        } else if (!bothYears) {
            judge(candidate, u"title_without_year"_s, 60);
        } else {
            judge(candidate, u"year_differs"_s, yearDistance == 1 ? 55 : 0);
        }
    }

    static void judge(MatchCandidate &candidate, const QString &rule, int score)
    {
        candidate.rule = rule;
        candidate.score = score;
    }

    static MatchDecision single(const MatchCandidate &candidate)
    {
        const bool sure = candidate.score >= 75;
        Verdict verdict = sure ? Verdict::Update : Verdict::Review;
        QString rule = candidate.rule;
        if (sure && candidate.state == State::Trashed) {
            verdict = Verdict::Duplicate;
            rule = u"in_trash"_s;
        }
        return {verdict, rule, candidate.score, {candidate}};
    }

    static MatchDecision review(QList<MatchCandidate> candidates, const QString &rule, int score)
    {
        std::stable_sort(
            candidates.begin(), candidates.end(),
            [](const MatchCandidate &left, const MatchCandidate &right) { return left.score > right.score; });
        candidates.resize(std::min(candidates.size(), mostCandidates));
        return {Verdict::Review, rule, score, candidates};
    }

    MatchDecision created(bool refused) const
    {
        if (refused)
            return {Verdict::Create, u"strong_identifiers_disagree"_s, 90, {}};
        return {Verdict::Create, m_keys.isEmpty() ? u"no_match"_s : u"identifier_no_match"_s, 100, {}};
    }

    Kind m_kind;
    QString m_title;
    QString m_year;
    QStringList m_creators;
    QStringList m_keys;
};

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Create:
        return u"create"_s;
    case Verdict::Update:
        return u"update"_s;
    case Verdict::Unchanged:
        return u"unchanged"_s;
    case Verdict::Duplicate:
        return u"duplicate"_s;
    case Verdict::Review:
        return u"review"_s;
    case Verdict::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Verdict> verdictFromWord(QStringView word)
{
    for (const Verdict verdict : {Verdict::Create, Verdict::Update, Verdict::Unchanged, Verdict::Duplicate,
                                  Verdict::Review, Verdict::Rejected}) {
        if (word == verdictWord(verdict))
            return verdict;
    }
    return {};
}

QString matchKey(Kind kind, const QString &title, const QString &language, const QString &series, const QString &number)
{
    const bool numbered = (kind == Kind::ComicIssue || kind == Kind::TvSeason || kind == Kind::TvEpisode) &&
                          !series.isEmpty() && !number.isEmpty();
    const QString name = numbered ? series : title;
    const QString folded = foldText(titleWithoutArticle(withArticleInFront(name), language)).remove(u' ');
    const QString key = kindWord(kind) + u'|' + folded;
    return numbered ? key + u'|' + issueNumber(number) : key;
}

MatchDecision decideMatch(const WorkRecord &incoming, const QList<MatchCandidate> &byIdentifier,
                          const QList<MatchCandidate> &byMatchKey, const FieldRegistry &registry)
{
    const Decider decider(incoming, registry);
    if (auto decision = decider.byIdentifier(byIdentifier))
        return *decision;
    return decider.byTitle(byMatchKey);
}

} // namespace collectz::catalog
