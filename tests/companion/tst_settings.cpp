// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/settings/settings.h"
#include "companion/settings/settingtable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::companion;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFile();
    void namesLineAndColumn_data();
    void namesLineAndColumn();
    void laterOnesWin();
    void refusesUnknownVariable();
    void refusesPlainHttpInTheOpen();
    void refusesHalfACertificate();
    void everySettingIsDocumented();

private:
    [[nodiscard]] Result<GivenSettings> read(const QByteArray &text);

    QTemporaryDir m_folder;
};

Result<GivenSettings> TestSettings::read(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"collectzd.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return fail(ErrorKind::Full, u"no_test_file"_s, file.errorString());
    file.close();
    return readSettingsFile(file.fileName());
}

void TestSettings::readsFile()
{
    const auto given = read("[server]\nport = 9443\nhosts = [\"shelf\", \"192.0.2.7\"]\nplain_http = false\n"
                            "[catalog]\nlocation = 'postgresql://shelf@localhost/shelf'\n");
    QVERIFY2(given.has_value(), given ? "" : qPrintable(given.error().withPlace()));
    const auto settings = makeSettings({*given}, u"/state"_s);
    QVERIFY(settings.has_value());
    QCOMPARE(settings->port, quint16(9443));
    QCOMPARE(settings->hosts, (QStringList{u"shelf"_s, u"192.0.2.7"_s}));
    QCOMPARE(settings->catalog, u"postgresql://shelf@localhost/shelf"_s);
    QCOMPARE(settings->certificateFile, u"/state/certificate.pem"_s);
}

void TestSettings::namesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<qint64>("column");
    QTest::newRow("no TOML") << QByteArray("[server]\nport = \n") << qint64(2) << qint64(8);
    QTest::newRow("unknown setting") << QByteArray("[server]\nport = 1\nprot = 2\n") << qint64(3) << qint64(1);
    QTest::newRow("wrong type") << QByteArray("[server]\nport = \"many\"\n") << qint64(2) << qint64(8);
    QTest::newRow("no section") << QByteArray("port = 1\n") << qint64(1) << qint64(1);
    QTest::newRow("list of numbers") << QByteArray("[server]\nhosts = [1]\n") << qint64(2) << qint64(9);
}

void TestSettings::namesLineAndColumn()
{
    QFETCH(QByteArray, text);
    const auto given = read(text);
    QVERIFY(!given);
    QCOMPARE(given.error().code, u"configuration_invalid"_s);
    QTEST(given.error().row, "row");
    QTEST(given.error().column, "column");
}

void TestSettings::laterOnesWin()
{
    const auto environment = readSettingsEnvironment({{u"COLLECTZD_SERVER_PORT"_s, u"2"_s}, {u"PATH"_s, u"/bin"_s}});
    QVERIFY(environment.has_value());
    const GivenSettings file{{u"server.port"_s, {u"1"_s, u"file"_s}}, {u"log.level"_s, {u"debug"_s, u"file"_s}}};
    const auto settings = makeSettings({file, *environment}, u"/state"_s);
    QVERIFY(settings.has_value());
    QCOMPARE(settings->port, quint16(2));
    QCOMPARE(settings->logLevel, u"debug"_s);
}

void TestSettings::refusesUnknownVariable()
{
    const auto environment = readSettingsEnvironment({{u"COLLECTZD_SERVER_PROT"_s, u"2"_s}});
    QVERIFY(!environment);
    QVERIFY(environment.error().message.contains(u"COLLECTZD_SERVER_PROT"_s));
}

void TestSettings::refusesPlainHttpInTheOpen()
{
    GivenSettings given{{u"server.plain_http"_s, {u"true"_s, u"--server-plain-http"_s}},
                        {u"server.address"_s, {u"0.0.0.0"_s, u"--server-address"_s}}};
    QVERIFY(!makeSettings({given}, u"/state"_s));
    given[u"server.address"_s].text = u"127.0.0.1"_s;
    QVERIFY(makeSettings({given}, u"/state"_s).has_value());
}

void TestSettings::refusesHalfACertificate()
{
    const GivenSettings given{{u"server.certificate"_s, {u"/c.pem"_s, u"file"_s}}};
    QVERIFY(!makeSettings({given}, u"/state"_s));
}

void TestSettings::everySettingIsDocumented()
{
    QFile document(QStringLiteral(COLLECTZ_SOURCE_DIR "/docs/companion.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    for (const SettingDefinition &setting : settingTable())
        QVERIFY2(text.contains(u"| `%1` |"_s.arg(setting.key)), setting.key.latin1());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
