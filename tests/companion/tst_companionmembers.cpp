// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionpeople.h"
#include "sync/http/companionactivity.h"
#include "sync/http/companionmembers.h"
#include "sync/http/invitationlink.h"
#include "sync/http/peoplejson.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using namespace collectz::tests;
using sync::CompanionActivity;
using sync::CompanionMembers;

namespace {

template <typename Value>
QString codeOf(const Result<Value> &result)
{
    return result ? QString() : result.error().code;
}

template <typename Value>
QByteArray wordsOf(const Result<Value> &result)
{
    return result ? QByteArray("done") : (result.error().code + u": "_s + result.error().message).toUtf8();
}

/// Somebody who is signed in at the companion, with what a desktop has of it.
struct Person
{
    Person(const sync::CompanionAddress &address, const SignedIn &signedIn, const QString &memory = {})
        : member(signedIn.member)
        , api(std::make_shared<sync::HttpChannel>(address),
              {[token = signedIn.accessToken.reveal().toByteArray()] { return Result<QByteArray>(token); }, {}})
        , members(api, memory, CancelToken())
        , activity(api, CancelToken())
    {}

    Member member;
    sync::CompanionApi api;
    CompanionMembers members;
    CompanionActivity activity;
};

QJsonObject memberJson()
{
    return {{u"id"_s, MemberId::create().text()},
            {u"name"_s, u"Ada"_s},
            {u"address"_s, u"ada@shelf.example"_s},
            {u"role"_s, u"editor"_s},
            {u"status"_s, u"active"_s},
            {u"devices"_s, 2},
            {u"changes"_s, 7}};
}

} // namespace

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), wordsOf(result).constData())

/// People and what happened, asked of a real companion over HTTP.
class CompanionMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void initTestCase();
    void listsAndSearches();
    void invitesClaimsChangesAndSuspends();
    void deliversAgainAndRevokes();
    void resetsAndSignsOut();
    void changesTheOwnPassword();
    void readsActivity();
    void remembersTheLastKnownList();

private:
    [[nodiscard]] Result<SignedIn> invite(const QString &name, Role role);

    CompanionProcess m_companion;
    QTemporaryDir m_folder;
    std::unique_ptr<Person> m_owner;
};

void CompanionMembersTest::readsAnswers()
{
    const auto list = sync::memberListFromJson(
        {{u"members"_s, QJsonArray{memberJson(), memberJson()}}, {u"next"_s, MemberId::create().text()}});
    VERIFY_RESULT(list);
    QCOMPARE(list->members.size(), 2);
    QCOMPARE(list->members.constFirst().devices, 2);
    QCOMPARE(list->members.constFirst().changes, 7);
    QVERIFY(!list->next.isNull());
}

void CompanionMembersTest::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("no list") << QJsonObject{{u"members"_s, u"Ada"_s}};
    QTest::newRow("no member") << QJsonObject{{u"members"_s, QJsonArray{1}}};
    QJsonObject strange = memberJson();
    strange.insert(u"role"_s, u"emperor"_s);
    QTest::newRow("a strange role") << QJsonObject{{u"members"_s, QJsonArray{strange}}};
    QJsonArray many;
    for (int number = 0; number < 201; ++number)
        many.append(memberJson());
    QTest::newRow("too many") << QJsonObject{{u"members"_s, many}};
}

void CompanionMembersTest::refusesWhatIsNoAnswer()
{
    QFETCH(QJsonObject, json);
    QCOMPARE(codeOf(sync::memberListFromJson(json)), u"companion_answer"_s);
    QCOMPARE(codeOf(sync::profileFromJson(json)), u"companion_answer"_s);
    QCOMPARE(codeOf(sync::invitationFromJson(json)), u"companion_answer"_s);
    QCOMPARE(codeOf(sync::newResetFromJson(json)), u"companion_answer"_s);
}

void CompanionMembersTest::initTestCase()
{
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    const sync::CompanionApi anonymous(std::make_shared<sync::HttpChannel>(addressOf(m_companion)));
    const auto olga = setUpOwner(m_companion, anonymous);
    VERIFY_RESULT(olga);
    m_owner = std::make_unique<Person>(addressOf(m_companion), *olga, m_folder.filePath(u"people/members.json"_s));
}

Result<SignedIn> CompanionMembersTest::invite(const QString &name, Role role)
{
    const QString address = name.toLower() + u"@shelf.example"_s;
    Result<SentInvitation> sent = m_owner->members.invite(address, role, DeliveryWay::Link);
    if (!sent)
        return fail(std::move(sent).error());
    const auto link = sync::InvitationLink::fromText(QString::fromUtf8(sent->link.reveal()));
    if (!link)
        return fail(ErrorKind::Bug, u"no_link"_s, QString());
    // The companion of this test was not told how it is reached, so the desktop that invites says it.
    if (link->companion.base != addressOf(m_companion).base || link->companion.fingerprint.isEmpty())
        return fail(ErrorKind::Bug, u"no_address"_s, link->companion.text());
    const sync::CompanionApi anonymous(std::make_shared<sync::HttpChannel>(addressOf(m_companion)));
    return sync::CompanionAccount(anonymous).claim({secret(link->token), address, name, secret(usualPassword)},
                                                   u"laptop"_s, CancelToken());
}

void CompanionMembersTest::listsAndSearches()
{
    for (const QString &name : {u"Zoe"_s, u"Bert"_s})
        VERIFY_RESULT(invite(name, Role::Viewer));
    const auto all = m_owner->members.members({});
    VERIFY_RESULT(all);
    QCOMPARE(all->list.members.size(), 3);
    QCOMPARE(all->list.members.constFirst().member.name, u"Bert"_s);
    QCOMPARE(all->list.members.constFirst().devices, 1);
    QVERIFY(all->knownAt.isNull());
    const auto first = m_owner->members.members({{}, {}, 2});
    VERIFY_RESULT(first);
    const auto rest = m_owner->members.members({{}, first->list.next, 2});
    VERIFY_RESULT(rest);
    QCOMPARE(rest->list.members.size(), 1);
    QCOMPARE(rest->list.members.constFirst().member.name, u"Zoe"_s);
    QVERIFY(rest->list.next.isNull());
    QCOMPARE(m_owner->members.members({u"BERT @shelf+&"_s, {}, 50})->list.members.size(), 1);
    const auto profile = m_owner->members.ownProfile();
    VERIFY_RESULT(profile);
    QVERIFY(profile->isLastOwner);
    QCOMPARE(profile->sessions.size(), 1);
    QCOMPARE(profile->currentSession, profile->sessions.constFirst().id);
}

void CompanionMembersTest::invitesClaimsChangesAndSuspends()
{
    const auto vera = invite(u"Vera"_s, Role::Viewer);
    VERIFY_RESULT(vera);
    Person person(addressOf(m_companion), *vera);
    QCOMPARE(person.member.role, Role::Viewer);
    QCOMPARE(person.members.members({})->list.members.size(), 1);
    QCOMPARE(codeOf(person.members.invitations({})), u"role_not_allowed"_s);
    QCOMPARE(codeOf(person.members.changeRole(person.member.id, Role::Owner)), u"role_not_allowed"_s);
    const auto promoted = m_owner->members.changeRole(person.member.id, Role::Admin);
    VERIFY_RESULT(promoted);
    QCOMPARE(promoted->role, Role::Admin);
    VERIFY_RESULT(person.members.invitations({}));
    QCOMPARE(codeOf(person.members.changeRole(m_owner->member.id, Role::Viewer)), u"owner_protected"_s);
    QCOMPARE(codeOf(m_owner->members.changeRole(m_owner->member.id, Role::Viewer)), u"own_account"_s);

    // From the next call on everything is refused, with the reason, and lifted as soon.
    VERIFY_RESULT(m_owner->members.changeStatus(person.member.id, MemberStatus::Suspended));
    QCOMPARE(codeOf(person.members.members({})), u"member_suspended"_s);
    QCOMPARE(codeOf(person.members.ownProfile()), u"member_suspended"_s);
    QCOMPARE(codeOf(person.activity.events({})), u"member_suspended"_s);
    VERIFY_RESULT(m_owner->members.changeStatus(person.member.id, MemberStatus::Active));
    VERIFY_RESULT(person.members.ownProfile());
    const auto revoked = m_owner->members.changeStatus(person.member.id, MemberStatus::Revoked);
    VERIFY_RESULT(revoked);
    QVERIFY(!person.members.ownProfile().has_value());
    VERIFY_RESULT(invite(u"Vera"_s, Role::Editor));
}

void CompanionMembersTest::deliversAgainAndRevokes()
{
    const auto first = m_owner->members.invite(u"carl@shelf.example"_s, Role::Editor, DeliveryWay::Link);
    VERIFY_RESULT(first);
    QVERIFY(first->isDelivered);
    QVERIFY(first->invitation.expiresAt > first->invitation.createdAt);
    const auto second = m_owner->members.invite(u"carl@shelf.example"_s, Role::Editor, DeliveryWay::Link);
    VERIFY_RESULT(second);
    const auto open = m_owner->members.invitations({});
    VERIFY_RESULT(open);
    QCOMPARE(open->invitations.size(), 1);
    QCOMPARE(open->invitations.constFirst().id, second->invitation.id);
    QCOMPARE(open->invitations.constFirst().delivery, u"link"_s);
    QVERIFY(!open->sendsMail);
    QCOMPARE(codeOf(m_owner->members.invite(u"dora@shelf.example"_s, Role::Editor, DeliveryWay::Mail)), u"no_mail"_s);
    QCOMPARE(codeOf(m_owner->members.invite(u"not an address"_s, Role::Editor, DeliveryWay::Link)),
             u"address_invalid"_s);
    const auto revoked = m_owner->members.revokeInvitation(second->invitation.id);
    VERIFY_RESULT(revoked);
    QVERIFY(revoked->revokedAt.isValid());
    QCOMPARE(m_owner->members.invitations({})->invitations.size(), 0);
    const auto closed = m_owner->members.invitations({true, {}, 50});
    VERIFY_RESULT(closed);
    QVERIFY(closed->invitations.size() >= 2);
    const auto paged = m_owner->members.invitations({true, closed->invitations.constFirst().id, 1});
    VERIFY_RESULT(paged);
    QCOMPARE(paged->invitations.constFirst().id, closed->invitations.at(1).id);
}

void CompanionMembersTest::resetsAndSignsOut()
{
    const auto rita = invite(u"Rita"_s, Role::Viewer);
    VERIFY_RESULT(rita);
    const auto withdrawn = m_owner->members.issueReset(rita->member.id);
    VERIFY_RESULT(withdrawn);
    QCOMPARE(m_owner->members.invalidateResets(rita->member.id).value_or(-1), 1);
    const auto reset = m_owner->members.issueReset(rita->member.id);
    VERIFY_RESULT(reset);
    const sync::CompanionApi anonymous(std::make_shared<sync::HttpChannel>(addressOf(m_companion)));
    const sync::CompanionAccount account(anonymous);
    const QString next = u"kettles under the long stairs"_s;
    QCOMPARE(codeOf(account.redeemReset(withdrawn->token, secret(next), u"laptop"_s, CancelToken())),
             u"reset_invalidated"_s);
    const auto signedIn = account.redeemReset(reset->token, secret(next), u"laptop"_s, CancelToken());
    VERIFY_RESULT(signedIn);
    Person person(addressOf(m_companion), *signedIn);
    VERIFY_RESULT(person.members.ownProfile());
    VERIFY_RESULT(m_owner->members.endSession(signedIn->session.id));
    QVERIFY(!person.members.ownProfile().has_value());
    QCOMPARE(m_owner->members.endSessions(rita->member.id).value_or(-1), 0);
    QCOMPARE(codeOf(m_owner->members.issueReset(m_owner->member.id)), u"own_account"_s);
}

void CompanionMembersTest::changesTheOwnPassword()
{
    const auto nora = invite(u"Nora"_s, Role::Viewer);
    VERIFY_RESULT(nora);
    Person person(addressOf(m_companion), *nora);
    const QString next = u"nine kettles by the harbour"_s;
    QCOMPARE(codeOf(person.members.changePassword(secret(u"not the right one"_s), secret(next))), u"wrong_password"_s);
    QCOMPARE(codeOf(person.members.changePassword(secret(usualPassword), secret(u"short"_s))), u"password_too_short"_s);
    VERIFY_RESULT(person.members.changePassword(secret(usualPassword), secret(next)));
    const auto renamed = person.members.rename(person.member.id, u"Nora Barnacle"_s);
    VERIFY_RESULT(renamed);
    QCOMPARE(renamed->name, u"Nora Barnacle"_s);
}

void CompanionMembersTest::readsActivity()
{
    activity::EventFilter filter;
    filter.action = u"invitation.claim"_s;
    const auto claims = m_owner->activity.events(filter);
    VERIFY_RESULT(claims);
    QVERIFY(claims->size() >= 4);
    QVERIFY(claims->constFirst().number > claims->constLast().number);
    QVERIFY(claims->constFirst().at.isValid());
    // One page after the other is the whole.
    activity::EventFilter paged = filter;
    paged.limit = 2;
    QList<qint64> numbers;
    while (true) {
        const auto page = m_owner->activity.events(paged);
        VERIFY_RESULT(page);
        for (const activity::Event &event : *page)
            numbers << event.number;
        if (page->size() < paged.limit)
            break;
        paged.beforeNumber = page->constLast().number;
    }
    QCOMPARE(numbers.size(), claims->size());
    activity::EventFilter refused;
    refused.outcome = activity::Outcome::Refused;
    refused.reason = u"owner_protected"_s;
    QCOMPARE(m_owner->activity.events(refused)->size(), 1);
    refused.reason = u"owner"_s;
    QCOMPARE(m_owner->activity.events(refused)->size(), 0);
    activity::EventFilter later;
    later.from = QDateTime::currentDateTimeUtc().addDays(1);
    QCOMPARE(m_owner->activity.events(later)->size(), 0);

    // Others see what they did themselves.
    const auto vic = invite(u"Vic"_s, Role::Viewer);
    VERIFY_RESULT(vic);
    Person person(addressOf(m_companion), *vic);
    const auto own = person.activity.events({});
    VERIFY_RESULT(own);
    QVERIFY(!own->isEmpty());
    for (const activity::Event &event : *own)
        QCOMPARE(event.actor, u"Vic"_s);
}

void CompanionMembersTest::remembersTheLastKnownList()
{
    VERIFY_RESULT(m_owner->members.members({}));
    const QString memory = m_folder.filePath(u"people/members.json"_s);
    QVERIFY(QFile::exists(memory));
    const auto ownOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(memory), ownOnly);
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
    const auto known = m_owner->members.members({});
    VERIFY_RESULT(known);
    QVERIFY(known->knownAt.isValid());
    QVERIFY(known->list.members.size() >= 5);
    QCOMPARE(m_owner->members.members({u"bert"_s, {}, 50})->list.members.size(), 1);
    QCOMPARE(m_owner->members.profile(known->list.members.constFirst().member.id).error().kind, ErrorKind::Unavailable);
    QVERIFY(!m_owner->members.changeRole(known->list.members.constFirst().member.id, Role::Editor).has_value());
    // A file that somebody has damaged is no list.
    QFile file(memory);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"members\": 3}");
    file.close();
    QCOMPARE(m_owner->members.members({}).error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(CompanionMembersTest)

#include "tst_companionmembers.moc"
