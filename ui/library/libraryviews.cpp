// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The saved views of the library page. A view's filter, columns, sort, grouping and layout are kept in the catalog and change
// there only when a person says so; until then the view is shown as changed. The whole library is the person's own.
#include "models/catalogsession.h"
#include "models/facetmodel.h"
#include "models/librarymodel.h"
#include "models/savedviewmodel.h"
#include "ui/library/librarypage.h"
#include "ui/library/querybox.h"
#include "ui/library/savedviewpanel.h"
#include "ui/library/worktable.h"
#include "ui/support/notifier.h"

#include <QInputDialog>
#include <QScopedValueRollback>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::ViewSettings;

namespace {

QString layoutWord(LibraryPage::Layout layout)
{
    return layout == LibraryPage::Layout::Grid ? u"covers"_s : u"table"_s;
}

} // namespace

ViewSettings LibraryPage::presentSettings() const
{
    ViewSettings settings;
    settings.query = m_queryBox->text().trimmed();
    settings.sort = m_unknownSort.isEmpty() ? catalog::sortText(m_model->sortOrder()) : m_unknownSort;
    settings.columns = m_table->columns();
    settings.grouping = m_model->grouping();
    settings.layout = layoutWord(m_layout);
    return settings;
}

void LibraryPage::applySettings(const ViewSettings &settings)
{
    {
        const QScopedValueRollback<bool> applying(m_applying, true);
        m_queryBox->setText(settings.query);
        if (!m_viewId.isEmpty())
            m_table->setColumns(settings.columns);
        else
            m_table->restoreLayout();
        // By title where a view names a field that is gone, or not known yet.
        const auto sort = catalog::parseSort(settings.sort, m_context.session.registry());
        m_unknownSort = sort ? QString() : settings.sort;
        if (!settings.layout.isEmpty())
            setLayoutMode(settings.layout == "covers"_L1 ? Layout::Grid : Layout::Table);
        m_model->show(m_queryBox->query(), sort.value_or(catalog::Sort()), settings.grouping);
        m_facetModel->setQuery(m_queryBox->query());
        showSort();
        showGrouping();
        // What an older view does not say is as it is shown now, so that it does not count as changed.
        m_storedView = presentSettings();
        m_keptView = settings;
        m_isShown = true;
    }
    noteViewChange();
}

ViewSettings LibraryPage::wholeLibrary() const
{
    const QSettings settings;
    ViewSettings whole;
    whole.sort = settings.value(u"library/sort"_s).toString();
    whole.grouping =
        catalog::groupingFromWord(settings.value(u"library/grouping"_s).toString()).value_or(catalog::Grouping::None);
    whole.layout = settings.value(u"library/layout"_s, u"table"_s).toString();
    return whole;
}

void LibraryPage::saveWholeLibrary() const
{
    const ViewSettings present = presentSettings();
    m_table->saveLayout();
    QSettings settings;
    settings.setValue(u"library/sort"_s, present.sort);
    settings.setValue(u"library/grouping"_s, catalog::groupingWord(present.grouping));
    settings.setValue(u"library/layout"_s, present.layout);
}

void LibraryPage::chooseView(const QString &id)
{
    const int row = m_viewModel->rowOf(id);
    if (row < 0)
        return;
    if (m_viewId.isEmpty())
        saveWholeLibrary();
    m_viewId = id;
    applySettings(id.isEmpty() ? wholeLibrary() : m_viewModel->settings(row));
}

void LibraryPage::followViews()
{
    const int row = m_viewModel->rowOf(m_viewId);
    if (row < 0) {
        // The view is gone; what it showed stays, as the person's own.
        m_viewId.clear();
        m_storedView = {};
        if (!m_isShown)
            applySettings(wholeLibrary());
    } else if (row > 0) {
        const ViewSettings kept = m_viewModel->settings(row);
        // An update, an undo, or another desk: followed unless the person has changed the view here.
        if (!m_isShown || (kept != m_keptView && presentSettings() == m_storedView))
            applySettings(kept);
    }
    noteViewChange();
}

void LibraryPage::noteViewChange()
{
    if (m_applying)
        return;
    const bool isWhole = m_viewId.isEmpty();
    const bool isFiltered = isWhole && !m_queryBox->text().trimmed().isEmpty();
    const int row = isFiltered ? -1 : m_viewModel->rowOf(m_viewId);
    m_views->showView(row, !isWhole && presentSettings() != m_storedView);
    updateActions();
}

void LibraryPage::saveView()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a view"));
    dialog->setLabelText(tr("Filter, columns, order, groups and layout are kept in the catalog.\nName of the view:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        const ViewSettings present = presentSettings();
        QString id;
        const catalog::ChangeSet creation = m_viewModel->creation(name.trimmed(), present, &id);
        whenDone(m_context.session.submit(creation), this,
                 [this, id, present](const Result<catalog::Applied> &applied) {
                     if (!applied)
                         return;
                     if (m_viewId.isEmpty())
                         saveWholeLibrary();
                     m_viewId = id;
                     m_keptView = present;
                     m_storedView = present;
                     noteViewChange();
                 });
    });
    dialog->open();
}

void LibraryPage::updateView()
{
    const int row = m_viewModel->rowOf(m_viewId);
    if (row <= 0)
        return;
    const ViewSettings present = presentSettings();
    const catalog::ChangeSet update = m_viewModel->updating(row, present);
    if (update.changes.isEmpty())
        return;
    whenDone(m_context.session.submit(update), this,
             [this, present, name = update.subject, id = m_viewId](const Result<catalog::Applied> &applied) {
                 if (!applied || id != m_viewId)
                     return;
                 m_keptView = present;
                 m_storedView = present;
                 noteViewChange();
                 m_context.notifier.inform(
                     tr("The view “%1” is kept as it is shown.").arg(name), tr("Undo"),
                     [this, change = applied->id] { std::ignore = m_context.session.undoChangeSet(change); });
             });
}

void LibraryPage::renameView(int row)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the view"));
    dialog->setLabelText(tr("Name of the view:"));
    dialog->setTextValue(m_viewModel->index(row).data().toString());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = m_viewModel->index(row).data(models::EntityRole).toString()](const QString &name) {
                const int place = m_viewModel->rowOf(id);
                if (!name.trimmed().isEmpty() && place > 0)
                    std::ignore = m_context.session.submit(m_viewModel->renaming(place, name.trimmed()));
            });
    dialog->open();
}

void LibraryPage::removeView(int row)
{
    const QString name = m_viewModel->index(row).data().toString();
    whenDone(m_context.session.submit(m_viewModel->removal(row)), this,
             [this, name](const Result<catalog::Applied> &applied) {
                 if (applied)
                     m_context.notifier.inform(
                         tr("Deleted the view “%1”.").arg(name), tr("Undo"),
                         [this, change = applied->id] { std::ignore = m_context.session.undoChangeSet(change); });
             });
}

} // namespace collectz::ui
