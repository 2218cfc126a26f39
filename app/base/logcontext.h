// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz {

/// While it lives, everything that its thread logs carries this correlation id, by which one action is followed from a desktop
/// through the companion into the journal and the log. Contexts nest.
class LogContext
{
public:
    explicit LogContext(const QString &correlation);
    ~LogContext();
    Q_DISABLE_COPY_MOVE(LogContext)

    /// Of the calling thread; empty outside of every context.
    [[nodiscard]] static QString correlation();

private:
    QString m_previous;
};

} // namespace collectz
