// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/desktopprogram.h"

#include <QMessageBox>
#include <QTemporaryDir>

#include <memory>

namespace collectz::tests {

/// The whole desktop program in this process with settings and data folder of its own, driven as a person drives it.
class DesktopWindow
{
public:
    DesktopWindow();

    /// Ends the program and starts it again, with what it remembered.
    void restart();
    void quit() { m_program.reset(); }

    [[nodiscard]] desktop::DesktopProgram &program() { return *m_program; }

    [[nodiscard]] ui::MainWindow &window() { return m_program->window(); }

    /// What the notification bar says; empty while it is hidden.
    [[nodiscard]] QString message();
    /// Whether a catalog is open and its first page loaded.
    [[nodiscard]] bool isOpen();
    [[nodiscard]] qint64 workCount();
    void trigger(const QString &action);
    /// The button with this role of the message box that is shown; null when none has one.
    [[nodiscard]] QAbstractButton *answerButton(QMessageBox::ButtonRole role);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Everything in the settings file.
    [[nodiscard]] QByteArray settings() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<desktop::DesktopProgram> m_program;
};

} // namespace collectz::tests
