// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which words the program speaks where, plural forms included, which the sources of English do not have.
#include "desktop/language.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;

namespace {

QString worksBack(int count)
{
    return QCoreApplication::translate("collectz::ui::TrashPage", "%Ln work(s) put back into the library", nullptr,
                                       count);
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaks_data();
    void speaks();
};

void LanguageTest::speaks_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    const QString work = u"1 work put back into the library"_s;
    const QString works = u"3 works put back into the library"_s;
    const QString workDe = u"1 Werk in die Bibliothek zurückgelegt"_s;
    const QString worksDe = u"3 Werke in die Bibliothek zurückgelegt"_s;
    QTest::newRow("no language") << QLocale::c() << work << works;
    QTest::newRow("American English") << QLocale(u"en_US"_s) << work << works;
    QTest::newRow("British English") << QLocale(u"en_GB"_s) << work << works;
    QTest::newRow("a language without a translation") << QLocale(u"is_IS"_s) << work << works;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << workDe << worksDe;
    QTest::newRow("Swiss German") << QLocale(u"de_CH"_s) << workDe << worksDe;
}

void LanguageTest::speaks()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, one);
    QFETCH(QString, many);
    QObject translators;
    desktop::installLanguage(locale, translators);
    const QString oneWork = worksBack(1);
    const QString manyWorks = worksBack(3);
    const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
    const QString file = QCoreApplication::translate("collectz::ui::MenuBuilder", "&File");
    QCOMPARE(cancel, locale.language() == QLocale::German ? u"Abbrechen"_s : u"Cancel"_s);
    QCOMPARE(file, locale.language() == QLocale::German ? u"&Datei"_s : u"&File"_s);
    QCOMPARE(oneWork, one);
    QCOMPARE(manyWorks, many);
}

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
