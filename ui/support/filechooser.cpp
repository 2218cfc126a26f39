// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/filechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
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

/// Another format is another suffix, also of the name that is suggested.
void followFilter(QFileDialog &dialog, const QString &filter)
{
    static const QRegularExpression pattern(u"\\*\\.(\\w+)"_s);
    const QString suffix = pattern.match(filter).captured(1);
    if (suffix.isEmpty())
        return;
    dialog.setDefaultSuffix(suffix);
    const QStringList chosen = dialog.selectedFiles();
    if (chosen.size() == 1 && !QFileInfo(chosen.first()).suffix().isEmpty())
        dialog.selectFile(QFileInfo(chosen.first()).completeBaseName() + u'.' + suffix);
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
    dialog->setOption(QFileDialog::DontConfirmOverwrite, !request.replaces);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { followFilter(*dialog, filter); });
    dialog->selectFile(request.suggestedName);
    show(request, dialog, std::move(chosen));
}

} // namespace collectz::ui
