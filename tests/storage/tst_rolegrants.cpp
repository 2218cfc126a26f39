// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/policy.h"
#include "storage/memberlogins.h"
#include "storage/rolegrants.h"
#include "tests/storage/catalogfixture.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using namespace collectz::storage;
using collectz::tests::NewWork;

namespace {

constexpr char password[] = "only-for-this-test";
constexpr Engine postgres = Engine::Postgres;

/// A catalog on PostgreSQL with the rights of the policy table, and a login for one member of each role.
class GrantedCatalog
{
public:
    GrantedCatalog()
        : m_fixture(postgres)
    {
        if (!m_fixture.isValid())
            return;
        // Roles belong to the whole server, so each test has its own.
        m_prefix = "t" + QByteArray::number(QCoreApplication::applicationPid()) + '_' + QByteArray::number(++count);
        auto owner = openConnection({m_fixture.place().location(), false, false});
        if (!owner)
            return;
        m_owner = std::move(*owner);
        isReady = runAsOwner(roleGrantsScript(m_prefix));
        for (const Role role : allRoles) {
            Member member;
            member.id = MemberId::create();
            member.role = role;
            member.status = MemberStatus::Active;
            m_members.insert(role, member);
            isReady = isReady && runAsOwner(login(member));
        }
    }

    ~GrantedCatalog()
    {
        if (!m_owner)
            return;
        QList<QByteArray> names;
        for (const Role role : allRoles)
            names << groupRoleName(m_prefix, role) << memberLoginName(m_prefix, m_members[role].id);
        for (const QByteArray &name : names)
            std::ignore = m_owner->executeScript("DROP OWNED BY \"" + name + "\"; DROP ROLE \"" + name + '"');
    }

    Q_DISABLE_COPY_MOVE(GrantedCatalog)

    [[nodiscard]] QByteArray login(const Member &member) const
    {
        return memberLoginScript(m_prefix, member) + "ALTER ROLE \"" + memberLoginName(m_prefix, member.id) +
               "\" PASSWORD '" + password + "'";
    }

    [[nodiscard]] bool runAsOwner(const QByteArray &script)
    {
        Result<void> done = m_owner->executeScript(script);
        if (!done)
            error = tests::wordsOf(done);
        return done.has_value();
    }

    [[nodiscard]] const QByteArray &prefix() const { return m_prefix; }

    [[nodiscard]] const Member &member(Role role) const { return *m_members.constFind(role); }

    [[nodiscard]] QString locationFor(Role role) const
    {
        QUrl url(m_fixture.place().location());
        url.setUserName(QString::fromLatin1(memberLoginName(m_prefix, member(role).id)));
        url.setPassword(QString::fromLatin1(password));
        return url.toString(QUrl::FullyEncoded);
    }

    /// Runs SQL as somebody and undoes it; how many rows it touched, or -1 when it was refused.
    [[nodiscard]] int attempt(Role role, const QByteArray &sql) const
    {
        auto connection = openConnection({locationFor(role), false, false});
        if (!connection)
            return -2;
        if (!(*connection)->executeScript("BEGIN"))
            return -2;
        auto statement = (*connection)->prepare(sql);
        int rows = 0;
        if (!statement)
            return -1;
        const Result<void> run = (*statement)->forEachRow([&rows](const Statement &) { ++rows; });
        return run ? rows : -1;
    }

    [[nodiscard]] tests::CatalogFixture &fixture() { return m_fixture; }

    bool isReady = false;
    QByteArray error;

private:
    static inline int count = 0;

    tests::CatalogFixture m_fixture;
    QByteArray m_prefix;
    std::unique_ptr<Connection> m_owner;
    QMap<Role, Member> m_members;
};

/// What a statement must come to, one letter per role from owner to viewer: A allowed, - refused or without effect.
struct Row
{
    const char *name;
    QByteArray sql;
    QByteArray expected;
};

QByteArray hex(const Identity &id)
{
    return "'\\x" + id.bytes().toHex() + "'";
}

} // namespace

/// The policy table as rights of PostgreSQL, tried with raw SQL and with the program itself.
class RoleGrantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOddPrefixes();
    void rawSql();
    void theProgramWorksWithinItsRights();
    void whoIsNotActiveDoesNotGetIn();
    void loginsFollowTheirMembers();
    void passwordsGoAsVerifiers();
};

void RoleGrantsTest::refusesOddPrefixes()
{
    QVERIFY(roleGrantsScript("").isEmpty());
    QVERIFY(roleGrantsScript("a\"; DROP TABLE entity; --").isEmpty());
    QVERIFY(roleGrantsScript("UPPER").isEmpty());
    QVERIFY(!roleGrantsScript("shelf_1").isEmpty());
    QVERIFY(memberLoginScript("shelf_1", Member()).isEmpty());
}

void RoleGrantsTest::rawSql()
{
    GrantedCatalog catalog;
    QVERIFY2(catalog.isReady, catalog.error.constData());
    const NewWork anothers;
    const NewWork contributors;
    catalog::ChangeSet set = tests::changeSetOf(anothers.changes({{u"title"_s, u"Dune"_s}}));
    set.member = catalog.member(Role::Editor).id;
    COLLECTZ_VERIFY_RESULT(catalog.fixture().catalog().apply(set));
    set = tests::changeSetOf(contributors.changes({{u"title"_s, u"Emma"_s}}));
    set.member = catalog.member(Role::Contributor).id;
    COLLECTZ_VERIFY_RESULT(catalog.fixture().catalog().apply(set));
    for (const Role role : allRoles)
        COLLECTZ_VERIFY_RESULT(catalog.fixture().members().write([&](MemberTransaction &store) {
            Member member = catalog.member(role);
            member.name = roleWord(role);
            member.address = roleWord(role) + u"@example.org"_s;
            return store.insertMember(member);
        }));

    const auto update = [](const EntityId &id) -> QByteArray {
        return "UPDATE entity SET provenance = provenance WHERE uuid = " + hex(id) + " RETURNING id";
    };
    const auto insertion = [](int level) -> QByteArray {
        return "INSERT INTO entity VALUES (900, '\\x0badc0de0badc0de0badc0de0badc0de', " + QByteArray::number(level) +
               ", 5, NULL, NULL, 0, 1, '{}', '{}') RETURNING 1";
    };
    const QByteArray foreignSet = "INSERT INTO journal VALUES (900, 1, 1, 0, '[]') RETURNING 1";
    const QByteArray newSet = "INSERT INTO change_set VALUES (900, '\\x0badc0de0badc0de0badc0de0badc0de', 'Mallory', "
                              "'', 'edit', 'p', '', '', "
                              "'', 0, NULL, NULL, NULL, 0, 0, 0, '', " +
                              hex(catalog.member(Role::Owner).id) + ") RETURNING 1";
    const QList<Row> rows{
        {"read the catalog", "SELECT 1 FROM entity LIMIT 1", "AAAAA"},
        {"read history", "SELECT 1 FROM journal LIMIT 1", "AAAAA"},
        {"add an item", insertion(1), "AAAA-"},
        {"add a copy", insertion(3), "AAAA-"},
        {"add a custom field", insertion(4), "AAA--"},
        {"add a saved view", insertion(5), "AAAA-"},
        {"add a term", insertion(6), "AAA--"},
        {"change another's item", update(anothers.work), "AAA--"},
        {"change the contributor's item", update(contributors.work), "AAAA-"},
        {"change the contributor's copy", update(contributors.copy), "AAAA-"},
        {"pass an item off as another", "UPDATE entity SET id = 901 RETURNING 1", "-----"},
        {"pass a field off as an item", "UPDATE entity SET level = 1 RETURNING 1", "-----"},
        {"change all at once", "UPDATE entity SET fields = fields RETURNING 1", "AAA--"},
        {"delete an item for good", "DELETE FROM entity RETURNING 1", "-----"},
        {"rewrite history", "UPDATE journal SET changes = '[]' RETURNING 1", "-----"},
        {"shorten history", "DELETE FROM journal RETURNING 1", "-----"},
        {"write into another's change set", foreignSet, "--A--"},
        {"begin a change set", newSet, "AAAA-"},
        {"give a change set away", "UPDATE change_set SET member_id = NULL RETURNING 1", "-----"},
        {"undo the contributor's", "UPDATE change_set SET undone_by = uuid WHERE id = 2 RETURNING 1", "AAAA-"},
        {"undo another's", "UPDATE change_set SET undone_by = uuid WHERE id = 1 RETURNING 1", "AAA--"},
        {"write projections", "UPDATE listing SET title = title RETURNING 1", "AAAA-"},
        {"add a picture", "INSERT INTO blob VALUES ('x', 0, '', '') RETURNING 1", "AAAA-"},
        {"replace a picture", "UPDATE blob SET data = '' RETURNING 1", "-----"},
        {"change settings", "UPDATE catalog_property SET value = value RETURNING 1", "AA---"},
        {"forge the schema", "INSERT INTO schema_migration VALUES (99, '', '') RETURNING 1", "-----"},
        {"remove what happened", "DELETE FROM activity RETURNING 1", "-----"},
        {"alter what happened", "UPDATE activity SET actor = '' RETURNING 1", "-----"},
        {"see all members", "SELECT id FROM member OFFSET 1", "AA---"},
        {"see oneself", "SELECT id FROM member WHERE id = collectz_member()", "AAAAA"},
        {"see passwords", "SELECT password FROM member", "-----"},
        {"become an owner", "UPDATE member SET role = 'owner' RETURNING 1", "-----"},
        {"see sessions", "SELECT count(*) FROM member_session", "-----"},
        {"see tokens", "SELECT count(*) FROM member_token", "-----"},
        {"see invitations", "SELECT count(*) FROM invitation", "-----"},
        {"see resets", "SELECT count(*) FROM password_reset", "-----"},
        {"reset limits", "DELETE FROM attempt_limit RETURNING 1", "-----"},
        {"make a table", "CREATE TABLE shelf (id bigint)", "-----"},
        {"turn row security off", "ALTER TABLE entity DISABLE ROW LEVEL SECURITY", "-----"},
    };
    int cells = 0;
    for (const Row &row : rows) {
        for (int i = 0; i < row.expected.size(); ++i) {
            const int touched = catalog.attempt(allRoles.at(static_cast<size_t>(i)), row.sql);
            const QByteArray what = QByteArray(row.name) + ", " +
                                    roleWord(allRoles.at(static_cast<size_t>(i))).toUtf8() + ": " +
                                    QByteArray::number(touched);
            QVERIFY2((touched > 0) == (row.expected[i] == 'A'), what.constData());
            QVERIFY2(touched != -2, what.constData());
            ++cells;
        }
    }
    QVERIFY(cells >= 180);
}

void RoleGrantsTest::theProgramWorksWithinItsRights()
{
    GrantedCatalog catalog;
    QVERIFY2(catalog.isReady, catalog.error.constData());
    const NewWork editors;
    catalog::ChangeSet set = tests::changeSetOf(editors.changes({{u"title"_s, u"Dune"_s}}));
    set.member = catalog.member(Role::Editor).id;
    COLLECTZ_VERIFY_RESULT(catalog.fixture().catalog().apply(set));
    const SystemClock clock;
    for (const Role role : allRoles) {
        OpenOptions options;
        options.location = catalog.locationFor(role);
        const auto opened = openCatalog(options, clock);
        COLLECTZ_VERIFY_RESULT(opened);
        QCOMPARE(opened->catalog->isReadOnly(), role == Role::Viewer);
        if (role == Role::Viewer)
            continue;
        const NewWork own;
        const auto created = opened->catalog->apply(
            tests::changeSetOf(own.changes({{u"title"_s, u"Emma"_s}, {u"genres"_s, QStringList{u"Novel"_s}}})));
        COLLECTZ_VERIFY_RESULT(created);
        const auto edited = opened->catalog->apply(
            tests::changeSetOf({tests::edit(own.work, created->firstSequence, u"title"_s,
                                            catalog::FieldValue(u"Emma"_s), catalog::FieldValue(u"Emma, a novel"_s))}));
        COLLECTZ_VERIFY_RESULT(edited);
        COLLECTZ_VERIFY_RESULT(opened->catalog->undo(edited->id, u"Ada"_s, u"desk"_s));
        // A field of its own for each, so that nothing is a conflict.
        const auto foreign = opened->catalog->apply(tests::changeSetOf(
            {tests::edit(editors.work, 0, u"x_"_s + roleWord(role), {}, catalog::FieldValue(u"mine"_s))}));
        QCOMPARE(foreign.has_value(), role != Role::Contributor);
        if (!foreign)
            QCOMPARE(foreign.error().kind, ErrorKind::Denied);
        // The login signs for whoever it belongs to.
        QCOMPARE(
            catalog.fixture().look("SELECT count(*) FROM change_set WHERE member_id = " + hex(catalog.member(role).id)),
            QString::number(role == Role::Contributor ? 3
                            : role == Role::Editor    ? 5
                                                      : 4));
    }
}

void RoleGrantsTest::whoIsNotActiveDoesNotGetIn()
{
    GrantedCatalog catalog;
    QVERIFY2(catalog.isReady, catalog.error.constData());
    QVERIFY(catalog.attempt(Role::Editor, "SELECT 1") == 1);
    Member editor = catalog.member(Role::Editor);
    for (const MemberStatus status : {MemberStatus::Suspended, MemberStatus::Invited, MemberStatus::Revoked}) {
        editor.status = status;
        QVERIFY(catalog.runAsOwner(catalog.login(editor)));
        QCOMPARE(catalog.attempt(Role::Editor, "SELECT 1"), -2);
    }
    editor.status = MemberStatus::Active;
    editor.role = Role::Viewer;
    QVERIFY(catalog.runAsOwner(catalog.login(editor)));
    QCOMPARE(catalog.attempt(Role::Editor, "SELECT 1"), 1);
    QCOMPARE(catalog.attempt(Role::Editor, "UPDATE listing SET title = title"), -1);
}

void RoleGrantsTest::loginsFollowTheirMembers()
{
    GrantedCatalog catalog;
    QVERIFY2(catalog.isReady, catalog.error.constData());
    Member editor = catalog.member(Role::Editor);
    editor.name = u"Eva"_s;
    editor.address = u"eva@example.org"_s;
    COLLECTZ_VERIFY_RESULT(
        catalog.fixture().members().write([&](MemberTransaction &store) { return store.insertMember(editor); }));
    const auto open = openConnection({catalog.locationFor(Role::Editor), false, false});
    COLLECTZ_VERIFY_RESULT(open);
    COLLECTZ_VERIFY_RESULT((*open)->executeScript("SELECT 1 FROM entity"));
    const auto become = [&](Role role, MemberStatus status) {
        editor.role = role;
        editor.status = status;
        return catalog.fixture().members().write([&](MemberTransaction &store) { return store.updateMember(editor); });
    };
    const QByteArray change = "UPDATE listing SET title = title";
    COLLECTZ_VERIFY_RESULT(become(Role::Viewer, MemberStatus::Active));
    COLLECTZ_VERIFY_RESULT((*open)->executeScript("SELECT 1 FROM entity"));
    QVERIFY(!(*open)->executeScript(change));
    COLLECTZ_VERIFY_RESULT(become(Role::Admin, MemberStatus::Active));
    COLLECTZ_VERIFY_RESULT((*open)->executeScript(change));
    // What is open already loses everything in the same moment.
    COLLECTZ_VERIFY_RESULT(become(Role::Admin, MemberStatus::Suspended));
    QVERIFY(!(*open)->executeScript("SELECT 1 FROM entity"));
    QCOMPARE(catalog.attempt(Role::Editor, "SELECT 1"), -2);
    COLLECTZ_VERIFY_RESULT(become(Role::Admin, MemberStatus::Active));
    QCOMPARE(catalog.attempt(Role::Editor, "SELECT 1"), 1);
    COLLECTZ_VERIFY_RESULT(become(Role::Admin, MemberStatus::Revoked));
    QCOMPARE(catalog.attempt(Role::Editor, "SELECT 1"), -2);
}

void RoleGrantsTest::passwordsGoAsVerifiers()
{
    GrantedCatalog catalog;
    QVERIFY2(catalog.isReady, catalog.error.constData());
    const QString location = catalog.fixture().place().location();
    const Member viewer = catalog.member(Role::Viewer);
    COLLECTZ_VERIFY_RESULT(applyRoleGrants(location, catalog.prefix(), {viewer}));
    COLLECTZ_VERIFY_RESULT(
        setLoginPassword(location, catalog.prefix(), viewer, SecretText::take(QByteArray("it's another one"))));
    QCOMPARE(catalog.attempt(Role::Viewer, "SELECT 1"), -2);
    QUrl url(catalog.locationFor(Role::Viewer));
    url.setPassword(u"it's another one"_s);
    COLLECTZ_VERIFY_RESULT(openConnection({url.toString(QUrl::FullyEncoded), true, false}));
    QVERIFY(catalog.fixture()
                .look("SELECT rolpassword FROM pg_authid WHERE rolname = '" +
                      memberLoginName(catalog.prefix(), viewer.id) + "'")
                .startsWith(u"SCRAM-SHA-256$"_s));
    QVERIFY(!setLoginPassword(location, catalog.prefix(), viewer, SecretText()));
    QCOMPARE(applyRoleGrants(u"/shelf.collectz"_s, catalog.prefix(), {}).error().kind, ErrorKind::Usage);
    QCOMPARE(applyRoleGrants(location, "Odd", {}).error().kind, ErrorKind::Usage);
}

QTEST_GUILESS_MAIN(RoleGrantsTest)

#include "tst_rolegrants.moc"
