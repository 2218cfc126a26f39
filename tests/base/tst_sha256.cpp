// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sha256.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace collectz;

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers();
    void agreesWithQt();
    void comesInPieces();
};

/// From FIPS 180-4's examples.
void Sha256Test::knownAnswers()
{
    QCOMPARE(sha256({}).toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void Sha256Test::agreesWithQt()
{
    QRandomGenerator random(7);
    for (int size = 0; size < 300; ++size) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        QCOMPARE(sha256(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
}

void Sha256Test::comesInPieces()
{
    Sha256 hash;
    hash.add("a");
    hash.add({});
    hash.add("bc");
    QCOMPARE(hash.result(), sha256("abc"));
}

QTEST_GUILESS_MAIN(Sha256Test)

#include "tst_sha256.moc"
