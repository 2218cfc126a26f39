// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the works on the library page: by a click on a header, from the menu, or of several fields from a dialog.
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/librarymodel.h"
#include "models/sorting.h"
#include "ui/library/librarypage.h"
#include "ui/library/sortdialog.h"
#include "ui/library/worktable.h"
#include "ui/main/actionregistry.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Sort;

namespace {

/// What the menu offers; the palette knows the other columns too, and the dialog every field.
const QStringList &usualFields()
{
    static const QStringList fields{u"title"_s,  u"creators"_s, u"year"_s,   u"kind"_s,   u"series"_s,
                                    u"genres"_s, u"format"_s,   u"rating"_s, u"status"_s, u"location"_s,
                                    u"price"_s,  u"acquired"_s, u"added"_s,  u"changed"_s};
    return fields;
}

} // namespace

void LibraryPage::addSortActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &shortcut, auto handler) {
        QAction *action = m_context.actions.add(
            {.id = id, .text = text, .shortcut = shortcut, .page = this->id(), .menu = MenuId::None, .section = 32},
            this);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    m_sortMenu = new QMenu(tr("Sort by"), this);
    auto *fields = new QActionGroup(this);
    // None is checked while the list is sorted by a field without a column.
    fields->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const QString &key : models::LibraryModel::columnKeys()) {
        const QString field = models::fieldtext::label(key, m_context.session.registry());
        QAction *action = add(u"library.sort."_s + key, tr("Sort by %1").arg(field), {},
                              [this, key] { sortBy({catalog::sortLevelOf(key)}); });
        action->setCheckable(true);
        action->setActionGroup(fields);
        if (usualFields().contains(key))
            m_sortMenu->addAction(action);
    }
    m_sortMenu->addSeparator();
    auto *directions = new QActionGroup(this);
    const auto addDirection = [&](const QString &id, const QString &text, bool descending) {
        QAction *action = add(id, text, {}, [this, descending] {
            Sort sort = m_model->sortOrder();
            sort.descending = descending;
            sortBy(sort);
        });
        action->setCheckable(true);
        action->setActionGroup(directions);
        m_sortMenu->addAction(action);
    };
    addDirection(u"library.sort_up"_s, tr("&Ascending"), false);
    addDirection(u"library.sort_down"_s, tr("&Descending"), true);
    m_sortMenu->addSeparator();
    m_sortMenu->addAction(add(u"library.sort_levels"_s, tr("Sort by &Several Fields…"),
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [this] { chooseSort(); }));
    QAction *root = m_context.actions.add({.id = u"library.sort"_s,
                                           .text = tr("So&rt By"),
                                           .icon = u"sort"_s,
                                           .page = id(),
                                           .menu = MenuId::View,
                                           .section = 32},
                                          this);
    root->setMenu(m_sortMenu);
}

void LibraryPage::sortBy(const Sort &sort)
{
    m_unknownSort.clear();
    m_model->setSort(sort);
    showSort();
    noteViewChange();
    updateStatus();
}

void LibraryPage::followRegistry()
{
    const bool wasAsStored = presentSettings() == m_storedView;
    if (const auto sort = catalog::parseSort(m_unknownSort, m_context.session.registry());
        sort && !m_unknownSort.isEmpty())
        sortBy(*sort);
    else
        showSort();
    // What is known of fields by now is no change of the view.
    if (wasAsStored)
        m_storedView = presentSettings();
    noteViewChange();
}

void LibraryPage::showSort()
{
    const Sort &sort = m_model->sortOrder();
    m_table->showSort(sort);
    for (const QString &key : models::LibraryModel::columnKeys())
        m_context.actions.find(u"library.sort."_s + key)->setChecked(key == sort.fieldKey());
    m_context.actions.find(u"library.sort_up"_s)->setChecked(!sort.descending);
    m_context.actions.find(u"library.sort_down"_s)->setChecked(sort.descending);
    m_sortButton->setToolTip(tr("Sorted by: %1").arg(models::Sorting::words(sort, m_context.session.registry())));
}

QString LibraryPage::sortHint() const
{
    const Sort &sort = m_model->sortOrder();
    // Titles upwards are what one expects, and a header that shows the order needs no words.
    const bool isExpected = sort == Sort() || (m_layout == Layout::Table && m_table->tellsSort());
    return isExpected ? QString() : tr("sorted by %1").arg(models::Sorting::words(sort, m_context.session.registry()));
}

void LibraryPage::chooseSort()
{
    auto *dialog = new SortDialog(m_context.session.registry(), m_model->sortOrder(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SortDialog::chosen, this, &LibraryPage::sortBy);
    dialog->open();
}

} // namespace collectz::ui
