// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <csignal>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int startTime = 60'000;
constexpr int runTime = 60'000;

QString firstMatch(const QString &pattern, const QByteArray &text)
{
    return QRegularExpression(pattern).match(QString::fromUtf8(text)).captured(1);
}

} // namespace

CompanionProcess::~CompanionProcess()
{
    kill();
}

void CompanionProcess::kill()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

QString CompanionProcess::program()
{
    return QCoreApplication::applicationDirPath() + u"/../../bin/collectzd"_s;
}

bool CompanionProcess::start(const QStringList &flags)
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_state.filePath(u"log"_s), QIODevice::Append);
    m_process->start(program(), QStringList{u"serve"_s, u"--state-folder"_s, stateFolder(), u"--server-address"_s,
                                            u"127.0.0.1"_s, u"--server-port"_s, u"0"_s} +
                                    flags);
    m_introduction.clear();
    QElapsedTimer timer;
    timer.start();
    // The last line of the introduction says that it is whole.
    while (!m_introduction.contains("Ready.\n") && timer.elapsed() < startTime) {
        m_process->waitForReadyRead(200);
        m_introduction += m_process->readAllStandardOutput();
        if (m_process->state() == QProcess::NotRunning)
            break;
    }
    m_port = firstMatch(u"listens on port (\\d+)"_s, m_introduction).toUShort();
    if (m_port == 0)
        m_failure = QString::fromUtf8("not started: " + m_introduction + log());
    return m_port != 0;
}

bool CompanionProcess::startPlain(const QStringList &flags)
{
    return start(QStringList{u"--server-plain-http"_s, u"true"_s} + flags);
}

bool CompanionProcess::stop(int milliseconds)
{
    sendSignal(SIGTERM);
    if (!m_process->waitForFinished(milliseconds)) {
        m_failure = u"still runs after SIGTERM"_s;
        return false;
    }
    m_failure = u"ended with %1: %2"_s.arg(m_process->exitCode()).arg(QString::fromUtf8(log()));
    return m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
}

void CompanionProcess::sendSignal(int number) const
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

CompanionProcess::Run CompanionProcess::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(program(), arguments + QStringList{u"--state-folder"_s, stateFolder()});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(runTime);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray CompanionProcess::fingerprint() const
{
    return QByteArray::fromHex(firstMatch(u"SHA-256\\): ([0-9A-F:]+)"_s, m_introduction).toLatin1().replace(':', ""));
}

QString CompanionProcess::setupCode() const
{
    return firstMatch(u"Setup code: (\\S+)"_s, m_introduction);
}

QByteArray CompanionProcess::log() const
{
    QFile file(m_state.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace collectz::tests
