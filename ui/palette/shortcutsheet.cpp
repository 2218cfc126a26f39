// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/shortcutsheet.h"

#include "ui/main/actionregistry.h"
#include "ui/palette/commandmodel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace collectz::ui {

namespace {

/// Keys that work inside one page and are no actions.
QList<std::pair<QString, QString>> pageKeys()
{
    return {{ShortcutSheet::tr("Review: update candidate 1 to 5"), ShortcutSheet::tr("1 – 5")},
            {ShortcutSheet::tr("Review: add as new"), ShortcutSheet::tr("N")},
            {ShortcutSheet::tr("Review: leave out"), ShortcutSheet::tr("S")},
            {ShortcutSheet::tr("Review: decide all alike"), ShortcutSheet::tr("A")}};
}

void filter(QTreeWidget *tree, const QString &typed)
{
    for (int section = 0; section < tree->topLevelItemCount(); ++section) {
        QTreeWidgetItem *heading = tree->topLevelItem(section);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const bool fits = typed.isEmpty() || item->text(0).contains(typed, Qt::CaseInsensitive) ||
                              item->text(1).contains(typed, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        heading->setHidden(!any);
    }
}

} // namespace

QString ShortcutSheet::sectionName(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("File");
    case MenuId::Edit:
        return tr("Edit");
    case MenuId::View:
        return tr("View");
    case MenuId::Item:
        return tr("Item");
    case MenuId::Tools:
        return tr("Tools");
    case MenuId::Help:
        return tr("Help");
    case MenuId::None:
        return tr("Pages");
    }
    return {};
}

ShortcutSheet::ShortcutSheet(const ActionRegistry &registry, QWidget *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a command or a key"));
    search->setAccessibleName(tr("Find a command or a key"));
    search->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    QHash<QString, QTreeWidgetItem *> sections;
    const auto add = [&](const QString &section, const QString &command, const QString &keys) {
        QTreeWidgetItem *&heading = sections[section];
        if (!heading) {
            heading = new QTreeWidgetItem(tree, {section});
            QFont font = heading->font(0);
            font.setWeight(QFont::DemiBold);
            heading->setFont(0, font);
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(heading, {command, keys});
    };
    for (const RegisteredAction &registered : registry.actions()) {
        if (registered.action && !registered.action->shortcut().isEmpty())
            add(sectionName(registered.spec.menu), CommandModel::plainText(*registered.action),
                registered.action->shortcut().toString(QKeySequence::NativeText));
    }
    for (const auto &[command, keys] : pageKeys())
        add(tr("Pages"), command, keys);
    tree->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString &typed) { filter(tree, typed); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 75, fontMetrics().height() * 34);
    search->setFocus();
}

} // namespace collectz::ui
