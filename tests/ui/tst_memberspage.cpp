// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitationmodel.h"
#include "models/membermodel.h"
#include "models/membertext.h"
#include "resources/resources.h"
#include "tests/ui/membersbench.h"
#include "ui/members/invitationlistview.h"
#include "ui/members/memberlistview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::members::MemberStatus;
using collectz::members::Role;
using collectz::models::MemberText;
using collectz::tests::MembersBench;

/// The page of members, driven as a person drives it, over the real services.
class MembersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }
    void init();
    void cleanup() { m_bench.reset(); }
    void saysHowToShare();
    void savesARoleAndTakesItBack();
    void suspendsAndReactivates();
    void revokesAfterSayingWhat();
    void protectsTheLastOwner();
    void givesOnlyRolesOneMayGive();
    void signsDevicesOut();
    void saysWhereSomebodyHasNoDevices();
    void searches();
    void staysReadableWithoutALine();
    void showsViewersThemselves();

private:
    std::unique_ptr<MembersBench> m_bench;
};

void MembersPageTest::init()
{
    m_bench = std::make_unique<MembersBench>();
    QVERIFY(m_bench->shared.isValid());
}

void MembersPageTest::saysHowToShare()
{
    testsupport::FakeSession alone;
    const MembersPage page(PageContext{*alone.session, m_bench->actions, m_bench->notifier});
    QVERIFY(page.isSettled());
    QCOMPARE(page.findChildren<QTabWidget *>().size(), 0);
    QVERIFY(!m_bench->actions.find(u"members.invite"_s)->isVisible());
}

void MembersPageTest::savesARoleAndTakesItBack()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    auto *role = m_bench->find<QComboBox>(u"role"_s);
    QVERIFY(role->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"saveRole"_s)->isEnabled());
    role->setCurrentIndex(role->findData(static_cast<int>(Role::Editor)));
    Q_EMIT role->activated(role->currentIndex());
    QCOMPARE(m_bench->member(u"Vera"_s).role, Role::Viewer);
    m_bench->click(u"saveRole"_s);
    QTRY_COMPARE(m_bench->notifier.sentences.size(), 1);
    QCOMPARE(m_bench->member(u"Vera"_s).role, Role::Editor);
    const auto &model = m_bench->page->findChild<MemberListView *>()->model();
    QCOMPARE(model.rows().at(model.rowOf(m_bench->member(u"Vera"_s).id)).member.role, Role::Editor);
    m_bench->notifier.lastAct();
    QTRY_COMPARE(m_bench->member(u"Vera"_s).role, Role::Viewer);
    QTRY_VERIFY(m_bench->page->isSettled());
    QTRY_COMPARE(role->currentData().toInt(), static_cast<int>(Role::Viewer));
    // Whoever is looked at stays when the list is read anew.
    m_bench->page->onShown();
    QTRY_VERIFY(m_bench->page->isSettled());
    const QModelIndex current =
        m_bench->page->findChild<MemberListView *>()->findChild<QTableView *>(u"memberTable"_s)->currentIndex();
    QCOMPARE(current.siblingAtColumn(0).data().toString(), u"Vera"_s);
}

void MembersPageTest::suspendsAndReactivates()
{
    const auto vera = m_bench->shared.members.join(u"Vera"_s, Role::Editor);
    COLLECTZ_VERIFY_RESULT(vera);
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    m_bench->click(u"suspend"_s);
    QTRY_COMPARE(m_bench->member(u"Vera"_s).status, MemberStatus::Suspended);
    const members::Caller caller = m_bench->shared.members.callerOf(vera->accessToken);
    QCOMPARE(members::decide(caller.who, members::Action::CatalogRead, members::Ownership::Own).reason,
             u"member_suspended"_s);
    QTRY_COMPARE(m_bench->find<QLabel>(u"status"_s)->text(), MemberText::status(MemberStatus::Suspended));
    QTRY_COMPARE(m_bench->notifier.sentences.size(), 1);
    m_bench->notifier.lastAct();
    QTRY_COMPARE(m_bench->member(u"Vera"_s).status, MemberStatus::Active);
}

void MembersPageTest::revokesAfterSayingWhat()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Editor));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    m_bench->click(u"revoke"_s);
    QVERIFY(m_bench->find<QPushButton>(u"revokeNow"_s)->isVisible());
    m_bench->click(u"keep"_s);
    QVERIFY(!m_bench->find<QPushButton>(u"revokeNow"_s)->isVisible());
    QCOMPARE(m_bench->member(u"Vera"_s).status, MemberStatus::Active);
    m_bench->click(u"revoke"_s);
    m_bench->click(u"revokeNow"_s);
    QTRY_COMPARE(m_bench->member(u"Vera"_s).status, MemberStatus::Revoked);
    QTRY_VERIFY(m_bench->page->isSettled());
    QTRY_VERIFY(!m_bench->find<QPushButton>(u"revoke"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"suspend"_s)->isEnabled());
    QVERIFY(!m_bench->find<QComboBox>(u"role"_s)->isEnabled());
}

void MembersPageTest::protectsTheLastOwner()
{
    const auto olga = m_bench->shared.members.join(u"Olga"_s, Role::Owner);
    COLLECTZ_VERIFY_RESULT(olga);
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Ada"_s);
    QVERIFY(!m_bench->find<QComboBox>(u"role"_s)->isEnabled());
    QVERIFY(m_bench->find<QPushButton>(u"saveRole"_s)->toolTip().contains(u"own role"));
    // With the other owner gone the reason is another one, said before anybody tries.
    COLLECTZ_VERIFY_RESULT(m_bench->shared.directory->changeRole(olga->member.id, Role::Editor));
    m_bench->page->onShown();
    QTRY_VERIFY(m_bench->page->isSettled());
    QTRY_VERIFY(m_bench->find<QPushButton>(u"saveRole"_s)->toolTip().contains(u"last active owner"));
    QVERIFY(!m_bench->find<QPushButton>(u"suspend"_s)->isEnabled());
    QVERIFY(m_bench->find<QPushButton>(u"revoke"_s)->toolTip().contains(u"last active owner"));
}

void MembersPageTest::givesOnlyRolesOneMayGive()
{
    const auto adam = m_bench->shared.members.join(u"Adam"_s, Role::Admin);
    COLLECTZ_VERIFY_RESULT(adam);
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    m_bench->openAs(*adam);
    m_bench->choose(u"Vera"_s);
    const auto *role = m_bench->find<QComboBox>(u"role"_s);
    const int owner = role->findData(static_cast<int>(Role::Owner));
    QVERIFY(!(role->model()->flags(role->model()->index(owner, 0)) & Qt::ItemIsEnabled));
    QVERIFY(!role->itemData(owner, Qt::ToolTipRole).toString().isEmpty());
    m_bench->choose(u"Ada"_s);
    QVERIFY(!role->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"issueReset"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"endAllSessions"_s)->isEnabled());
}

void MembersPageTest::signsDevicesOut()
{
    const auto vera = m_bench->shared.members.join(u"Vera"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(vera);
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    QTRY_VERIFY(m_bench->find<QPushButton>(u"endSession"_s)->isEnabled());
    m_bench->click(u"endSession"_s);
    QTRY_VERIFY(!m_bench->shared.members.services->sessions.authenticate(vera->accessToken).has_value());
    QTRY_VERIFY(m_bench->page->isSettled());
    QTRY_VERIFY(!m_bench->find<QPushButton>(u"endAllSessions"_s)->isEnabled());
    // The own device is not signed out from here.
    m_bench->choose(u"Ada"_s);
    QVERIFY(!m_bench->find<QPushButton>(u"endSession"_s)->isEnabled());
}

void MembersPageTest::saysWhereSomebodyHasNoDevices()
{
    tests::MembersFixture &people = m_bench->shared.members;
    COLLECTZ_VERIFY_RESULT(people.join(u"Vera"_s, Role::Viewer));
    COLLECTZ_VERIFY_RESULT(people.services->invitations.create(people.console(), u"eva@example.org"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    const auto *devices = m_bench->find<QTableView>(u"deviceTable"_s);
    const auto *none = m_bench->find<QLabel>(u"noDevices"_s);
    QCOMPARE(devices->model()->rowCount(), 1);
    QVERIFY(devices->isVisibleTo(m_bench->page.get()));
    QVERIFY(!none->isVisibleTo(m_bench->page.get()));
    m_bench->choose(u"eva@example.org"_s);
    QVERIFY(none->isVisibleTo(m_bench->page.get()));
    QVERIFY(!devices->isVisibleTo(m_bench->page.get()));
    QCOMPARE(none->text(), u"None yet: the invitation has not been used."_s);
}

void MembersPageTest::searches()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Élodie"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    auto *list = m_bench->page->findChild<MemberListView *>();
    QTest::keyClicks(list->searchField(), u"elodie"_s);
    QTRY_COMPARE(list->model().rowCount(), 1);
    list->searchField()->setText(u"nobody at all"_s);
    QTRY_COMPARE(list->model().rowCount(), 0);
    QCOMPARE(list->findChild<QStackedWidget *>()->currentIndex(), 1);
    list->searchField()->clear();
    QTRY_COMPARE(list->model().rowCount(), 3);
}

void MembersPageTest::staysReadableWithoutALine()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    m_bench->shared.directory->isAway = true;
    m_bench->shared.people->setOnline(false);
    m_bench->page->onShown();
    QTRY_VERIFY(m_bench->page->isSettled());
    QCOMPARE(m_bench->page->findChild<MemberListView *>()->model().rowCount(), 2);
    QVERIFY(m_bench->find<QLabel>(u"membersNote"_s)->text().contains(u"cannot be reached"));
    for (const QString &name :
         {u"invite"_s, u"saveRole"_s, u"suspend"_s, u"revoke"_s, u"issueReset"_s, u"endSession"_s})
        QVERIFY2(!m_bench->find<QPushButton>(name)->isEnabled(), qPrintable(name));
    QCOMPARE(m_bench->notifier.errors, QStringList());
    m_bench->shared.directory->isAway = false;
    m_bench->shared.people->setOnline(true);
    QTRY_VERIFY(m_bench->page->isSettled());
    QTRY_VERIFY(m_bench->find<QPushButton>(u"suspend"_s)->isEnabled());
}

void MembersPageTest::showsViewersThemselves()
{
    const auto vera = m_bench->shared.members.join(u"Vera"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(vera);
    m_bench->openAs(*vera);
    QTRY_COMPARE(m_bench->page->findChild<MemberListView *>()->model().rowCount(), 1);
    QVERIFY(!m_bench->find<QPushButton>(u"invite"_s)->isEnabled());
    QVERIFY(m_bench->find<QPushButton>(u"invite"_s)->toolTip().contains(u"Viewer"));
    QVERIFY(m_bench->find<QPushButton>(u"myAccount"_s)->isEnabled());
    QCOMPARE(m_bench->page->findChild<InvitationListView *>()->model().rowCount(), 0);
    QVERIFY(!m_bench->find<QCheckBox>(u"closedInvitations"_s)->isEnabled());
    QCOMPARE(m_bench->notifier.errors, QStringList());
}

QTEST_MAIN(MembersPageTest)

#include "tst_memberspage.moc"
