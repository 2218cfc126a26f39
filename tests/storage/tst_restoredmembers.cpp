// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/catalogfixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;

namespace {

Member memberNamed(const QString &name, Role role)
{
    Member member;
    member.id = MemberId::create();
    member.name = name;
    member.address = name.toLower() + u"@example.org"_s;
    member.role = role;
    member.status = MemberStatus::Active;
    member.createdAt = SystemClock().now();
    return member;
}

Result<void> insert(tests::CatalogFixture &fixture, const Member &member, const QByteArray &password)
{
    return fixture.members().write([&](MemberTransaction &store) {
        Result<void> done = store.insertMember(member);
        return done ? store.setPassword(member.id, password, SystemClock().now()) : done;
    });
}

Result<void> setStatus(tests::CatalogFixture &fixture, Member member, MemberStatus status)
{
    member.status = status;
    return fixture.members().write([&](MemberTransaction &store) { return store.updateMember(member); });
}

/// "name role status", by name.
QStringList membersOf(tests::CatalogFixture &fixture)
{
    QStringList lines;
    const Result<void> read = fixture.members().read([&](MemberReader &store) -> Result<void> {
        const auto members = store.members();
        if (!members)
            return fail(members.error());
        for (const Member &member : *members)
            lines << member.name + u' ' + roleWord(member.role) + u' ' + memberStatusWord(member.status);
        return {};
    });
    return read ? lines : QStringList{QString::fromUtf8(tests::wordsOf(read))};
}

} // namespace

/// Who may come in after an old backup was restored.
class RestoredMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedRestoreLeavesNoNewFile_data() { tests::addEngineRows(); }
    void aStoppedRestoreLeavesNoNewFile();
    void nobodyComesBackIn_data() { tests::addEngineRows(); }
    void nobodyComesBackIn();
    void anEmptyCatalogTakesThemAsTheyWere_data() { tests::addEngineRows(); }
    void anEmptyCatalogTakesThemAsTheyWere();
};

void RestoredMembersTest::aStoppedRestoreLeavesNoNewFile()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(insert(fixture, memberNamed(u"Ada"_s, Role::Owner), "new"));
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(backup, {}, {}));
    storage::OpenOptions target;
    target.location = folder.filePath(u"restored.collectz"_s);
    const CancelToken cancel;
    const auto stop = [cancel](const Progress &) { cancel.cancel(); };
    const Result<void> restored = storage::restoreCatalog(target, backup, SystemClock(), stop, cancel);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(target.location));
    QVERIFY(QFile::exists(backup));
}

void RestoredMembersTest::nobodyComesBackIn()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Member ada = memberNamed(u"Ada"_s, Role::Owner);
    const Member bob = memberNamed(u"Bob"_s, Role::Admin);
    const Member cleo = memberNamed(u"Cleo"_s, Role::Editor);
    for (const Member &member : {ada, bob, cleo})
        COLLECTZ_VERIFY_RESULT(insert(fixture, member, "old"));
    catalog::ChangeSet set = tests::changeSetOf(tests::NewWork().changes({{u"title"_s, u"Dune"_s}}));
    set.member = bob.id;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(backup, {}, {}));

    // Since then: one was revoked, one suspended, one came, and a password was changed because it had leaked.
    COLLECTZ_VERIFY_RESULT(setStatus(fixture, bob, MemberStatus::Revoked));
    COLLECTZ_VERIFY_RESULT(setStatus(fixture, cleo, MemberStatus::Suspended));
    COLLECTZ_VERIFY_RESULT(insert(fixture, memberNamed(u"Dora"_s, Role::Viewer), "new"));
    COLLECTZ_VERIFY_RESULT(fixture.members().write(
        [&](MemberTransaction &store) { return store.setPassword(ada.id, "new", SystemClock().now()); }));
    const QStringList today = membersOf(fixture);
    QCOMPARE(today, (QStringList{u"Ada owner active"_s, u"Bob admin revoked"_s, u"Cleo editor suspended"_s,
                                 u"Dora viewer active"_s}));
    fixture.close();
    storage::OpenOptions target;
    target.location = fixture.place().location();
    target.backupFolder = folder.path();
    target.author = u"collectzd"_s;
    COLLECTZ_VERIFY_RESULT(storage::restoreCatalog(target, backup, SystemClock(), {}, {}));
    QVERIFY(fixture.open());
    QCOMPARE(membersOf(fixture), today);
    QCOMPARE(fixture.look("SELECT password FROM member WHERE name = 'Ada'"), u"new"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE level = 1"), u"1"_s);
    activity::EventFilter filter;
    filter.action = u"backup.restore"_s;
    const auto events = fixture.activity().events(filter);
    COLLECTZ_VERIFY_RESULT(events);
    QCOMPARE(events->size(), qsizetype(1));
    QCOMPARE(events->constFirst().details.value("members"_L1).toString(), u"kept"_s);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void RestoredMembersTest::anEmptyCatalogTakesThemAsTheyWere()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    for (const Member &member : {memberNamed(u"Ada"_s, Role::Owner), memberNamed(u"Bob"_s, Role::Admin)})
        COLLECTZ_VERIFY_RESULT(insert(fixture, member, "old"));
    QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(backup, {}, {}));

    tests::CatalogFixture fresh(fixture.place().engine());
    QVERIFY2(fresh.isValid(), fresh.error());
    fresh.close();
    storage::OpenOptions target;
    target.location = fresh.place().location();
    target.backupFolder = folder.path();
    COLLECTZ_VERIFY_RESULT(storage::restoreCatalog(target, backup, SystemClock(), {}, {}));
    QVERIFY(fresh.open());
    QCOMPARE(membersOf(fresh), (QStringList{u"Ada owner active"_s, u"Bob admin active"_s}));

    // A catalog with other people keeps its own; those of the backup are known to it by name alone.
    tests::CatalogFixture other(fixture.place().engine());
    QVERIFY2(other.isValid(), other.error());
    COLLECTZ_VERIFY_RESULT(insert(other, memberNamed(u"Ada"_s, Role::Owner), "other"));
    other.close();
    target.location = other.place().location();
    COLLECTZ_VERIFY_RESULT(storage::restoreCatalog(target, backup, SystemClock(), {}, {}));
    QVERIFY(other.open());
    QStringList members = membersOf(other);
    members.sort();
    QCOMPARE(members, (QStringList{u"Ada owner active"_s, u"Ada owner revoked"_s, u"Bob admin revoked"_s}));
    QCOMPARE(other.look("SELECT password FROM member WHERE status = 'active'"), u"other"_s);
    QCOMPARE(other.look("SELECT count(*) FROM member WHERE status = 'revoked' AND password <> ''"), u"0"_s);
}

QTEST_GUILESS_MAIN(RestoredMembersTest)

#include "tst_restoredmembers.moc"
