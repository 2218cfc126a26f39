// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarymodel.h"
#include "models/membertext.h"
#include "resources/resources.h"
#include "tests/support/sharedcatalog.h"
#include "ui/library/librarypage.h"
#include "ui/main/actionrights.h"
#include "ui/main/mainwindow.h"
#include "ui/palette/commandmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::members::Action;
using collectz::members::MemberStatus;
using collectz::members::Ownership;
using collectz::members::Role;
using collectz::models::MemberText;
using collectz::tests::SharedCatalog;

/// What menus and palette let one do follows the policy table, and says why not.
class ActionRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRightIsAnActions();
    void rolesByActions_data();
    void rolesByActions();
    void ownersWishesStay();
    void paletteSaysWhy();
    void contributorEditsOwn();
    void followsALiveChange();

private:
    void openAs(Role role, MemberStatus status = MemberStatus::Active);
    [[nodiscard]] QString refusalOf(const QString &id) const { return m_window->actions().refusalOf(id); }

    QTemporaryDir m_folder;
    std::unique_ptr<SharedCatalog> m_shared;
    std::unique_ptr<MainWindow> m_window;
};

void ActionRightsTest::initTestCase()
{
    resources::load();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
}

void ActionRightsTest::init()
{
    m_shared = std::make_unique<SharedCatalog>();
    QVERIFY(m_shared->isValid());
    m_shared->actAs(m_shared->owner());
    m_shared->fake.addBook(u"Dune"_s, u"1965"_s, {});
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1200, 800);
    m_window->show();
}

void ActionRightsTest::cleanup()
{
    m_window.reset();
    m_shared.reset();
}

void ActionRightsTest::openAs(Role role, MemberStatus status)
{
    members::Principal who = *m_shared->people->who();
    who.role = role;
    who.status = status;
    who.name = u"Nora"_s;
    m_shared->people->setWho(who);
    m_window->openSession(*m_shared->fake.session);
    m_window->showPage(u"library"_s);
    QTRY_VERIFY(m_window->currentPage()->isSettled());
}

void ActionRightsTest::everyRightIsAnActions()
{
    openAs(Role::Owner);
    QSet<QString> ids;
    for (const ActionRight &right : actionRights()) {
        QVERIFY2(m_window->actions().find(right.id), right.id.data());
        QVERIFY2(!ids.contains(right.id), right.id.data());
        ids << right.id;
    }
}

void ActionRightsTest::rolesByActions_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("status");
    for (const Role role : members::allRoles) {
        for (const MemberStatus status : {MemberStatus::Active, MemberStatus::Suspended, MemberStatus::Revoked})
            QTest::addRow("%s %s", qPrintable(members::roleWord(role)), qPrintable(members::memberStatusWord(status)))
                << static_cast<int>(role) << static_cast<int>(status);
    }
}

void ActionRightsTest::rolesByActions()
{
    QFETCH(int, role);
    QFETCH(int, status);
    openAs(static_cast<Role>(role), static_cast<MemberStatus>(status));
    const members::Principal &who = *m_shared->people->who();
    for (const ActionRight &right : actionRights()) {
        const QString id = right.id;
        const members::Decision decision = members::decide(who, right.deed, Ownership::Own);
        const QString reason = MemberText::refusal(decision, who);
        QCOMPARE(refusalOf(id), reason);
        const QAction *action = m_window->actions().find(id);
        QCOMPARE(action->statusTip(), reason);
        QVERIFY2(decision.isAllowed || !action->isEnabled(), qPrintable(id));
        QVERIFY2(decision.isAllowed || action->toolTip().contains(reason), qPrintable(id));
    }
    // Somebody who may change things can begin to.
    const bool mayAdd = members::decide(who, Action::CatalogAdd, Ownership::Own).isAllowed;
    QCOMPARE(m_window->actions().find(u"item.add"_s)->isEnabled(), mayAdd);
    QCOMPARE(m_window->windowTitle().contains(u"read-only"), !mayAdd);
}

void ActionRightsTest::ownersWishesStay()
{
    // What a page has disabled for its own reasons is not enabled by a right.
    openAs(Role::Viewer);
    QAction *copy = m_window->actions().find(u"item.trash"_s);
    copy->setEnabled(true);
    QVERIFY(!copy->isEnabled());
    openAs(Role::Owner);
    m_window->actions().find(u"item.trash"_s)->setEnabled(false);
    m_window->actions().setJudge([](Action, Ownership) { return QString(); });
    QVERIFY(!m_window->actions().find(u"item.trash"_s)->isEnabled());
    m_window->actions().find(u"item.trash"_s)->setEnabled(true);
    QVERIFY(m_window->actions().find(u"item.trash"_s)->isEnabled());
    m_window->actions().setJudge([](Action, Ownership) { return u"no"_s; });
    QVERIFY(!m_window->actions().find(u"item.trash"_s)->isEnabled());
    m_window->actions().setJudge({});
    QVERIFY(m_window->actions().find(u"item.trash"_s)->isEnabled());
}

void ActionRightsTest::paletteSaysWhy()
{
    openAs(Role::Viewer);
    CommandModel model(m_window->actions());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTyped(u"add item"_s);
    int refused = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.actionAt(model.index(row))->objectName() == "item.add"_L1)
            refused = row;
    }
    QVERIFY(refused >= 0);
    const QModelIndex index = model.index(refused);
    QVERIFY(index.data(CommandModel::RefusalRole).toString().contains(u"Viewer"));
    QVERIFY(!(index.flags() & Qt::ItemIsEnabled));
    // What can be run comes first.
    bool hasRefusal = false;
    model.setTyped({});
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isRefused = !model.index(row).data(CommandModel::RefusalRole).toString().isEmpty();
        QVERIFY(isRefused || !hasRefusal);
        hasRefusal = hasRefusal || isRefused;
    }
}

void ActionRightsTest::contributorEditsOwn()
{
    // The fake's books are anna's, and so is the session: then they are one's own.
    openAs(Role::Contributor);
    QTRY_VERIFY(!m_window->currentPage()->selectedKeys().isEmpty());
    QTRY_COMPARE(refusalOf(u"item.edit"_s), QString());
    // A book by somebody else.
    catalog::Entity work;
    work.id = EntityId::create();
    work.kind = catalog::Kind::Book;
    work.fields = {{u"title"_s, u"A book of Bert"_s}};
    catalog::ChangeSet set;
    set.id = ChangeSetId::create();
    set.author = u"Bert"_s;
    set.changes = {catalog::creationOf(work)};
    COLLECTZ_VERIFY_RESULT(m_shared->fake.catalog.apply(set));
    auto *library = m_window->findChild<LibraryPage *>();
    QTRY_COMPARE(library->model().rowCount(), 2);
    // A work whose row has not come yet is shown beside the list, and the selection stays.
    QTRY_VERIFY(library->isSettled() && library->model().isLoaded(0) && library->model().isLoaded(1));
    QVERIFY(library->showWork(work.id.text()));
    QTRY_VERIFY(!refusalOf(u"item.edit"_s).isEmpty());
    QVERIFY(refusalOf(u"item.edit"_s).contains(u"added yourself"));
    QVERIFY(!m_window->actions().find(u"item.edit"_s)->isEnabled());
    QCOMPARE(refusalOf(u"item.add"_s), QString());
    QVERIFY(!refusalOf(u"vocabulary.rename"_s).isEmpty());
}

void ActionRightsTest::followsALiveChange()
{
    openAs(Role::Editor);
    QVERIFY(m_window->actions().find(u"item.add"_s)->isEnabled());
    members::Principal who = *m_shared->people->who();
    who.status = MemberStatus::Suspended;
    m_shared->people->setWho(who);
    QVERIFY(!m_window->actions().find(u"item.add"_s)->isEnabled());
    QVERIFY(m_window->windowTitle().contains(u"read-only"));
    QVERIFY(m_window->findChild<QWidget *>(u"notificationBar"_s)->accessibleName().contains(u"suspended"));
    who.status = MemberStatus::Active;
    m_shared->people->setWho(who);
    QTRY_VERIFY(m_window->actions().find(u"item.add"_s)->isEnabled());
    QVERIFY(!m_window->windowTitle().contains(u"read-only"));
}

QTEST_MAIN(ActionRightsTest)

#include "tst_actionrights.moc"
