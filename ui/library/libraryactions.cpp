// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one can do on the library page: its tool row, menus and commands.
#include "models/catalogsession.h"
#include "models/draftstore.h"
#include "models/fieldtext.h"
#include "models/librarymodel.h"
#include "ui/item/additemdialog.h"
#include "ui/item/draftbar.h"
#include "ui/item/itempanel.h"
#include "ui/library/facetpanel.h"
#include "ui/library/librarypage.h"
#include "ui/library/querybox.h"
#include "ui/library/rowclipboard.h"
#include "ui/library/worktable.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::CatalogReader;

namespace {

constexpr qsizetype mostCopiedRows = 50'000;

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(QString(action->text()).remove(u'&'));
    return button;
}

} // namespace

QWidget *LibraryPage::buildToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    const int gap = fontMetrics().height() / 2;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap / 2);
    const auto add = [&](const QString &id) {
        QToolButton *button = buttonFor(m_context.actions.find(id), row);
        layout->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    // Not the action itself: a tool button forgets an action that brings its own menu.
    const auto addMenu = [&](const QString &iconKey, const QString &id, QMenu *menu) {
        auto *button = new QToolButton(row);
        button->setIcon(ui::icon(iconKey));
        button->setToolTip(m_context.actions.find(id)->toolTip());
        button->setAccessibleName(button->toolTip());
        button->setAutoRaise(true);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(menu);
        layout->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    add(u"library.facets"_s);
    layout->addWidget(m_queryBox, 1);
    layout->addSpacing(gap);
    add(u"library.table"_s);
    add(u"library.grid"_s);
    QToolButton *columns = add(u"library.columns"_s);
    connect(m_context.actions.find(u"library.columns"_s), &QAction::triggered, this,
            [this, columns] { m_table->columnMenu()->popup(columns->mapToGlobal(QPoint(0, columns->height()))); });
    m_sortButton = addMenu(u"sort"_s, u"library.sort"_s, m_sortMenu);
    addMenu(u"group"_s, u"library.group"_s, m_groupMenu);
    layout->addSpacing(gap);
    QToolButton *addButton = add(u"item.add"_s);
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_emptyCatalog->addAction(m_context.actions.find(u"item.add"_s));
    m_noMatch->addAction(m_context.actions.find(u"library.clear_filter"_s));
    return row;
}

void LibraryPage::addActions()
{
    addItemActions();
    addViewActions();
    addSortActions();
    addGroupActions();
    updateActions();
}

void LibraryPage::addItemActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconKey,
                            const QKeySequence &shortcut, MenuId menu, int section, auto handler) {
        QAction *action = m_context.actions.add({.id = id,
                                                 .text = text,
                                                 .icon = iconKey,
                                                 .shortcut = shortcut,
                                                 .page = this->id(),
                                                 .menu = menu,
                                                 .section = section},
                                                this);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    add(u"item.add"_s, tr("&Add Item…"), u"plus"_s, QKeySequence(Qt::CTRL | Qt::Key_N), MenuId::Item, 10,
        [this] { addItem(); });
    QAction *edit =
        m_context.actions.add({.id = u"item.edit"_s,
                               .text = tr("&Edit"),
                               .icon = u"edit"_s,
                               .shortcut = QKeySequence(Qt::Key_F2),
                               .moreShortcuts = {QKeySequence(Qt::Key_F4), QKeySequence(Qt::ALT | Qt::Key_Return)},
                               .page = id(),
                               .menu = MenuId::Item,
                               .section = 20},
                              this);
    connect(edit, &QAction::triggered, this, [this] { m_panel->startEditing(); });
    add(u"item.clone"_s, tr("&Clone"), u"clone"_s, QKeySequence(Qt::CTRL | Qt::Key_D), MenuId::Item, 20,
        [this] { m_panel->cloneWork(ItemPanel::CloneMode::Same); });
    add(u"item.next"_s, tr("Add &Next Issue or Volume"), u"next"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        MenuId::Item, 20, [this] { m_panel->cloneWork(ItemPanel::CloneMode::NextInSeries); });
    add(u"item.add_copy"_s, tr("Add Another C&opy"), u"copy"_s, {}, MenuId::Item, 20, [this] { m_panel->addCopy(); });
    add(u"item.cover_file"_s, tr("Cover from &File…"), u"image"_s, {}, MenuId::Item, 30,
        [this] { m_panel->chooseCoverFile(); });
    add(u"item.cover_paste"_s, tr("&Paste Cover"), u"paste"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
        MenuId::Item, 30, [this] { m_panel->pasteCover(); });
    add(u"item.cover_copy"_s, tr("Copy Co&ver"), u"copy"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        MenuId::Item, 30, [this] { m_panel->copyCover(); });
    add(u"item.cover_save"_s, tr("&Save Cover As…"), u"export"_s, {}, MenuId::Item, 30,
        [this] { m_panel->saveCover(); });
    add(u"item.cover_remove"_s, tr("Re&move Cover"), u"close"_s, {}, MenuId::Item, 30,
        [this] { m_panel->removeCover(); });
    add(u"item.trash"_s, tr("Move to &Trash"), u"trash"_s, QKeySequence(Qt::Key_Delete), MenuId::Item, 80,
        [this] { trashSelected(); });
    add(u"library.copy"_s, tr("&Copy Rows"), u"copy"_s, QKeySequence::Copy, MenuId::Edit, 20,
        [this] { copySelected(); });
    add(u"library.select_all"_s, tr("Select &All"), {}, QKeySequence::SelectAll, MenuId::Edit, 20,
        [this] { currentView()->selectAll(); });
    add(u"library.filter"_s, tr("&Filter"), u"search"_s, QKeySequence::Find, MenuId::Edit, 30, [this] {
        m_queryBox->edit()->setFocus(Qt::ShortcutFocusReason);
        m_queryBox->edit()->selectAll();
    });
    add(u"library.clear_filter"_s, tr("Clear the Fi&lter"), u"close"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        MenuId::Edit, 30, [this] { m_queryBox->setText({}); });
    add(u"library.find_next"_s, tr("Find Ne&xt"), u"next"_s, QKeySequence(Qt::Key_F3), MenuId::Edit, 30,
        [this] { findNext(1); });
    add(u"library.find_previous"_s, tr("Find Pre&vious"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F3), MenuId::Edit, 30,
        [this] { findNext(-1); });
}

void LibraryPage::addViewActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconKey,
                            const QKeySequence &shortcut) {
        return m_context.actions.add({.id = id,
                                      .text = text,
                                      .icon = iconKey,
                                      .shortcut = shortcut,
                                      .page = this->id(),
                                      .menu = MenuId::View,
                                      .section = 30},
                                     this);
    };
    QAction *table = add(u"library.table"_s, tr("As &Table"), u"table"_s, QKeySequence(Qt::CTRL | Qt::Key_1));
    QAction *grid = add(u"library.grid"_s, tr("As &Covers"), u"grid"_s, QKeySequence(Qt::CTRL | Qt::Key_2));
    for (QAction *action : {table, grid}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, table, grid, action] {
            table->setChecked(action == table);
            grid->setChecked(action == grid);
            setLayoutMode(action == grid ? Layout::Grid : Layout::Table);
        });
    }
    QAction *facets = add(u"library.facets"_s, tr("&Facets"), u"filter"_s, QKeySequence(Qt::Key_F7));
    facets->setCheckable(true);
    facets->setChecked(QSettings().value(u"library/facets"_s, true).toBool());
    m_facets->setVisible(facets->isChecked());
    connect(facets, &QAction::toggled, this, [this](bool shown) {
        m_facets->setVisible(shown);
        QSettings().setValue(u"library/facets"_s, shown);
    });
    add(u"library.columns"_s, tr("C&olumns"), u"columns"_s, {});
    connect(
        add(u"library.save_view"_s, tr("&Save as View…"), u"view"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
        &QAction::triggered, this, &LibraryPage::saveView);
    connect(add(u"library.update_view"_s, tr("&Update the View"), u"check"_s,
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)),
            &QAction::triggered, this, &LibraryPage::updateView);
}

void LibraryPage::updateActions()
{
    const bool writable = !m_context.session.isReadOnly();
    const bool any = m_selection && m_selection->hasSelection();
    const bool current = m_selection && m_selection->currentIndex().isValid();
    for (const QString &id : {u"item.edit"_s, u"item.clone"_s, u"item.next"_s, u"item.add_copy"_s, u"item.cover_file"_s,
                              u"item.cover_paste"_s, u"item.cover_remove"_s})
        m_context.actions.find(id)->setEnabled(writable && current);
    for (const QString &id : {u"item.cover_copy"_s, u"item.cover_save"_s})
        m_context.actions.find(id)->setEnabled(current);
    m_context.actions.find(u"item.trash"_s)->setEnabled(writable && any);
    m_context.actions.find(u"item.add"_s)->setEnabled(writable);
    m_context.actions.find(u"library.copy"_s)->setEnabled(any);
    m_context.actions.find(u"library.save_view"_s)->setEnabled(writable);
    const bool isChanged = !m_viewId.isEmpty() && presentSettings() != m_storedView;
    m_context.actions.find(u"library.update_view"_s)->setEnabled(writable && isChanged);
}

void LibraryPage::offerDrafts()
{
    connect(m_drafts, &models::DraftStore::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    if (m_context.session.isReadOnly())
        return;
    connect(m_drafts, &models::DraftStore::found, m_draftBar, &DraftBar::offer);
    connect(m_draftBar, &DraftBar::discarded, m_drafts, &models::DraftStore::drop);
    connect(m_draftBar, &DraftBar::continued, this, [this](const models::FormDraft &draft) {
        if (draft.form == models::FormDraft::Form::Edit) {
            m_panel->resume(draft);
            return;
        }
        AddItemDialog *dialog = makeAddDialog();
        dialog->resume(draft);
        dialog->show();
    });
    m_drafts->look();
}

void LibraryPage::addItem()
{
    makeAddDialog()->show();
}

AddItemDialog *LibraryPage::makeAddDialog()
{
    auto *dialog = new AddItemDialog(m_context.session, *m_drafts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddItemDialog::added, this, [this](const EntityId &work, const QString &title) {
        m_panel->setWork(work);
        m_context.notifier.inform(tr("Added “%1”.").arg(title), tr("Undo"), [this] { m_context.session.undo(); });
    });
    connect(dialog, &AddItemDialog::editRequested, m_panel, [this](const EntityId &work) {
        m_panel->setWork(work);
        m_panel->startEditing();
    });
    return dialog;
}

void LibraryPage::findNext(int step)
{
    const int rows = m_model->rowCount();
    const int begin = m_selection->currentIndex().isValid() ? m_selection->currentIndex().row() : step > 0 ? -1 : 0;
    // What the filter leaves are the finds; after the last comes the first.
    for (int moved = 1; moved <= rows; ++moved) {
        const int row = ((begin + step * moved) % rows + rows) % rows;
        if (m_model->isHeading(row))
            continue;
        m_selection->setCurrentIndex(m_model->index(row, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        currentView()->scrollTo(m_selection->currentIndex());
        return;
    }
}

void LibraryPage::nextWork(int step)
{
    int row = m_selection->currentIndex().row() + step;
    while (m_model->isHeading(row))
        row += step;
    if (row >= 0 && row < m_model->rowCount())
        m_selection->setCurrentIndex(m_model->index(row, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LibraryPage::trashSelected()
{
    const QList<qint64> keys = selectedKeys();
    if (keys.isEmpty())
        return;
    // The works' versions must be known, so that an edit made meanwhile elsewhere is not thrown away unseen.
    auto works = m_context.session.read([keys](CatalogReader &reader) { return reader.rows(keys); });
    whenDone(works, this, [this](const Result<QList<catalog::ListingRow>> &rows) {
        if (!rows) {
            m_context.notifier.report(rows.error());
            return;
        }
        catalog::ChangeSet changeSet;
        changeSet.reason = rows->size() > 1 ? catalog::Reason::BulkEdit : catalog::Reason::Edit;
        changeSet.subject = rows->size() == 1 ? rows->first().title : QString();
        for (const catalog::ListingRow &row : *rows) {
            catalog::EntityChange change;
            change.entity = row.work;
            change.kind = row.kind;
            change.baseVersion = row.version;
            change.fields.append({catalog::pseudofield::state,
                                  catalog::FieldValue(catalog::stateWord(row.state)),
                                  catalog::FieldValue(catalog::stateWord(catalog::State::Trashed)),
                                  {}});
            changeSet.changes.append(change);
        }
        const int count = static_cast<int>(rows->size());
        const QString subject = changeSet.subject;
        whenDone(m_context.session.submit(changeSet), this,
                 [this, count, subject](const Result<catalog::Applied> &applied) {
                     if (!applied)
                         return;
                     const QString sentence = subject.isEmpty() ? tr("Moved %n works to the trash.", nullptr, count)
                                                                : tr("Moved “%1” to the trash.").arg(subject);
                     m_context.notifier.inform(sentence, tr("Undo"), [this, id = applied->id] {
                         whenDone(m_context.session.undoChangeSet(id), this, [](const Result<catalog::Applied> &) {});
                     });
                 });
    });
}

void LibraryPage::copySelected()
{
    const QList<qint64> keys = selectedKeys().mid(0, mostCopiedRows);
    auto future = m_context.session.read([keys](CatalogReader &reader) { return reader.rows(keys); });
    whenDone(future, this, [this, columns = m_table->visibleColumns()](const Result<QList<catalog::ListingRow>> &rows) {
        if (!rows) {
            m_context.notifier.report(rows.error());
            return;
        }
        const catalog::FieldRegistry &registry = m_context.session.registry();
        QList<QStringList> table(1);
        for (const QString &column : columns)
            table.first() << models::fieldtext::label(column, registry);
        for (const catalog::ListingRow &row : *rows) {
            QStringList texts;
            for (const QString &column : columns)
                texts << models::LibraryModel::columnText(row, column, registry);
            table << texts;
        }
        QGuiApplication::clipboard()->setMimeData(rowsAsMimeData(table).release());
        m_context.notifier.inform(rows->size() == 1 ? tr("Copied 1 row.")
                                                    : tr("Copied %n rows.", nullptr, static_cast<int>(rows->size())));
    });
}

void LibraryPage::showContextMenu(const QPoint &globalPlace)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList ids{u"item.edit"_s,
                          u"item.clone"_s,
                          u"item.next"_s,
                          u"item.add_copy"_s,
                          {},
                          u"bulk.edit"_s,
                          u"bulk.replace"_s,
                          {},
                          u"library.copy"_s,
                          u"library.export"_s,
                          u"item.cover_paste"_s,
                          u"item.cover_copy"_s,
                          u"item.cover_save"_s,
                          {},
                          u"item.trash"_s};
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = m_context.actions.find(id))
            menu->addAction(action);
    }
    menu->popup(globalPlace);
}

} // namespace collectz::ui
