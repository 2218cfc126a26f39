// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/coreprocess.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerTime = 120'000;

} // namespace

CoreProcess::~CoreProcess()
{
    kill();
}

void CoreProcess::setCompanion(const sync::CompanionAddress &address, const QByteArray &token)
{
    m_address = address;
    m_token = token;
}

bool CoreProcess::start()
{
    m_buffer.clear();
    m_answer = {};
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COLLECTZ_TEST_COMPANION"_s, m_address.text());
    environment.insert(u"COLLECTZ_TEST_TOKEN"_s, QString::fromLatin1(m_token));
    if (m_years != 0) {
        // The whole process lives then, with its ids, certificates and log lines; only waiting goes by the real clock.
        environment.insert(u"LD_PRELOAD"_s, QString::fromUtf8(COLLECTZ_FAKETIME));
        environment.insert(u"FAKETIME"_s, u"%1%2y"_s.arg(m_years > 0 ? u"+"_s : QString()).arg(m_years));
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        environment.insert(u"FAKETIME_NO_CACHE"_s, u"0"_s);
    }
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QString::fromUtf8(COLLECTZ_DESKTOP_CORE),
                     {m_folder.path(), m_name, QString::number(m_seed), m_sabotage});
    if (m_process->waitForStarted(answerTime))
        return true;
    m_failure = m_name + u": "_s + m_process->errorString();
    return false;
}

void CoreProcess::kill()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished();
}

void CoreProcess::tell(const QByteArray &command)
{
    m_answer = {};
    m_process->write(command + '\n');
    m_process->waitForBytesWritten(answerTime);
}

qint64 CoreProcess::poll(int milliseconds)
{
    qint64 writes = 0;
    if (!m_process)
        return 0;
    m_process->waitForReadyRead(milliseconds);
    m_buffer += m_process->readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        if (line.startsWith('+'))
            writes += line.mid(1).toLongLong();
        else
            m_answer = QJsonDocument::fromJson(line).object();
        if (!line.startsWith('+'))
            writes += m_answer.value("writes"_L1).toInteger();
    }
    return writes;
}

QJsonObject CoreProcess::ask(const QByteArray &command)
{
    tell(command);
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && isRunning() && timer.elapsed() < answerTime)
        std::ignore = poll(100);
    if (!m_answer.contains("done"_L1))
        m_failure = u"%1, asked to %2: %3"_s.arg(m_name, QString::fromLatin1(command),
                                                 isDone() ? QString::fromUtf8(QJsonDocument(m_answer).toJson())
                                                          : u"no answer"_s);
    return m_answer;
}

} // namespace collectz::tests
