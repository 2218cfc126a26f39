// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

#include <QFile>
#include <QHash>
#include <QSet>

namespace collectz::tests {

/// What a desktop core meant to do and what it was told is done, as lines of JSON in a file. A set is noted before it is
/// applied, so that what a kill leaves half said is known; the acknowledgement is on the disk before anybody hears of it.
class OpLog
{
public:
    explicit OpLog(const QString &file);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    void intend(const catalog::ChangeSet &set);
    /// An undo gives its set an id of its own; only what it undoes is known before.
    void intendUndo(const ChangeSetId &undone);
    /// `isEmpty`: everything was as wanted already, and nothing was left to change.
    void acknowledge(const ChangeSetId &id, bool isEmpty);
    void acknowledgeUndo(const ChangeSetId &id, const ChangeSetId &undone, const QList<catalog::EntityChange> &changes);

private:
    void write(const QJsonObject &line, bool isSafe);

    QFile m_file;
};

/// One set of an OpLog.
struct LoggedSet
{
    ChangeSetId id;
    catalog::SourceType source = catalog::SourceType::Person;
    bool isAcknowledged = false;
    bool isEmpty = false; ///< nothing was left to change, so nothing was sent
    QList<catalog::EntityChange> changes;
};

/// Everything an OpLog says, in its order.
struct LoggedOperations
{
    QList<LoggedSet> sets;
    QSet<ChangeSetId> undone; ///< sets that were undone or meant to be
    qint64 lines = 0;

    [[nodiscard]] static LoggedOperations read(const QString &file);
    /// Writes of one field of one entity that were acknowledged.
    [[nodiscard]] qint64 acknowledgedWrites() const;
};

} // namespace collectz::tests
