// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole program with a real companion and a real keychain: connecting, working, being signed out, coming back.
#include "base/fingerprintwords.h"
#include "models/companionsession.h"
#include "models/pendingmodel.h"
#include "models/peoplesession.h"
#include "models/roundmodel.h"
#include "tests/companion/companionpeople.h"
#include "tests/desktop/desktopwindow.h"
#include "tests/support/secretservice.h"
#include "tests/ui/laidout.h"
#include "ui/companion/companiondialog.h"
#include "ui/sync/companionstatus.h"
#include "ui/sync/syncpage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;
using Phase = sync::EngineStatus::Phase;

namespace {

constexpr int patience = 90'000;

catalog::ChangeSet newBook(const QString &title)
{
    catalog::EntityChange change;
    change.entity = EntityId::create();
    change.level = catalog::Level::Work;
    change.kind = catalog::Kind::Book;
    change.creates = true;
    change.fields = {{u"title"_s, {}, catalog::FieldValue(title), {}}};
    catalog::ChangeSet changeSet;
    changeSet.subject = title;
    changeSet.changes = {change};
    return changeSet;
}

} // namespace

class TestCompanionWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsSentBeforeTheFingerprintIsAccepted();
    void aNewCompanionIsSetUp();
    void itsPeopleAreShown();
    void changesGoThereByThemselves();
    void itIsStillConnectedAfterARestart();
    void offlineIsAStateAndTheQueueTellsWhatWaits();
    void aSignedOutDeviceSignsInAgain();
    void anInvitationFillsTheForm();
    void anotherFingerprintThanPromisedIsRefused();
    void cleanupTestCase();

private:
    [[nodiscard]] ui::CompanionDialog *dialog() { return m_desktop->window().findChild<ui::CompanionDialog *>(); }
    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name)
    {
        return dialog()->findChild<Widget *>(name);
    }
    void fill(const QString &name, const QString &text) { part<QLineEdit>(name)->setText(text); }
    void next() { part<QPushButton>(u"next"_s)->click(); }
    /// Whether all lines of all texts of the dialog are in sight.
    [[nodiscard]] bool showsWholeTexts()
    {
        const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
        return std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return !label->isVisible() || !label->wordWrap() ||
                   label->height() >= label->heightForWidth(label->width());
        });
    }
    /// Without the places where a long line may be broken.
    [[nodiscard]] QString problem() { return part<QLabel>(u"problem"_s)->text().remove(QChar(0x200b)); }
    [[nodiscard]] models::CompanionSession *companion()
    {
        return m_desktop->window().session() ? m_desktop->window().session()->companion() : nullptr;
    }
    [[nodiscard]] ui::SyncPage *page() { return m_desktop->window().findChild<ui::SyncPage *>(); }
    [[nodiscard]] QString statusLine() { return m_desktop->window().findChild<ui::CompanionStatus *>()->text(); }
    /// Kept to be looked at, where a person wants to.
    static void picture(QWidget *widget, const QString &name)
    {
        testsupport::layOut();
        const QStringList tabs = testsupport::tabsAgainstReading(widget);
        QVERIFY2(tabs.isEmpty(), qPrintable(name + u": "_s + tabs.join(u'\n')));
        const QString folder = qEnvironmentVariable("COLLECTZ_PICTURES");
        if (!folder.isEmpty())
            widget->grab().save(folder + u'/' + name + u".png"_s);
    }

    std::unique_ptr<testsupport::SecretService> m_service;
    CompanionProcess m_companion;
    std::unique_ptr<DesktopWindow> m_desktop;
};

void TestCompanionWindow::initTestCase()
{
    m_service = std::make_unique<testsupport::SecretService>();
    QVERIFY2(m_service->isValid(), m_service->error());
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    m_desktop = std::make_unique<DesktopWindow>();
}

void TestCompanionWindow::nothingIsSentBeforeTheFingerprintIsAccepted()
{
    m_desktop->trigger(u"file.companion"_s);
    QVERIFY(dialog());
    QVERIFY(!part<QPushButton>(u"next"_s)->isEnabled());
    part<QPlainTextEdit>(u"address"_s)->setPlainText(u"https://127.0.0.1:1"_s);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(problem().contains(u"Nobody answers"_s), patience);
    part<QPlainTextEdit>(u"address"_s)->setPlainText(addressOf(m_companion).base.toString());
    picture(dialog(), u"connect-1-address"_s);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(part<QCheckBox>(u"fingerprintAccepted"_s)->isVisible(), patience);
    QCOMPARE(part<QLabel>(u"fingerprintWords"_s)->text(), fingerprintWords(m_companion.fingerprint()).join(u' '));
    QCOMPARE(part<QLabel>(u"fingerprintHex"_s)->text().replace(u'\n', u':'), fingerprintHex(m_companion.fingerprint()));
    picture(dialog(), u"connect-2-fingerprint"_s);
    QVERIFY(!part<QPushButton>(u"next"_s)->isEnabled());
    QVERIFY(!m_companion.log().contains("/api/"));
    part<QCheckBox>(u"fingerprintAccepted"_s)->setChecked(true);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(part<QLineEdit>(u"account"_s)->isVisible(), patience);
}

void TestCompanionWindow::aNewCompanionIsSetUp()
{
    dialog()->account().setWay(ui::CompanionAccountForm::Way::SetUp);
    fill(u"secret"_s, m_companion.setupCode());
    fill(u"account"_s, u"olga@shelf.example"_s);
    fill(u"name"_s, u"Olga"_s);
    fill(u"password"_s, usualPassword);
    fill(u"repeat"_s, u"something else"_s);
    next();
    QVERIFY(problem().contains(u"differ"_s));
    QTRY_VERIFY(showsWholeTexts());
    picture(dialog(), u"connect-3-account"_s);
    fill(u"repeat"_s, usualPassword);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"loadingText"_s)->text().contains(u"Done"_s), patience);
    picture(dialog(), u"connect-4-done"_s);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog() && m_desktop->isOpen(), patience);
    QVERIFY(companion());
    QTRY_VERIFY_WITH_TIMEOUT(companion()->member().has_value(), patience);
    QCOMPARE(companion()->member()->role, members::Role::Owner);
    QTRY_COMPARE_WITH_TIMEOUT(statusLine(), u"Online"_s, patience);
    // The secrets are where they belong and nowhere else.
    QVERIFY(!m_desktop->settings().contains("clz"));
    QVERIFY(!m_desktop->settings().contains(usualPassword.toUtf8()));
}

void TestCompanionWindow::itsPeopleAreShown()
{
    models::CatalogSession *session = m_desktop->window().session();
    QVERIFY(session->people());
    QTRY_VERIFY_WITH_TIMEOUT(session->people()->who() && session->people()->isOnline(), patience);
    QCOMPARE(session->people()->who()->member, companion()->member()->id);
    QVERIFY(session->may(members::Action::InvitationsCreate, members::Ownership::Other));
    m_desktop->window().showPage(u"members"_s);
    const auto *table = m_desktop->window().findChild<QTableView *>(u"memberTable"_s);
    QVERIFY(table);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().currentPage()->isSettled(), patience);
    QVERIFY(table->model()->index(0, 0).data().toString().contains(u"Olga"_s));
    picture(&m_desktop->window(), u"members-page"_s);
}

void TestCompanionWindow::changesGoThereByThemselves()
{
    auto applied = m_desktop->window().session()->submit(newBook(u"Dune"_s));
    QTRY_VERIFY_WITH_TIMEOUT(applied.isFinished() && companion()->status().replica.place.sequence >= 1 &&
                                 companion()->status().phase == Phase::Online,
                             patience);
    QVERIFY(applied.result().has_value());
    QCOMPARE(companion()->status().replica.waiting, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), qint64(1), patience);
}

void TestCompanionWindow::itIsStillConnectedAfterARestart()
{
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->isOpen() && companion(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(companion()->status().phase, Phase::Online, patience);
    QTRY_VERIFY_WITH_TIMEOUT(companion()->member().has_value(), patience);
    // What one did before the restart can still be undone: it stands under the name that the companion knows.
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().session()->undoText().contains(u"Dune"_s), patience);
}

void TestCompanionWindow::offlineIsAStateAndTheQueueTellsWhatWaits()
{
    const QString port = QString::number(m_companion.port());
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
    companion()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(statusLine().startsWith(u"Offline"_s), patience);
    QVERIFY(m_desktop->message().isEmpty());
    auto applied = m_desktop->window().session()->submit(newBook(u"Solaris"_s));
    QTRY_VERIFY_WITH_TIMEOUT(applied.isFinished(), patience);
    m_desktop->window().findChild<ui::CompanionStatus *>()->click();
    QCOMPARE(m_desktop->window().currentPage()->id(), u"sync"_s);
    const QAbstractItemModelTester queueTester(&page()->queue(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester roundTester(&page()->rounds(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE_WITH_TIMEOUT(page()->queue().rowCount(), 1, patience);
    const QModelIndex what = page()->queue().index(0, models::PendingModel::WhatColumn);
    QVERIFY(what.data().toString().contains(u"Solaris"_s));
    picture(&m_desktop->window(), u"sync-offline"_s);

    QVERIFY2(m_companion.start({u"--server-port"_s, port}), qPrintable(m_companion.failure()));
    companion()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(statusLine() == u"Online"_s && page()->queue().rowCount() == 0, patience);
    QVERIFY(page()->rounds().rowCount() > 0);
}

void TestCompanionWindow::aSignedOutDeviceSignsInAgain()
{
    // Somebody ends this device's session from another one.
    const auto channel = std::make_shared<sync::HttpChannel>(addressOf(m_companion));
    const sync::CompanionApi anonymous(channel);
    const auto other = sync::CompanionAccount(anonymous).signIn({u"olga@shelf.example"_s, secret(usualPassword), {}},
                                                                u"phone"_s, CancelToken());
    QVERIFY(other.has_value());
    const QByteArray token = other->accessToken.reveal().toByteArray();
    const sync::CompanionApi phone(channel, {[token] { return Result<QByteArray>(token); }, {}});
    QVERIFY(phone.send({sync::ApiRequest::Method::Delete, {u"sessions"_s}}, sync::accountLimits, CancelToken()));
    companion()->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(companion()->status().phase, Phase::Asking, patience);
    QTRY_COMPARE_WITH_TIMEOUT(page()->badgeCount(), qint64(1), patience);
    QVERIFY(statusLine().startsWith(u"Signed out"_s));
    picture(&m_desktop->window(), u"sync-signed-out"_s);
    QPushButton *again = nullptr;
    const auto buttons = page()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().remove(u'&').startsWith(u"Sign In"_s))
            again = button;
    }
    QVERIFY(again);
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && part<QLineEdit>(u"account"_s)->isVisible(), patience);
    QCOMPARE(part<QLineEdit>(u"account"_s)->text(), u"olga@shelf.example"_s);
    fill(u"password"_s, u"not the right one"_s);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(!problem().isEmpty(), patience);
    picture(dialog(), u"connect-wrong-password"_s);
    fill(u"password"_s, usualPassword);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(statusLine(), u"Online"_s, patience);
}

void TestCompanionWindow::anInvitationFillsTheForm()
{
    m_desktop->trigger(u"file.companion"_s);
    QVERIFY(dialog());
    const sync::CompanionAddress address = addressOf(m_companion);
    part<QPlainTextEdit>(u"address"_s)
        ->setPlainText(
            u"Olga invites you to a collectz catalog as editor.\n\n  collectz://invite?server=%1&fingerprint=%2&"
            "token=clzi_abc\n\nIt works once."_s.arg(
                QString::fromLatin1(QUrl::toPercentEncoding(address.base.toString())),
                QString::fromLatin1(address.fingerprint.toHex())));
    next();
    // The link promises the fingerprint, so nothing has to be compared.
    QTRY_VERIFY_WITH_TIMEOUT(part<QLineEdit>(u"secret"_s)->isVisible(), patience);
    QCOMPARE(part<QLineEdit>(u"secret"_s)->text(), u"clzi_abc"_s);
    QCOMPARE(dialog()->account().form().way, ui::CompanionAccountForm::Way::Invitation);
    QVERIFY(QFileInfo(dialog()->account().form().file).path().startsWith(m_desktop->path({})));
    QTRY_VERIFY(showsWholeTexts());
    picture(dialog(), u"connect-invitation"_s);
    static_cast<QDialog *>(dialog())->reject();
    QTRY_VERIFY(!dialog());
}

void TestCompanionWindow::anotherFingerprintThanPromisedIsRefused()
{
    m_desktop->trigger(u"file.companion"_s);
    const sync::CompanionAddress address = addressOf(m_companion);
    part<QPlainTextEdit>(u"address"_s)
        ->setPlainText(u"collectz://invite?server=%1&fingerprint=%2&token=clzi_abc"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(address.base.toString())), QString(64, u'a')));
    next();
    QTRY_VERIFY_WITH_TIMEOUT(problem().contains(u"AA:AA:AA"_s), patience);
    QVERIFY(problem().contains(fingerprintHex(address.fingerprint)));
    QVERIFY(!part<QLineEdit>(u"account"_s)->isVisible());
    picture(dialog(), u"connect-other-fingerprint"_s);
    static_cast<QDialog *>(dialog())->reject();
}

void TestCompanionWindow::cleanupTestCase()
{
    m_desktop.reset();
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
}

QTEST_MAIN(TestCompanionWindow)
#include "tst_companionwindow.moc"
