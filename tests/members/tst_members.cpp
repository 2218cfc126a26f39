// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/entity.h"
#include "tests/members/membersfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using collectz::tests::codeOf;
using collectz::tests::goodPassword;
using collectz::tests::inParallel;
using collectz::tests::MembersFixture;
using collectz::tests::NewWork;
using collectz::tests::secret;

/// Who takes part, what they made, and how often secrets may be tried.
class MembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networks();
    void namesAndAddresses();
    void listsAndProfiles_data() { tests::addEngineRows(); }
    void listsAndProfiles();
    void pagesAndSearches_data() { tests::addEngineRows(); }
    void pagesAndSearches();
    void countsContributions_data() { tests::addEngineRows(); }
    void countsContributions();
    void rolesAndStatuses_data() { tests::addEngineRows(); }
    void rolesAndStatuses();
    void ofTwoOwnersOneStays_data() { tests::addEngineRows(); }
    void ofTwoOwnersOneStays();
    void knowsWhoMadeWhat_data() { tests::addEngineRows(); }
    void knowsWhoMadeWhat();
    void accountIsTriedTwentyTimesAnHour_data() { tests::addEngineRows(); }
    void accountIsTriedTwentyTimesAnHour();
    void everybodyIsLimited_data() { tests::addEngineRows(); }
    void everybodyIsLimited();
    void limitsAreSharedAndForgotten_data() { tests::addEngineRows(); }
    void limitsAreSharedAndForgotten();
};

void MembersTest::networks()
{
    QCOMPARE(networkOf(u"192.0.2.7"_s), networkOf(u"::ffff:192.0.2.7"_s));
    QVERIFY(networkOf(u"192.0.2.7"_s) != networkOf(u"192.0.2.8"_s));
    QCOMPARE(networkOf(u"2001:db8:1:2:3::4"_s), networkOf(u"2001:db8:1:2::9"_s));
    QVERIFY(networkOf(u"2001:db8:1:2::1"_s) != networkOf(u"2001:db8:1:3::1"_s));
    QCOMPARE(networkOf(u"fe80::1%eth0"_s), networkOf(u"fe80::2%wlan0"_s));
    QCOMPARE(networkOf(u"what"_s), networkOf(QString()));
}

void MembersTest::namesAndAddresses()
{
    for (const QString &good : QStringList{u"a@b"_s, u" Ada@Example.org "_s, u"ädä@exämple.org"_s, u"a+b@c.d"_s})
        QVERIFY2(isAddress(good), qPrintable(good));
    for (const QString &bad : QStringList{u""_s, u"@"_s, u"a@"_s, u"@b"_s, u"a b@c"_s, u"a@b@c"_s, u"a@b\nBcc: c@d"_s,
                                          u"<a@b>"_s, u"a@b,c@d"_s, QString(300, u'b') + QString(u"@b"_s)})
        QVERIFY2(!isAddress(bad), qPrintable(bad));
    QCOMPARE(addressKey(u" ADA@Example.ORG"_s), u"ada@example.org"_s);
    QCOMPARE(cleanName(u"  Ada \t Lovelace\n"_s), std::optional(u"Ada Lovelace"_s));
    QCOMPARE(cleanName(u"A\u202Eda"_s), std::optional(u"Ada"_s));
    QVERIFY(!cleanName(u" \u200B "_s) && !cleanName(QString(101, u'x')));
}

void MembersTest::listsAndProfiles()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    const auto viewer = fixture.join(u"Vera"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(viewer);
    MemberService &members = fixture.services->members;
    const Caller ada = fixture.callerOf(owner->accessToken);
    const Caller vera = fixture.callerOf(viewer->accessToken);
    QCOMPARE(members.list(ada)->size(), 2);
    QCOMPARE(members.list(vera)->size(), 1);
    QCOMPARE(codeOf(members.list(fixture.visitor())), u"not_signed_in"_s);
    QCOMPARE(codeOf(members.profile(vera, ada.who.member)), u"not_own"_s);
    COLLECTZ_VERIFY_RESULT(members.profile(vera, vera.who.member));
    const auto work = NewWork();
    catalog::ChangeSet set = tests::changeSetOf(work.changes({{u"title"_s, u"Dune"_s}}));
    set.member = ada.who.member;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().catalog().apply(set));
    const auto profile = members.profile(ada, ada.who.member);
    COLLECTZ_VERIFY_RESULT(profile);
    QCOMPARE(profile->contribution.added, 3);
    QCOMPARE(profile->contribution.edited, 0);
    QCOMPARE(profile->contribution.changeSets, 1);
    QCOMPARE(profile->score(), 30);
    QVERIFY(profile->isLastOwner);
    QVERIFY(!members.profile(vera, vera.who.member)->isLastOwner);
    QCOMPARE(profile->sessions.size(), 1);
    COLLECTZ_VERIFY_RESULT(members.rename(vera, vera.who.member, u" Vera  Rubin "_s));
    QCOMPARE(members.profile(ada, vera.who.member)->member.name, u"Vera Rubin"_s);
    QCOMPARE(codeOf(members.rename(ada, vera.who.member, u"Somebody"_s)), u"not_own"_s);
    QCOMPARE(codeOf(members.rename(vera, vera.who.member, u"  "_s)), u"name_invalid"_s);
}

void MembersTest::pagesAndSearches()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    for (const QString &name : {u"zoe"_s, u"Élodie"_s, u"Bert"_s, u"anna"_s})
        COLLECTZ_VERIFY_RESULT(fixture.join(name, Role::Viewer));
    const Caller ada = fixture.callerOf(owner->accessToken);
    MemberService &members = fixture.services->members;
    const auto names = [&](const Caller &caller, const MemberListRequest &request) {
        QStringList found;
        const MemberList list = members.page(caller, request).value_or(MemberList());
        for (const ListedMember &listed : list.members)
            found << listed.member.name;
        return found;
    };
    MemberListRequest request;
    QCOMPARE(names(ada, request), (QStringList{u"Ada"_s, u"anna"_s, u"Bert"_s, u"zoe"_s, u"Élodie"_s}));
    request.limit = 2;
    QStringList paged;
    for (int page = 0; page < 3; ++page) {
        paged << names(ada, request);
        request.after = members.page(ada, request).value().next;
        QCOMPARE(request.after.isNull(), page == 2);
    }
    QCOMPARE(paged, (QStringList{u"Ada"_s, u"anna"_s, u"Bert"_s, u"zoe"_s, u"Élodie"_s}));
    request = {u"ELODIE example"_s, {}, 50};
    QCOMPARE(names(ada, request), QStringList{u"Élodie"_s});
    request.words = u"nobody"_s;
    QCOMPARE(names(ada, request), QStringList());

    // Whoever may see only themselves finds nobody else, and a visitor nothing.
    const auto anna = fixture.signIn(u"anna@example.org"_s, goodPassword);
    COLLECTZ_VERIFY_RESULT(anna);
    const Caller viewer = fixture.callerOf(anna->accessToken);
    QCOMPARE(names(viewer, {}), QStringList{u"anna"_s});
    QCOMPARE(names(viewer, {u"Ada"_s, {}, 50}), QStringList());
    QCOMPARE(codeOf(members.page(fixture.visitor(), {})), u"not_signed_in"_s);
    const QList<ListedMember> listed = members.page(ada, {u"anna"_s, {}, 50}).value().members;
    QCOMPARE(listed.constFirst().devices, 2);
    COLLECTZ_VERIFY_RESULT(fixture.services->sessions.end(viewer, viewer.who.session));
    QCOMPARE(members.page(ada, {u"anna"_s, {}, 50}).value().members.constFirst().devices, 1);
}

void MembersTest::countsContributions()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    const Caller ada = fixture.callerOf(owner->accessToken);
    catalog::Catalog &catalog = fixture.catalog().catalog();
    const auto apply = [&](const QList<catalog::EntityChange> &changes, catalog::Reason reason) {
        catalog::ChangeSet set = tests::changeSetOf(changes, reason);
        set.member = ada.who.member;
        return catalog.apply(set);
    };
    const auto own = NewWork();
    const auto imported = NewWork();
    const auto made = apply(own.changes({{u"title"_s, u"Dune"_s}}), catalog::Reason::Edit);
    COLLECTZ_VERIFY_RESULT(made);
    const auto taken = apply(imported.changes({{u"title"_s, u"Emma"_s}}), catalog::Reason::Import);
    COLLECTZ_VERIFY_RESULT(taken);
    const auto retitle = [&](qint64 seen, const QString &before, const QString &after) {
        return QList{tests::edit(own.work, seen, u"title"_s, before, after)};
    };
    const auto merged = apply(retitle(made->lastSequence, u"Dune"_s, u"Dune I"_s), catalog::Reason::Merge);
    COLLECTZ_VERIFY_RESULT(merged);
    // Two edits of one field from one base: the second waits as a conflict until somebody settles it.
    const auto first = apply(retitle(merged->lastSequence, u"Dune I"_s, u"Dune 1"_s), catalog::Reason::Edit);
    COLLECTZ_VERIFY_RESULT(first);
    const auto second = catalog.apply(tests::changeSetOf(retitle(merged->lastSequence, u"Dune I"_s, u"Dune one"_s)));
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(second->conflicts.size(), 1);
    const qint64 seen = std::max(first->lastSequence, second->lastSequence);
    COLLECTZ_VERIFY_RESULT(apply(retitle(seen, u"Dune 1"_s, u"Dune one"_s), catalog::Reason::Edit));

    const auto profile = fixture.services->members.profile(ada, ada.who.member);
    COLLECTZ_VERIFY_RESULT(profile);
    const Contribution &done = profile->contribution;
    QCOMPARE(done.added, 3);
    QCOMPARE(done.edited, 2);
    QCOMPARE(done.imported, 3);
    QCOMPARE(done.merged, 1);
    QCOMPARE(done.resolved, 1);
    QCOMPARE(done.changeSets, 5);
    QVERIFY(done.lastAt.isValid());
    QCOMPARE(profile->score(), 3 * 10 + 2 * 5 + 3 + 5 + 5);
    QCOMPARE(fixture.services->members.page(ada, {}).value().members.constFirst().changes, 9);

    // What was taken back counts no longer.
    COLLECTZ_VERIFY_RESULT(catalog.undo(taken->id, u"Ada"_s, u"desk"_s));
    QCOMPARE(fixture.services->members.profile(ada, ada.who.member)->contribution.imported, 0);
}

void MembersTest::rolesAndStatuses()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    const auto admin = fixture.join(u"Adam"_s, Role::Admin);
    const auto editor = fixture.join(u"Edda"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(editor);
    MemberService &members = fixture.services->members;
    const Caller ada = fixture.callerOf(owner->accessToken);
    const Caller adam = fixture.callerOf(admin->accessToken);
    const MemberId edda = editor->member.id;
    COLLECTZ_VERIFY_RESULT(members.changeRole(adam, edda, Role::Contributor));
    QCOMPARE(codeOf(members.changeRole(adam, edda, Role::Owner)), u"owner_protected"_s);
    QCOMPARE(codeOf(members.changeRole(adam, ada.who.member, Role::Viewer)), u"owner_protected"_s);
    QCOMPARE(codeOf(members.changeRole(fixture.callerOf(editor->accessToken), edda, Role::Admin)),
             u"role_not_allowed"_s);
    QCOMPARE(codeOf(members.changeRole(ada, ada.who.member, Role::Admin)), u"own_account"_s);
    QCOMPARE(codeOf(members.changeRole(ada, MemberId::create(), Role::Admin)), u"no_such_member"_s);
    QCOMPARE(codeOf(members.changeRole(fixture.console(), ada.who.member, Role::Admin)), u"last_owner"_s);
    QCOMPARE(codeOf(members.changeStatus(fixture.console(), ada.who.member, MemberStatus::Suspended)), u"last_owner"_s);
    COLLECTZ_VERIFY_RESULT(members.changeRole(ada, edda, Role::Owner));
    COLLECTZ_VERIFY_RESULT(members.changeRole(fixture.callerOf(editor->accessToken), ada.who.member, Role::Admin));
    QCOMPARE(fixture.events(u"member.role"_s).filter(u":0:"_s).size(), 3);
    QCOMPARE(fixture.events(u"member.role"_s).filter(u":1:"_s).size(), 6);
    for (const MemberStatus to : {MemberStatus::Invited, MemberStatus::Active})
        QCOMPARE(codeOf(members.changeStatus(fixture.console(), admin->member.id, to)), u"status_change_impossible"_s);
}

void MembersTest::ofTwoOwnersOneStays()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto first = fixture.owner();
    const auto second = fixture.join(u"Eve"_s, Role::Owner);
    COLLECTZ_VERIFY_RESULT(second);
    // Each takes the other's role at the same time: one of them comes too late.
    const std::array callers{fixture.callerOf(first->accessToken), fixture.callerOf(second->accessToken)};
    const std::array targets{second->member.id, first->member.id};
    std::atomic<int> done = 0;
    inParallel(2, [&](int number) {
        const auto index = static_cast<size_t>(number);
        done += fixture.services->members.changeRole(callers.at(index), targets.at(index), Role::Viewer) ? 1 : 0;
    });
    QCOMPARE(done.load(), 1);
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM member WHERE role = 'owner' AND status = 'active'"), u"1"_s);
}

void MembersTest::knowsWhoMadeWhat()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const NewWork work;
    const NewWork nobodys;
    const MemberId ada = MemberId::create();
    catalog::ChangeSet set = tests::changeSetOf(work.changes({{u"title"_s, u"Dune"_s}}));
    set.member = ada;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().catalog().apply(set));
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().catalog().apply(tests::changeSetOf(nobodys.changes({{u"title"_s, u"Emma"_s}}))));
    // Somebody else's later change does not make it theirs.
    catalog::ChangeSet later = tests::changeSetOf(
        {tests::edit(work.work, 1, u"title"_s, catalog::FieldValue(u"Dune"_s), catalog::FieldValue(u"Dune 2"_s))});
    later.member = MemberId::create();
    COLLECTZ_VERIFY_RESULT(fixture.catalog().catalog().apply(later));
    const auto facts =
        fixture.catalog().entityFacts().facts({work.work, work.copy, nobodys.edition, EntityId::create()});
    COLLECTZ_VERIFY_RESULT(facts);
    QCOMPARE(facts->size(), 3);
    QCOMPARE(facts->value(work.work).creator, ada);
    QCOMPARE(facts->value(work.copy).creator, ada);
    QCOMPARE(facts->value(work.copy).level, catalog::Level::Copy);
    QVERIFY(facts->value(nobodys.edition).creator.isNull());
    Principal who;
    who.role = Role::Contributor;
    who.member = ada;
    QVERIFY(decideChange(who, later.changes.constFirst(), facts->value(work.work)));
    who.member = later.member;
    QVERIFY(!decideChange(who, later.changes.constFirst(), facts->value(work.work)));
}

void MembersTest::accountIsTriedTwentyTimesAnHour()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SessionService &sessions = fixture.services->sessions;
    const auto guess = [&](int number) {
        return sessions.signIn(MembersFixture::visitor(u"198.51.%1.%2"_s.arg(number / 250).arg(number % 250)),
                               {u"ada@example.org"_s, secret("a guess that is wrong"), {}});
    };
    fixture.hasher.checks = 0;
    for (int number = 0; number < 1800; ++number) {
        fixture.clock.step(2);
        const auto refused = guess(number);
        QVERIFY(!refused);
        if (refused.error().code == u"throttled")
            QVERIFY(refused.error().retryAfterSeconds > 0 && refused.error().retryAfterSeconds <= 3600);
    }
    QVERIFY2(fixture.hasher.checks <= 20, qPrintable(QString::number(fixture.hasher.checks)));
    QVERIFY(fixture.hasher.checks >= 10);
    // Its owner's own device still comes in, another device with the right password waits.
    QCOMPARE(codeOf(fixture.signIn(u"ada@example.org"_s, goodPassword)), u"throttled"_s);
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"ada@example.org"_s, goodPassword, owner->deviceKey.clone()));
    // A stolen device key is no way around: it has a limit of its own, and serves its own account alone.
    int tried = 0;
    for (int i = 0; i < 30; ++i) {
        fixture.hasher.checks = 0;
        QVERIFY(!fixture.signIn(u"ada@example.org"_s, "a guess that is wrong", owner->deviceKey.clone()));
        tried += fixture.hasher.checks;
    }
    QCOMPARE(tried, 10);
    QCOMPARE(codeOf(fixture.signIn(u"nobody@example.org"_s, "a guess that is wrong", owner->deviceKey.clone())),
             u"wrong_credentials"_s);
    fixture.clock.step(3600);
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"ada@example.org"_s, goodPassword));
    // Reached limits are recorded; what bounced off them is not.
    QVERIFY(fixture.events(u"session.throttle"_s).size() >= 1);
    QVERIFY(fixture.events(u"session."_s).size() < 100);
}

void MembersTest::everybodyIsLimited()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    // One network that tries other accounts: thirty at once, its neighbours in the same /64 included.
    fixture.hasher.checks = 0;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(!fixture.services->sessions.signIn(MembersFixture::visitor(u"2001:db8::%1"_s.arg(i + 1)),
                                                   {u"n%1@example.org"_s.arg(i), secret("a guess that is wrong"), {}}));
    }
    QCOMPARE(fixture.hasher.checks.load(), 30);
    // Many networks, many accounts: two hundred in all, then everybody waits but known devices.
    for (int i = 0; i < 300; ++i) {
        QVERIFY(!fixture.services->sessions.signIn(MembersFixture::visitor(u"203.0.%1.%2"_s.arg(i / 200).arg(i % 200)),
                                                   {u"m%1@example.org"_s.arg(i), secret("a guess that is wrong"), {}}));
    }
    QCOMPARE(fixture.hasher.checks.load(), 200);
    QCOMPARE(codeOf(fixture.signIn(u"ada@example.org"_s, goodPassword)), u"throttled"_s);
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"ada@example.org"_s, goodPassword, owner->deviceKey.clone()));
    // Refused tries left nothing behind.
    QVERIFY(fixture.catalog().look("SELECT count(*) FROM attempt_limit").toInt() <= 200 * 2 + 10);
}

void MembersTest::limitsAreSharedAndForgotten()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    for (int i = 0; i < 10; ++i)
        QVERIFY(!fixture.signIn(u"ada@example.org"_s, "a guess that is wrong"));
    // Another companion of the same catalog, or this one after a restart, knows of them.
    MemberServices other(fixture.catalog().members(), fixture.hasher, fixture.rules, fixture.random, fixture.clock);
    QCOMPARE(codeOf(other.sessions.signIn(fixture.visitor(), {u"ada@example.org"_s, secret(goodPassword), {}})),
             u"throttled"_s);
    // A clock set back by a year does not keep anybody out for a year.
    fixture.clock.step(qint64(-365) * 24 * 3600);
    const auto waiting = fixture.signIn(u"ada@example.org"_s, goodPassword);
    QCOMPARE(codeOf(waiting), u"throttled"_s);
    QVERIFY(waiting.error().retryAfterSeconds <= 3600);
    fixture.clock.step(qint64(466) * 24 * 3600);
    const QDateTime now = fixture.clock.now();
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().members().write([&](MemberTransaction &store) { return store.sweep(now, now.addDays(-1)); }));
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM attempt_limit"), u"0"_s);
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM member_token"), u"0"_s);
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM member_session"), u"0"_s);
}

QTEST_GUILESS_MAIN(MembersTest)

#include "tst_members.moc"
