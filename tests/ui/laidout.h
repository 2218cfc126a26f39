// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace collectz::testsupport {

/// Carries out every layout that was asked for. A wrapped line tells its height when it has its width, which asks for a layout
/// again, a widget further out each time.
void layOut();

/// Where the Tab key goes up again within a column of what is shown, as "from → to"; empty when it goes as one reads.
[[nodiscard]] QStringList tabsAgainstReading(QWidget *shown);

/// Letters that are underlined more than once among what is shown, the menus of a main window included: "f: &File, &Facts".
[[nodiscard]] QStringList lettersTwice(QWidget *shown);

} // namespace collectz::testsupport
