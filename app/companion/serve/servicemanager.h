// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace collectz::companion {

/// Tells systemd how the service is (sd_notify(3)): "READY=1", "STOPPING=1", "RELOADING=1". Does nothing where nobody asked.
void notifyServiceManager(const QByteArray &state);

/// The state for a reload under way, with the time that systemd wants beside it.
[[nodiscard]] QByteArray reloadingState();

} // namespace collectz::companion
