// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/replicaengine.h"

#include <QPointer>
#include <QToolButton>

namespace collectz::models {
class CompanionSession;
}

namespace collectz::ui {

/// The corner of the status bar that tells how a replica stands towards its companion; a click opens the page Sync. Hidden for
/// catalogs that follow none. A change of state is announced to screen readers.
class CompanionStatus : public QToolButton
{
    Q_OBJECT
public:
    explicit CompanionStatus(QWidget *parent = nullptr);

    /// Null hides it. `catalog` is the id of the catalog, as text.
    void setCompanion(models::CompanionSession *companion, const QString &catalog);

private:
    void refresh();

    QPointer<models::CompanionSession> m_companion;
    QString m_catalog;
    QString m_word;
};

/// The picture of a word of models::SyncAdvice.
[[nodiscard]] QString syncIcon(const QString &word);
/// When this copy was last backed up and the backup verified, as a line.
[[nodiscard]] QString lastBackupText(const QString &catalog);

} // namespace collectz::ui
