// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace collectz::benchmarks {

/// Measures how long the event loop of its thread was away: a timer of one millisecond notes how late each tick comes.
class EventLoopProbe : public QObject
{
    Q_OBJECT
public:
    explicit EventLoopProbe(QObject *parent = nullptr);

    void start();
    void stop();
    /// Lateness below which the given share (0 to 1) of the ticks lies, in milliseconds; 1 gives the longest stall.
    [[nodiscard]] double milliseconds(double share) const;
    [[nodiscard]] size_t ticks() const { return m_stalls.size(); }

private:
    void onTick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::vector<qint64> m_stalls; ///< nanoseconds
};

} // namespace collectz::benchmarks
