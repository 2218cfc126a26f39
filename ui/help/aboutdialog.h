// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace collectz::ui {

/// What the program is, in which version, and the details that a report of a problem needs, ready to be copied.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void licencesRequested();

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace collectz::ui
