// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;

namespace collectz::ui {

class ActionRegistry;

/// What the window shows without a catalog: the ways to one, each a single click. No wizard, nothing is asked twice.
class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeView(ActionRegistry &actions, QWidget *parent = nullptr);

private:
    void addWay(QBoxLayout &column, QAction *action, const QString &title, const QString &description);
};

} // namespace collectz::ui
