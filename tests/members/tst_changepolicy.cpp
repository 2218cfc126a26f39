// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/changepolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::members;

namespace {

EntityChange changeOf(Level level, const QList<FieldChange> &fields, bool creates = false)
{
    EntityChange change;
    change.entity = EntityId::create();
    change.level = level;
    change.creates = creates;
    change.fields = fields;
    return change;
}

FieldChange field(const QString &key, const QString &after)
{
    return {key, FieldValue(), FieldValue(after), {}};
}

FieldChange state(const QString &word)
{
    return field(pseudofield::state, word);
}

Principal principal(Role role)
{
    Principal who;
    who.role = role;
    who.member = MemberId::create();
    return who;
}

EntityFacts factsOf(Level level, const MemberId &creator = {})
{
    return {level, State::Live, creator};
}

} // namespace

/// Which actions a change needs, and what each role may therefore send.
class ChangePolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionsOfItems();
    void actionsOfOtherThings();
    void storedLevelCountsNotTheSentOne();
    void contributorsChangeTheirOwn();
    void everyRole();
    void reasonsNeedTheirAction();
    void oneRefusalRefusesTheSet();
};

void ChangePolicyTest::actionsOfItems()
{
    for (const Level level : {Level::Work, Level::Edition, Level::Copy}) {
        const EntityFacts known = factsOf(level);
        const EntityChange title = changeOf(level, {field(u"title"_s, u"Dune"_s)});
        QCOMPARE(actionsOf(changeOf(level, {}, true), std::nullopt), QList{Action::CatalogAdd});
        QCOMPARE(actionsOf(title, known), QList{Action::CatalogEdit});
        QCOMPARE(actionsOf(changeOf(level, {}), known), QList{Action::CatalogEdit});
        QCOMPARE(actionsOf(changeOf(level, {state(u"trashed"_s)}), known), QList{Action::CatalogDelete});
        QCOMPARE(actionsOf(changeOf(level, {state(u"removed"_s)}), known), QList{Action::CatalogDelete});
        QCOMPARE(actionsOf(changeOf(level, {state(u"live"_s)}), known), QList{Action::CatalogRestore});
        QCOMPARE(actionsOf(changeOf(level, {state(u"nonsense"_s)}), known), QList{Action::CatalogDelete});
        QCOMPARE(actionsOf(changeOf(level, {state(u"live"_s), field(u"title"_s, u"Dune"_s)}), known),
                 (QList{Action::CatalogRestore, Action::CatalogEdit}));
        QCOMPARE(actionsOf(changeOf(level, {field(pseudofield::parent, EntityId::create().text())}), known),
                 QList{Action::CatalogEdit});
    }
}

void ChangePolicyTest::actionsOfOtherThings()
{
    const QList<std::pair<Level, Action>> special{{Level::CustomField, Action::CustomFieldEdit},
                                                  {Level::SavedView, Action::SavedViewEdit},
                                                  {Level::Term, Action::VocabularyEdit}};
    for (const auto &[level, action] : special) {
        QCOMPARE(actionsOf(changeOf(level, {}, true), std::nullopt), QList{action});
        QCOMPARE(actionsOf(changeOf(level, {state(u"trashed"_s)}), factsOf(level)), QList{action});
    }
}

void ChangePolicyTest::storedLevelCountsNotTheSentOne()
{
    // A client that calls a custom field its copy, and one that calls somebody's work its new one, get nothing by it.
    const EntityChange disguised = changeOf(Level::Copy, {field(u"label"_s, u"x"_s)});
    QCOMPARE(actionsOf(disguised, factsOf(Level::CustomField)), QList{Action::CustomFieldEdit});
    const EntityChange claimed = changeOf(Level::Work, {field(u"title"_s, u"mine"_s)}, true);
    QCOMPARE(actionsOf(claimed, factsOf(Level::Work)), QList{Action::CatalogEdit});
    QVERIFY(!decideChange(principal(Role::Contributor), claimed, factsOf(Level::Work, MemberId::create())));
}

void ChangePolicyTest::contributorsChangeTheirOwn()
{
    const Principal who = principal(Role::Contributor);
    const EntityChange edit = changeOf(Level::Work, {field(u"title"_s, u"Dune"_s)});
    QVERIFY(decideChange(who, changeOf(Level::Work, {}, true), std::nullopt));
    QVERIFY(decideChange(who, edit, factsOf(Level::Work, who.member)));
    QCOMPARE(decideChange(who, edit, factsOf(Level::Work, MemberId::create())).reason, u"not_own"_s);
    // What nobody is known to have made is not theirs, nor is it that of somebody without an account.
    QCOMPARE(decideChange(who, edit, factsOf(Level::Work)).reason, u"not_own"_s);
    Principal nobody = who;
    nobody.member = {};
    QVERIFY(!decideChange(nobody, edit, factsOf(Level::Work)));
}

void ChangePolicyTest::everyRole()
{
    const EntityChange creation = changeOf(Level::Work, {}, true);
    const EntityChange edit = changeOf(Level::Work, {field(u"title"_s, u"Dune"_s)});
    for (const Role role : allRoles) {
        const Principal who = principal(role);
        QCOMPARE(decideChange(who, creation, std::nullopt).isAllowed, role != Role::Viewer);
        QCOMPARE(decideChange(who, edit, factsOf(Level::Work, MemberId::create())).isAllowed, role <= Role::Editor);
        Principal suspended = who;
        suspended.status = MemberStatus::Suspended;
        QCOMPARE(decideChange(suspended, creation, std::nullopt).reason, u"member_suspended"_s);
    }
    QCOMPARE(decideChange(Principal::anonymous(), creation, std::nullopt).reason, u"not_signed_in"_s);
}

void ChangePolicyTest::reasonsNeedTheirAction()
{
    ChangeSet set;
    set.changes << changeOf(Level::Work, {}, true);
    const QMap<Reason, bool> forContributors{
        {Reason::Edit, true},    {Reason::BulkEdit, true}, {Reason::Import, true},      {Reason::Merge, true},
        {Reason::Undo, true},    {Reason::Redo, true},     {Reason::Vocabulary, false}, {Reason::Sync, true},
        {Reason::Restore, true}, {Reason::Generate, true}, {Reason::Resolve, true}};
    for (const auto &[reason, isAllowed] : forContributors.asKeyValueRange()) {
        set.reason = reason;
        QCOMPARE(decideChangeSet(principal(Role::Contributor), set, {}).isAllowed, isAllowed);
        QVERIFY(decideChangeSet(principal(Role::Editor), set, {}));
        QVERIFY(!decideChangeSet(principal(Role::Viewer), set, {}));
    }
}

void ChangePolicyTest::oneRefusalRefusesTheSet()
{
    const Principal who = principal(Role::Contributor);
    ChangeSet set;
    set.changes << changeOf(Level::Work, {}, true) << changeOf(Level::Work, {field(u"title"_s, u"x"_s)});
    QHash<EntityId, EntityFacts> facts;
    facts.insert(set.changes[1].entity, factsOf(Level::Work, MemberId::create()));
    const Decision decision = decideChangeSet(who, set, facts);
    QCOMPARE(decision.reason, u"not_own"_s);
    QVERIFY(decision.sentence.contains(u"change items"_s));
    facts[set.changes[1].entity].creator = who.member;
    QVERIFY(decideChangeSet(who, set, facts));
}

QTEST_GUILESS_MAIN(ChangePolicyTest)

#include "tst_changepolicy.moc"
