// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace collectz::ui {

/// What a check of the catalog found, to read and to copy, with what one can do about it.
class FaultsDialog : public QDialog
{
    Q_OBJECT
public:
    FaultsDialog(const QString &catalog, const QStringList &faults, QWidget *parent = nullptr);
};

} // namespace collectz::ui
