// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessworld.h"
#include "catalog/customfield.h"
#include "sync/http/httplink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::members;
using namespace collectz::tests;

namespace {

/// What somebody pushes, and the actions that it needs, in the order in which they are asked for.
struct Deed
{
    QByteArray name;
    Reason reason = Reason::Edit;
    QList<Action> actions;
    Level level = Level::Work;
    bool creates = false;
    State before = State::Live; ///< of the entity it is about
    bool changesState = false;  ///< to the other of live and trash
    bool undoes = false;        ///< the change set that last edited the entity
};

const QList<Deed> deeds{
    {"add", Reason::Edit, {Action::CatalogAdd}, Level::Work, true},
    {"edit", Reason::Edit, {Action::CatalogEdit}},
    {"delete", Reason::Edit, {Action::CatalogDelete}, Level::Work, false, State::Live, true},
    {"restore", Reason::Restore, {Action::CatalogRestore}, Level::Work, false, State::Trashed, true},
    {"undo", Reason::Undo, {Action::CatalogUndo, Action::CatalogEdit}, Level::Work, false, State::Live, false, true},
    {"bulk edit", Reason::BulkEdit, {Action::CatalogBulkEdit, Action::CatalogEdit}},
    {"merge", Reason::Merge, {Action::CatalogMerge, Action::CatalogEdit}},
    {"import", Reason::Import, {Action::ImportApply, Action::CatalogEdit}},
    {"rename a term", Reason::Vocabulary, {Action::VocabularyEdit}, Level::Term},
    {"make a term", Reason::Vocabulary, {Action::VocabularyEdit}, Level::Term, true},
    {"make a custom field", Reason::Edit, {Action::CustomFieldEdit}, Level::CustomField, true},
    {"change a custom field", Reason::Edit, {Action::CustomFieldEdit}, Level::CustomField},
    {"make a saved view", Reason::Edit, {Action::SavedViewEdit}, Level::SavedView, true},
    {"change a saved view", Reason::Edit, {Action::SavedViewEdit}, Level::SavedView},
};

Decision decisionFor(const Deed &deed, const Principal &who, Ownership ownership)
{
    if (const Decision may = decide(who, Action::SyncPush, Ownership::Own); !may)
        return may;
    for (const Action action : deed.actions) {
        if (const Decision may = decide(who, action, ownership); !may)
            return may;
    }
    return Decision::allow();
}

sync::PushPart partOf(const EntityChange &change, Reason reason = Reason::Edit)
{
    sync::PushPart part;
    part.header.id = ChangeSetId::create();
    part.header.reason = reason;
    part.localFirst = 1;
    part.changes = {{change, 0}};
    return part;
}

EntityChange creation(Level level, const EntityId &id)
{
    Entity entity;
    entity.id = id;
    entity.level = level;
    entity.kind = Kind::Book;
    if (level == Level::CustomField) {
        FieldDefinition field;
        field.key = u"x_"_s + id.text().right(8);
        field.label = field.key;
        entity.fields = fieldsOfCustomField(field);
    } else {
        entity.fields.insert(level == Level::Work ? u"title"_s : u"name"_s, FieldValue(u"First"_s));
    }
    return creationOf(entity);
}

} // namespace

/// Everything that can be pushed, by every role, about what is their own and what is not: the companion does what the policy table
/// says inside of the push's transaction, and what it refuses leaves no trace in the journal.
class PushMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theServerDoesWhatTheTableSays();
    void undoKeepsWhoDidIt();
    void nobodyUndoesWithoutTheRight();

private:
    struct Pushed
    {
        Result<sync::PushResult> result;
        qint64 head = 0;
    };

    [[nodiscard]] Pushed push(const Person &person, const sync::PushPart &part);
    /// As push, and it has to be applied; the last sequence.
    qint64 pushed(const Person &person, const sync::PushPart &part);
    void tryDeed(const Deed &deed, const Person &person, Ownership ownership);
    [[nodiscard]] const Person &active(Role role);

    AccessWorld m_world;
    QStringList m_wrong;
    int m_cells = 0;
};

void PushMatrixTest::initTestCase()
{
    QVERIFY2(m_world.start(), qPrintable(m_world.failure));
}

const Person &PushMatrixTest::active(Role role)
{
    const auto found = std::find_if(m_world.people().cbegin(), m_world.people().cend(), [role](const Person &person) {
        return person.who.role == role && person.who.status == MemberStatus::Active;
    });
    return *found;
}

PushMatrixTest::Pushed PushMatrixTest::push(const Person &person, const sync::PushPart &part)
{
    sync::CompanionAddress address;
    address.base = QUrl(u"http://127.0.0.1:%1"_s.arg(m_world.companion().port()));
    sync::HttpLink link(address, [token = person.accessToken] { return Result<QByteArray>(token); });
    sync::CompanionClient client(link, DeviceId::create());
    const auto results = client.push(m_world.place(), {part});
    const auto greeting = client.hello({});
    const qint64 head = greeting ? greeting->head.sequence : -1;
    if (!results)
        return {fail(results.error()), head};
    return {results->constFirst(), head};
}

qint64 PushMatrixTest::pushed(const Person &person, const sync::PushPart &part)
{
    const Pushed done = push(person, part);
    if (!done.result || done.result->status != sync::PushResult::Status::Applied) {
        m_wrong << u"not prepared: "_s + (done.result ? done.result->message : done.result.error().message);
        return 0;
    }
    return done.result->lastSequence;
}

void PushMatrixTest::tryDeed(const Deed &deed, const Person &person, Ownership ownership)
{
    const QString name = u"%1, %2 %3"_s.arg(QString::fromUtf8(person.label()), QString::fromUtf8(deed.name),
                                            ownership == Ownership::Own ? u"own"_s : u"another's"_s);
    const Decision decision = decisionFor(deed, person.who, ownership);
    // Whoever may make nothing has nothing of their own; what is refused is refused all the same.
    const bool makes = ownership == Ownership::Own && decisionFor(deed, person.who, Ownership::Own).isAllowed;
    const Person &maker = makes ? person : m_world.owner();
    EntityChange change = creation(deed.level, EntityId::create());
    sync::PushPart part = partOf(change, deed.reason);
    if (!deed.creates) {
        qint64 base = pushed(maker, partOf(change));
        EntityChange next;
        next.entity = change.entity;
        next.level = deed.level;
        next.kind = Kind::Book;
        const QString key = deed.level == Level::Work ? u"title"_s : u"label"_s;
        if (deed.before == State::Trashed) {
            next.baseVersion = base;
            next.fields = {
                {pseudofield::state, FieldValue(stateWord(State::Live)), FieldValue(stateWord(State::Trashed)), {}}};
            base = pushed(maker, partOf(next));
        }
        if (deed.undoes) {
            next.baseVersion = base;
            next.fields = {{key, FieldValue(u"First"_s), FieldValue(u"Second"_s), {}}};
            const sync::PushPart edited = partOf(next);
            base = pushed(maker, edited);
            part.header.undoes = edited.header.id;
        }
        next.baseVersion = base;
        if (deed.changesState)
            next.fields = {{pseudofield::state,
                            FieldValue(stateWord(deed.before)),
                            FieldValue(stateWord(deed.before == State::Live ? State::Trashed : State::Live)),
                            {}}};
        else if (deed.undoes)
            next.fields = {{key, FieldValue(u"Second"_s), FieldValue(u"First"_s), {}}};
        else
            next.fields = {
                {key, deed.level == Level::Work ? FieldValue(u"First"_s) : FieldValue(), FieldValue(u"Third"_s), {}}};
        part.changes = {{next, 0}};
    }
    const qint64 before = push(m_world.owner(), partOf(creation(Level::Work, EntityId::create()))).head;
    const Pushed done = push(person, part);
    ++m_cells;
    const bool wasRefused = !done.result || done.result->status == sync::PushResult::Status::Refused;
    const QString code = !done.result ? done.result.error().code : done.result->code;
    if (wasRefused == decision.isAllowed || (wasRefused && code != decision.reason))
        m_wrong << u"%1: %2 %3 instead of %4"_s.arg(name, wasRefused ? u"refused"_s : u"applied"_s, code,
                                                    decision ? u"applied"_s : decision.reason);
    if (wasRefused && done.head != before)
        m_wrong << u"%1: was refused and left a trace"_s.arg(name);
    if (!wasRefused && done.head <= before)
        m_wrong << u"%1: was applied and changed nothing"_s.arg(name);
}

void PushMatrixTest::theServerDoesWhatTheTableSays()
{
    for (const Role role : allRoles) {
        for (const Deed &deed : deeds) {
            tryDeed(deed, active(role), Ownership::Own);
            if (!deed.creates)
                tryDeed(deed, active(role), Ownership::Other);
        }
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
    QCOMPARE(m_cells, 5 * (4 + 10 * 2));
}

void PushMatrixTest::undoKeepsWhoDidIt()
{
    const Person &editor = active(Role::Editor);
    const sync::PushPart made = newWork(EntityId::create(), u"Emma"_s);
    const qint64 base = pushed(m_world.owner(), made);
    EntityChange inverse = made.changes.constFirst().change;
    inverse.creates = false;
    inverse.baseVersion = base;
    inverse.fields = {
        {pseudofield::state, FieldValue(stateWord(State::Live)), FieldValue(stateWord(State::Removed)), {}}};
    sync::PushPart undo = partOf(inverse, Reason::Undo);
    undo.header.undoes = made.header.id;
    undo.header.author = u"Somebody else"_s;
    QVERIFY(pushed(editor, undo) > base);
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
    const HttpAnswer answer =
        m_world.send({"GET", "/api/v1/activity?action=catalog.undo&limit=1"}, m_world.owner().accessToken);
    const QJsonObject event = answer.json().value(u"events"_s)[0].toObject();
    QCOMPARE(event.value(u"actor"_s).toString(), editor.who.name);
    const QJsonObject details = event.value(u"details"_s).toObject();
    QCOMPARE(details.value(u"member"_s).toString(), editor.who.member.text());
    QCOMPARE(details.value(u"undoes"_s).toString(), made.header.id.text());
}

void PushMatrixTest::nobodyUndoesWithoutTheRight()
{
    const Person &contributor = active(Role::Contributor);
    const sync::PushPart foreign = newWork(EntityId::create(), u"Ulysses"_s);
    const qint64 before = pushed(m_world.owner(), foreign);
    const EntityId own = EntityId::create();
    const qint64 base = pushed(contributor, newWork(own, u"Own"_s));
    // An own work changed under the name of an undo of another's change, an undo without a change, an edit that says it undoes.
    EntityChange change;
    change.entity = own;
    change.kind = Kind::Book;
    change.baseVersion = base;
    change.fields = {{u"title"_s, FieldValue(u"Own"_s), FieldValue(u"Mine"_s), {}}};
    sync::PushPart disguised = partOf(change, Reason::Undo);
    sync::PushPart empty = partOf(change, Reason::Undo);
    empty.changes.clear();
    sync::PushPart edit = partOf(change, Reason::Edit);
    for (sync::PushPart *part : {&disguised, &empty, &edit}) {
        part->header.undoes = foreign.header.id;
        const Pushed done = push(contributor, *part);
        QVERIFY(!done.result || done.result->status == sync::PushResult::Status::Refused);
    }
    // Who may undo it still can: nothing has marked it.
    EntityChange inverse = foreign.changes.constFirst().change;
    inverse.creates = false;
    inverse.baseVersion = before;
    inverse.fields = {{u"title"_s, FieldValue(u"Ulysses"_s), FieldValue(u"Odysseus"_s), {}}};
    sync::PushPart undo = partOf(inverse, Reason::Undo);
    undo.header.undoes = foreign.header.id;
    QVERIFY(pushed(m_world.owner(), undo) > before);
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(PushMatrixTest)
#include "tst_pushmatrix.moc"
