// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;

namespace collectz::ui {

/// The head of a dock: its title and a button that closes it, both as large as the text around them.
class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget &dock);
};

} // namespace collectz::ui
