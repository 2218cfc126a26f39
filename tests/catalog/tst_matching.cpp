// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/matching.h"
#include "records.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// Which rows are the same thing, which are not, and which a person has to look at.
class TestMatching final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void decisions_data();
    void decisions();
    void noCandidateCreates();
    void atMostFiveCandidates();
    void verdictWordsComeBack();
};

namespace {

MatchCandidate candidate(const QString &title, const QString &year, const QString &creators = {},
                         const QStringList &identifiers = {}, Kind kind = Kind::Book)
{
    MatchCandidate candidate;
    candidate.workKey = 1;
    candidate.work = EntityId::create();
    candidate.kind = kind;
    candidate.title = title;
    candidate.year = year;
    candidate.creators = creators;
    candidate.identifiers = identifiers;
    return candidate;
}

struct Case
{
    QList<MatchCandidate> byIdentifier;
    QList<MatchCandidate> byTitle;
};

MatchDecision decided(const Case &found)
{
    return decideMatch(records::dune(), found.byIdentifier, found.byTitle, FieldRegistry::builtin());
}

} // namespace

Q_DECLARE_METATYPE(Case)

void TestMatching::keys_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("same");
    const auto title = [](const QString &text, const QString &language = {}) {
        return matchKey(Kind::Movie, text, language, {}, {});
    };
    const auto issue = [](const QString &number) {
        return matchKey(Kind::ComicIssue, u"Saga #"_s + number, {}, u"Saga"_s, number);
    };
    QTest::newRow("article") << title(u"The Matrix"_s) << title(u"matrix"_s) << true;
    QTest::newRow("article behind") << title(u"Matrix, The"_s) << title(u"The Matrix"_s) << true;
    QTest::newRow("punctuation") << title(u"Spider-Man"_s) << title(u"Spider Man"_s) << true;
    QTest::newRow("accents") << title(u"Amélie"_s) << title(u"AMELIE"_s) << true;
    QTest::newRow("language") << title(u"Die Verwandlung"_s, u"de"_s) << title(u"Verwandlung"_s, u"de"_s) << true;
    QTest::newRow("other title") << title(u"Alien"_s) << title(u"Aliens"_s) << false;
    QTest::newRow("other script") << title(u"指輪物語"_s) << title(u"ガンダム"_s) << false;
    QTest::newRow("other kind") << title(u"Dune"_s) << matchKey(Kind::Book, u"Dune"_s, {}, {}, {}) << false;
    QTest::newRow("padded issue") << issue(u"007"_s) << issue(u"7"_s) << true;
    QTest::newRow("variant issue") << issue(u"7a"_s) << issue(u"7"_s) << false;
    QTest::newRow("other issue") << issue(u"8"_s) << issue(u"7"_s) << false;
}

void TestMatching::keys()
{
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QFETCH(const bool, same);
    QVERIFY2((left == right) == same, qPrintable(left + u" "_s + right));
}

void TestMatching::decisions_data()
{
    QTest::addColumn<Case>("found");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("rule");
    const QString isbn = u"isbn:9780441013593"_s;
    const QString goodreads = u"goodreads:44767458"_s;
    const auto row = [](const char *name, const Case &found, const QString &verdict, const QString &rule) {
        QTest::newRow(name) << found << verdict << rule;
    };
    row("isbn", {{candidate(u"Dune"_s, u"1965"_s, {}, {isbn})}, {}}, u"update"_s, u"matched_by_identifier"_s);
    row("isbn, other title", {{candidate(u"Cooking for Two"_s, u"1999"_s, {}, {isbn})}, {}}, u"review"_s,
        u"identifier_title_differs"_s);
    row("two works with it",
        {{candidate(u"Dune"_s, u"1965"_s, {}, {isbn}), candidate(u"Dune"_s, u"1984"_s, {}, {goodreads})}, {}},
        u"review"_s, u"identifier_conflict"_s);
    row("another kind has it", {{candidate(u"Dune"_s, u"1984"_s, {}, {isbn}, Kind::Movie)}, {}}, u"review"_s,
        u"identifier_of_another_kind"_s);
    row("title, year, author", {{}, {candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert"_s)}}, u"update"_s,
        u"matched_by_title_year"_s);
    row("author turned", {{}, {candidate(u"Dune"_s, u"1965"_s, u"Herbert, Frank"_s)}}, u"update"_s,
        u"matched_by_title_year"_s);
    row("author shortened", {{}, {candidate(u"Dune"_s, u"1965"_s, u"F. Herbert"_s)}}, u"update"_s,
        u"matched_by_title_year"_s);
    row("author's son", {{}, {candidate(u"Dune"_s, u"1965"_s, u"Brian Herbert"_s)}}, u"review"_s, u"creators_differ"_s);
    row("one of two authors", {{}, {candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert, Someone Else"_s)}}, u"update"_s,
        u"matched_by_title_year"_s);
    row("other isbn", {{}, {candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert"_s, {u"isbn:9780340960196"_s})}},
        u"update"_s, u"matched_by_title_year_other_edition"_s);
    row("no year", {{}, {candidate(u"Dune"_s, {}, {})}}, u"review"_s, u"title_without_year"_s);
    row("other author, other year", {{}, {candidate(u"Dune"_s, u"2001"_s, u"Someone Else"_s)}}, u"create"_s,
        u"identifier_no_match"_s);
    row("two alike",
        {{},
         {candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert"_s), candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert"_s)}},
        u"review"_s, u"several_candidates"_s);
    MatchCandidate trashed = candidate(u"Dune"_s, u"1965"_s, {}, {isbn});
    trashed.state = State::Trashed;
    row("deleted stays deleted", {{trashed}, {}}, u"duplicate"_s, u"in_trash"_s);
}

void TestMatching::decisions()
{
    QFETCH(const Case, found);
    QFETCH(const QString, verdict);
    QFETCH(const QString, rule);
    const MatchDecision decision = decided(found);
    QCOMPARE(decision.rule, rule);
    QCOMPARE(verdictWord(decision.verdict), verdict);
    QVERIFY(decision.score > 0 && decision.score <= 100);
    QCOMPARE(decision.candidates.isEmpty(), decision.verdict == Verdict::Create);
}

void TestMatching::noCandidateCreates()
{
    QCOMPARE(decided({}).verdict, Verdict::Create);
    QCOMPARE(decided({}).rule, u"identifier_no_match"_s);
    const MatchDecision plain = decideMatch(records::verwandlung(), {}, {}, FieldRegistry::builtin());
    QCOMPARE(plain.rule, u"no_match"_s);
}

void TestMatching::atMostFiveCandidates()
{
    Case found;
    for (int i = 0; i < 9; ++i)
        found.byTitle << candidate(u"Dune"_s, u"1965"_s, u"Frank Herbert"_s);
    QCOMPARE(decided(found).candidates.size(), 5);
}

void TestMatching::verdictWordsComeBack()
{
    for (const Verdict verdict :
         {Verdict::Create, Verdict::Update, Verdict::Unchanged, Verdict::Duplicate, Verdict::Review, Verdict::Rejected})
        QCOMPARE(verdictFromWord(verdictWord(verdict)), std::optional(verdict));
}

QTEST_APPLESS_MAIN(TestMatching)
#include "tst_matching.moc"
