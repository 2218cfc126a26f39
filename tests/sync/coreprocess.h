// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httplink.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace collectz::tests {

/// A desktop core in a process of its own, with a folder that outlives its kills. Its clock is years away from this one.
class CoreProcess
{
public:
    CoreProcess(QString name, quint32 seed, int years)
        : m_name(std::move(name))
        , m_seed(seed)
        , m_years(years)
    {}

    ~CoreProcess();
    Q_DISABLE_COPY_MOVE(CoreProcess)

    void setCompanion(const sync::CompanionAddress &address, const QByteArray &token);
    void setSabotage(const QString &word) { m_sabotage = word; }

    [[nodiscard]] bool start();
    /// kill -9.
    void kill();
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

    /// Tells a command and waits for its answer; empty with failure() when none comes.
    [[nodiscard]] QJsonObject ask(const QByteArray &command);
    /// Tells a command whose answer comes later.
    void tell(const QByteArray &command);
    /// Reads what has come: the writes that were acknowledged since the last call. The answer of a finished command is in answer().
    [[nodiscard]] qint64 poll(int milliseconds);
    [[nodiscard]] bool isDone() const { return !m_answer.isEmpty(); }
    [[nodiscard]] QJsonObject answer() const { return m_answer; }

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString log() const { return m_folder.filePath(QStringLiteral("oplog")); }
    [[nodiscard]] QString location() const { return m_folder.filePath(QStringLiteral("catalog.collectz")); }
    [[nodiscard]] QString failure() const { return m_failure; }

private:
    QString m_name;
    quint32 m_seed;
    int m_years;
    QString m_sabotage = QStringLiteral("none");
    sync::CompanionAddress m_address;
    QByteArray m_token;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_buffer;
    QJsonObject m_answer;
    QString m_failure;
};

} // namespace collectz::tests
