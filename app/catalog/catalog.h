// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/catalogreader.h"
#include "catalog/importstore.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace collectz::catalog {

/// What a committed change set touched, for lists and panels to follow.
struct ChangeNotice
{
    qint64 lastSequence = 0;
    Reason reason = Reason::Edit;
    QList<qint64> workKeys; ///< empty with `reload` set when too many
    bool reload = false;
    bool foreign = false; ///< another program has changed it
    /// Set when the server cannot be reached any more: a sentence for people, and nothing has changed. When it is back, a foreign
    /// notice with `reload` follows.
    QString problem = {};
};

/// Ends a subscription when destroyed.
class Subscription
{
public:
    virtual ~Subscription() = default;
};

/// Where covers and attachments are kept, by the SHA-256 of their bytes.
class BlobStore
{
public:
    virtual ~BlobStore() = default;
    /// Keeps the bytes safely (temp file, fsync, rename, fsync of the folder) and returns their hash in hex.
    /// Limit when larger than `maximumBytes`. Thread-safe, blocking.
    [[nodiscard]] virtual Result<QString> put(const QByteArray &bytes, qint64 maximumBytes) = 0;
    [[nodiscard]] virtual Result<QByteArray> get(const QString &sha256) = 0;
    [[nodiscard]] virtual Result<bool> contains(const QString &sha256) = 0;
};

/// One open catalog, on either engine. Thread-safe. All writing goes through one lane; `submit` is for
/// the UI thread, `apply` for workers and the command line (it waits for the lane).
class Catalog
{
public:
    virtual ~Catalog() = default;

    [[nodiscard]] virtual CatalogId id() const = 0;
    [[nodiscard]] virtual QString displayName() const = 0; ///< file name or database name
    [[nodiscard]] virtual QString location() const = 0;    ///< path or URL without password
    [[nodiscard]] virtual bool isReadOnly() const = 0;     ///< opened by another program, or no rights

    /// A new reader on a connection of its own; keep and reuse it, it holds prepared statements.
    [[nodiscard]] virtual Result<std::unique_ptr<CatalogReader>> openReader() = 0;

    /// Applies a change set in one transaction with its journal rows, activity event and projections.
    /// "Applied" is said after the commit. Denied/ReadOnly/Full/Corrupt leave the catalog untouched.
    [[nodiscard]] virtual Result<Applied> apply(const ChangeSet &changeSet) = 0;
    [[nodiscard]] virtual QFuture<Result<Applied>> submit(ChangeSet changeSet) = 0;

    /// Undoes (or redoes: undo of the undo) one change set; fields changed since are kept and reported.
    [[nodiscard]] virtual Result<Applied> undo(const ChangeSetId &id, const QString &author, const QString &device) = 0;
    [[nodiscard]] virtual QFuture<Result<Applied>> submitUndo(const ChangeSetId &id, const QString &author,
                                                              const QString &device) = 0;

    [[nodiscard]] virtual ImportStore &imports() = 0;
    [[nodiscard]] virtual BlobStore &blobs() = 0;

    /// `notify` is called after each commit, in the writer's thread for own ones and in a listening thread for those of other
    /// programs; keep it short.
    [[nodiscard]] virtual std::unique_ptr<Subscription> subscribe(std::function<void(const ChangeNotice &)> notify) = 0;

    /// A verified copy of the whole catalog in one file (SQLite) or a dump (PostgreSQL moves to SQLite).
    [[nodiscard]] virtual Result<void> backup(const QString &file, const ProgressFunction &progress,
                                              const CancelToken &cancel) = 0;
    /// Every fault found, in plain sentences; empty = sound. Checks engine integrity, projections, journal, blobs.
    [[nodiscard]] virtual Result<QStringList> check(const ProgressFunction &progress, const CancelToken &cancel) = 0;
};

} // namespace collectz::catalog
