// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desktop/commandline/exitcode.h"

#include <QJsonObject>
#include <QTextStream>

namespace collectz::desktop {

/// Where a command writes: results to one stream, everything else to the other. Titles are untrusted: control characters
/// never reach a terminal.
class Console
{
public:
    Console(QTextStream &output, QTextStream &messages)
        : m_output(output)
        , m_messages(messages)
    {}

    void line(const QString &text);
    void json(const QJsonObject &object);
    /// Bytes as they are, for exports and long JSON; false when the stream takes no more.
    bool raw(const QByteArray &bytes);
    /// Columns aligned by their widest cell; the last one is not padded.
    void table(const QStringList &header, const QList<QStringList> &rows);
    /// A step of long work, on the message stream.
    void progress(const QString &text);
    /// Writes over the line that a terminal stands in, on the message stream.
    void overwrite(const QString &text);

    /// Says what went wrong as a sentence, or as {"error": ...} with `asJson`, and gives the exit code for it.
    ExitCode fail(const Error &error, bool asJson);

private:
    QTextStream &m_output;
    QTextStream &m_messages;
};

/// The text with control characters made visible as blanks.
[[nodiscard]] QString printable(const QString &text);
[[nodiscard]] QJsonObject errorToJson(const Error &error);

} // namespace collectz::desktop
