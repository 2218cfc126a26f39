// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace collectz::tests {

/// One finished run of the real program, without a display.
struct ProgramRun
{
    int exitCode = -1; ///< -1: it crashed, was killed or hung
    QByteArray output;
    QByteArray messages;

    /// The output as an object; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
    /// Everything a failing test wants to see.
    [[nodiscard]] QByteArray all() const { return QByteArray::number(exitCode) + '\n' + output + messages; }
};

/// `input` is what the program reads from standard input.
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {});
/// Starts the program and kills it without warning after so many milliseconds, if it runs that long.
void runAndKill(const QStringList &arguments, int milliseconds);
/// Writes a file and gives its path.
QString writeFile(const QString &path, const QByteArray &content);

} // namespace collectz::tests
