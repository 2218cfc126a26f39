// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace collectz::testsupport {

/// Carries out every layout that was asked for. A wrapped line tells its height when it has its width, which asks for a layout
/// again, a widget further out each time.
inline void layOut()
{
    constexpr int depthOfWidgets = 12;
    for (int round = 0; round < depthOfWidgets; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
}

} // namespace collectz::testsupport
