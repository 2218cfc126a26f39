// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/actionregistry.h"
#include "ui/support/textsize.h"
#include "ui/support/theme.h"

#include <QString>

namespace collectz::ui {

/// What is opened when the program starts without a catalog being named.
enum class OpenAtStart : quint8 { Last, Mine, Nothing };

/// What a person has set for the whole program, as values with their defaults. Kept in the settings file, which is replaced as a
/// whole, so that a power cut leaves the old or the new one. What cannot be read is as if it had not been set. No secrets.
struct Preferences
{
    QString language{}; ///< word of a translation ("de"); empty: the desktop's
    Theme theme = Theme::System;
    int textSize = usualTextSize; ///< percent of the desktop's
    OpenAtStart openAtStart = OpenAtStart::Last;
    bool importDayFirst = false;  ///< 03/04/2020 is the third of April
    QString importCurrency{};     ///< of prices that name none; three letters or empty
    bool notifiesWhenDone = true; ///< the desktop says when long work has ended while the window is not looked at

    [[nodiscard]] static Preferences kept();
    void keep() const;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Languages that the program speaks, by word.
[[nodiscard]] QStringList spokenLanguages();

/// The keys that a person has given to actions.
[[nodiscard]] ChosenShortcuts keptShortcuts();
void keepShortcuts(const ChosenShortcuts &shortcuts);

} // namespace collectz::ui
