// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilefiles.h"
#include "readitems.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;

namespace {

QList<HostileFile> allHostileFiles()
{
    return hostileTables() + hostileXml() + hostileJson() + hostileArchives();
}

QStringList codesOf(const Reading &reading)
{
    QStringList codes = reading.codes();
    if (reading.error)
        codes << reading.error->code;
    return codes;
}

} // namespace

/// Every format against every file that was made to hurt.
class HostileTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;
    QTemporaryDir m_temporary;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_temporary.isValid());
        qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
        QCOMPARE(QDir::tempPath(), m_temporary.path());
    }

    /// Whatever is unpacked must be gone again.
    void cleanup()
    {
        QCOMPARE(QDir(m_temporary.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
    }

    void isAnsweredWithItsCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("code");
        const QList<HostileFile> files = allHostileFiles();
        for (const HostileFile &file : files)
            QTest::newRow(qPrintable(file.suffix + u": "_s + QString::fromUtf8(file.name)))
                << u"hostile."_s + file.suffix << file.bytes << file.format << file.code;
    }

    void isAnsweredWithItsCode()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, format);
        QFETCH(const QString, code);
        const Reading reading = m_files.read(name, bytes, {}, format);
        const QStringList codes = codesOf(reading);
        if (!code.isEmpty())
            QVERIFY2(codes.contains(code), qPrintable(u"got: "_s + codes.join(u", "_s)));
        if (reading.error) {
            QVERIFY(!reading.error->message.isEmpty());
            QVERIFY(reading.error->kind != ErrorKind::Bug);
        }
        for (const SourceItem &item : reading.items) {
            for (const SourceProblem &problem : item.problems)
                QVERIFY(!problem.message.isEmpty() && !problem.code.isEmpty());
            QVERIFY2(item.isRejected() || !item.title().isEmpty(), "an accepted item has a title");
            QVERIFY(!item.title().contains(QChar::ReplacementCharacter));
            QVERIFY(!item.title().contains(QChar(u'\0')));
        }
    }

    void harmsNoFormat_data()
    {
        QTest::addColumn<QString>("format");
        const FormatRegistry registry;
        for (const FormatReader *reader : registry.all())
            QTest::newRow(qPrintable(reader->id())) << reader->id();
    }

    void harmsNoFormat()
    {
        QFETCH(const QString, format);
        const QList<HostileFile> files = allHostileFiles();
        for (const HostileFile &file : files) {
            const Reading reading = m_files.read(u"hostile."_s + file.suffix, file.bytes, {}, format);
            for (const SourceItem &item : reading.items)
                QVERIFY2(item.isRejected() || !item.title().isEmpty(), file.name.constData());
        }
    }

    void survivesTornSamples_data()
    {
        QTest::addColumn<QString>("sample");
        const QStringList samples = QDir(samplePath(QString())).entryList(QDir::Files);
        for (const QString &sample : samples)
            QTest::newRow(qPrintable(sample)) << sample;
    }

    /// Cut anywhere: what is read of the rest is a beginning of what is read of the whole, but for the last record.
    void survivesTornSamples()
    {
        QFETCH(const QString, sample);
        QFile file(samplePath(sample));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const Reading whole = readPath(samplePath(sample));
        QVERIFY(!whole.error);
        for (qsizetype length = 1; length < bytes.size(); length += 1 + bytes.size() / 60) {
            const Reading torn = m_files.read(u"torn"_s, bytes.left(length), {}, whole.format);
            QVERIFY(torn.items.size() <= whole.items.size() + 1);
            for (qsizetype index = 0; index + 1 < torn.items.size(); ++index) {
                if (!torn.items[index].isRejected())
                    QCOMPARE(torn.items[index].title(), whole.items.value(index).title());
            }
        }
    }

    void readsGoodRowsBesideBadOnes()
    {
        const Reading reading = m_files.read(
            u"mixed.csv"_s,
            "type,title,isbn\nbook,First,\nbook,\"Open,\nbook,Third,9780441013593\nbook,Caf\xC3,\nbook,Last,\n");
        QStringList titles;
        for (const SourceItem &item : reading.items) {
            if (!item.isRejected())
                titles << item.title();
        }
        QCOMPARE(titles, (QStringList{u"First"_s, u"Third"_s, u"CafÃ"_s, u"Last"_s}));
        QVERIFY(!reading.error);
    }

    void readsAHugeSparseFile_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("format");
        QTest::newRow("table") << "type,title\nbook,Kim\n" + QByteArray("book,x\n").repeated(10'000) + "book,\""
                               << u"generic_csv"_s;
        QTest::newRow("XML") << QByteArray("<plist><array>") + QByteArray("<dict></dict>").repeated(6'000) +
                                    "<dict><key>"
                             << u"delicious_xml"_s;
        QTest::newRow("JSON") << "{\"format\": \"collectz.catalog.export.v1\", \"works\": [" +
                                     QByteArray("{},").repeated(30'000) + "{\"id\": \""
                              << u"collectz_json"_s;
        QTest::newRow("zip") << zipOf({ZipPart{"watched.csv", "Date,Name\n"}}) << u"letterboxd_zip"_s;
    }

    /// 256 MiB that are nearly all NUL: refused or passed over, never held in memory.
    void readsAHugeSparseFile()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QString, format);
        const QString path = m_files.write(u"sparse"_s, head);
        QVERIFY(QFile::resize(path, 256LL * 1024 * 1024));
        qint64 records = 0;
        const FormatRegistry registry;
        const Result<SourceFile> source = openSource(path);
        QVERIFY(source.has_value());
        const Result<void> read = registry.find(format)->read(
            *source, {},
            [&records](SourceItem &&) {
                ++records;
                return true;
            },
            CancelToken());
        QVERIFY(!read.has_value() || format == u"generic_csv");
        QVERIFY(format == u"letterboxd_zip" ? records == 0 : records > 0);
        QFile::remove(path);
    }

    void opensOnlyFilesWithContent()
    {
        QCOMPARE(openSource(m_files.write(u"empty.csv"_s, {})).error().code, u"source_empty"_s);
        QCOMPARE(openSource(m_files.path(u"missing.csv"_s)).error().code, u"source_not_found"_s);
        QCOMPARE(openSource(QDir::rootPath()).error().code, u"source_is_folder"_s);
        QCOMPARE(openSource(u"/dev/zero"_s).error().code, u"source_not_a_file"_s);
        QCOMPARE(readPath(m_files.write(u"prose.txt"_s, "Dear diary, nothing to import here.\n")).error->code,
                 u"format_unknown"_s);
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
