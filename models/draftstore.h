// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "models/formdraft.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace collectz::models {

class CatalogSession;

/// Keeps drafts of forms in a folder, one durable file each, so that they outlive a crash or a power cut. Files are written
/// and removed on the pool, in the order in which that was asked for. Drafts of a program that still runs are its own: each
/// store holds a lock beside its files. A UI-thread object that must die before the session.
class DraftStore : public QObject
{
    Q_OBJECT
public:
    DraftStore(CatalogSession &session, QString folder, QObject *parent = nullptr);
    ~DraftStore() override;

    /// Where the drafts of a catalog are kept: in the person's own data, never in the catalog.
    [[nodiscard]] static QString folderOf(const CatalogSession &session);

    /// Writes a draft in place of the one with its id, with the time.
    void keep(FormDraft draft);
    /// Removes a draft; saying it twice does no harm.
    void drop(const QString &id);
    /// Looks for drafts that a program left behind which runs no more; `found` comes when there are some.
    void look();

    /// Whether everything that was asked for is on the disk.
    [[nodiscard]] bool isSettled() const { return !m_writing && m_waiting.isEmpty(); }

Q_SIGNALS:
    /// Newest first.
    void found(const QList<collectz::models::FormDraft> &drafts);
    void failed(const collectz::Error &error);

private:
    /// What is to be done with files: bytes to write, or null to remove.
    using Work = QHash<QString, QByteArray>;

    struct Files;

    [[nodiscard]] QFuture<Result<void>> begin();
    void step();

    CatalogSession &m_session;
    SystemClock m_clock;
    QString m_folder;
    QString m_owner; ///< begins the names of this store's files
    std::shared_ptr<Files> m_shared;
    Work m_waiting;
    QHash<QString, QString> m_files; ///< draft id -> its file
    quint64 m_number = 0;            ///< of the last piece of work
    bool m_writing = false;
};

} // namespace collectz::models
