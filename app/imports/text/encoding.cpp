// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/text/encoding.h"

#include "imports/limits.h"
#include "imports/text/nameddecoder.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<char16_t, 32> windows1252Upper = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Length of the well-formed UTF-8 sequence at `at`, 0 if there is none; -1 if the text ends inside of it.
int sequenceLength(QByteArrayView text, qsizetype at)
{
    const auto byte = [&text](qsizetype index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : (lead & 0xF0) == 0xE0        ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    for (int index = 1; index < length; ++index) {
        if (at + index >= text.size())
            return -1;
        const unsigned char next = byte(at + index);
        if ((next & 0xC0) != 0x80)
            return 0;
        // Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
        if (index == 1 && ((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) ||
                           (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F)))
            return 0;
    }
    return length;
}

struct Evidence
{
    qint64 sequences = 0; ///< well-formed UTF-8 sequences of several bytes
    qint64 strays = 0;    ///< bytes that are no UTF-8
    qint64 nuls = 0;
};

Evidence weigh(QByteArrayView text)
{
    Evidence evidence;
    for (qsizetype at = 0; at < text.size();) {
        const int length = sequenceLength(text, at);
        if (length < 0)
            break;
        if (length == 0)
            ++evidence.strays;
        else if (length > 1)
            ++evidence.sequences;
        else if (text[at] == '\0')
            ++evidence.nuls;
        at += std::max(length, 1);
    }
    return evidence;
}

/// UTF-16 without a mark: every other byte of mostly Latin text is NUL.
std::optional<Encoding> withoutMark(QByteArrayView head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    const qsizetype pairs = std::min<qsizetype>(head.size(), 4096) / 2;
    for (qsizetype pair = 0; pair < pairs; ++pair) {
        even += head[2 * pair] == '\0';
        odd += head[2 * pair + 1] == '\0';
    }
    if (pairs < 4 || std::max(even, odd) * 10 < pairs * 4)
        return {};
    if (std::min(even, odd) * 20 > pairs)
        return {};
    return odd > even ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
}

/// The first 64 KiB that hold anything but ASCII: the head, or a later stretch of the file.
QByteArray tellingStretch(const SourceFile &source)
{
    const auto isPlain = [](const QByteArray &bytes) {
        return std::all_of(bytes.cbegin(), bytes.cend(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
    };
    if (!isPlain(source.head) || source.size <= source.head.size())
        return source.head;
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(source.head.size()))
        return source.head;
    while (!file.atEnd()) {
        const QByteArray stretch = file.read(limits::headBytes);
        if (stretch.isEmpty())
            break;
        if (!isPlain(stretch))
            return stretch + file.read(4);
    }
    return source.head;
}

Unexpected refuse(const SourceFile &file, ErrorKind kind, const QString &code, const QString &message)
{
    Error error = makeError(kind, code, message);
    error.file = file.path;
    return fail(std::move(error));
}

/// Fills in the encoding.
Result<void> sniff(const SourceFile &file, TextForm &form)
{
    if (const std::optional<Encoding> wide = withoutMark(file.head)) {
        form.encoding = *wide;
        return {};
    }
    const QByteArray telling = tellingStretch(file);
    const Evidence evidence = weigh(telling);
    const Evidence head = weigh(file.head);
    if (head.nuls * 10 > file.head.size())
        return refuse(file, ErrorKind::Invalid, u"source_not_text"_s,
                      u"\"%1\" is not a text file. Choose the file that was exported as text."_s.arg(
                          QFileInfo(file.path).fileName()));
    if (evidence.strays <= evidence.sequences)
        return {};
    form.encoding = Encoding::Windows1252;
    if (const std::optional<QString> named = NamedDecoder::recognise(telling)) {
        form.encoding = Encoding::Named;
        form.name = *named;
    }
    return {};
}

void setLineEnd(TextForm &form, const QByteArray &head)
{
    if (!head.contains('\n') && head.contains('\r'))
        form.lineEnd = '\r';
}

QString hexadecimal(unsigned char byte)
{
    return u"0x"_s + QString::number(byte, 16).toUpper().rightJustified(2, u'0');
}

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Utf16LittleEndian:
        return u"UTF-16LE"_s;
    case Encoding::Utf16BigEndian:
        return u"UTF-16BE"_s;
    case Encoding::Windows1252:
        return u"windows-1252"_s;
    case Encoding::Named:
        break;
    }
    return {};
}

QString encodingName(const TextForm &form)
{
    return form.encoding == Encoding::Named ? form.name : encodingName(form.encoding);
}

std::optional<Encoding> encodingFromName(const QString &name)
{
    const QString word = name.toLower().remove(u'-').remove(u'_').remove(u' ');
    if (word == u"utf8" || word == u"utf8sig" || word == u"usascii" || word == u"ascii")
        return Encoding::Utf8;
    if (word == u"utf16" || word == u"utf16le" || word == u"unicode")
        return Encoding::Utf16LittleEndian;
    if (word == u"utf16be")
        return Encoding::Utf16BigEndian;
    if (word == u"windows1252" || word == u"cp1252" || word == u"latin1" || word == u"iso88591")
        return Encoding::Windows1252;
    return {};
}

Result<TextForm> detectTextForm(const SourceFile &file, const QString &declared)
{
    TextForm form;
    setLineEnd(form, file.head);
    if (file.head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) ||
        file.head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return refuse(file, ErrorKind::Invalid, u"encoding_unsupported"_s,
                      u"\"%1\" is UTF-32, which is not read. Save it as UTF-8."_s.arg(QFileInfo(file.path).fileName()));
    if (file.head.startsWith("\xEF\xBB\xBF")) {
        form.markBytes = 3;
    } else if (file.head.startsWith("\xFF\xFE") || file.head.startsWith("\xFE\xFF")) {
        form.markBytes = 2;
        form.encoding = file.head[0] == '\xFF' ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
    } else if (!declared.isEmpty()) {
        const std::optional<Encoding> own = encodingFromName(declared);
        const std::optional<QString> named = own ? std::nullopt : NamedDecoder::usualName(declared);
        if (!own && !named)
            return refuse(
                file, ErrorKind::Usage, u"encoding_unknown"_s,
                u"There is no encoding \"%1\" that is read. Known are UTF-8, UTF-16LE, UTF-16BE, windows-1252 and the "
                "like of windows-1250, windows-1251, ISO-8859-2, KOI8-R, Shift_JIS, EUC-KR, GB18030 and Big5."_s.arg(
                    declared));
        form.encoding = own.value_or(Encoding::Named);
        form.name = named.value_or(QString());
    } else {
        if (const Result<void> sniffed = sniff(file, form); !sniffed)
            return fail(sniffed.error());
        form.sniffed = true;
    }
    return form;
}

char16_t windows1252Character(unsigned char byte)
{
    return byte >= 0xA0 || byte < 0x80 ? byte : windows1252Upper[byte - 0x80];
}

QString decodeText(QByteArrayView utf8, Encoding encoding, QStringList *bad)
{
    const bool hasNul = utf8.contains('\0');
    if (!hasNul && utf8.isValidUtf8())
        return QString::fromUtf8(utf8);

    QString text;
    qsizetype soundFrom = 0;
    const auto takeSound = [&](qsizetype end) { text += QString::fromUtf8(utf8.sliced(soundFrom, end - soundFrom)); };
    for (qsizetype at = 0; at < utf8.size();) {
        const int length = sequenceLength(utf8, at);
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (length > 0 && byte != 0) {
            at += length;
            continue;
        }
        takeSound(at);
        qsizetype taken = 1;
        if (byte == 0) {
            *bad << u"NUL"_s;
        } else if (encoding != Encoding::Utf8 && encoding != Encoding::Windows1252 && byte == 0xED &&
                   at + 2 < utf8.size()) {
            // A surrogate without its other half, written by TextSource as the three bytes it would have.
            const int unit = 0xD000 | ((static_cast<unsigned char>(utf8[at + 1]) & 0x3F) << 6) |
                             (static_cast<unsigned char>(utf8[at + 2]) & 0x3F);
            *bad << u"0x"_s + QString::number(unit, 16).toUpper();
            text += u"\\u"_s + QString::number(unit, 16);
            taken = 3;
        } else {
            *bad << hexadecimal(byte);
            const char16_t character = encoding == Encoding::Utf8 ? windows1252Character(byte) : u'\0';
            text += character ? QString(QChar(character)) : u"\\x"_s + QString::number(byte, 16);
        }
        at += taken;
        soundFrom = at;
    }
    takeSound(utf8.size());
    return text;
}

} // namespace collectz::imports
