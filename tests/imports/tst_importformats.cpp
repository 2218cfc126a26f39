// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/enginecatalog.h"
#include "tests/imports/hostilefiles.h"
#include "tests/imports/importfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::testsupport;

/// Every committed sample of a real format, through the whole machine: a dry run writes nothing, a second import changes
/// nothing, a person's edit survives, undo gives back what was.
class TestImportFormats final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }

    void wholeWay_data();
    void wholeWay();

private:
    QTemporaryDir m_folder;
};

void TestImportFormats::wholeWay_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(COLLECTZ_SOURCE_DIR "/tests/imports/data"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);

    const QByteArray head = "Date,Name,Year,Letterboxd URI";
    QFile zip(m_folder.filePath(u"letterboxd.zip"_s));
    QVERIFY(zip.open(QIODevice::WriteOnly));
    zip.write(imports::zipOf(
        {imports::ZipPart{"watched.csv", head + "\n2020-01-02,Solaris,1972,https://boxd.it/29D0\n"
                                                "2020-01-03,Heat,1995,https://boxd.it/2a9q\n"},
         imports::ZipPart{"ratings.csv", head + ",Rating\n2021-03-05,Solaris,1972,https://boxd.it/29D0,4.5\n"},
         imports::ZipPart{"watchlist.csv", head + "\n2022-01-01,Ran,1985,https://boxd.it/ran\n"}}));
    QTest::newRow("letterboxd.zip") << zip.fileName();
}

void TestImportFormats::wholeWay()
{
    QFETCH(QString, path);
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog(), std::make_unique<imports::FormatRegistry>());
    const QByteArray empty = fixture.digest();

    const imports::ImportReport planned = fixture.planFile(path);
    QVERIFY(planned.created > 0);
    QCOMPARE(planned.record.problem, QString());
    QCOMPARE(fixture.digest(), empty);
    QCOMPARE(fixture.statistics().works, 0);

    const imports::ImportReport applied = fixture.apply(planned.record.number);
    QCOMPARE(applied.created, planned.created);
    QCOMPARE(fixture.statistics().works, applied.created);
    const QByteArray imported = fixture.digest();

    const imports::ImportReport again = fixture.planFile(path);
    QCOMPARE(again.created, 0);
    QCOMPARE(again.updated, 0);
    QCOMPARE(again.review, 0);
    QCOMPARE(again.rejected, applied.rejected);
    (void)fixture.apply(again.record.number);
    QCOMPARE(fixture.digest(), imported);

    (void)fixture.undo(planned.record.number);
    QCOMPARE(fixture.digest(), empty);
    const imports::ImportReport fresh = fixture.apply(fixture.planFile(path).record.number);
    QCOMPARE(fresh.created + fresh.updated, applied.created + applied.updated);
    const PlanRow first = fixture.rows(fresh.record.number).constFirst();
    fixture.edit(first.work, u"description"_s, FieldValue(u"My own words"_s));
    const QByteArray edited = fixture.digest();
    (void)fixture.apply(fixture.planFile(path).record.number);
    QCOMPARE(fixture.digest(), edited);

    QVERIFY(fixture.undo(fresh.record.number).kept > 0);
    QCOMPARE(fixture.statistics().works, 1);
    QCOMPARE(engine.check(), QStringList());
}

QTEST_GUILESS_MAIN(TestImportFormats)
#include "tst_importformats.moc"
