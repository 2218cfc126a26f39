// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that are dropped on the window or handed to it: catalogs are opened, exports are imported.
#include "models/catalogsession.h"
#include "ui/imports/dropzone.h"
#include "ui/main/mainwindow.h"
#include "ui/support/filechooser.h"
#include "ui/support/notificationbar.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// A picture is a cover, not an import.
bool isPicture(const QString &path)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s,
                                      u"bmp"_s, u"svg"_s, u"tif"_s,  u"tiff"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

void MainWindow::addImportWay()
{
    m_firstImport = m_actions.add({.id = u"file.import"_s,
                                   .text = tr("&Import an Export File…"),
                                   .icon = u"import"_s,
                                   .menu = MenuId::File,
                                   .section = 30},
                                  this);
    connect(m_firstImport, &QAction::triggered, this, [this] {
        openFile({u"import"_s,
                  tr("Import a File"),
                  {tr("Export files (*.csv *.tsv *.txt *.xml *.json *.zip)"), tr("All files (*)")},
                  {}},
                 this, [this](const QString &path) { Q_EMIT importRequested({path}); });
    });
}

void MainWindow::importFiles(const QStringList &files)
{
    for (Page *page : std::as_const(m_pages)) {
        if (page->importFiles(files)) {
            showPage(page->id());
            return;
        }
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropZone::filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QStringList files = DropZone::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    if (files.first().endsWith(".collectz"_L1, Qt::CaseInsensitive))
        Q_EMIT locationRequested(files.first());
    else if (!m_session)
        Q_EMIT importRequested(files);
    else if (m_session->isReadOnly())
        m_notifications->inform(tr("This catalog is open read-only: nothing can be imported into it."));
    else if (!isPicture(files.first()))
        importFiles(files);
    else
        m_notifications->inform(tr("To make a picture the cover of a work, drop it on the cover in the item panel."));
}

} // namespace collectz::ui
