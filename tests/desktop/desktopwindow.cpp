// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/desktopwindow.h"

#include "models/librarymodel.h"
#include "resources/resources.h"
#include "ui/library/librarypage.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::tests {

DesktopWindow::DesktopWindow()
{
    resources::load();
    QCoreApplication::setOrganizationName(u"collectz"_s);
    QCoreApplication::setApplicationName(u"collectz"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path(u"settings"_s));
    qputenv("XDG_DATA_HOME", path(u"data"_s).toUtf8());
    restart();
}

void DesktopWindow::restart()
{
    m_program.reset();
    m_program = std::make_unique<desktop::DesktopProgram>(*qApp);
    window().resize(1280, 800);
    window().show();
}

QAbstractButton *DesktopWindow::answerButton(QMessageBox::ButtonRole role)
{
    for (const auto *box : window().findChildren<QMessageBox *>()) {
        for (QAbstractButton *button : box->buttons()) {
            if (box->isVisible() && box->buttonRole(button) == role)
                return button;
        }
    }
    return nullptr;
}

QString DesktopWindow::message()
{
    const auto *bar = window().findChild<QWidget *>(u"notificationBar"_s);
    return bar->isVisibleTo(&window()) ? bar->accessibleName() : QString();
}

bool DesktopWindow::isOpen()
{
    return window().session() && window().currentPage() && window().currentPage()->isSettled();
}

qint64 DesktopWindow::workCount()
{
    const auto *library = window().findChild<ui::LibraryPage *>();
    return library ? library->model().rowCount() : -1;
}

void DesktopWindow::trigger(const QString &action)
{
    window().actions().find(action)->trigger();
}

QByteArray DesktopWindow::settings() const
{
    QSettings().sync();
    QFile file(QSettings().fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace collectz::tests
