// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace collectz::ui {

/// Stands in place of the pages while a catalog of an older program is prepared: why, how far, and the way to stop.
class OpeningView : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningView(QWidget *parent = nullptr);

    /// Begins anew for the catalog of this name.
    void setCatalog(const QString &name);
    void setProgress(const Progress &progress);

Q_SIGNALS:
    void stopRequested();

private:
    QLabel *m_title;
    QLabel *m_reason;
    QProgressBar *m_bar;
    QLabel *m_numbers;
    QPushButton *m_stop;
};

} // namespace collectz::ui
