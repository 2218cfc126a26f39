// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devicemodel.h"
#include "models/invitationmodel.h"
#include "models/membermodel.h"
#include "models/membertext.h"
#include "models/rowroles.h"
#include "models/workownership.h"
#include "tests/support/sharedcatalog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::models;
using collectz::members::Action;
using collectz::members::MemberStatus;
using collectz::members::Ownership;
using collectz::members::Role;
using collectz::tests::SharedCatalog;

/// Models of people, over the real services.
class MemberModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsMembers();
    void listsInvitations();
    void listsDevices();
    void saysWhyNot();
    void writesOnlyWhatTheRoleAllows_data();
    void writesOnlyWhatTheRoleAllows();
    void learnsFromRefusals();
    void tellsWhoseAWorkIs();

private:
    std::unique_ptr<SharedCatalog> m_shared;
};

void MemberModelsTest::init()
{
    m_shared = std::make_unique<SharedCatalog>();
    QVERIFY(m_shared->isValid());
}

void MemberModelsTest::cleanup()
{
    m_shared.reset();
}

void MemberModelsTest::listsMembers()
{
    COLLECTZ_VERIFY_RESULT(m_shared->members.join(u"Vera"_s, Role::Viewer));
    COLLECTZ_VERIFY_RESULT(m_shared->members.join(u"Bert"_s, Role::Editor));
    m_shared->actAs(m_shared->owner());
    MemberModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(m_shared->people.get(), {});
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, MemberModel::NameColumn).data().toString(), u"Bert"_s);
    QCOMPARE(model.index(1, MemberModel::RoleColumn).data().toString(), u"Editor"_s);
    QCOMPARE(model.index(1, MemberModel::StatusColumn).data(WordRole).toString(), u"active"_s);
    QCOMPARE(model.index(1, MemberModel::DevicesColumn).data().toString(), u"1"_s);
    QVERIFY(model.knownAt().isNull());
    members::Member bert = model.rows().at(1).member;
    bert.role = Role::Viewer;
    model.update(bert);
    QCOMPARE(model.index(1, MemberModel::RoleColumn).data().toString(), u"Viewer"_s);
    model.show(m_shared->people.get(), u"vera"_s);
    QTRY_COMPARE(model.rowCount(), 1);

    // Without a line the rows stay, and the failure is told.
    QSignalSpy failures(&model, &PagedTable::failed);
    m_shared->directory->isAway = true;
    model.reload();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.show(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
}

void MemberModelsTest::listsInvitations()
{
    m_shared->actAs(m_shared->owner());
    using members::DeliveryWay;
    COLLECTZ_VERIFY_RESULT(m_shared->directory->invite(u"carl@example.org"_s, Role::Viewer, DeliveryWay::Link));
    const auto dora = m_shared->directory->invite(u"dora@example.org"_s, Role::Editor, DeliveryWay::Mail);
    COLLECTZ_VERIFY_RESULT(dora);
    COLLECTZ_VERIFY_RESULT(m_shared->directory->revokeInvitation(dora->invitation.id));
    const SystemClock clock;
    InvitationModel model(clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(m_shared->people.get(), false);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, InvitationModel::AddressColumn).data().toString(), u"carl@example.org"_s);
    QCOMPARE(model.index(0, InvitationModel::DeliveryColumn).data().toString(), u"By link"_s);
    QCOMPARE(model.index(0, InvitationModel::StateColumn).data(WordRole).toString(), u"open"_s);
    model.show(m_shared->people.get(), true);
    QTRY_COMPARE(model.rowCount(), 2);
    QSet<QString> states;
    for (int row = 0; row < 2; ++row)
        states << model.index(row, InvitationModel::StateColumn).data(WordRole).toString();
    QCOMPARE(states, (QSet<QString>{u"open"_s, u"revoked"_s}));
}

void MemberModelsTest::listsDevices()
{
    const QDateTime now = SystemClock().now();
    members::Session ended;
    ended.id = SessionId::create();
    ended.device = u"old laptop"_s;
    ended.endedAt = now;
    ended.end = members::SessionEnd::PasswordChanged;
    members::Session living = ended;
    living.id = SessionId::create();
    living.device = u"desk"_s;
    living.endedAt = {};
    living.end = members::SessionEnd::None;
    DeviceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSessions({ended, living}, living.id);
    QCOMPARE(model.livingCount(), 1);
    QCOMPARE(model.index(0, DeviceModel::DeviceColumn).data().toString(), u"desk (this device)"_s);
    QVERIFY(model.isOwn(*model.sessionAt(model.index(0, 0))));
    QCOMPARE(model.index(1, DeviceModel::StateColumn).data().toString(), u"Ended by a new password"_s);
}

void MemberModelsTest::saysWhyNot()
{
    // Every refusal that the policy can give has words of this room, not the policy's own.
    for (const Role role : members::allRoles) {
        for (const MemberStatus status : members::allMemberStatuses) {
            members::Principal who;
            who.role = role;
            who.status = status;
            for (const members::PolicyRow &row : members::policyTable()) {
                for (const Ownership ownership : {Ownership::Own, Ownership::Other}) {
                    const members::Decision decision = members::decide(who, row.action, ownership);
                    const QString text = MemberText::refusal(decision, who);
                    QCOMPARE(text.isEmpty(), decision.isAllowed);
                    QVERIFY2(decision.isAllowed || text != decision.sentence, qPrintable(decision.reason));
                }
            }
        }
    }
    QCOMPARE(MemberText::translated(makeError(ErrorKind::Conflict, u"last_owner"_s, u"x"_s)).message.isEmpty(), false);
    QCOMPARE(MemberText::translated(makeError(ErrorKind::Conflict, u"something_new"_s, u"x"_s)).message, u"x"_s);
}

void MemberModelsTest::writesOnlyWhatTheRoleAllows_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("writes");
    for (const Role role : members::allRoles)
        QTest::addRow("%s", qPrintable(members::roleWord(role))) << static_cast<int>(role) << (role != Role::Viewer);
}

void MemberModelsTest::writesOnlyWhatTheRoleAllows()
{
    QFETCH(int, role);
    QFETCH(bool, writes);
    const auto somebody = m_shared->members.join(u"Nora"_s, static_cast<Role>(role));
    COLLECTZ_VERIFY_RESULT(somebody);
    CatalogSession &session = *m_shared->fake.session;
    QVERIFY(!session.isReadOnly());
    m_shared->actAs(*somebody);
    QCOMPARE(session.isReadOnly(), !writes);
    const EntityId work = m_shared->fake.addBook(u"Dune"_s, u"1965"_s, {});
    catalog::ChangeSet set;
    set.changes = {tests::edit(work, m_shared->fake.catalog.state().sequence, u"title"_s, u"Dune"_s, u"Dune!"_s)};
    QSignalSpy failures(&session, &CatalogSession::failed);
    const auto answer = session.submit(set);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().has_value(), writes);
    QTRY_COMPARE(failures.size(), writes ? 0 : 1);

    // Suspended, nobody writes, and the reason is told.
    members::Principal who = *m_shared->people->who();
    who.status = MemberStatus::Suspended;
    QSignalSpy rights(&session, &CatalogSession::rightsChanged);
    m_shared->people->setWho(who);
    QCOMPARE(rights.size(), 1);
    QVERIFY(session.isReadOnly());
    const auto refused = session.submit(set);
    QTRY_VERIFY(refused.isFinished());
    QVERIFY(!refused.result().has_value());
    QCOMPARE(refused.result().error().code, u"member_suspended"_s);
    const auto undo = session.undoChangeSet(ChangeSetId::create());
    QTRY_VERIFY(undo.isFinished());
    QCOMPARE(undo.result().error().code, u"member_suspended"_s);
}

void MemberModelsTest::learnsFromRefusals()
{
    const auto vera = m_shared->members.join(u"Vera"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(vera);
    m_shared->actAs(*vera);
    m_shared->people->noteRefusal(makeError(ErrorKind::Denied, u"role_not_allowed"_s, {}));
    QCOMPARE(m_shared->people->who()->status, MemberStatus::Active);
    m_shared->people->noteRefusal(makeError(ErrorKind::Denied, u"member_suspended"_s, {}));
    QCOMPARE(m_shared->people->who()->status, MemberStatus::Suspended);
    QCOMPARE(m_shared->people->may(Action::CatalogRead, Ownership::Own).reason, u"member_suspended"_s);
    m_shared->people->noteAnswer();
    QCOMPARE(m_shared->people->who()->status, MemberStatus::Active);
}

void MemberModelsTest::tellsWhoseAWorkIs()
{
    QVERIFY(!m_shared->fake.addBook(u"Dune"_s, u"1965"_s, {}).isNull());
    const auto reader = m_shared->fake.catalog.openReader();
    COLLECTZ_VERIFY_RESULT(reader);
    const auto keys = (*reader)->order({}, {}, {});
    COLLECTZ_VERIFY_RESULT(keys);
    const QList<qint64> works(keys->begin(), keys->end());
    QCOMPARE(works.size(), 1);
    // The fake's books are anna's.
    QCOMPARE(workOwnership(**reader, works, {u"anna"_s}).value(), Ownership::Own);
    QCOMPARE(workOwnership(**reader, works, {u"Vera"_s}).value(), Ownership::Other);
    QCOMPARE(workOwnership(**reader, {}, {u"Vera"_s}).value(), Ownership::Own);
}

QTEST_GUILESS_MAIN(MemberModelsTest)

#include "tst_membermodels.moc"
