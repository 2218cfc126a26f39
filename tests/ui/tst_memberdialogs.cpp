// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitationmodel.h"
#include "resources/resources.h"
#include "tests/ui/membersbench.h"
#include "ui/members/invitationlistview.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::members::Role;
using collectz::tests::MembersBench;

/// Invitations, password resets and the own account, driven as a person drives them.
class MemberDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }
    void init();
    void cleanup() { m_bench.reset(); }
    void invitesByLinkShownOnce();
    void saysWhereALinkWorks_data();
    void saysWhereALinkWorks();
    void sendsByMailWhereThereIsOne();
    void deliversAgainAndRevokes();
    void issuesAResetOnce();
    void changesTheOwnPassword();
    void everyFocusableControlHasAName();

private:
    std::unique_ptr<MembersBench> m_bench;
};

void MemberDialogsTest::init()
{
    m_bench = std::make_unique<MembersBench>();
    QVERIFY(m_bench->shared.isValid());
}

void MemberDialogsTest::invitesByLinkShownOnce()
{
    m_bench->openAs(m_bench->shared.owner());
    m_bench->click(u"invite"_s);
    QTRY_VERIFY(m_bench->dialog(u"inviteDialog"_s));
    QPointer<QDialog> invite = m_bench->dialog(u"inviteDialog"_s);
    QVERIFY(!invite->findChild<QRadioButton *>(u"byMail"_s)->isEnabled());
    auto *address = invite->findChild<QLineEdit *>(u"address"_s);
    address->setText(u"no address"_s);
    QTest::keyClick(address, Qt::Key_Return);
    address->setText(u"Carl@Example.org"_s);
    QTest::keyClick(address, Qt::Key_Return);
    const auto *secret = invite->findChild<QLineEdit *>(u"secret"_s);
    QTRY_VERIFY(secret->text().contains(u"token="));
    const QString token = secret->text().section(u"token="_s, 1);
    // What is kept of it opens nothing.
    QCOMPARE(m_bench->shared.members.catalog().look("SELECT count(*) FROM invitation WHERE hash IS NOT NULL"), u"1"_s);
    QTest::keyClick(invite, Qt::Key_Escape);
    QTRY_VERIFY(!invite);
    QTRY_VERIFY(m_bench->page->isSettled());
    auto &invitations = m_bench->page->findChild<InvitationListView *>()->model();
    QTRY_COMPARE(invitations.rowCount(), 1);
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.services->invitations.claim(
        tests::MembersFixture::visitor(), {members::SecretText::take(token.toUtf8()), u"carl@example.org"_s, u"Carl"_s,
                                           tests::secret(tests::goodPassword)}));
    m_bench->page->onShown();
    QTRY_COMPARE(invitations.rowCount(), 0);
    m_bench->find<QCheckBox>(u"closedInvitations"_s)->setChecked(true);
    QTRY_COMPARE(invitations.rowCount(), 1);
    QCOMPARE(invitations.stateOf(invitations.rows().constFirst()), members::InvitationState::Claimed);
    QVERIFY(!m_bench->find<QPushButton>(u"revokeInvitation"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"deliverAgain"_s)->isEnabled());
}

void MemberDialogsTest::saysWhereALinkWorks_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("by name") << u"https://shelf.example:8443"_s << false;
    QTest::newRow("from this machine") << u"https://localhost:8443"_s << true;
    QTest::newRow("from this machine, by number") << u"https://127.0.0.1:8443"_s << true;
}

void MemberDialogsTest::saysWhereALinkWorks()
{
    QFETCH(const QString, server);
    QFETCH(const bool, isWarned);
    m_bench->openAs(m_bench->shared.owner());
    m_bench->shared.directory->reachedAt = server;
    m_bench->click(u"invite"_s);
    QTRY_VERIFY(m_bench->dialog(u"inviteDialog"_s));
    const QDialog *invite = m_bench->dialog(u"inviteDialog"_s);
    auto *address = invite->findChild<QLineEdit *>(u"address"_s);
    address->setText(u"carl@example.org"_s);
    QTest::keyClick(address, Qt::Key_Return);
    const auto *hint = invite->findChild<QLabel *>(u"secretHint"_s);
    QTRY_VERIFY(hint->text().contains(u"carl@example.org"_s));
    QCOMPARE(hint->text().contains(u"on this machine only"_s), isWarned);
}

void MemberDialogsTest::sendsByMailWhereThereIsOne()
{
    m_bench->openAs(m_bench->shared.owner());
    m_bench->shared.directory->sendsMail = true;
    m_bench->click(u"invite"_s);
    QTRY_VERIFY(m_bench->dialog(u"inviteDialog"_s));
    QPointer<QDialog> invite = m_bench->dialog(u"inviteDialog"_s);
    QTRY_VERIFY(invite->findChild<QRadioButton *>(u"byMail"_s)->isChecked());
    auto *address = invite->findChild<QLineEdit *>(u"address"_s);
    address->setText(u"ada@example.org"_s);
    QTest::keyClick(address, Qt::Key_Return);
    // The refusal is a sentence in the dialog, which stays.
    QTRY_VERIFY(invite->findChild<QLabel *>(u"answer"_s)->text().contains(u"member already"));
    address->setText(u"dora@example.org"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY(!invite);
    QTRY_VERIFY(m_bench->notifier.sentences.join(u' ').contains(u"dora@example.org"));
}

void MemberDialogsTest::deliversAgainAndRevokes()
{
    m_bench->openAs(m_bench->shared.owner());
    const auto first =
        m_bench->shared.directory->invite(u"carl@example.org"_s, Role::Editor, members::DeliveryWay::Link);
    COLLECTZ_VERIFY_RESULT(first);
    m_bench->page->findChild<QTabWidget *>()->setCurrentIndex(1);
    m_bench->page->onShown();
    auto &model = m_bench->page->findChild<InvitationListView *>()->model();
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_VERIFY(m_bench->find<QPushButton>(u"deliverAgain"_s)->isEnabled());
    m_bench->click(u"deliverAgain"_s);
    QTRY_VERIFY(m_bench->dialog(u"inviteDialog"_s));
    QPointer<QDialog> invite = m_bench->dialog(u"inviteDialog"_s);
    QVERIFY(invite->findChild<QLineEdit *>(u"address"_s)->isReadOnly());
    QTest::keyClick(invite->findChild<QLineEdit *>(u"address"_s), Qt::Key_Return);
    QTRY_VERIFY(!invite->findChild<QLineEdit *>(u"secret"_s)->text().isEmpty());
    QTest::keyClick(invite, Qt::Key_Escape);
    QTRY_VERIFY(!invite);
    QTRY_VERIFY(model.rowCount() == 1 && model.rows().constFirst().id != first->invitation.id);
    QTRY_VERIFY(m_bench->page->isSettled());
    m_bench->click(u"revokeInvitation"_s);
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(m_bench->shared.members.events(u"invitation.revoke"_s).size(), 1);
    QVERIFY(m_bench->notifier.lastAct);
}

void MemberDialogsTest::issuesAResetOnce()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    const auto *secret = m_bench->find<QLineEdit>(u"secret"_s);
    QVERIFY(!secret->isVisible());
    m_bench->click(u"issueReset"_s);
    QTRY_VERIFY(secret->isVisible() && !secret->text().isEmpty());
    const QString withdrawn = secret->text();
    m_bench->click(u"withdrawReset"_s);
    QTRY_VERIFY(secret->text().isEmpty());
    const auto redeem = [this](const QString &token) {
        return m_bench->shared.members.services->passwords.redeem(tests::MembersFixture::visitor(),
                                                                  members::SecretText::take(token.toUtf8()),
                                                                  tests::secret(tests::otherPassword));
    };
    QCOMPARE(tests::codeOf(redeem(withdrawn)), u"reset_invalidated"_s);
    m_bench->click(u"issueReset"_s);
    QTRY_VERIFY(!secret->text().isEmpty());
    const QString valid = secret->text();
    // Another member's drawer does not show it, nor does this one again.
    m_bench->choose(u"Ada"_s);
    QVERIFY(secret->text().isEmpty());
    m_bench->choose(u"Vera"_s);
    QVERIFY(secret->text().isEmpty());
    COLLECTZ_VERIFY_RESULT(redeem(valid));
}

void MemberDialogsTest::changesTheOwnPassword()
{
    const auto vera = m_bench->shared.members.join(u"Vera"_s, Role::Viewer);
    COLLECTZ_VERIFY_RESULT(vera);
    const auto phone = m_bench->shared.members.signIn(u"vera@example.org"_s, tests::goodPassword);
    COLLECTZ_VERIFY_RESULT(phone);
    m_bench->openAs(*vera);
    m_bench->click(u"myAccount"_s);
    QTRY_VERIFY(m_bench->dialog(u"accountDialog"_s));
    QDialog *account = m_bench->dialog(u"accountDialog"_s);
    const auto field = [account](const QString &name) { return account->findChild<QLineEdit *>(name); };
    const auto *change = account->findChild<QPushButton *>(u"changePassword"_s);
    field(u"currentPassword"_s)->setText(u"not the one"_s);
    field(u"newPassword"_s)->setText(QString::fromLatin1(tests::otherPassword));
    QVERIFY(!change->isEnabled());
    field(u"repeatedPassword"_s)->setText(QString::fromLatin1(tests::otherPassword));
    QVERIFY(change->isEnabled());
    const auto message = [account] { return account->findChild<QWidget *>(u"notificationBar"_s)->accessibleName(); };
    account->findChild<QPushButton *>(u"changePassword"_s)->click();
    QTRY_VERIFY(message().contains(u"current password is wrong"));
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.services->sessions.authenticate(phone->accessToken));
    field(u"currentPassword"_s)->setText(QString::fromLatin1(tests::goodPassword));
    account->findChild<QPushButton *>(u"changePassword"_s)->click();
    QTRY_VERIFY(message().contains(u"password was changed"));
    QVERIFY(field(u"newPassword"_s)->text().isEmpty());
    QVERIFY(!m_bench->shared.members.services->sessions.authenticate(phone->accessToken).has_value());
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.services->sessions.authenticate(vera->accessToken));
    field(u"ownName"_s)->setText(u"Vera Rubin"_s);
    QTest::keyClick(field(u"ownName"_s), Qt::Key_Return);
    for (auto *button : account->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Name"))
            button->click();
    }
    QTRY_COMPARE(m_bench->member(u"Vera Rubin"_s).name, u"Vera Rubin"_s);
}

void MemberDialogsTest::everyFocusableControlHasAName()
{
    COLLECTZ_VERIFY_RESULT(m_bench->shared.members.join(u"Vera"_s, Role::Viewer));
    m_bench->openAs(m_bench->shared.owner());
    m_bench->choose(u"Vera"_s);
    m_bench->click(u"invite"_s);
    m_bench->click(u"myAccount"_s);
    QTRY_VERIFY(m_bench->dialog(u"accountDialog"_s) && m_bench->dialog(u"inviteDialog"_s));
    const QList<QWidget *> widgets = m_bench->page->findChildren<QWidget *>();
    int named = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        ++named;
    }
    QVERIFY(named > 20);
}

QTEST_MAIN(MemberDialogsTest)

#include "tst_memberdialogs.moc"
