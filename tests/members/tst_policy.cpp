// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/policy.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;

namespace {

/// What each action is expected to grant, said a second time: one letter for owner, admin, editor, contributor, viewer
/// (A any, O own, - never), or * for everyone, signed in or not.
const QMap<QString, QByteArray> &expectedGrants()
{
    static const QMap<QString, QByteArray> grants{
        {u"health.read"_s, "*"},
        {u"openapi.read"_s, "*"},
        {u"setup.claim"_s, "*"},
        {u"session.create"_s, "*"},
        {u"session.refresh"_s, "*"},
        {u"invitation.claim"_s, "*"},
        {u"reset.redeem"_s, "*"},
        {u"catalog.read"_s, "AAAAA"},
        {u"catalog.add"_s, "AAAA-"},
        {u"catalog.edit"_s, "AAAO-"},
        {u"catalog.delete"_s, "AAAO-"},
        {u"catalog.restore"_s, "AAAO-"},
        {u"catalog.undo"_s, "AAAO-"},
        {u"catalog.bulk_edit"_s, "AAAO-"},
        {u"catalog.merge"_s, "AAAO-"},
        {u"catalog.export"_s, "AAAAA"},
        {u"catalog.check"_s, "AA---"},
        {u"import.apply"_s, "AAAO-"},
        {u"vocabulary.edit"_s, "AAA--"},
        {u"customfield.edit"_s, "AAA--"},
        {u"savedview.edit"_s, "AAAO-"},
        {u"conflict.list"_s, "AAAAA"},
        {u"conflict.resolve"_s, "AAAO-"},
        {u"sync.push"_s, "AAAA-"},
        {u"sync.pull"_s, "AAAAA"},
        {u"blob.read"_s, "AAAAA"},
        {u"blob.write"_s, "AAAA-"},
        {u"activity.read"_s, "AAOOO"},
        {u"activity.export"_s, "AA---"},
        {u"profile.read"_s, "AAOOO"},
        {u"profile.edit"_s, "OOOOO"},
        {u"password.change"_s, "OOOOO"},
        {u"members.list"_s, "AAOOO"},
        {u"members.role.change"_s, "AA---"},
        {u"members.status.change"_s, "AA---"},
        {u"members.reset"_s, "AA---"},
        {u"sessions.list"_s, "AAOOO"},
        {u"sessions.end"_s, "AAOOO"},
        {u"invitations.create"_s, "AA---"},
        {u"invitations.list"_s, "AA---"},
        {u"invitations.revoke"_s, "AA---"},
        {u"settings.edit"_s, "AA---"},
        {u"backup"_s, "AA---"},
        {u"metrics.read"_s, "AA---"},
    };
    return grants;
}

Principal principal(Role role, MemberStatus status = MemberStatus::Active)
{
    Principal who;
    who.role = role;
    who.status = status;
    who.member = MemberId::create();
    who.name = u"Ada"_s;
    return who;
}

Target target(Role role, MemberStatus status = MemberStatus::Active)
{
    return {MemberId::create(), role, status};
}

QString statusReason(MemberStatus status)
{
    return u"member_"_s + memberStatusWord(status);
}

} // namespace

/// Role x status x action x own or other, every cell; and the rules beyond the table.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoBothWays();
    void everyCell();
    void nobodySignedIn();
    void moreRoleIsNeverLess();
    void roleChanges();
    void statusChanges();
    void lastOwnerStays();
    void nobodyChangesTheirOwn();
    void invitationsResetsAndSessions();
    void consoleHasNoAccount();
};

void PolicyTest::wordsGoBothWays()
{
    QSet<QString> words;
    for (const PolicyRow &row : policyTable()) {
        QCOMPARE(actionFromWord(actionWord(row.action)), std::optional(row.action));
        words.insert(actionWord(row.action));
    }
    QCOMPARE(words.size(), actionCount);
    for (const QString &word : {u""_s, u"catalog"_s, u"catalog.edit "_s, u"Catalog.edit"_s, u"catalog.destroy"_s})
        QVERIFY(!actionFromWord(word));
    for (const Role role : allRoles)
        QCOMPARE(roleFromWord(roleWord(role)), std::optional(role));
    for (const MemberStatus status : allMemberStatuses)
        QCOMPARE(memberStatusFromWord(memberStatusWord(status)), std::optional(status));
    QVERIFY(!roleFromWord(u"root"_s));
    QVERIFY(!memberStatusFromWord(u"deleted"_s));
}

void PolicyTest::everyCell()
{
    QCOMPARE(expectedGrants().size(), actionCount);
    int cells = 0;
    for (const auto &[word, grants] : expectedGrants().asKeyValueRange()) {
        const std::optional<Action> action = actionFromWord(word);
        QVERIFY2(action, qPrintable(word));
        for (const Role role : allRoles) {
            for (const MemberStatus status : allMemberStatuses) {
                for (const Ownership ownership : {Ownership::Own, Ownership::Other}) {
                    const char grant = grants == "*" ? '*' : grants.at(static_cast<int>(role));
                    const bool isActive = status == MemberStatus::Active;
                    const bool reaches = grant == 'A' || (grant == 'O' && ownership == Ownership::Own);
                    const Decision decision = decide(principal(role, status), *action, ownership);
                    QCOMPARE(decision.isAllowed, grant == '*' || (isActive && reaches));
                    QCOMPARE(decision.sentence.isEmpty(), decision.isAllowed);
                    const QString reason = decision.isAllowed ? QString()
                                           : !isActive        ? statusReason(status)
                                           : grant == 'O'     ? u"not_own"_s
                                                              : u"role_not_allowed"_s;
                    QCOMPARE(decision.reason, reason);
                    QCOMPARE(decision.result().has_value(), decision.isAllowed);
                    ++cells;
                }
            }
        }
    }
    QCOMPARE(cells, actionCount * 5 * 4 * 2);
}

void PolicyTest::nobodySignedIn()
{
    for (const auto &[word, grants] : expectedGrants().asKeyValueRange()) {
        for (const Ownership ownership : {Ownership::Own, Ownership::Other}) {
            const Decision decision = decide(Principal::anonymous(), *actionFromWord(word), ownership);
            QCOMPARE(decision.isAllowed, grants == "*");
            QCOMPARE(decision.reason, grants == "*" ? QString() : u"not_signed_in"_s);
        }
    }
}

void PolicyTest::moreRoleIsNeverLess()
{
    for (const PolicyRow &row : policyTable()) {
        for (size_t i = 1; i < row.roles.size(); ++i)
            QVERIFY2(row.roles[i - 1] >= row.roles[i], row.word.data());
    }
}

void PolicyTest::roleChanges()
{
    for (const Role actor : allRoles) {
        for (const Role from : allRoles) {
            for (const Role to : allRoles) {
                const Decision decision = decideRoleChange(principal(actor), target(from), to, 2);
                const bool touchesOwners = from == Role::Owner || to == Role::Owner;
                QCOMPARE(decision.isAllowed, actor == Role::Owner || (actor == Role::Admin && !touchesOwners));
                if (actor == Role::Admin && touchesOwners)
                    QCOMPARE(decision.reason, u"owner_protected"_s);
            }
        }
    }
    for (const MemberStatus status : {MemberStatus::Invited, MemberStatus::Suspended, MemberStatus::Revoked}) {
        const Decision decision =
            decideRoleChange(principal(Role::Owner, status), target(Role::Viewer), Role::Editor, 2);
        QCOMPARE(decision.reason, statusReason(status));
    }
}

void PolicyTest::statusChanges()
{
    for (const Role actor : allRoles) {
        for (const Role role : allRoles) {
            for (const MemberStatus to : allMemberStatuses) {
                const Decision decision = decideStatusChange(principal(actor), target(role), to, 2);
                QCOMPARE(decision.isAllowed, actor == Role::Owner || (actor == Role::Admin && role != Role::Owner));
            }
        }
    }
}

void PolicyTest::lastOwnerStays()
{
    // Asked by the console, for nobody else could be an owner besides the last one.
    const Principal who = Principal::console();
    for (const Role to : {Role::Admin, Role::Editor, Role::Contributor, Role::Viewer})
        QCOMPARE(decideRoleChange(who, target(Role::Owner), to, 1).reason, u"last_owner"_s);
    QVERIFY(decideRoleChange(who, target(Role::Owner), Role::Admin, 2));
    QVERIFY(decideRoleChange(who, target(Role::Owner), Role::Owner, 1));
    for (const MemberStatus to : {MemberStatus::Invited, MemberStatus::Suspended, MemberStatus::Revoked})
        QCOMPARE(decideStatusChange(who, target(Role::Owner), to, 1).reason, u"last_owner"_s);
    QVERIFY(decideStatusChange(who, target(Role::Owner), MemberStatus::Suspended, 2));
    // One who is not active does not count, so stopping them takes nothing away.
    QVERIFY(decideStatusChange(who, target(Role::Owner, MemberStatus::Suspended), MemberStatus::Revoked, 1));
    QVERIFY(decideRoleChange(who, target(Role::Owner, MemberStatus::Suspended), Role::Viewer, 1));
}

void PolicyTest::nobodyChangesTheirOwn()
{
    for (const Role role : {Role::Owner, Role::Admin}) {
        const Principal who = principal(role);
        const Target self{who.member, role, MemberStatus::Active};
        QCOMPARE(decideRoleChange(who, self, Role::Viewer, 3).reason, u"own_account"_s);
        QCOMPARE(decideStatusChange(who, self, MemberStatus::Suspended, 3).reason, u"own_account"_s);
        QCOMPARE(decideReset(who, self).reason, u"own_account"_s);
    }
}

void PolicyTest::invitationsResetsAndSessions()
{
    for (const Role actor : allRoles) {
        for (const Role role : allRoles) {
            const bool steers = actor == Role::Owner || (actor == Role::Admin && role != Role::Owner);
            QCOMPARE(decideInvitation(principal(actor), role).isAllowed, steers);
            QCOMPARE(decideReset(principal(actor), target(role)).isAllowed, steers);
            QCOMPARE(decideSessionEnd(principal(actor), target(role)).isAllowed, steers);
        }
        const Principal who = principal(actor);
        QVERIFY(decideSessionEnd(who, {who.member, actor, MemberStatus::Active}));
    }
}

void PolicyTest::consoleHasNoAccount()
{
    const Principal console = Principal::console();
    QVERIFY(console.isConsole && console.member.isNull());
    QVERIFY(decide(console, Action::MembersReset, Ownership::Other));
    QVERIFY(!decide(console, Action::PasswordChange, Ownership::Other));
    // A target without an id is nobody's self.
    QVERIFY(decideStatusChange(console, {{}, Role::Admin, MemberStatus::Active}, MemberStatus::Revoked, 1));
}

QTEST_GUILESS_MAIN(PolicyTest)

#include "tst_policy.moc"
