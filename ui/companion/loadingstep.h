// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/replicaengine.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace collectz::ui {

/// The first load of a replica: how much has come, how fast, and what stopped it.
class LoadingStep : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingStep(QWidget *parent = nullptr);

    /// Before there is a status: "Signing in…".
    void showWork(const QString &sentence);
    void showStatus(const sync::EngineStatus &status);
    /// Whether everything has come.
    [[nodiscard]] bool isDone() const { return m_isDone; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString rateText(const sync::EngineStatus &status) const;

    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_rate;
    QLabel *m_hint;
    QElapsedTimer m_since;
    bool m_isDone = false;
};

} // namespace collectz::ui
