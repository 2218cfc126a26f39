// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/filechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

void show(const FileRequest &request, QFileDialog *dialog, std::function<void(const QString &)> chosen)
{
    const QString key = u"folders/"_s + request.purpose;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(request.filters);
    dialog->setDirectory(QSettings().value(key, request.firstFolder).toString());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog->parent(),
                     [key, chosen = std::move(chosen)](const QString &path) {
                         QSettings().setValue(key, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

} // namespace

void openFile(const FileRequest &request, QWidget *parent, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(request, dialog, std::move(chosen));
}

void saveFile(const FileRequest &request, QWidget *parent, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(request.suggestedName).suffix());
    dialog->selectFile(request.suggestedName);
    show(request, dialog, std::move(chosen));
}

} // namespace collectz::ui
