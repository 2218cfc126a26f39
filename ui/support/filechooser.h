// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace collectz::ui {

/// What a file dialog is opened for. The last folder is remembered per purpose.
struct FileRequest
{
    QString purpose; ///< stable word
    QString title;
    QStringList filters;
    QString suggestedName; ///< for saving; its suffix is the default one
    QString firstFolder{}; ///< where it begins for the first time; empty: where the program runs
    bool replaces = true;  ///< asks before a file that exists is chosen; otherwise whoever writes refuses it
};

/// Opens the desktop's own dialog and calls back with the chosen path; never when it is dismissed or `parent` is gone.
void openFile(const FileRequest &request, QWidget *parent, std::function<void(const QString &)> chosen);
void saveFile(const FileRequest &request, QWidget *parent, std::function<void(const QString &)> chosen);

} // namespace collectz::ui
