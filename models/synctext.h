// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/replicaengine.h"

#include <QCoreApplication>

namespace collectz::models {

/// What a person can do about a sync that has stopped.
enum class SyncStep : quint8 {
    TryAgain,
    AllowDeletionsHere,  ///< once
    AllowDeletionsThere, ///< once
    SignIn,
    Unlock, ///< the vault or the keychain
    CompareCertificate,
    ConnectAnew, ///< into a new file; this one stays as it is
    ExportWaiting,
};

/// How a replica stands, in words.
struct SyncAdvice
{
    QString word;     ///< stable, for the picture: online, offline, syncing, paused, asking
    QString title;    ///< "Online", "Signed out"
    QString sentence; ///< what it means, and that nothing is lost
    QList<SyncStep> steps;
};

/// Words for how a replica stands towards its companion. UI thread; translated. A sentence of the companion's own is kept where
/// no better one is known.
class SyncText
{
    Q_DECLARE_TR_FUNCTIONS(SyncText)
public:
    [[nodiscard]] static SyncAdvice advice(const sync::EngineStatus &status);
    /// One line for the status bar: "Online · 3 waiting · 1 conflict".
    [[nodiscard]] static QString line(const sync::EngineStatus &status);
    /// "Last sync: today at 12:05"; says when there was none yet.
    [[nodiscard]] static QString lastSync(const sync::EngineStatus &status);
    [[nodiscard]] static QString pendingState(sync::PendingSet::State state);
    /// Stable word of the state, for pictures: waiting, sent, refused.
    [[nodiscard]] static QString pendingWord(sync::PendingSet::State state);
    /// What a round did: "3 sent, 12 received"; "Nothing new" for nothing.
    [[nodiscard]] static QString round(const sync::RoundReport &report);
    [[nodiscard]] static QString step(SyncStep step);
    /// A problem of connecting or syncing as a sentence in the person's language, where its code is known; else as it was told.
    [[nodiscard]] static QString problem(const Error &error);

private:
    [[nodiscard]] static SyncAdvice adviceForCode(const sync::EngineStatus &status);
};

} // namespace collectz::models
