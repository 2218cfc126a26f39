// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalogopener.h"
#include "sync/http/httplink.h"
#include "sync/replicaengine.h"
#include "tests/sync/earlycursorstore.h"
#include "tests/sync/randomeditor.h"
#include "tests/sync/sabotage.h"

#include <QJsonObject>

namespace collectz::tests {

/// What a desktop core is started with.
struct CoreOptions
{
    QString folder; ///< of the replica and the log
    QString name;
    quint32 seed = 0;
    Sabotage sabotage = Sabotage::None;
    sync::CompanionAddress companion;
    QByteArray token;
};

/// A desktop without a window: a replica of its own, the engine that keeps it in step, and somebody who edits. It is told what
/// to do line by line and answers each with one line of JSON; while it edits it says how many writes were acknowledged.
class CoreProgram
{
public:
    explicit CoreProgram(CoreOptions options);
    ~CoreProgram();
    Q_DISABLE_COPY_MOVE(CoreProgram)

    [[nodiscard]] Result<void> open();
    /// connect, begin, edit N, engine, rounds, round, state, check, quit.
    [[nodiscard]] QJsonObject handle(const QString &command, const QString &argument);

private:
    [[nodiscard]] QJsonObject connectReplica();
    [[nodiscard]] QJsonObject edit(qint64 writes);
    [[nodiscard]] QJsonObject round();
    [[nodiscard]] QJsonObject state();
    [[nodiscard]] QJsonObject check();
    void startEngine();
    /// Until the engine has come through or has met a fault.
    void waitForEngine();
    void follow(const sync::EngineStatus &status);

    CoreOptions m_options;
    SystemClock m_clock;
    storage::OpenCatalog m_catalog;
    std::unique_ptr<EarlyCursorStore> m_early;
    std::unique_ptr<sync::HttpLink> m_link;
    std::unique_ptr<SabotagedLink> m_sabotaged;
    std::unique_ptr<OpLog> m_log;
    std::unique_ptr<RandomEditor> m_editor;
    QRandomGenerator m_random;
    std::atomic<qint64> m_repaired = 0;
    std::mutex m_mutex;
    std::condition_variable m_rested;
    qint64 m_rests = 0;  ///< how often the engine has come to rest, with or without success
    QStringList m_asked; ///< codes of stops that nobody may answer by himself
    std::unique_ptr<sync::ReplicaEngine> m_engine;

    [[nodiscard]] sync::ReplicaStore &store()
    {
        return m_early ? static_cast<sync::ReplicaStore &>(*m_early) : *m_catalog.replica;
    }
};

} // namespace collectz::tests
