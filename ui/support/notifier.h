// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace collectz {
struct Error;
}

namespace collectz::ui {

/// How pages tell people what happened without a dialog. The window's notification bar implements it; tests record.
class Notifier
{
public:
    virtual ~Notifier() = default;

    /// "Moved 3 items to the trash", with an optional button ("Undo") that runs `act`. Goes away by itself.
    virtual void inform(const QString &sentence, const QString &button = {}, std::function<void()> act = {}) = 0;
    /// A failure; stays until it is closed.
    virtual void report(const Error &error) = 0;
};

} // namespace collectz::ui
