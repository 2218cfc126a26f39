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

/// How people come in: the first owner, and everybody after.
class InvitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstOwner_data() { tests::addEngineRows(); }
    void firstOwner();
    void ofManyFirstOwnersOneWins_data() { tests::addEngineRows(); }
    void ofManyFirstOwnersOneWins();
    void breakGlass_data() { tests::addEngineRows(); }
    void breakGlass();
    void lifecycle_data() { tests::addEngineRows(); }
    void lifecycle();
    void isBoundToAddressAndRole_data() { tests::addEngineRows(); }
    void isBoundToAddressAndRole();
    void runsOut_data() { tests::addEngineRows(); }
    void runsOut();
    void isRevoked_data() { tests::addEngineRows(); }
    void isRevoked();
    void fallsWithItsInviter_data() { tests::addEngineRows(); }
    void fallsWithItsInviter();
    void invitesAgain_data() { tests::addEngineRows(); }
    void invitesAgain();
    void floodsDoNotKeepTheInvitedOut_data() { tests::addEngineRows(); }
    void floodsDoNotKeepTheInvitedOut();
    void ofAThousandClaimsOneWins_data() { tests::addEngineRows(); }
    void ofAThousandClaimsOneWins();
};

void InvitationsTest::firstOwner()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    SetupService &setup = fixture.services->setup;
    QVERIFY(setup.isNeeded().value_or(false));
    const auto first = setup.issueCode();
    const auto second = setup.issueCode();
    COLLECTZ_VERIFY_RESULT(second);
    const auto ada = [] { return FirstOwner{u"ada@example.org"_s, u"Ada"_s, secret(goodPassword)}; };
    QCOMPARE(codeOf(setup.claim(fixture.visitor(), secret("clzs_guess"), ada())), u"setup_code_invalid"_s);
    QCOMPARE(codeOf(setup.claim(fixture.visitor(), *first, {u"ada"_s, u"Ada"_s, secret(goodPassword)})),
             u"address_invalid"_s);
    const auto owner = setup.claim(fixture.visitor(), *first, ada());
    COLLECTZ_VERIFY_RESULT(owner);
    QCOMPARE(owner->member.role, Role::Owner);
    QVERIFY(!setup.isNeeded().value_or(true));
    QCOMPARE(codeOf(setup.claim(fixture.visitor(), *second, ada())), u"setup_done"_s);
    QCOMPARE(codeOf(setup.issueCode()), u"setup_done"_s);
}

void InvitationsTest::ofManyFirstOwnersOneWins()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto code = fixture.services->setup.issueCode();
    COLLECTZ_VERIFY_RESULT(code);
    std::atomic<int> won = 0;
    inParallel(25, [&](int number) {
        const auto owner = fixture.services->setup.claim(
            fixture.visitor(), *code, {u"a%1@example.org"_s.arg(number), u"Ada"_s, secret(goodPassword)});
        won += owner ? 1 : 0;
    });
    QCOMPARE(won.load(), 1);
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM member"), u"1"_s);
}

void InvitationsTest::breakGlass()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    SetupService &setup = fixture.services->setup;
    const auto eve = [] { return FirstOwner{u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)}; };
    QCOMPARE(codeOf(setup.createOwner(fixture.callerOf(owner->accessToken), eve())), u"console_only"_s);
    const auto made = setup.createOwner(fixture.console(), eve());
    COLLECTZ_VERIFY_RESULT(made);
    QCOMPARE(made->role, Role::Owner);
    COLLECTZ_VERIFY_RESULT(fixture.signIn(u"eve@example.org"_s, goodPassword));
    const auto event =
        fixture.catalog().activity().events({u"setup.claim"_s, {}, {}, {}, {}, activity::Outcome::Done, {}, {}, 0, 1});
    QVERIFY(event->constFirst().details.value(u"console"_s).toBool());
}

void InvitationsTest::lifecycle()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    const auto owner = fixture.owner();
    COLLECTZ_VERIFY_RESULT(owner);
    const Caller ada = fixture.callerOf(owner->accessToken);
    InvitationService &invitations = fixture.services->invitations;
    QCOMPARE(codeOf(invitations.create(ada, u"no address"_s, Role::Editor)), u"address_invalid"_s);
    QCOMPARE(codeOf(invitations.create(fixture.visitor(), u"edda@example.org"_s, Role::Editor)), u"not_signed_in"_s);
    const auto invited = invitations.create(ada, u"Edda@Example.org"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(invited);
    QCOMPARE(invited->invitation.expiresAt, fixture.clock.now().addSecs(72 * 3600));
    COLLECTZ_VERIFY_RESULT(invitations.reportDeliveryFailed(ada, invited->invitation.id, u"smtp"_s, u"smtp_refused"_s));
    COLLECTZ_VERIFY_RESULT(invitations.reportDelivered(ada, invited->invitation.id, u"link"_s));
    const auto open = invitations.list(ada, false, {}, 50);
    COLLECTZ_VERIFY_RESULT(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->constFirst().delivery, u"link"_s);
    QCOMPARE(open->constFirst().invitedByName, u"Ada"_s);
    const auto edda = invitations.claim(
        fixture.visitor(), {invited->token.clone(), u" edda@example.ORG"_s, u"Edda"_s, secret(goodPassword)});
    COLLECTZ_VERIFY_RESULT(edda);
    QCOMPARE(edda->member.status, MemberStatus::Active);
    QCOMPARE(edda->member.role, Role::Editor);
    QCOMPARE(codeOf(invitations.claim(
                 fixture.visitor(), {invited->token.clone(), u"edda@example.org"_s, u"Edda"_s, secret(goodPassword)})),
             u"invitation_used"_s);
    QVERIFY(invitations.list(ada, false, {}, 50)->isEmpty());
    QCOMPARE(invitations.list(ada, true, {}, 50)->size(), 1);
    QCOMPARE(codeOf(invitations.revoke(ada, invited->invitation.id)), u"invitation_used"_s);
    QCOMPARE(codeOf(invitations.create(ada, u"EDDA@example.org"_s, Role::Viewer)), u"already_member"_s);
    QCOMPARE(fixture.events(u"invitation."_s),
             (QStringList{u"invitation.create:1:address_invalid"_s, u"invitation.create:0:"_s,
                          u"invitation.deliver:2:smtp_refused"_s, u"invitation.deliver:0:"_s, u"invitation.claim:0:"_s,
                          u"invitation.claim:1:invitation_used"_s, u"invitation.revoke:1:invitation_used"_s,
                          u"invitation.create:1:already_member"_s}));
}

void InvitationsTest::isBoundToAddressAndRole()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto admin = fixture.join(u"Adam"_s, Role::Admin);
    COLLECTZ_VERIFY_RESULT(admin);
    InvitationService &invitations = fixture.services->invitations;
    const Caller adam = fixture.callerOf(admin->accessToken);
    QCOMPARE(codeOf(invitations.create(adam, u"eve@example.org"_s, Role::Owner)), u"owner_protected"_s);
    const auto invited = invitations.create(adam, u"eve@example.org"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(invited);
    const auto claimed = [&](const QString &address, SecretText token) {
        return invitations.claim(fixture.visitor(), {std::move(token), address, u"Eve"_s, secret(goodPassword)});
    };
    QCOMPARE(codeOf(claimed(u"mallory@example.org"_s, invited->token.clone())), u"invitation_invalid"_s);
    QCOMPARE(codeOf(claimed(u"eve@example.org"_s, secret("clzi_guess"))), u"invitation_invalid"_s);
    QCOMPARE(codeOf(claimed(u"eve@example.org"_s, makeToken(TokenKind::Invitation, fixture.random).text)),
             u"invitation_invalid"_s);
    // An address that nobody may sign in with before the invitation was accepted.
    QCOMPARE(codeOf(fixture.signIn(u"eve@example.org"_s, goodPassword)), u"wrong_credentials"_s);
    QCOMPARE(codeOf(fixture.services->members.changeRole(adam, invited->invitation.member, Role::Admin)),
             u"member_not_joined"_s);
    const auto eve = claimed(u"eve@example.org"_s, invited->token.clone());
    COLLECTZ_VERIFY_RESULT(eve);
    QCOMPARE(eve->member.role, Role::Viewer);
}

void InvitationsTest::runsOut()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    InvitationService &invitations = fixture.services->invitations;
    const auto invited = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(invited);
    QCOMPARE(invitations.expire().value_or(-1), 0);
    fixture.clock.step(InvitationService::validSeconds);
    QCOMPARE(codeOf(invitations.claim(fixture.visitor(),
                                      {invited->token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)})),
             u"invitation_expired"_s);
    QVERIFY(invitations.list(fixture.console(), false, {}, 50)->isEmpty());
    QCOMPARE(invitations.expire().value_or(-1), 1);
    QCOMPARE(invitations.expire().value_or(-1), 0);
    QCOMPARE(fixture.events(u"invitation.expire"_s), QStringList{u"invitation.expire:0:"_s});
}

void InvitationsTest::isRevoked()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto editor = fixture.join(u"Edda"_s, Role::Editor);
    InvitationService &invitations = fixture.services->invitations;
    const auto invited = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(invited);
    QCOMPARE(codeOf(invitations.revoke(fixture.callerOf(editor->accessToken), invited->invitation.id)),
             u"role_not_allowed"_s);
    QCOMPARE(codeOf(invitations.revoke(fixture.console(), InvitationId::create())), u"no_such_invitation"_s);
    COLLECTZ_VERIFY_RESULT(invitations.revoke(fixture.console(), invited->invitation.id));
    QCOMPARE(codeOf(invitations.claim(fixture.visitor(),
                                      {invited->token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)})),
             u"invitation_revoked"_s);
    QCOMPARE(codeOf(invitations.revoke(fixture.console(), invited->invitation.id)), u"invitation_revoked"_s);
    // Pages go on from the last one shown.
    for (int i = 0; i < 5; ++i) {
        fixture.clock.step(1);
        COLLECTZ_VERIFY_RESULT(invitations.create(fixture.console(), u"n%1@example.org"_s.arg(i), Role::Viewer));
    }
    QStringList seen;
    InvitationId before;
    for (auto page = invitations.list(fixture.console(), true, before, 2); !page->isEmpty();
         page = invitations.list(fixture.console(), true, before, 2)) {
        for (const Invitation &one : *page)
            seen << one.address;
        before = page->constLast().id;
    }
    QCOMPARE(seen, (QStringList{u"n4@example.org"_s, u"n3@example.org"_s, u"n2@example.org"_s, u"n1@example.org"_s,
                                u"n0@example.org"_s, u"eve@example.org"_s, u"edda@example.org"_s}));
}

void InvitationsTest::fallsWithItsInviter()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto admin = fixture.join(u"Adam"_s, Role::Admin);
    const auto invited =
        fixture.services->invitations.create(fixture.callerOf(admin->accessToken), u"eve@example.org"_s, Role::Admin);
    COLLECTZ_VERIFY_RESULT(invited);
    COLLECTZ_VERIFY_RESULT(
        fixture.services->members.changeStatus(fixture.console(), admin->member.id, MemberStatus::Revoked));
    QCOMPARE(codeOf(fixture.services->invitations.claim(
                 fixture.visitor(), {invited->token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)})),
             u"invitation_revoked"_s);
}

void InvitationsTest::invitesAgain()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    InvitationService &invitations = fixture.services->invitations;
    const auto claim = [&](const NewInvitation &invited) {
        return invitations.claim(fixture.visitor(),
                                 {invited.token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)});
    };
    const auto first = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Viewer);
    const auto second = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(codeOf(claim(*first)), u"invitation_revoked"_s);
    const auto eve = claim(*second);
    COLLECTZ_VERIFY_RESULT(eve);
    const MemberId id = eve->member.id;
    COLLECTZ_VERIFY_RESULT(fixture.services->members.changeStatus(fixture.console(), id, MemberStatus::Revoked));
    QCOMPARE(codeOf(fixture.services->members.changeStatus(fixture.console(), id, MemberStatus::Active)),
             u"status_change_impossible"_s);
    const auto third = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Contributor);
    COLLECTZ_VERIFY_RESULT(third);
    // The password of before opens nothing until the invitation was accepted.
    QCOMPARE(codeOf(fixture.signIn(u"eve@example.org"_s, goodPassword)), u"member_invited"_s);
    const auto back = claim(*third);
    COLLECTZ_VERIFY_RESULT(back);
    QCOMPARE(back->member.id, id);
    QCOMPARE(back->member.role, Role::Contributor);
}

void InvitationsTest::floodsDoNotKeepTheInvitedOut()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    InvitationService &invitations = fixture.services->invitations;
    const auto invited = invitations.create(fixture.console(), u"eve@example.org"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(invited);
    fixture.hasher.hashes = 0;
    int throttled = 0;
    for (int i = 0; i < 100; ++i) {
        const auto guess = invitations.claim(fixture.visitor(), {makeToken(TokenKind::Invitation, fixture.random).text,
                                                                 u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)});
        throttled += codeOf(guess) == u"throttled" ? 1 : 0;
    }
    QCOMPARE(throttled, 70);
    QCOMPARE(fixture.hasher.hashes.load(), 0);
    QCOMPARE(fixture.events(u"invitation.claim"_s).size(), 30);
    // From the same network, by whoever has the secret.
    COLLECTZ_VERIFY_RESULT(invitations.claim(
        fixture.visitor(), {invited->token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)}));
}

void InvitationsTest::ofAThousandClaimsOneWins()
{
    COLLECTZ_MEMBERS_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.owner());
    const auto invited = fixture.services->invitations.create(fixture.console(), u"eve@example.org"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(invited);
    // Limits out of the way: here the invitation alone decides.
    AttemptRules open;
    open.address = open.everybody = {100000, 100000};
    MemberServices services(fixture.catalog().members(), fixture.hasher, fixture.rules, fixture.random, fixture.clock,
                            open);
    std::atomic<int> won = 0;
    std::atomic<int> used = 0;
    inParallel(1000, [&](int) {
        const auto claimed = services.invitations.claim(
            MembersFixture::visitor(), {invited->token.clone(), u"eve@example.org"_s, u"Eve"_s, secret(goodPassword)});
        won += claimed ? 1 : 0;
        used += codeOf(claimed) == u"invitation_used" ? 1 : 0;
    });
    QCOMPARE(won.load(), 1);
    QCOMPARE(used.load(), 999);
    QCOMPARE(fixture.catalog().look("SELECT count(*) FROM member_session WHERE member_id <> (SELECT id FROM member "
                                    "WHERE role = 'owner')"),
             u"1"_s);
}

QTEST_GUILESS_MAIN(InvitationsTest)

#include "tst_invitations.moc"
