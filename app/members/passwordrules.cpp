// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/passwordrules.h"

#include <QFile>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostListBytes = qint64(16) * 1024 * 1024;
constexpr qint64 longestLine = 256;
/// A rest this short behind a known word, a run or a repetition makes no password of it.
constexpr qsizetype shortRest = 4;
constexpr int fewestDifferent = 5;

constexpr std::array words{"password", "passwort",   "passphrase", "welcome",  "letmein",  "administrator",
                           "admin",    "changeme",   "secret",     "iloveyou", "trustno",  "superman",
                           "football", "baseball",   "sunshine",   "princess", "dragon",   "qwertz",
                           "collectz", "collection", "collector",  "catalog",  "starwars", "correcthorsebatterystaple"};
constexpr std::array runs{"01234567890123456789",        "09876543210987654321",       "abcdefghijklmnopqrstuvwxyz",
                          "zyxwvutsrqponmlkjihgfedcba",  "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
                          "azertyuiopqsdfghjklmwxcvbn",  "1q2w3e4r5t6z7u8i9o0p",       "1q2w3e4r5t6y7u8i9o0p",
                          "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};

/// Bytes that are wiped when they go.
class Wiped
{
public:
    explicit Wiped(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    ~Wiped() { sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }

    Q_DISABLE_COPY_MOVE(Wiped)

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray lowered(QByteArrayView text)
{
    QByteArray lower(text.size(), '\0');
    std::transform(text.begin(), text.end(), lower.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
    return lower;
}

/// Letters that people put digits and signs for.
char plain(char byte)
{
    constexpr std::array pairs{std::pair('0', 'o'), std::pair('1', 'i'), std::pair('3', 'e'),
                               std::pair('4', 'a'), std::pair('5', 's'), std::pair('7', 't'),
                               std::pair('@', 'a'), std::pair('$', 's'), std::pair('!', 'i')};
    const auto *found =
        std::find_if(pairs.begin(), pairs.end(), [byte](const auto &pair) { return pair.first == byte; });
    return found == pairs.end() ? byte : found->second;
}

QByteArray undressed(const QByteArray &text)
{
    QByteArray letters(text.size(), '\0');
    std::transform(text.begin(), text.end(), letters.begin(), plain);
    return letters;
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// What is left without digits and signs at both ends.
QByteArray core(const QByteArray &text)
{
    qsizetype from = 0;
    qsizetype end = text.size();
    while (from < end && !isLetter(text[from]))
        ++from;
    while (end > from && !isLetter(text[end - 1]))
        --end;
    return text.sliced(from, end - from);
}

/// The shortest text whose repetition it is, or begins like.
QByteArray period(const QByteArray &text)
{
    for (qsizetype length = 1; length <= text.size() / 2; ++length) {
        if (std::equal(text.begin() + length, text.end(), text.begin()))
            return text.first(length);
    }
    return text;
}

qsizetype longestRun(const QByteArray &text)
{
    qsizetype longest = 0;
    for (const char *run : runs) {
        const QByteArrayView keys(run);
        for (qsizetype from = 0; from < text.size(); ++from) {
            qsizetype length = longest + 1;
            while (from + length <= text.size() && keys.contains(QByteArrayView(text).sliced(from, length)))
                longest = length++;
        }
    }
    return longest;
}

qsizetype characterCount(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

QByteArrayList personalWords(const QStringList &personal)
{
    QByteArrayList list;
    for (const QString &text : personal) {
        for (const QString &part : text.toLower().split(u'@')) {
            if (part.size() > 3)
                list << part.toUtf8();
        }
    }
    return list;
}

} // namespace

CommonPasswords::CommonPasswords()
{
    for (const char *word : words)
        m_words.insert(word);
}

QString CommonPasswords::systemList()
{
    return u"/usr/share/john/password.lst"_s;
}

Result<void> CommonPasswords::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::NotFound, u"password_list_missing"_s,
            u"The list of common passwords \"%1\" cannot be read. The built-in rules hold all the same."_s.arg(path),
            file.errorString());
    while (!file.atEnd() && file.pos() < mostListBytes) {
        const QByteArray line = file.readLine(longestLine).trimmed();
        if (!line.isEmpty() && !line.startsWith("#!comment"))
            m_words.insert(lowered(line));
    }
    return {};
}

PasswordRules::PasswordRules(CommonPasswords common)
    : m_common(std::move(common))
{}

bool PasswordRules::isCommon(const QByteArray &lower) const
{
    QByteArray different = lower;
    std::sort(different.begin(), different.end());
    if (std::unique(different.begin(), different.end()) - different.begin() < fewestDifferent)
        return true;
    if (lower.size() - longestRun(lower) <= shortRest)
        return true;
    const Wiped inner(core(lower));
    const Wiped plainWhole(undressed(lower));
    const Wiped plainInner(undressed(inner.bytes()));
    for (const QByteArray &form : {lower, inner.bytes(), plainWhole.bytes(), plainInner.bytes()}) {
        const Wiped shortest(period(form));
        if (m_common.contains(form) || m_common.contains(shortest.bytes()) || m_common.contains(core(shortest.bytes())))
            return true;
    }
    return false;
}

Result<void> PasswordRules::check(const SecretText &password, const QStringList &personal) const
{
    if (characterCount(password.reveal()) < fewestCharacters)
        return fail(ErrorKind::Invalid, u"password_too_short"_s,
                    u"A password needs at least %1 characters; a few words in a row are easy to remember."_s.arg(
                        fewestCharacters));
    if (password.size() > mostBytes)
        return fail(ErrorKind::Invalid, u"password_too_long"_s,
                    u"A password can have at most %1 bytes."_s.arg(mostBytes));
    const Wiped lower(lowered(password.reveal()));
    for (const QByteArray &word : personalWords(personal)) {
        if (lower.bytes().contains(word) && lower.bytes().size() - word.size() <= shortRest * 2)
            return fail(ErrorKind::Invalid, u"password_personal"_s,
                        u"This password is too close to the name or address. Choose another one."_s);
    }
    if (isCommon(lower.bytes()))
        return fail(ErrorKind::Invalid, u"password_common"_s,
                    u"This password is among those that are tried first. Choose another one."_s);
    return {};
}

} // namespace collectz::members
