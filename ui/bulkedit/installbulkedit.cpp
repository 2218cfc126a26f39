// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkedit/installbulkedit.h"

#include "ui/bulkedit/bulkeditdialog.h"
#include "ui/bulkedit/findreplacedialog.h"
#include "ui/main/mainwindow.h"
#include "ui/support/notifier.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

template <typename Dialog>
void openDialog(MainWindow &window)
{
    Page *page = window.currentPage();
    if (!page || !window.session())
        return;
    const QList<qint64> keys = page->selectedKeys();
    if (keys.isEmpty()) {
        window.notifier().inform(
            QCoreApplication::translate("BulkEdit", "Select the items first; Select All takes all that are listed."));
        return;
    }
    // The page is the parent, so that a dialog never outlives its catalog.
    auto *dialog = new Dialog(PageContext{*window.session(), window.actions(), window.notifier()}, keys, page);
    dialog->open();
}

} // namespace

void installBulkEdit(MainWindow &window)
{
    QAction *edit = window.actions().add({.id = u"bulk.edit"_s,
                                          .text = QCoreApplication::translate("BulkEdit", "&Bulk Edit…"),
                                          .icon = u"bulk_edit"_s,
                                          .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                                          .page = u"library"_s,
                                          .menu = MenuId::Edit,
                                          .section = 60},
                                         &window);
    QObject::connect(edit, &QAction::triggered, &window, [&window] { openDialog<BulkEditDialog>(window); });
    QAction *replace = window.actions().add({.id = u"bulk.replace"_s,
                                             .text = QCoreApplication::translate("BulkEdit", "Find and Re&place…"),
                                             .icon = u"replace"_s,
                                             .shortcut = QKeySequence(Qt::CTRL | Qt::Key_H),
                                             .page = u"library"_s,
                                             .menu = MenuId::Edit,
                                             .section = 60},
                                            &window);
    QObject::connect(replace, &QAction::triggered, &window, [&window] { openDialog<FindReplaceDialog>(window); });
}

} // namespace collectz::ui
