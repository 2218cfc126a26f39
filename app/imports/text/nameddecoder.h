// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct UConverter;

namespace collectz::imports {

/// Turns text of one of ICU's encodings that contain ASCII (windows-1250, Shift_JIS, KOI8-R, ...) into UTF-8, piece by piece.
/// Bytes that the encoding does not allow stay raw, as TextSource wants them. One thread.
class NamedDecoder
{
public:
    /// The encoding's usual name ("windows-1251" for "cp1251"); nothing for one that is not known or in which ASCII means
    /// something else.
    [[nodiscard]] static std::optional<QString> usualName(const QString &name);
    /// What text that is neither UTF-8 nor UTF-16 most probably is: an encoding of another script than windows-1252, and only
    /// when that is far likelier.
    [[nodiscard]] static std::optional<QString> recognise(QByteArrayView text);

    /// `name` as usualName gave it.
    explicit NamedDecoder(const QString &name);
    ~NamedDecoder();
    Q_DISABLE_COPY_MOVE(NamedDecoder)

    void reset();
    /// Appends to `utf8`. A character that is cut in two goes on with the next piece, unless this is the last one.
    void decode(QByteArrayView raw, bool isLast, QByteArray &utf8);

private:
    UConverter *m_converter = nullptr;
};

} // namespace collectz::imports
