// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

class QSocketNotifier;

namespace collectz::companion {

/// Turns SIGTERM, SIGINT and SIGHUP into Qt signals. To be made before any other thread, which then inherits that the three are
/// blocked.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    [[nodiscard]] Result<void> start();

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    void readSignal();

    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace collectz::companion
