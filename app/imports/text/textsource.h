// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/text/encoding.h"
#include "imports/text/nameddecoder.h"

#include <QFile>

#include <memory>

namespace collectz::imports {

/// A text file read line by line as UTF-8, whatever it is written in, with flat memory: lines longer than 64 KiB come in
/// pieces. Bytes that the encoding does not allow stay raw in the piece; `decodeText` finds and names them.
class TextSource
{
public:
    struct Piece
    {
        QByteArrayView text; ///< with its line end; valid until the next call
        qint64 offset = 0;   ///< of its first byte in the file
        bool endsLine = false;
    };

    [[nodiscard]] static Result<std::unique_ptr<TextSource>> open(const SourceFile &file, const TextForm &form);

    [[nodiscard]] const TextForm &form() const { return m_form; }

    /// The next piece; false at the end. Unavailable when reading fails.
    [[nodiscard]] Result<bool> next(Piece &piece);
    /// Goes on at the beginning of a piece that was handed out before.
    [[nodiscard]] Result<void> seek(qint64 offset);

private:
    TextSource(const QString &path, const TextForm &form);
    [[nodiscard]] bool fill();
    [[nodiscard]] qsizetype pieceLength(bool &endsLine) const;
    [[nodiscard]] QByteArrayView toUtf8(QByteArrayView raw);
    [[nodiscard]] QByteArrayView fromWindows1252(QByteArrayView raw);
    [[nodiscard]] QByteArrayView fromUtf16(QByteArrayView raw);
    [[nodiscard]] QByteArrayView fromNamed(QByteArrayView raw);
    [[nodiscard]] Unexpected readFailure() const;

    QFile m_file;
    TextForm m_form;
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< of what is not handed out yet
    qsizetype m_end = 0;
    qint64 m_offset = 0; ///< of m_begin in the file
    bool m_atEnd = false;
    QByteArray m_converted;
    std::unique_ptr<NamedDecoder> m_decoder; ///< of a named encoding
};

} // namespace collectz::imports
