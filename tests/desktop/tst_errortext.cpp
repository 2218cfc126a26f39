// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errorsentences.h"
#include "models/errortext.h"
#include "translations/translations.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace collectz;
using collectz::models::ErrorText;

/// Errors of the rooms below in the program's language.
class ErrorTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QCoreApplication::removeTranslator(&m_german); }
    void staysEnglishInEnglish();
    void isGermanInGerman_data();
    void isGermanInGerman();
    void keepsWhatItDoesNotKnow();
    void everySentenceIsSaidSomewhere();
    void everySentenceIsTranslated();

private:
    QTranslator m_german;
};

void ErrorTextTest::initTestCase()
{
    translations::load();
    QVERIFY(m_german.load(u":/i18n/collectz_de.qm"_s));
}

void ErrorTextTest::staysEnglishInEnglish()
{
    const Error error = makeError(ErrorKind::Busy, u"catalog_busy"_s, u"What the room said, word by word."_s);
    QCOMPARE(ErrorText::sentence(error), error.message);
    Error row = makeError(ErrorKind::Invalid, u"no_rows"_s, u"Nothing."_s);
    row.file = u"a.csv"_s;
    row.row = 3;
    row.column = 2;
    QCOMPARE(ErrorText::withPlace(row), row.withPlace());
}

void ErrorTextTest::isGermanInGerman_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("name")
        << u"catalog_in_use"_s
        << u"The catalog \"my 100% shelf\" is open in another window or program. Open it read-only, or "
           u"close it there."_s
        << u"Der Katalog „my 100% shelf“ ist in einem anderen Fenster oder Programm geöffnet. Öffne ihn "
           u"schreibgeschützt oder schließ ihn dort."_s;
    QTest::newRow("no place") << u"already_undone"_s << u"This change has already been undone."_s
                              << u"Diese Änderung wurde schon zurückgenommen."_s;
    QTest::newRow("two places") << u"query_field_unknown"_s << u"There is no field 'yaer'. Did you mean 'year'?"_s
                                << u"Es gibt kein Feld „yaer“. Meintest du „year“?"_s;
    QTest::newRow("value") << u"date_unreadable"_s << u"\"some day\" is not a date like 1999, 1999-05 or 1999-05-17."_s
                           << u"„some day“ ist kein Datum wie 1999, 1999-05 oder 1999-05-17."_s;
    QTest::newRow("value of a query") << u"query_value_unreadable"_s << u"Price paid: \"much\" is not a number."_s
                                      << u"Kaufpreis: „much“ ist keine Zahl."_s;
}

void ErrorTextTest::isGermanInGerman()
{
    QFETCH(QString, code);
    QFETCH(QString, english);
    QFETCH(QString, german);
    QCoreApplication::installTranslator(&m_german);
    Error error = makeError(ErrorKind::Invalid, code, english);
    QCOMPARE(ErrorText::sentence(error), german);
    error.row = 7;
    QCOMPARE(ErrorText::withPlace(error), QString(u"Zeile 7: "_s + german));
}

void ErrorTextTest::keepsWhatItDoesNotKnow()
{
    QCoreApplication::installTranslator(&m_german);
    const Error other = makeError(ErrorKind::Bug, u"something_new"_s, u"This change has already been undone."_s);
    QCOMPARE(ErrorText::sentence(other), other.message);
    const Error reworded = makeError(ErrorKind::Busy, u"catalog_busy"_s, u"Another sentence."_s);
    QCOMPARE(ErrorText::sentence(reworded), reworded.message);
}

void ErrorTextTest::everySentenceIsSaidSomewhere()
{
    QString said;
    for (const QString &room : {u"catalog"_s, u"storage"_s, u"imports"_s, u"sync"_s}) {
        QDirIterator files(u"" COLLECTZ_SOURCE_DIR "/app/"_s + room, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            said += QString::fromUtf8(file.readAll());
        }
    }
    // Literals in several lines are one.
    static const QRegularExpression seam(u"\"\\s*\\n\\s*u?\""_s);
    static const QRegularExpression cut(u"%[1-9]|(?<=\\.) | is not "_s);
    said.remove(seam).replace(u"\\\""_s, u"\""_s);
    for (const models::ErrorSentence &sentence : models::errorSentences()) {
        QVERIFY2(said.contains(u'"' + QLatin1StringView(sentence.code) + u'"'), sentence.code);
        for (const QString &piece : QString::fromUtf8(sentence.english).split(cut)) {
            // What is made of several literals ends where they do.
            const QString words = piece.endsWith(u'.') ? piece.chopped(1) : piece;
            QVERIFY2(words.size() < 6 || said.contains(words), qPrintable(piece));
        }
    }
}

void ErrorTextTest::everySentenceIsTranslated()
{
    for (const models::ErrorSentence &sentence : models::errorSentences())
        QVERIFY2(!m_german.translate("ErrorText", sentence.english).isEmpty(), sentence.english);
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
