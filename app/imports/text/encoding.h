// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "imports/formatreader.h"

#include <QByteArrayView>

namespace collectz::imports {

/// The encodings that exports are found in. Latin-1 is read as windows-1252, as browsers do.
/// Named ones are those of ICU in which ASCII is ASCII; TextForm::name says which.
enum class Encoding : quint8 { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252, Named };

/// How a file's bytes become text.
struct TextForm
{
    Encoding encoding = Encoding::Utf8;
    QString name = {};    ///< of a named encoding
    int markBytes = 0;    ///< length of the byte order mark to skip
    char lineEnd = '\n';  ///< '\r' in files of the old Mac OS
    bool sniffed = false; ///< nobody named the encoding
};

[[nodiscard]] QString encodingName(Encoding encoding); ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
[[nodiscard]] QString encodingName(const TextForm &form);
[[nodiscard]] std::optional<Encoding> encodingFromName(const QString &name);

/// The form of a text file: a byte order mark wins, then the declared encoding (empty = none), else it is sniffed. A file whose
/// head is plain ASCII is read on until the first other byte. Usage for an unknown name, Invalid for binary files and UTF-32.
[[nodiscard]] Result<TextForm> detectTextForm(const SourceFile &file, const QString &declared);

/// The windows-1252 character of a byte of 0x80 and above; 0 for the five that have none.
[[nodiscard]] char16_t windows1252Character(unsigned char byte);

/// Text of UTF-8 in which bytes that the file's encoding does not allow stand raw. None is dropped or replaced by U+FFFD: a byte
/// that is not UTF-8 is read as windows-1252, others become the visible escapes \x81 and \ud83d; `bad` receives their
/// description ("0xE9"), and "NUL" for NUL characters, which are left out.
[[nodiscard]] QString decodeText(QByteArrayView utf8, Encoding encoding, QStringList *bad);

} // namespace collectz::imports
