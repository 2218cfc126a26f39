// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/members/membersfixture.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using collectz::tests::codeOf;
using collectz::tests::goodPassword;
using collectz::tests::inParallel;
using collectz::tests::otherPassword;
using collectz::tests::secret;

/// What passwords may be, how they are kept, and how they are changed.
class PasswordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsPromised();
    void rehashesWhenTheCostRises();
    void tellsTheSurplusToComeBack();
    void rules_data();
    void rules();
    void listsAreRead();
    void change_data() { tests::addEngineRows(); }
    void change();
    void signInRenewsAnOldHash_data() { tests::addEngineRows(); }
    void signInRenewsAnOldHash();
    void reset_data() { tests::addEngineRows(); }
    void reset();
    void resetIsUsedOnce_data() { tests::addEngineRows(); }
    void resetIsUsedOnce();
};

void PasswordsTest::hashesAsPromised()
{
    Argon2PasswordHasher hasher;
    const auto stored = hasher.hash(secret(goodPassword));
    COLLECTZ_VERIFY_RESULT(stored);
    QVERIFY(stored->startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    QVERIFY(hasher.verify(*stored, secret(goodPassword))->matches);
    QVERIFY(!hasher.verify(*stored, secret(otherPassword))->matches);
    QVERIFY(!hasher.verify("", secret(goodPassword))->matches);
    QVERIFY(!hasher.verify("$argon2id$nonsense", secret(goodPassword))->matches);
    QVERIFY(!hasher.verifyNobody(secret(goodPassword))->matches);
    // No part of a long password is left out.
    const QByteArray longest(128, 'x');
    const auto whole = hasher.hash(SecretText::take(QByteArray(longest)));
    QVERIFY(!hasher.verify(*whole, SecretText::take(longest.chopped(1)))->matches);
    QVERIFY(!hasher.verify(*whole, SecretText::take(longest.chopped(1) + 'y'))->matches);
}

void PasswordsTest::rehashesWhenTheCostRises()
{
    Argon2PasswordHasher before({1, 8192, 1, 1});
    Argon2PasswordHasher after({2, 16384, 1, 1});
    const QByteArray old = *before.hash(secret(goodPassword));
    QVERIFY(!before.verify(old, secret(goodPassword))->needsRehash);
    QVERIFY(after.verify(old, secret(goodPassword))->needsRehash);
    QVERIFY(!after.verify(old, secret(otherPassword))->needsRehash);
}

void PasswordsTest::tellsTheSurplusToComeBack()
{
    // One at a time and one waiting: of sixteen at once some are told to come back, and none is lost.
    Argon2PasswordHasher hasher({1, size_t(32) * 1024 * 1024, 1, 1});
    std::atomic<int> made = 0;
    std::atomic<int> busy = 0;
    inParallel(64, [&](int) {
        const auto stored = hasher.hash(secret(goodPassword));
        made += stored ? 1 : 0;
        busy += !stored && stored.error().code == u"busy" && stored.error().retryAfterSeconds > 0 ? 1 : 0;
    });
    QVERIFY(made >= 2);
    QVERIFY(busy >= 1);
    QCOMPARE(made + busy, 64);
    COLLECTZ_VERIFY_RESULT(hasher.hash(secret(goodPassword)));
}

void PasswordsTest::rules_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *password, const QString &code) {
        QTest::addRow("%s", password) << QByteArray(password) << code;
    };
    row(goodPassword, {});
    row("tr0ub4dor&3-battery", {});
    row("Übergrößenträger", {});
    row("日本語の長い合言葉を使います", {});
    row("horse battery staple", {});
    row("short", u"password_too_short"_s);
    row("elevenchars", u"password_too_short"_s);
    row("日本語の合言葉です", u"password_too_short"_s);
    row("aaaaaaaaaaaaaaaa", u"password_common"_s);
    row("abababababababab", u"password_common"_s);
    row("123456789012", u"password_common"_s);
    row("abcdefghijklmnop", u"password_common"_s);
    row("qwertyuiopasdf", u"password_common"_s);
    row("qwertzuiop12", u"password_common"_s);
    row("passwordpassword", u"password_common"_s);
    row("Password12345!", u"password_common"_s);
    row("P@ssw0rd2024!!", u"password_common"_s);
    row("iloveyou12345", u"password_common"_s);
    row("1q2w3e4r5t6z", u"password_common"_s);
    row("CorrectHorseBatteryStaple", u"password_common"_s);
    row("ada.lovelace1", u"password_personal"_s);
    row("ada lovelace!", u"password_personal"_s);
    row("example.org12", u"password_personal"_s);
    QTest::addRow("129 bytes") << QByteArray("ab cd ef gh ij kl").leftJustified(129, '.') << u"password_too_long"_s;
    QTest::addRow("128 bytes") << QByteArray("ab cd ef gh ij kl").leftJustified(128, '.') << QString();
}

void PasswordsTest::rules()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, code);
    const PasswordRules rules;
    QCOMPARE(
        codeOf(rules.check(SecretText::take(std::move(password)), {u"Ada Lovelace"_s, u"ada.lovelace@example.org"_s})),
        code);
}

void PasswordsTest::listsAreRead()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("#!comment: a list\nSalamander\n\nvery long words in a row\n");
    file.close();
    CommonPasswords common;
    const qsizetype before = common.size();
    COLLECTZ_VERIFY_RESULT(common.addFile(file.fileName()));
    QCOMPARE(common.size(), before + 2);
    const PasswordRules rules(common);
    QCOMPARE(codeOf(rules.check(secret("Salamander2024!"), {})), u"password_common"_s);
    QCOMPARE(codeOf(rules.check(secret("s4l4m4nd3r...."), {})), u"password_common"_s);
    QCOMPARE(codeOf(rules.check(secret("Very long words in a row"), {})), u"password_common"_s);
    COLLECTZ_VERIFY_RESULT(PasswordRules().check(secret("Salamander2024!"), {}));
    QCOMPARE(codeOf(CommonPasswords().addFile(u"/nowhere/list"_s)), u"password_list_missing"_s);
}

void PasswordsTest::change()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto here = fixture.owner();
    COLLECTZ_VERIFY_RESULT(here);
    const auto there = fixture.signIn(u"ada@example.org"_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(there);
    PasswordService &passwords = fixture.services->passwords;
    SessionService &sessions = fixture.services->sessions;
    const Caller ada = fixture.callerOf(here->accessToken);
    QCOMPARE(codeOf(passwords.change(ada, secret("not the password"), secret(otherPassword))), u"wrong_password"_s);
    QCOMPARE(codeOf(passwords.change(ada, secret(goodPassword), secret("short"))), u"password_too_short"_s);
    QCOMPARE(codeOf(passwords.change(fixture.visitor(), secret(goodPassword), secret(otherPassword))),
             u"not_signed_in"_s);
    QCOMPARE(codeOf(passwords.change(fixture.console(), secret(goodPassword), secret(otherPassword))), u"not_own"_s);
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(there->accessToken));
    COLLECTZ_VERIFY_RESULT(passwords.change(ada, secret(goodPassword), secret(otherPassword)));
    COLLECTZ_VERIFY_RESULT(sessions.authenticate(here->accessToken));
    QCOMPARE(codeOf(sessions.authenticate(there->accessToken)), u"session_ended"_s);
    QCOMPARE(codeOf(fixture.signIn(u"ada@example.org"_s, goodPassword)), u"wrong_credentials"_s);
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"ada@example.org"_s, otherPassword));
    QCOMPARE(fixture.events(u"password.change"_s).constLast(), u"password.change:0:"_s);
    QCOMPARE(fixture.events(u"password.change"_s).size(), 4);
}

void PasswordsTest::signInRenewsAnOldHash()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    Argon2PasswordHasher stronger({2, 16384, 2, 16});
    MemberServices later(fixture.catalog().members(), stronger, fixture.rules, fixture.random, fixture.clock);
    const QString before = fixture.catalog().look("SELECT password FROM member");
    COLLECTZ_VERIFY_RESULT(later.sessions.signIn(fixture.visitor(), {u"ada@example.org"_s, secret(goodPassword), {}}));
    const QString after = fixture.catalog().look("SELECT password FROM member");
    QVERIFY(before.contains(u"m=8,t=1") && after.contains(u"m=16,t=2"));
    COLLECTZ_VERIFY_RESULT(later.sessions.signIn(fixture.visitor(), {u"ada@example.org"_s, secret(goodPassword), {}}));
    QCOMPARE(fixture.catalog().look("SELECT password FROM member"), after);
}

void PasswordsTest::reset()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    const auto admin = fixture.join(u"Adam"_s, Role::Admin);
    const auto editor = fixture.join(u"Edda"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(editor);
    PasswordService &passwords = fixture.services->passwords;
    const Caller adam = fixture.callerOf(admin->accessToken);
    const MemberId edda = editor->member.id;
    QCOMPARE(codeOf(passwords.issueReset(fixture.callerOf(editor->accessToken), owner->member.id)),
             u"role_not_allowed"_s);
    QCOMPARE(codeOf(passwords.issueReset(adam, owner->member.id)), u"owner_protected"_s);
    QCOMPARE(codeOf(passwords.issueReset(adam, adam.who.member)), u"own_account"_s);
    QCOMPARE(codeOf(passwords.issueReset(adam, MemberId::create())), u"no_such_member"_s);

    const auto first = passwords.issueReset(adam, edda);
    const auto second = passwords.issueReset(adam, edda);
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), first->token, secret(otherPassword))), u"reset_invalidated"_s);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), second->token, secret("short"))), u"password_too_short"_s);
    const auto redeemed = passwords.redeem(fixture.visitor(), second->token, secret(otherPassword));
    COLLECTZ_VERIFY_RESULT(redeemed);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), second->token, secret(otherPassword))), u"reset_used"_s);
    QCOMPARE(codeOf(fixture.services->sessions.authenticate(editor->accessToken)), u"session_ended"_s);
    COLLECTZ_VERIFY_RESULT(fixture.services->sessions.authenticate(redeemed->accessToken));
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"edda@example.org"_s, otherPassword));

    const auto late = passwords.issueReset(adam, edda);
    fixture.clock.step(PasswordService::validSeconds);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), late->token, secret(otherPassword))), u"reset_expired"_s);
    const auto withdrawn = passwords.issueReset(fixture.console(), edda);
    QCOMPARE(passwords.invalidateResets(fixture.console(), edda).value_or(-1), 1);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), withdrawn->token, secret(otherPassword))),
             u"reset_invalidated"_s);
    QCOMPARE(passwords.resets(fixture.console(), edda)->size(), 4);
    QCOMPARE(codeOf(passwords.redeem(fixture.visitor(), secret("clzp_nonsense"), secret(otherPassword))),
             u"reset_invalid"_s);
    QCOMPARE(fixture.events(u"reset.redeem"_s).count(u"reset.redeem:0:"_s), 1);
    QCOMPARE(fixture.events(u"reset."_s).filter(u":1:"_s).size(), 10);
}

void PasswordsTest::resetIsUsedOnce()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto editor = fixture.join(u"Edda"_s, Role::Editor);
    const auto issued = fixture.services->passwords.issueReset(fixture.console(), editor->member.id);
    COLLECTZ_VERIFY_RESULT(issued);
    std::atomic<int> won = 0;
    inParallel(25, [&](int number) {
        const Caller caller = fixture.visitor(u"192.0.2.%1"_s.arg(number));
        won += fixture.services->passwords.redeem(caller, issued->token, secret(otherPassword)) ? 1 : 0;
    });
    QCOMPARE(won.load(), 1);
}

QTEST_GUILESS_MAIN(PasswordsTest)

#include "tst_passwords.moc"
