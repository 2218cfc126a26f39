// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/runonpool.h"
#include "base/whendone.h"
#include "catalog/catalog.h"
#include "imports/importservice.h"
#include "members/policy.h"
#include "models/joblist.h"
#include "models/readerpool.h"

#include <QObject>

namespace collectz::models {

class CompanionSession;
class PeopleSession;

/// One open catalog as the window sees it: questions and changes are futures, answers arrive as signals in the UI thread.
/// A UI-thread object. Catalog, log, imports and pool must outlive it and the work it has begun on the pool.
class CatalogSession : public QObject
{
    Q_OBJECT
public:
    CatalogSession(catalog::Catalog &catalog, activity::ActivityLog &activity, imports::ImportService &imports,
                   QThreadPool &readPool, QString author, QString device, QObject *parent = nullptr);
    ~CatalogSession() override;

    /// Runs `function(CatalogReader &)`, which returns a Result, on the read pool with a borrowed reader.
    /// Continue with `whenDone(session.read(...), this, [this](Result<...> answer) { ... })`.
    template <typename Function>
    [[nodiscard]] auto read(Function function)
    {
        return runOnPool(m_readPool, [readers = m_readers, function = std::move(function)]() mutable {
            return readers->use(function);
        });
    }

    /// Runs `function()`, which returns a Result, on the read pool without a reader: for blobs, import store, activity.
    template <typename Function>
    [[nodiscard]] auto run(Function function)
    {
        return runOnPool(m_readPool, std::move(function));
    }

    /// Applies a change set; id, author and device are filled in where they are empty. A failure is also announced by `failed`.
    [[nodiscard]] QFuture<Result<catalog::Applied>> submit(catalog::ChangeSet changeSet);
    /// Undoes (redoes) the newest change set of this author that can be; imports whole. Outcome by `undone` or `failed`.
    void undo();
    void redo();
    /// Has everything read anew, as after a change elsewhere.
    void refresh();
    /// Undoes one change set of history.
    [[nodiscard]] QFuture<Result<catalog::Applied>> undoChangeSet(const ChangeSetId &id);

    [[nodiscard]] catalog::Catalog &catalog() const { return m_catalog; }

    [[nodiscard]] activity::ActivityLog &activity() const { return m_activity; }

    [[nodiscard]] imports::ImportService &imports() const { return m_imports; }

    /// The companion that this catalog follows; null when it follows none. The same from the beginning of the session to its end.
    [[nodiscard]] CompanionSession *companion() const { return m_companion.get(); }

    /// Joins a replica with its companion, before anybody has been shown the session.
    void follow(std::unique_ptr<CompanionSession> companion);

    [[nodiscard]] JobList &jobs() { return m_jobs; }

    [[nodiscard]] QString author() const { return m_author; }

    [[nodiscard]] QString device() const { return m_device; }

    /// The people who share this catalog; null where nobody does.
    [[nodiscard]] PeopleSession *people() const { return m_people; }

    /// Joins them, before anybody has been shown the session; they must outlive it.
    void setPeople(PeopleSession *people);

    /// Whether nothing can be written here: the catalog is open read-only, or one's role or membership does not allow any change.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly || !mayWrite(); }

    /// Whether one may, and why not; where nobody shares the catalog everything is allowed.
    [[nodiscard]] members::Decision may(members::Action action, members::Ownership ownership) const;

    /// Built-in and custom fields as last loaded.
    [[nodiscard]] const catalog::FieldRegistry &registry() const { return m_registry; }

    /// Names of what undo and redo would take ("Edit of “Dune”"); empty when there is nothing.
    [[nodiscard]] QString undoText() const { return m_undoText; }

    [[nodiscard]] QString redoText() const { return m_redoText; }

Q_SIGNALS:
    void changed(const collectz::catalog::ChangeNotice &notice);
    void registryChanged();
    /// What one may do here has changed; isReadOnly() may have, too.
    void rightsChanged();
    void undoStateChanged(const QString &undoText, const QString &redoText);
    /// An undo or redo was committed; `keptFields` were left alone because they were changed since.
    void undone(const QString &name, qint64 keptFields);
    void redone(const QString &name, qint64 keptFields);
    void failed(const collectz::Error &error);

private:
    enum class Direction { Undo, Redo };

    void onNotice(const catalog::ChangeNotice &notice);
    void loadRegistry();
    void loadUndoState();
    void step(Direction direction);
    void undoImport(const catalog::ChangeSetSummary &changeSet);
    [[nodiscard]] bool mayWrite() const;
    /// An answer that says no, announced like every failure.
    [[nodiscard]] QFuture<Result<catalog::Applied>> refused(const members::Decision &decision);
    void announceFailure(const QFuture<Result<catalog::Applied>> &future);

    catalog::Catalog &m_catalog;
    activity::ActivityLog &m_activity;
    imports::ImportService &m_imports;
    QThreadPool &m_readPool;
    std::shared_ptr<ReaderPool> m_readers;
    QString m_author;
    QString m_device;
    bool m_readOnly = false;
    PeopleSession *m_people = nullptr;
    JobList m_jobs;
    catalog::FieldRegistry m_registry;
    QString m_undoText;
    QString m_redoText;
    bool m_undoLoading = false;
    bool m_undoStale = false;
    bool m_stepping = false;
    std::unique_ptr<CompanionSession> m_companion;
    std::unique_ptr<catalog::Subscription> m_subscription;
};

} // namespace collectz::models
