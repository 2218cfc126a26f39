// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/features.h"

#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"

namespace collectz::ui {

QList<Page *> createPages(const PageContext &context, QWidget *parent)
{
    return {new LibraryPage(context, parent)};
}

void installFeatures(MainWindow &window)
{
    Q_UNUSED(window);
}

} // namespace collectz::ui
