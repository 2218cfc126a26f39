// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fieldregistry.h"
#include "imports/formatreader.h"
#include "translations/translations.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace collectz;

/// The German translation is whole and loads; English has its plural forms.
class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void germanIsWhole();
    void placeholdersAreKept();
    void fieldsOfTheRegistryAreTranslated();
    void formatsAreTranslated();
    void pluralsAreFormed();
};

void TranslationsTest::initTestCase()
{
    translations::load();
}

void TranslationsTest::germanIsWhole()
{
    QFile file(u"" COLLECTZ_SOURCE_DIR "/translations/collectz_de.ts"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.count("<message") > 500);
    QCOMPARE(text.count("type=\"unfinished\""), 0);
    QCOMPARE(text.count("<translation />") + text.count("<translation></translation>"), 0);
}

void TranslationsTest::placeholdersAreKept()
{
    QFile file(u"" COLLECTZ_SOURCE_DIR "/translations/collectz_de.ts"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression message(u"<source>(.*?)</source>.*?<translation>(.*?)</translation>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression placeholder(u"%[1-9]"_s);
    int checked = 0;
    for (const QRegularExpressionMatch &match : message.globalMatch(text)) {
        for (const QRegularExpressionMatch &place : placeholder.globalMatch(match.captured(1)))
            QVERIFY2(match.captured(2).contains(place.captured()), qPrintable(match.captured(1)));
        ++checked;
    }
    QVERIFY(checked > 500);
}

void TranslationsTest::fieldsOfTheRegistryAreTranslated()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/collectz_de.qm"_s));
    for (const catalog::FieldDefinition &field : catalog::FieldRegistry::builtin().all()) {
        QVERIFY2(!german.translate("Field", field.label.toUtf8().constData()).isEmpty(), qPrintable(field.label));
        for (const QString &choice : field.choices) {
            QString word = QString(choice).replace(u'_', u' ');
            word[0] = word.at(0).toUpper();
            QVERIFY2(!german.translate("Choice", word.toUtf8().constData()).isEmpty(), qPrintable(word));
        }
    }
    QCOMPARE(german.translate("Field", "Price paid"), u"Kaufpreis"_s);
}

void TranslationsTest::formatsAreTranslated()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/collectz_de.qm"_s));
    const imports::FormatRegistry formats;
    for (const imports::FormatReader *format : formats.all())
        QVERIFY2(!german.translate("Format", format->name().toUtf8().constData()).isEmpty(),
                 qPrintable(format->name()));
}

void TranslationsTest::pluralsAreFormed()
{
    QTranslator english;
    QVERIFY(english.load(u":/i18n/collectz_en.qm"_s));
    QCOMPARE(english.translate("collectz::ui::TrashPage", "%Ln work(s) put back into the library", nullptr, 1),
             u"%Ln work put back into the library"_s);
    QCOMPARE(english.translate("collectz::ui::TrashPage", "%Ln work(s) put back into the library", nullptr, 2),
             u"%Ln works put back into the library"_s);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
