// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 120'000;

QProcessEnvironment environmentWithoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    // No such plugin: a verb that made a window application would end here.
    environment.insert(u"QT_QPA_PLATFORM"_s, u"none-at-all"_s);
    environment.insert(u"USER"_s, u"tester"_s);
    return environment;
}

} // namespace

QJsonObject ProgramRun::json() const
{
    return QJsonDocument::fromJson(output).object();
}

ProgramRun runProgram(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environmentWithoutDisplay());
    process.start(QStringLiteral(COLLECTZ_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    ProgramRun run;
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
        run.messages = "did not end in time";
        return run;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.output = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    return run;
}

void runAndKill(const QStringList &arguments, int milliseconds)
{
    QProcess process;
    process.setProcessEnvironment(environmentWithoutDisplay());
    process.start(QStringLiteral(COLLECTZ_PROGRAM), arguments);
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
    }
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace collectz::tests
