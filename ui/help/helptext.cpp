// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

HelpTopic start()
{
    return {
        u"welcome"_s,
        u"star"_s,
        Help::tr("First steps"),
        {Help::tr("A catalog is one file, or one database on a PostgreSQL server. “Open My Catalog” makes a file in "
                  "your home folder; it is yours to copy and needs no account."),
         Help::tr("Add what you own one by one with “Add Item…”, or import what another program or service has "
                  "exported. To look around without any risk, open the sample catalog."),
         Help::tr("A work is the title, an edition is how it was published, a copy is the thing on your shelf. "
                  "Wishes, loans and what you have seen or read are kept apart from what you own.")},
        {}};
}

HelpTopic library()
{
    return {
        u"library"_s,
        u"search"_s,
        Help::tr("Finding and sorting"),
        {Help::tr("Type into the filter box above the list. Words find works that have all of them; the list "
                  "follows as you type, and Esc shows everything again."),
         Help::tr("Click a heading to sort by it, with Shift to sort by it beside the others; Sort By in the View menu "
                  "does the same without a mouse and knows every field. The columns button chooses what is shown; "
                  "drag headings to order and size them. The panel at the left narrows the list by kind, genre, place "
                  "and more. A filter can be kept as a view.")},
        {{u"dune herbert"_s, Help::tr("both words, anywhere")},
         {u"\"left hand\""_s, Help::tr("these words together")},
         {u"author:herbert"_s, Help::tr("one field")},
         {u"year:1960..1970"_s, Help::tr("a range; also year:>1990")},
         {u"genre:horror,humour"_s, Help::tr("one of several")},
         {u"-is:lent"_s, Help::tr("not what is lent")},
         {u"is:wanted has:cover"_s, Help::tr("wishes that have a cover")}}};
}

HelpTopic items()
{
    return {
        u"item"_s,
        u"edit"_s,
        Help::tr("Adding and editing"),
        {Help::tr("Adding needs a title and Enter. F2 edits the chosen work with its editions and copies; Ctrl+S "
                  "saves, Ctrl+Enter saves and goes on to the next, Esc leaves everything as it was."),
         Help::tr("What you typed is locked: imports fill what is empty and never replace it. The sign beside a fact "
                  "tells where it came from, and the History tab shows every change."),
         Help::tr("To change many works at once, select them and use Bulk Edit or Find and Replace in the Edit menu. "
                  "Both show first what would change.")},
        {{Help::tr("Dates"), Help::tr("1999, 1999-05 or 1999-05-17")},
         {Help::tr("Prices"), Help::tr("12.99 EUR")},
         {Help::tr("Places"), Help::tr("Room/Shelf/Box")},
         {Help::tr("People"), Help::tr("a name, with its role in brackets: Zendaya (Chani)")}}};
}

HelpTopic pictures()
{
    return {
        u"pictures"_s,
        u"image"_s,
        Help::tr("Covers and other pictures"),
        {Help::tr("Drop a picture on the cover in the item panel, paste it with Ctrl+Shift+V, or choose a file in the "
                  "Item menu. Pictures of an edition and of a signature are set in the form."),
         Help::tr("PNG, JPEG, WebP, GIF, BMP and TIFF are kept as they are, up to 32 MiB and 64 million pixels.")},
        {}};
}

HelpTopic imports()
{
    return {
        u"import"_s,
        u"import"_s,
        Help::tr("Importing"),
        {Help::tr("Drop one or several files on the window, or use “Import File…”. The program reads the file, shows "
                  "how it understands its columns, and makes a plan: what would be added, changed or left alone. "
                  "Nothing is written before you apply the plan."),
         Help::tr("Applying goes on in the background; you can work, stop it, or close the program and resume later. "
                  "The same file twice changes nothing. An import can be undone as a whole, later too: what people "
                  "changed since is kept.")},
        {}};
}

HelpTopic review()
{
    return {
        u"review"_s,
        u"review"_s,
        Help::tr("Review"),
        {Help::tr("When a row of an import might be a work you already have, it waits here with its candidates side "
                  "by side. Choose a candidate to update it, add the row as new, or leave it out; then apply what "
                  "is decided.")},
        {{u"1 – 5"_s, Help::tr("update that candidate")},
         {u"N"_s, Help::tr("add as new")},
         {u"S"_s, Help::tr("leave out")},
         {u"A"_s, Help::tr("decide all alike")},
         {u"U"_s, Help::tr("undo what was decided alike last")}}};
}

HelpTopic conflicts()
{
    return {
        u"conflicts"_s,
        u"conflict"_s,
        Help::tr("Conflicts"),
        {Help::tr("When two people change the same thing without seeing each other, the first change is live and the "
                  "other one waits on this page, with what both began with. Nothing that was typed is lost."),
         Help::tr("Keep what is live, take what waits, take both of lists and long texts, or type another value. Every "
                  "decision can be undone, also many that were decided alike.")},
        {{u"K"_s, Help::tr("keep what is live")},
         {u"T"_s, Help::tr("take what waits")},
         {u"B"_s, Help::tr("take both")},
         {u"V"_s, Help::tr("another value")},
         {u"A"_s, Help::tr("decide all alike")},
         {u"O"_s, Help::tr("show the item")}}};
}

HelpTopic vocabulary()
{
    return {u"vocabulary"_s,
            u"vocabulary"_s,
            Help::tr("Names: people, genres, places"),
            {Help::tr(
                "The Vocabulary page lists every name with how often it is used. Rename one and all its works follow; "
                "select two and merge them into one. You see the works before, and undo takes it back.")},
            {}};
}

HelpTopic undo()
{
    return {
        u"trash"_s,
        u"undo"_s,
        Help::tr("Undo, history and trash"),
        {Help::tr("Every change can be undone by its name with Ctrl+Z, even after a restart. What was changed again "
                  "since is kept and named."),
         Help::tr("Deleting moves a work to the trash, from where it can be put back. The Activity page shows who did "
                  "what and when, and what was refused.")},
        {}};
}

HelpTopic safety()
{
    return {
        u"statistics"_s,
        u"lock"_s,
        Help::tr("Backups and privacy"),
        {Help::tr("File > Back Up writes a copy of the whole catalog with its pictures into one file and checks it. "
                  "File > Restore a Backup makes a catalog of its own of it again."),
         Help::tr(
             "File > Export Works writes what the list shows, or the works that are selected, as JSON with everything "
             "that is known or as a CSV table. Both can be imported again."),
         Help::tr("File > Check the Catalog compares file, history, lists, search and pictures with each other."),
         Help::tr("The program calls nobody but the server or the companion that you name: no telemetry, no update "
                  "check. Passwords are kept in the keychain of your desktop, or not at all.")},
        {}};
}

HelpTopic servers()
{
    return {u"server"_s,
            u"database"_s,
            Help::tr("Sharing on PostgreSQL"),
            {Help::tr(
                 "Several people can work on one catalog in a PostgreSQL database. Have a database and a user made for "
                 "you, then use “Connect to PostgreSQL…” in the File menu; the first connection makes the catalog."),
             Help::tr("A catalog file is written by one program at a time. A second one can open it read-only.")},
            {}};
}

HelpTopic people()
{
    return {
        u"members"_s,
        u"people"_s,
        Help::tr("Members and invitations"),
        {Help::tr(
             "A catalog that follows a companion is shared by members. The Members page invites them, by mail or by a "
             "link that is shown once, and gives each a role; Save changes a role, and the message takes it back."),
         Help::tr("Suspending keeps somebody out until you let them in again. Revoking ends a membership for good. "
                  "What your own role does not allow is greyed, and its tip says why.")},
        {{Help::tr("Owner"), Help::tr("everything, other owners too")},
         {Help::tr("Admin"), Help::tr("everything but owners")},
         {Help::tr("Editor"), Help::tr("changes the whole catalog")},
         {Help::tr("Contributor"), Help::tr("adds, and changes what they added")},
         {Help::tr("Viewer"), Help::tr("looks")}}};
}

HelpTopic keyboard()
{
    return {
        u"keyboard"_s,
        u"keyboard"_s,
        Help::tr("Keyboard"),
        {Help::tr("Everything can be done without the mouse. The sheet of all shortcuts can be searched; the command "
                  "palette runs any command by a few letters of its name.")},
        {{u"Ctrl+K"_s, Help::tr("command palette")},
         {u"Ctrl+/"_s, Help::tr("sheet of all shortcuts")},
         {u"Alt+1 – 9"_s, Help::tr("pages")},
         {u"Ctrl+F"_s, Help::tr("filter")},
         {u"Ctrl+,"_s, Help::tr("preferences, with every key to be changed")},
         {u"Ctrl++  Ctrl+-  Ctrl+0"_s, Help::tr("text larger, smaller, as usual")},
         {u"F3  Shift+F3"_s, Help::tr("next and previous work that the filter leaves")},
         {u"F2  F4"_s, Help::tr("edit the chosen work")},
         {u"Shift+F1"_s, Help::tr("ask what a part of the window is for")},
         {u"F11"_s, Help::tr("full screen")},
         {u"F5"_s, Help::tr("read everything anew")}}};
}

} // namespace

QList<HelpTopic> helpTopics()
{
    return {start(),      library(), items(),   pictures(), imports(), review(),  conflicts(),
            vocabulary(), undo(),    servers(), people(),   safety(),  keyboard()};
}

} // namespace collectz::ui
