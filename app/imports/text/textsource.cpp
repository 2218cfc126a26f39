// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/text/textsource.h"

#include <QtEndian>

#include <cstring>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bufferBytes = 64 * 1024;

bool isWide(Encoding encoding)
{
    return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
}

char16_t unitAt(const char *at, Encoding encoding)
{
    return encoding == Encoding::Utf16LittleEndian ? qFromLittleEndian<char16_t>(at) : qFromBigEndian<char16_t>(at);
}

/// Appends a code point, or a lone surrogate as the three bytes that make it visible to decodeText.
void appendUtf8(QByteArray &text, char32_t point)
{
    const auto append = [&text](char32_t byte) { text.append(static_cast<char>(byte)); };
    if (point < 0x80) {
        append(point);
    } else if (point < 0x800) {
        append(0xC0 | (point >> 6));
        append(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        append(0xE0 | (point >> 12));
        append(0x80 | ((point >> 6) & 0x3F));
        append(0x80 | (point & 0x3F));
    } else {
        append(0xF0 | (point >> 18));
        append(0x80 | ((point >> 12) & 0x3F));
        append(0x80 | ((point >> 6) & 0x3F));
        append(0x80 | (point & 0x3F));
    }
}

} // namespace

TextSource::TextSource(const QString &path, const TextForm &form)
    : m_file(path)
    , m_form(form)
    , m_buffer(bufferBytes, Qt::Uninitialized)
    , m_decoder(form.encoding == Encoding::Named ? std::make_unique<NamedDecoder>(form.name) : nullptr)
{}

Result<std::unique_ptr<TextSource>> TextSource::open(const SourceFile &file, const TextForm &form)
{
    std::unique_ptr<TextSource> source(new TextSource(file.path, form));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return source->readFailure();
    if (const Result<void> sought = source->seek(form.markBytes); !sought)
        return fail(sought.error());
    return source;
}

Unexpected TextSource::readFailure() const
{
    Error error = makeError(ErrorKind::Unavailable, u"source_unreadable"_s,
                            u"Reading the file failed. What was read before is kept; check the drive and try again."_s,
                            m_file.errorString());
    error.file = m_file.fileName();
    return fail(std::move(error));
}

Result<void> TextSource::seek(qint64 offset)
{
    if (!m_file.seek(offset))
        return readFailure();
    m_begin = m_end = 0;
    m_offset = offset;
    m_atEnd = false;
    if (m_decoder)
        m_decoder->reset();
    return {};
}

bool TextSource::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<size_t>(m_end - m_begin));
        m_end -= m_begin;
        m_begin = 0;
    }
    while (m_end < bufferBytes && !m_atEnd) {
        const qint64 count = m_file.read(m_buffer.data() + m_end, bufferBytes - m_end);
        if (count < 0)
            return false;
        m_atEnd = count == 0;
        m_end += count;
    }
    return true;
}

qsizetype TextSource::pieceLength(bool &endsLine) const
{
    const char *begin = m_buffer.constData() + m_begin;
    const qsizetype length = m_end - m_begin;
    endsLine = true;
    if (!isWide(m_form.encoding)) {
        if (const void *found = std::memchr(begin, m_form.lineEnd, static_cast<size_t>(length)))
            return static_cast<const char *>(found) - begin + 1;
    } else {
        for (qsizetype at = 0; at + 1 < length; at += 2) {
            if (unitAt(begin + at, m_form.encoding) == static_cast<char16_t>(m_form.lineEnd))
                return at + 2;
        }
    }
    endsLine = false;
    return length;
}

Result<bool> TextSource::next(Piece &piece)
{
    bool endsLine = false;
    qsizetype length = pieceLength(endsLine);
    if (!endsLine) {
        if (!fill())
            return readFailure();
        length = pieceLength(endsLine);
    }
    if (length == 0)
        return false;
    if (!endsLine && !m_atEnd) {
        // A character must not be cut in two, for each piece is decoded by itself.
        const char *begin = m_buffer.constData() + m_begin;
        if (isWide(m_form.encoding)) {
            length -= length % 2;
            length -= QChar::isHighSurrogate(unitAt(begin + length - 2, m_form.encoding)) ? 2 : 0;
        } else {
            for (int back = 1; back <= 3 && back < length; ++back) {
                const auto byte = static_cast<unsigned char>(begin[length - back]);
                if (byte >= 0xC0 && back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2))
                    length -= back;
                if (byte < 0x80 || byte >= 0xC0)
                    break;
            }
        }
    }
    piece.offset = m_offset;
    piece.endsLine = endsLine;
    piece.text = toUtf8(QByteArrayView(m_buffer).sliced(m_begin, length));
    m_begin += length;
    m_offset += length;
    return true;
}

QByteArrayView TextSource::toUtf8(QByteArrayView raw)
{
    if (m_form.encoding == Encoding::Utf8)
        return raw;
    if (m_form.encoding == Encoding::Named)
        return fromNamed(raw);
    return m_form.encoding == Encoding::Windows1252 ? fromWindows1252(raw) : fromUtf16(raw);
}

QByteArrayView TextSource::fromNamed(QByteArrayView raw)
{
    m_converted.resize(0);
    const bool isLast = m_atEnd && raw.data() + raw.size() == m_buffer.constData() + m_end;
    m_decoder->decode(raw, isLast, m_converted);
    return m_converted;
}

QByteArrayView TextSource::fromWindows1252(QByteArrayView raw)
{
    m_converted.resize(0);
    for (const char raw1252 : raw) {
        const auto byte = static_cast<unsigned char>(raw1252);
        const char16_t character = windows1252Character(byte);
        if (byte >= 0x80 && character != 0)
            appendUtf8(m_converted, character);
        else
            m_converted.append(raw1252);
    }
    return m_converted;
}

QByteArrayView TextSource::fromUtf16(QByteArrayView raw)
{
    m_converted.resize(0);
    qsizetype at = 0;
    for (; at + 1 < raw.size(); at += 2) {
        const char16_t unit = unitAt(raw.data() + at, m_form.encoding);
        if (QChar::isHighSurrogate(unit) && at + 3 < raw.size()) {
            const char16_t low = unitAt(raw.data() + at + 2, m_form.encoding);
            if (QChar::isLowSurrogate(low)) {
                appendUtf8(m_converted, QChar::surrogateToUcs4(unit, low));
                at += 2;
                continue;
            }
        }
        appendUtf8(m_converted, unit);
    }
    // Half a character at the end of a torn file stays raw, to be reported.
    if (at < raw.size())
        m_converted.append('\xFF');
    return m_converted;
}

} // namespace collectz::imports
