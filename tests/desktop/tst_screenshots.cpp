// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The built program renders its real window without a display and ends with the right code.
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsRendered_data();
    void everyPageIsRendered();
    void withoutACatalogTheWelcomeIsShown();
    void aMissingCatalogEndsWithFailure();

private:
    struct Run
    {
        int exitCode = -1;
        QString errors;
    };

    Run run(const QStringList &arguments) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

ScreenshotsTest::Run ScreenshotsTest::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"HOME"_s})
        environment.insert(name, m_folder.filePath(u"home"_s));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COLLECTZ_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardError())};
}

void ScreenshotsTest::everyPageIsRendered_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("light") << QStringList{u"--theme"_s, u"light"_s};
    QTest::newRow("dark, twice the text") << QStringList{u"--theme"_s, u"dark"_s, u"--font-scale"_s, u"2"_s};
    QTest::newRow("right to left") << QStringList{u"-reverse"_s};
}

void ScreenshotsTest::everyPageIsRendered()
{
    QFETCH(QStringList, options);
    const QString catalog = path(u"c.collectz"_s);
    if (!QFileInfo::exists(catalog))
        QCOMPARE(run({u"generate"_s, u"--works"_s, u"300"_s, u"--catalog"_s, catalog}).exitCode, 0);
    const QString folder = path(QString::fromUtf8(QTest::currentDataTag()));
    const Run shots = run(QStringList{u"--screenshot"_s, folder, u"--catalog"_s, catalog} + options);
    QVERIFY2(shots.exitCode == 0, qPrintable(shots.errors));
    const QStringList pictures = QDir(folder).entryList({u"*.png"_s});
    for (const QString &name : {u"welcome.png"_s, u"library.png"_s, u"library-covers.png"_s, u"library-edit.png"_s})
        QVERIFY2(pictures.contains(name), qPrintable(name));
    for (const QString &name : pictures) {
        const QImage picture(QDir(folder).filePath(name));
        QVERIFY2(picture.width() > 600 && picture.height() > 400, qPrintable(name));
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 7) {
            for (int y = 0; y < picture.height(); y += 7)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 10, qPrintable(name + u" is blank"_s));
    }
}

void ScreenshotsTest::withoutACatalogTheWelcomeIsShown()
{
    const QString folder = path(u"welcome"_s);
    QCOMPARE(run({u"--screenshot"_s, folder}).exitCode, 0);
    QCOMPARE(QDir(folder).entryList({u"*.png"_s}), QStringList{u"welcome.png"_s});
}

void ScreenshotsTest::aMissingCatalogEndsWithFailure()
{
    const Run shots = run({u"--screenshot"_s, path(u"none"_s), u"--catalog"_s, path(u"missing.collectz"_s)});
    QCOMPARE(shots.exitCode, 3);
    QVERIFY(shots.errors.contains(u"missing.collectz"_s));
}

} // namespace collectz

QTEST_GUILESS_MAIN(collectz::ScreenshotsTest)
#include "tst_screenshots.moc"
