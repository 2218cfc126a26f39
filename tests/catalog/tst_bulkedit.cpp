// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

namespace {

Entity entity(Level level, const QMap<QString, FieldValue> &fields)
{
    Entity made;
    made.id = EntityId::create();
    made.level = level;
    made.kind = Kind::Book;
    made.version = 7;
    made.fields = fields;
    return made;
}

} // namespace

class BulkEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesValues_data();
    void changesValues();
    void changesTheWorkAndLocksTheField();
    void changesEveryLiveCopy();
    void makesAnEditionButNeverACopy();
    void leavesOtherKindsAndDerivedFieldsAlone();
};

void BulkEditTest::changesValues_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<bool>("onlyIfEmpty");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char *name, const QStringList &before, BulkOperation operation, const QStringList &value,
                        bool onlyIfEmpty, const QStringList &after) {
        QTest::newRow(name) << before << static_cast<int>(operation) << value << onlyIfEmpty << after;
    };
    row("set", {u"a"_s}, BulkOperation::Set, {u"b"_s}, false, {u"b"_s});
    row("set keeps what is there", {u"a"_s}, BulkOperation::Set, {u"b"_s}, true, {u"a"_s});
    row("set fills what is empty", {}, BulkOperation::Set, {u"b"_s}, true, {u"b"_s});
    row("clear", {u"a"_s, u"b"_s}, BulkOperation::Clear, {}, false, {});
    row("add appends once", {u"a"_s, u"b"_s}, BulkOperation::Add, {u"b"_s, u"c"_s}, false, {u"a"_s, u"b"_s, u"c"_s});
    row("remove", {u"a"_s, u"b"_s, u"c"_s}, BulkOperation::Remove, {u"b"_s}, false, {u"a"_s, u"c"_s});
    row("remove the last", {u"a"_s}, BulkOperation::Remove, {u"a"_s}, false, {});
}

void BulkEditTest::changesValues()
{
    QFETCH(QStringList, before);
    QFETCH(int, operation);
    QFETCH(QStringList, value);
    QFETCH(bool, onlyIfEmpty);
    QFETCH(QStringList, after);
    const BulkEdit edit{u"tags"_s, static_cast<BulkOperation>(operation), FieldValue(value), onlyIfEmpty};
    const FieldValue changed = bulkEdited(before.isEmpty() ? FieldValue() : FieldValue(before), edit, true);
    QCOMPARE(changed.list(), after);
    QCOMPARE(changed.isNull(), after.isEmpty());
}

void BulkEditTest::changesTheWorkAndLocksTheField()
{
    const WorkRecord dune{entity(Level::Work, {{u"title"_s, u"Dune"_s}, {u"tags"_s, QStringList{u"sand"_s}}}), {}, {}};
    BulkPlan plan;
    addBulkEdit(plan, dune, {u"tags"_s, BulkOperation::Add, QStringList{u"classic"_s}}, FieldRegistry::builtin());
    QCOMPARE(plan.worksChanged, 1);
    QCOMPARE(plan.changes.size(), 1);
    const EntityChange change = plan.changes.first();
    QCOMPARE(change.entity, dune.work.id);
    QCOMPARE(change.baseVersion, 7);
    QCOMPARE(change.fields.first().before.list(), QStringList{u"sand"_s});
    QCOMPARE(change.fields.first().after.list(), (QStringList{u"sand"_s, u"classic"_s}));
    QCOMPARE(change.fields.first().lock, std::optional(true));
    addBulkEdit(plan, dune, {u"tags"_s, BulkOperation::Add, QStringList{u"sand"_s}}, FieldRegistry::builtin());
    QCOMPARE(plan.worksUnchanged, 1);
    QCOMPARE(plan.changes.size(), 1);
}

void BulkEditTest::changesEveryLiveCopy()
{
    WorkRecord dune{entity(Level::Work, {}), {entity(Level::Edition, {})}, {}};
    dune.copies = {entity(Level::Copy, {}), entity(Level::Copy, {{u"location"_s, u"Attic"_s}}),
                   entity(Level::Copy, {})};
    dune.copies[2].state = State::Trashed;
    BulkPlan plan;
    addBulkEdit(plan, dune, {u"location"_s, BulkOperation::Set, u"Attic"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.changes.size(), 1);
    QCOMPARE(plan.changes.first().entity, dune.copies[0].id);
    QCOMPARE(plan.worksChanged, 1);
}

void BulkEditTest::makesAnEditionButNeverACopy()
{
    const WorkRecord wish{entity(Level::Work, {}), {}, {}};
    BulkPlan plan;
    addBulkEdit(plan, wish, {u"location"_s, BulkOperation::Set, u"Attic"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.worksNotApplicable, 1);
    QVERIFY(plan.changes.isEmpty());
    addBulkEdit(plan, wish, {u"format"_s, BulkOperation::Set, u"Paperback"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.changes.size(), 1);
    QVERIFY(plan.changes.first().creates);
    QCOMPARE(plan.changes.first().level, Level::Edition);
    QCOMPARE(plan.changes.first().parent, wish.work.id);
    addBulkEdit(plan, wish, {u"format"_s, BulkOperation::Clear, {}}, FieldRegistry::builtin());
    QCOMPARE(plan.worksNotApplicable, 2);
}

void BulkEditTest::leavesOtherKindsAndDerivedFieldsAlone()
{
    const WorkRecord book{entity(Level::Work, {}), {}, {}};
    BulkPlan plan;
    addBulkEdit(plan, book, {u"directors"_s, BulkOperation::Add, QStringList{u"David Lynch"_s}},
                FieldRegistry::builtin());
    addBulkEdit(plan, book, {u"decade"_s, BulkOperation::Set, u"1960"_s}, FieldRegistry::builtin());
    addBulkEdit(plan, book, {u"no_such_field"_s, BulkOperation::Clear, {}}, FieldRegistry::builtin());
    QCOMPARE(plan.worksNotApplicable, 3);
    QVERIFY(plan.changes.isEmpty());
}

QTEST_GUILESS_MAIN(BulkEditTest)
#include "tst_bulkedit.moc"
