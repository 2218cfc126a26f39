// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/members/membersfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using collectz::tests::codeOf;
using collectz::tests::goodPassword;
using collectz::tests::inParallel;
using collectz::tests::MembersFixture;
using collectz::tests::secret;

/// Signing in, staying in and going out, on both engines.
class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data() { tests::addEngineRows(); }
    void signsIn();
    void unknownAndWrongAreAlike_data() { tests::addEngineRows(); }
    void unknownAndWrongAreAlike();
    void storeHoldsNoSecret_data() { tests::addEngineRows(); }
    void storeHoldsNoSecret();
    void refreshReplacesBothTokens_data() { tests::addEngineRows(); }
    void refreshReplacesBothTokens();
    void reuseEndsTheFamily_data() { tests::addEngineRows(); }
    void reuseEndsTheFamily();
    void ofManyRefreshesOneWins_data() { tests::addEngineRows(); }
    void ofManyRefreshesOneWins();
    void lostAnswerIsAskedForAgain_data() { tests::addEngineRows(); }
    void lostAnswerIsAskedForAgain();
    void sessionsRunOut_data() { tests::addEngineRows(); }
    void sessionsRunOut();
    void endedSessionsOpenNothing_data() { tests::addEngineRows(); }
    void endedSessionsOpenNothing();
    void suspensionAndRevocationHoldAtOnce_data() { tests::addEngineRows(); }
    void suspensionAndRevocationHoldAtOnce();
    void oldestSessionGivesWay_data() { tests::addEngineRows(); }
    void oldestSessionGivesWay();
};

void SessionsTest::signsIn()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto signedIn = fixture.signIn(u" ADA@example.org "_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(signedIn);
    QCOMPARE(signedIn->member.name, u"Ada"_s);
    QVERIFY(!signedIn->deviceKey.isEmpty());
    QCOMPARE(signedIn->accessExpiresAt, fixture.clock.now().addSecs(1800));
    QCOMPARE(signedIn->refreshExpiresAt, fixture.clock.now().addDays(30));
    QCOMPARE(signedIn->session.expiresAt, fixture.clock.now().addDays(90));
    const auto who = fixture.services->sessions.authenticate(signedIn->accessToken);
    COLLECTZ_VERIFY_RESULT(who);
    QCOMPARE(who->member, signedIn->member.id);
    QCOMPARE(who->session, signedIn->session.id);
    QCOMPARE(who->role, std::optional(Role::Owner));
    // A token of the wrong kind is no token.
    QCOMPARE(codeOf(fixture.services->sessions.authenticate(signedIn->refreshToken)), u"session_invalid"_s);
    QCOMPARE(codeOf(fixture.services->sessions.refresh(fixture.visitor(), signedIn->accessToken, {})),
             u"session_invalid"_s);
    // The device that is known gets no second key.
    const auto again = fixture.signIn(u"ada@example.org"_s, goodPassword, signedIn->deviceKey.clone());
    COLLECTZ_VERIFY_RESULT(again);
    QVERIFY(again->deviceKey.isEmpty());
    QCOMPARE(fixture.events(u"session.create"_s), (QStringList{u"session.create:0:"_s, u"session.create:0:"_s}));
}

void SessionsTest::unknownAndWrongAreAlike()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    // One who has no password yet, too.
    COLLECTZ_VERIFY_RESULT(fixture.services->invitations.create(fixture.console(), u"eve@example.org"_s, Role::Editor));
    QSet<QString> answers;
    for (const QString &address :
         {u"ada@example.org"_s, u"nobody@example.org"_s, u"eve@example.org"_s, u"no address"_s, QString()}) {
        fixture.hasher.checks = 0;
        fixture.hasher.hashes = 0;
        const auto refused = fixture.signIn(address, "wrong password, surely");
        QVERIFY(!refused);
        answers.insert(refused.error().code + refused.error().message + errorKindName(refused.error().kind));
        QCOMPARE(fixture.hasher.checks.load(), 1);
        QCOMPARE(fixture.hasher.hashes.load(), 0);
    }
    QCOMPARE(answers.size(), 1);
    QVERIFY(isAuthenticationError(makeError(ErrorKind::Denied, u"wrong_credentials"_s, {})));
    QCOMPARE(fixture.events(u"session.create"_s).count(u"session.create:1:wrong_credentials"_s), 5);
}

void SessionsTest::storeHoldsNoSecret()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    const QByteArray text =
        fixture.catalog().place().engine() == storage::Engine::Sqlite ? "quote(hash)" : "hash::text";
    for (const SecretText *token : {&owner->accessToken, &owner->refreshToken, &owner->deviceKey}) {
        const QString hex = QString::fromLatin1(token->reveal().toByteArray().toHex());
        for (const char *table : {"member_token", "member_device", "setup_code"})
            QVERIFY(
                !fixture.catalog().look("SELECT max(" + text + ") FROM " + table).contains(hex, Qt::CaseInsensitive));
    }
    QVERIFY(fixture.catalog().look("SELECT password FROM member").startsWith(u"$argon2id$"));
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM activity WHERE details LIKE '%clz%'"), u"0"_s);
}

void SessionsTest::refreshReplacesBothTokens()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SessionService &sessions = fixture.services->sessions;
    fixture.clock.step(60);
    const auto renewed = sessions.refresh(fixture.visitor(), owner->refreshToken, {});
    COLLECTZ_VERIFY_RESULT(renewed);
    QCOMPARE(renewed->session.id, owner->session.id);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(renewed->accessToken));
    QCOMPARE(codeOf(sessions.authenticate(owner->accessToken)), u"session_invalid"_s);
    COLLECTZ_VERIFY_RESULT(sessions.refresh(fixture.visitor(), renewed->refreshToken, {}));
}

void SessionsTest::reuseEndsTheFamily()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SessionService &sessions = fixture.services->sessions;
    const auto other = fixture.signIn(u"ada@example.org"_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(other);
    const auto renewed = sessions.refresh(fixture.visitor(), owner->refreshToken, "one");
    COLLECTZ_VERIFY_RESULT(renewed);
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), owner->refreshToken, "another")), u"session_reused"_s);
    // Everything of that family is over, whoever holds it; other devices are not touched.
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), renewed->refreshToken, {})), u"session_reused"_s);
    QCOMPARE(codeOf(sessions.authenticate(renewed->accessToken)), u"session_reused"_s);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(other->accessToken));
    QCOMPARE(fixture.events(u"session.reuse"_s), QStringList{u"session.reuse:1:session_reused"_s});
}

void SessionsTest::ofManyRefreshesOneWins()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SessionService &sessions = fixture.services->sessions;
    std::atomic<int> won = 0;
    std::atomic<int> reused = 0;
    inParallel(100, [&](int number) {
        const auto renewed = sessions.refresh(MembersFixture::visitor(), owner->refreshToken,
                                              QByteArray("attempt ") + QByteArray::number(number));
        won += renewed ? 1 : 0;
        reused += codeOf(renewed) == u"session_reused" ? 1 : 0;
    });
    QCOMPARE(won.load(), 1);
    QCOMPARE(reused.load(), 99);
    QVERIFY(!sessions.authenticate(owner->accessToken));
}

void SessionsTest::lostAnswerIsAskedForAgain()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SessionService &sessions = fixture.services->sessions;
    const auto lost = sessions.refresh(fixture.visitor(), owner->refreshToken, "attempt");
    COLLECTZ_VERIFY_RESULT(lost);
    const auto again = sessions.refresh(fixture.visitor(), owner->refreshToken, "attempt");
    COLLECTZ_VERIFY_RESULT(again);
    // What the lost answer held opens nothing any more.
    QCOMPARE(codeOf(sessions.authenticate(lost->accessToken)), u"session_invalid"_s);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(again->accessToken));
    // Once the answer was used, the same attempt is a copy like any other.
    COLLECTZ_VERIFY_RESULT(sessions.refresh(fixture.visitor(), again->refreshToken, "next"));
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), owner->refreshToken, "attempt")), u"session_reused"_s);
}

void SessionsTest::sessionsRunOut()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    auto current = fixture.owner();
    COLLECTZ_VERIFY_RESULT(current);
    SessionService &sessions = fixture.services->sessions;
    const auto idle = fixture.signIn(u"ada@example.org"_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(idle);
    fixture.clock.step(1799);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(current->accessToken));
    fixture.clock.step(1);
    QCOMPARE(codeOf(sessions.authenticate(current->accessToken)), u"session_expired"_s);
    constexpr qint64 day = 24 * 3600;
    for (int i = 0; i < 4; ++i) {
        fixture.clock.step(20 * day);
        current = sessions.refresh(fixture.visitor(), current->refreshToken, {});
        COLLECTZ_VERIFY_RESULT(current);
    }
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), idle->refreshToken, {})), u"session_expired"_s);
    // Eighty days by now; ten more are the most, however often it is used.
    fixture.clock.step(10 * day - 1800);
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), current->refreshToken, {})), u"session_expired"_s);
}

void SessionsTest::endedSessionsOpenNothing()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto here = fixture.owner();
    COLLECTZ_VERIFY_RESULT(here);
    const auto there = fixture.signIn(u"ada@example.org"_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(there);
    SessionService &sessions = fixture.services->sessions;
    const Caller ada = fixture.callerOf(here->accessToken);
    QCOMPARE(sessions.list(ada, ada.who.member)->size(), 2);
    const auto viewer = fixture.join(u"Vera"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(viewer);
    const Caller vera = fixture.callerOf(viewer->accessToken);
    QCOMPARE(codeOf(sessions.list(vera, ada.who.member)), u"not_own"_s);
    QCOMPARE(codeOf(sessions.end(vera, there->session.id)), u"not_own"_s);
    COLLECTZ_VERIFY_RESULT(sessions.end(ada, there->session.id));
    QCOMPARE(codeOf(sessions.authenticate(there->accessToken)), u"session_ended"_s);
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), there->refreshToken, {})), u"session_ended"_s);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(here->accessToken));
    COLLECTZ_VERIFY_RESULT(sessions.end(ada, here->session.id));
    QCOMPARE(codeOf(sessions.authenticate(here->accessToken)), u"session_ended"_s);
    QCOMPARE(sessions.list(fixture.console(), ada.who.member)->constLast().end, SessionEnd::SignedOut);
    QCOMPARE(codeOf(sessions.end(fixture.console(), SessionId::create())), u"no_such_session"_s);
}

void SessionsTest::suspensionAndRevocationHoldAtOnce()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto editor = fixture.join(u"Edda"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(editor);
    SessionService &sessions = fixture.services->sessions;
    MemberService &members = fixture.services->members;
    const MemberId id = editor->member.id;
    COLLECTZ_VERIFY_RESULT(members.changeStatus(fixture.console(), id, MemberStatus::Suspended));
    const auto suspended = sessions.authenticate(editor->accessToken);
    COLLECTZ_VERIFY_RESULT(suspended);
    QCOMPARE(decide(*suspended, Action::CatalogRead, Ownership::Own).reason, u"member_suspended"_s);
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), editor->refreshToken, {})), u"member_suspended"_s);
    QCOMPARE(codeOf(fixture.signIn(u"edda@example.org"_s, goodPassword)), u"member_suspended"_s);
    QCOMPARE(codeOf(fixture.signIn(u"edda@example.org"_s, "something else here")), u"wrong_credentials"_s);
    COLLECTZ_VERIFY_RESULT(members.changeStatus(fixture.console(), id, MemberStatus::Active));
    QVERIFY(decide(*sessions.authenticate(editor->accessToken), Action::CatalogEdit, Ownership::Other));
    COLLECTZ_VERIFY_RESULT(members.changeRole(fixture.console(), id, Role::Viewer));
    QVERIFY(!decide(*sessions.authenticate(editor->accessToken), Action::CatalogEdit, Ownership::Other));
    COLLECTZ_VERIFY_RESULT(members.changeStatus(fixture.console(), id, MemberStatus::Revoked));
    QCOMPARE(codeOf(sessions.authenticate(editor->accessToken)), u"member_revoked"_s);
    QCOMPARE(codeOf(sessions.refresh(fixture.visitor(), editor->refreshToken, {})), u"member_revoked"_s);
}

void SessionsTest::oldestSessionGivesWay()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto first = fixture.owner();
    COLLECTZ_VERIFY_RESULT(first);
    for (int i = 0; i < 20; ++i) {
        fixture.clock.step(10);
        COLLECTZ_VERIFY_RESULT(fixture.signIn(u"ada@example.org"_s, goodPassword, first->deviceKey.clone()));
    }
    QCOMPARE(codeOf(fixture.services->sessions.authenticate(first->accessToken)), u"session_ended"_s);
    const auto all = fixture.services->sessions.list(fixture.console(), first->member.id);
    QCOMPARE(std::count_if(all->begin(), all->end(), [](const Session &one) { return one.endedAt.isNull(); }), 20);
}

QTEST_GUILESS_MAIN(SessionsTest)

#include "tst_sessions.moc"
