// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace collectz::ui {

/// The licence of the program in full, and under which licences the libraries are that it stands on.
class LicencesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LicencesDialog(QWidget *parent = nullptr);
};

} // namespace collectz::ui
