// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/features.h"

#include "models/catalogsession.h"
#include "ui/activity/activitypage.h"
#include "ui/bulkedit/installbulkedit.h"
#include "ui/conflicts/conflictspage.h"
#include "ui/files/catalogfiles.h"
#include "ui/help/installhelp.h"
#include "ui/imports/importpage.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"
#include "ui/members/memberspage.h"
#include "ui/palette/installpalette.h"
#include "ui/preferences/installpreferences.h"
#include "ui/review/reviewpage.h"
#include "ui/statistics/statisticspage.h"
#include "ui/sync/syncpage.h"
#include "ui/trash/trashpage.h"
#include "ui/vocabulary/vocabularypage.h"

namespace collectz::ui {

QList<Page *> createPages(const PageContext &context, QWidget *parent)
{
    QList<Page *> pages{
        new LibraryPage(context, parent),   new ImportPage(context, parent),     new ReviewPage(context, parent),
        new ConflictsPage(context, parent), new VocabularyPage(context, parent), new StatisticsPage(context, parent),
        new MembersPage(context, parent),   new ActivityPage(context, parent),   new TrashPage(context, parent),
    };
    if (context.session.companion())
        pages << new SyncPage(context, parent);
    return pages;
}

void installFeatures(MainWindow &window)
{
    installBulkEdit(window);
    new CatalogFiles(window);
    installPalette(window);
    installHelp(window);
    installPreferences(window);
}

} // namespace collectz::ui
