// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/synctext.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace collectz::ui {

/// The top of the page Sync: how it stands, what that means, and what one can do about it.
class SyncPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SyncPanel(QWidget *parent = nullptr);

    /// `who` is a line about the companion and the own account.
    void showStatus(const sync::EngineStatus &status, const QString &who);
    [[nodiscard]] QPushButton *syncNow() const { return m_syncNow; }

Q_SIGNALS:
    void stepChosen(collectz::models::SyncStep step);
    void syncNowRequested();
    void pauseRequested();
    void resumeRequested();

private:
    void showSteps(const QList<models::SyncStep> &steps);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_details;
    QHBoxLayout *m_steps;
    QList<models::SyncStep> m_shownSteps;
    QPushButton *m_syncNow;
    QPushButton *m_pause;
    bool m_isPaused = false;
};

} // namespace collectz::ui
