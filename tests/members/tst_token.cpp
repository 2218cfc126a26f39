// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/token.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <type_traits>

using namespace collectz::members;

namespace {

constexpr std::array kinds{TokenKind::Access,     TokenKind::Refresh, TokenKind::Device,
                           TokenKind::Invitation, TokenKind::Reset,   TokenKind::Setup};

/// Gives the bytes it was made with.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(std::vector<unsigned char> bytes)
        : m_bytes(std::move(bytes))
    {}

    void fill(std::span<unsigned char> bytes) override
    {
        for (size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = m_bytes[i % m_bytes.size()];
    }

private:
    std::vector<unsigned char> m_bytes;
};

QByteArray textOf(const NewToken &token)
{
    return token.text.reveal().toByteArray();
}

std::optional<QByteArray> hashOf(TokenKind kind, QByteArray text)
{
    return tokenHash(kind, SecretText::take(std::move(text)));
}

template <typename Value>
concept Formattable = requires(QDebug debug, const Value &value)
{
    debug << value;
};

} // namespace

/// Tokens as laws over random bytes, and secrets that stay secret.
class TokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shape();
    void everyTokenIsFoundByItsHash();
    void kindsAreNotMixedUp();
    void damageIsSeenWithoutTheStore();
    void noneIsLikeAnother();
    void secretsAreWipedAndCompared();
    void secretsCannotBeFormatted();
};

void TokenTest::shape()
{
    SystemRandomSource random;
    for (const TokenKind kind : kinds) {
        const NewToken token = makeToken(kind, random);
        const QByteArray text = textOf(token);
        QCOMPARE(text.size(), tokenLength);
        QVERIFY(text.startsWith("clz"));
        QCOMPARE(text[4], '_');
        QCOMPARE(token.hash.size(), 32);
        QVERIFY(std::all_of(text.begin() + 5, text.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z' && c != 'i' && c != 'l' && c != 'o' && c != 'u');
        }));
    }
}

void TokenTest::everyTokenIsFoundByItsHash()
{
    QVERIFY(rc::check([](const std::vector<unsigned char> &bytes) {
        RC_PRE(!bytes.empty());
        ScriptedRandom random(bytes);
        for (const TokenKind kind : kinds) {
            const NewToken token = makeToken(kind, random);
            RC_ASSERT(tokenHash(kind, token.text) == token.hash);
        }
    }));
}

void TokenTest::kindsAreNotMixedUp()
{
    SystemRandomSource random;
    for (const TokenKind made : kinds) {
        const NewToken token = makeToken(made, random);
        for (const TokenKind asked : kinds)
            QCOMPARE(tokenHash(asked, token.text).has_value(), made == asked);
    }
}

void TokenTest::damageIsSeenWithoutTheStore()
{
    SystemRandomSource random;
    const QByteArray text = textOf(makeToken(TokenKind::Access, random));
    // Any change of one character is seen but for one in 2^30, and by these lengths and texts always.
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (const char other : {'0', '1', 'z', 'A', ' ', '\0'}) {
            QByteArray damaged = text;
            damaged[i] = other;
            if (damaged != text)
                QVERIFY(!hashOf(TokenKind::Access, damaged));
        }
    }
    QVERIFY(!hashOf(TokenKind::Access, {}));
    QVERIFY(!hashOf(TokenKind::Access, text.chopped(1)));
    QVERIFY(!hashOf(TokenKind::Access, text + '0'));
    QVERIFY(!hashOf(TokenKind::Access, text.toUpper()));
    QVERIFY(!hashOf(TokenKind::Access, QByteArray(1 << 20, 'a')));
    QVERIFY(rc::check(
        [](const std::string &any) { RC_ASSERT(!hashOf(TokenKind::Access, QByteArray::fromStdString(any))); }));
}

void TokenTest::noneIsLikeAnother()
{
    SystemRandomSource random;
    QSet<QByteArray> hashes;
    for (int i = 0; i < 10000; ++i)
        hashes.insert(makeToken(kinds[static_cast<size_t>(i) % kinds.size()], random).hash);
    QCOMPARE(hashes.size(), 10000);
    // Every bit of the random number is in the token.
    for (size_t bit = 0; bit < 256; ++bit) {
        std::vector<unsigned char> bytes(32, 0);
        bytes[bit / 8] = static_cast<unsigned char>(1U << (bit % 8));
        ScriptedRandom one(bytes);
        hashes.insert(makeToken(TokenKind::Access, one).hash);
    }
    QCOMPARE(hashes.size(), 10256);
}

void TokenTest::secretsAreWipedAndCompared()
{
    QByteArray bytes("correct horse");
    SecretText secret = SecretText::take(std::move(bytes));
    QVERIFY(bytes.isEmpty());
    QString text = QStringLiteral("correct horse");
    const SecretText other = SecretText::take(std::move(text));
    QVERIFY(text.isEmpty());
    QVERIFY(secret == other);
    QVERIFY(secret == secret.clone());
    QVERIFY(!(secret == SecretText::take(QByteArray("correct hors"))));
    QVERIFY(!(secret == SecretText::take(QByteArray("correct hursE"))));
    QVERIFY(SecretText() == SecretText::take(QByteArray()));
    const SecretText moved = std::move(secret);
    QVERIFY(moved == other);
    QCOMPARE(moved.size(), 13);
}

void TokenTest::secretsCannotBeFormatted()
{
    static_assert(Formattable<QByteArray>);
    static_assert(!Formattable<SecretText>);
    static_assert(!std::is_copy_constructible_v<SecretText> && !std::is_copy_assignable_v<SecretText>);
    static_assert(!std::is_convertible_v<SecretText, QString> && !std::is_convertible_v<SecretText, QByteArray>);
    static_assert(!std::is_constructible_v<QString, SecretText>);
}

QTEST_GUILESS_MAIN(TokenTest)

#include "tst_token.moc"
