// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redactor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using collectz::Redactor;

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void hidesKnownValuesAnywhere();
    void hidesOurTokensAnywhere();
};

void RedactorTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("URL") << u"cannot reach postgresql://ada:hunter2-canary@db.example/catalog"_s;
    QTest::newRow("libpq") << u"host=db password=hunter2-canary dbname=catalog"_s;
    QTest::newRow("quoted") << u"password='hunter2-canary' dbname=catalog"_s;
    QTest::newRow("JSON") << u"{\"api_key\": \"hunter2-canary\", \"page\": 2}"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer hunter2-canary"_s;
    QTest::newRow("query") << u"GET /search?q=dune&access_token=hunter2-canary&page=2"_s;
    QTest::newRow("cookie") << u"Cookie: session=hunter2-canary; theme=dark"_s;
}

void RedactorTest::hidesSecrets()
{
    QFETCH(QString, text);
    const QString redacted = Redactor().redact(text);
    QVERIFY2(!redacted.contains(u"hunter2-canary"_s), qPrintable(redacted));
    QVERIFY(redacted.contains(u"[redacted]"_s));
}

void RedactorTest::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("title") << u"The Secret History: a novel"_s;
    QTest::newRow("message") << u"Row 12, column 3: the date 31/02/1999 cannot be read."_s;
    QTest::newRow("URL without a password") << u"postgresql://ada@db.example/catalog"_s;
}

void RedactorTest::leavesOrdinaryTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor().redact(text), text);
}

void RedactorTest::hidesOurTokensAnywhere()
{
    const QString token = u"clzi_0123456789abcdefghjkmnpqrstvwxyz0123456789abcdefghjk012345"_s;
    for (const QString &text : QStringList{u"opened https://catalog.example/join#"_s + token,
                                           u"refused ("_s + token + u")"_s, QString(token)})
        QVERIFY2(!Redactor().redact(text).contains(u"0123456789"_s), qPrintable(text));
}

void RedactorTest::hidesKnownValuesAnywhere()
{
    const Redactor redactor({u"s3cr3t-value"_s, QString()});
    QCOMPARE(redactor.redact(u"engine said: s3cr3t-value is wrong"_s), u"engine said: [redacted] is wrong"_s);
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
