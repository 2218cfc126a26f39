// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/synctext.h"

#include "models/errortext.h"
#include "sync/http/companionproblem.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using sync::EngineStatus;
using sync::PendingSet;
using Phase = sync::EngineStatus::Phase;

namespace {

int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

SyncAdvice SyncText::adviceForCode(const EngineStatus &status)
{
    const QString &code = status.problem.code;
    const QString kept = tr("Nothing is lost: everything you did is kept here.");
    if (code == u"sync_deletions_in")
        return {u"asking"_s,
                tr("Many deletions wait here"),
                tr("The companion would delete many entries in this copy. Nothing was deleted, and nothing will be "
                   "unless you allow it.") +
                    u'\n' + status.problem.message,
                {SyncStep::AllowDeletionsHere, SyncStep::TryAgain}};
    if (code == u"sync_deletions_out")
        return {
            u"asking"_s,
            tr("Many deletions wait to be sent"),
            tr("You have deleted many entries here. They are not deleted at the companion unless you allow it. If it "
               "was a mistake, undo it first.") +
                u'\n' + status.problem.message,
            {SyncStep::AllowDeletionsThere, SyncStep::ExportWaiting, SyncStep::TryAgain}};
    if (code == u"sync_epoch" || code == u"sync_ahead" || code == u"sync_diverged")
        return {u"asking"_s,
                tr("The companion's catalog was restored or replaced"),
                tr("Its history is another one than this copy knows, so the two are kept apart. Ask whoever runs the "
                   "companion. To follow it as it is now, connect anew into another file; this one stays as it is.") +
                    u' ' + kept,
                {SyncStep::ConnectAnew, SyncStep::ExportWaiting, SyncStep::TryAgain}};
    if (code == u"sync_catalog")
        return {u"asking"_s,
                tr("Another catalog answers"),
                tr("At this address there is another catalog than the one this copy follows. Nothing was sent or "
                   "changed.") +
                    u' ' + kept,
                {SyncStep::TryAgain, SyncStep::ConnectAnew, SyncStep::ExportWaiting}};
    if (code == u"sync_protocol")
        return {u"asking"_s,
                tr("The versions do not fit"),
                tr("This program and the companion speak different versions. Update the older one.") + u' ' + kept,
                {SyncStep::TryAgain, SyncStep::ExportWaiting}};
    if (code == u"companion_certificate")
        return {u"asking"_s,
                tr("Another certificate"),
                problem(status.problem),
                {SyncStep::CompareCertificate, SyncStep::TryAgain}};
    if (code == u"vault_locked" || code == u"vault_needed")
        return {u"asking"_s,
                tr("The vault is locked"),
                status.problem.message,
                {SyncStep::Unlock, SyncStep::SignIn, SyncStep::TryAgain}};
    if (code == u"keychain_denied")
        return {
            u"asking"_s, tr("The keychain is locked"), status.problem.message, {SyncStep::TryAgain, SyncStep::SignIn}};
    if (sync::needsSignIn(status.problem))
        return {u"asking"_s,
                tr("Signed out"),
                tr("This device is not signed in at the companion any more. Sign in again to go on.") + u' ' + kept,
                {SyncStep::SignIn, SyncStep::ExportWaiting}};
    return {u"asking"_s,
            tr("Stopped"),
            problem(status.problem) + u' ' + kept,
            {SyncStep::TryAgain, SyncStep::SignIn, SyncStep::ExportWaiting}};
}

SyncAdvice SyncText::advice(const EngineStatus &status)
{
    switch (status.phase) {
    case Phase::Syncing:
        if (status.replica.isLoading)
            return {u"syncing"_s,
                    tr("Loading"),
                    tr("The catalog is being brought here. What has come is kept when it is interrupted."),
                    {}};
        return {u"syncing"_s, tr("Syncing"), tr("Changes are being exchanged."), {}};
    case Phase::Online:
        return {u"online"_s, tr("Online"), tr("Everything is exchanged; new changes come and go by themselves."), {}};
    case Phase::Offline:
        return {u"offline"_s,
                tr("Offline"),
                tr("The companion cannot be reached. Go on working: everything is kept here and sent as soon as it is "
                   "back."),
                {}};
    case Phase::Paused:
        return {u"paused"_s, tr("Paused"), tr("Changes are kept here until you go on."), {}};
    case Phase::Asking:
        return adviceForCode(status);
    }
    return {};
}

QString SyncText::line(const EngineStatus &status)
{
    QStringList parts{advice(status).title};
    if (status.phase == Phase::Syncing && status.round.entitiesToLoad > 0) {
        const qint64 here = status.replica.entities + status.round.loadedEntities;
        parts << tr("%1 %", "how much is loaded").arg(std::min<qint64>(100, here * 100 / status.round.entitiesToLoad));
    }
    if (status.replica.waiting > 0)
        parts << tr("%Ln waiting", nullptr, counted(status.replica.waiting));
    if (status.replica.refused > 0)
        parts << tr("%Ln refused", nullptr, counted(status.replica.refused));
    if (status.replica.conflicts > 0)
        parts << tr("%Ln conflict(s)", nullptr, counted(status.replica.conflicts));
    return parts.join(u" · "_s);
}

QString SyncText::lastSync(const EngineStatus &status)
{
    if (!status.lastSync.isValid())
        return tr("Not synced yet since the program started");
    return tr("Last sync: %1").arg(QLocale().toString(status.lastSync.toLocalTime(), QLocale::ShortFormat));
}

QString SyncText::pendingWord(PendingSet::State state)
{
    switch (state) {
    case PendingSet::State::Waiting:
        return u"waiting"_s;
    case PendingSet::State::Sent:
        return u"sent"_s;
    case PendingSet::State::Refused:
        return u"refused"_s;
    }
    return {};
}

QString SyncText::pendingState(PendingSet::State state)
{
    switch (state) {
    case PendingSet::State::Waiting:
        return tr("Waiting");
    case PendingSet::State::Sent:
        return tr("Sent");
    case PendingSet::State::Refused:
        return tr("Refused");
    }
    return {};
}

QString SyncText::round(const sync::RoundReport &report)
{
    QStringList parts;
    if (report.loadedEntities > 0)
        parts << tr("%Ln entry(s) loaded", nullptr, counted(report.loadedEntities));
    if (report.pushedSets > 0)
        parts << tr("%Ln sent", "changes", counted(report.pushedSets));
    if (report.refusedSets > 0)
        parts << tr("%Ln refused", nullptr, counted(report.refusedSets));
    if (report.pulledRows > 0)
        parts << tr("%Ln received", "changes", counted(report.pulledRows));
    if (report.movedBlobs > 0)
        parts << tr("%Ln picture(s)", nullptr, counted(report.movedBlobs));
    if (report.repairedEntities > 0)
        parts << tr("%Ln entry(s) repaired", nullptr, counted(report.repairedEntities));
    return parts.isEmpty() ? tr("Nothing new") : parts.join(u", "_s);
}

QString SyncText::step(SyncStep step)
{
    switch (step) {
    case SyncStep::TryAgain:
        return tr("&Try Again");
    case SyncStep::AllowDeletionsHere:
        return tr("&Delete Them Here, This Once");
    case SyncStep::AllowDeletionsThere:
        return tr("&Send the Deletions, This Once");
    case SyncStep::SignIn:
        return tr("Sign &In Again…");
    case SyncStep::Unlock:
        return tr("&Unlock…");
    case SyncStep::CompareCertificate:
        return tr("&Compare the Fingerprints…");
    case SyncStep::ConnectAnew:
        return tr("Connect &Anew…");
    case SyncStep::ExportWaiting:
        return tr("&Export What Waits…");
    }
    return {};
}

QString SyncText::problem(const Error &error)
{
    static const QHash<QString, const char *> sentences{
        {u"companion_unreachable"_s, QT_TR_NOOP("Nobody answers at this address. Check host and port, whether the "
                                                "companion runs, and whether there is a connection.")},
        {u"companion_answer"_s,
         QT_TR_NOOP("Something answers at this address, but it is no collectz companion. Check host and port.")},
        {u"companion_address"_s,
         QT_TR_NOOP("That is no address of a companion; it looks like https://library.example:8443.")},
        {u"wrong_credentials"_s, QT_TR_NOOP("The address or the password is wrong.")},
        {u"catalog_not_empty"_s,
         QT_TR_NOOP("That file has a catalog of its own and was left as it is. Choose a new file.")},
        {u"companion_certificate"_s,
         QT_TR_NOOP("What answers there has another certificate than the one that was expected. Nothing was sent.")},
    };
    const auto known = sentences.constFind(error.code);
    if (known == sentences.constEnd())
        return ErrorText::sentence(error);
    // The lines behind the sentence are facts: the fingerprints.
    const QString facts = error.message.section(u'\n', 1);
    return facts.isEmpty() ? tr(*known) : QString(tr(*known) + u'\n' + facts);
}

} // namespace collectz::models
