// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace collectz::activity {

/// What is recorded at all. Stored by its word: off, failures (default), mutations, all.
enum class AuditMode : quint8 { Off, Failures, Mutations, All };

enum class Outcome : quint8 { Done, Refused, Failed };

/// One thing that happened, append-only. Explicit events of changes are always written with their change set unless the
/// mode is off; refusals and failures in every mode but off; reads only in `all`.
struct Event
{
    qint64 number = 0; ///< given by the log
    QDateTime at;      ///< UTC, for showing
    QString actor;
    QString device;
    QString action;  ///< dotted word: "catalog.edit", "import.apply", "import.undo", "catalog.open", ...
    QString entity;  ///< id text of what it is about, may be empty
    QString subject; ///< its title for people
    Outcome outcome = Outcome::Done;
    QString reason;      ///< error code or refusal reason
    QJsonObject details; ///< counts, change set id, import number; redacted before it is stored
    QString correlation;
};

struct EventFilter
{
    QString action; ///< exact, or a prefix ending in '.'
    QString entity;
    QString actor;
    QString words;  ///< in subject, action, reason
    QString reason; ///< error code or refusal reason, exact
    std::optional<Outcome> outcome;
    QDateTime from;          ///< inclusive; null = open
    QDateTime to;            ///< exclusive; null = open
    qint64 beforeNumber = 0; ///< key-set: older than this; 0 = newest
    int limit = 200;
};

/// Questions about what happened, here or on a server. Thread-safe; blocking.
class ActivityReader
{
public:
    virtual ~ActivityReader() = default;

    /// Newest first; fewer than `limit` say that there are no more.
    [[nodiscard]] virtual Result<QList<Event>> events(const EventFilter &filter) = 0;
};

/// The port that storage implements. Thread-safe; blocking.
class ActivityLog : public ActivityReader
{
public:
    /// Appends when the audit mode wants it; the event passes the redactor first.
    [[nodiscard]] virtual Result<void> record(const Event &event) = 0;
    [[nodiscard]] virtual Result<qint64> purgeBefore(const QDateTime &time) = 0; ///< retention; returns how many went
    [[nodiscard]] virtual Result<AuditMode> mode() = 0;
    [[nodiscard]] virtual Result<void> setMode(AuditMode mode) = 0;
};

} // namespace collectz::activity
