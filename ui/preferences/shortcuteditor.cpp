// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/shortcuteditor.h"

#include "ui/palette/shortcutsheet.h"
#include "ui/support/headings.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int idRole = Qt::UserRole + 1;

QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u"  "_s);
}

} // namespace

ShortcutEditor::ShortcutEditor(const ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_table(registry)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_set(new QPushButton(tr("&Set"), this))
    , m_clear(new QPushButton(tr("&No Key"), this))
    , m_reset(new QPushButton(tr("&Usual Key"), this))
    , m_answer(makeHint({}, this))
{
    m_search->setPlaceholderText(tr("Find a command or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"shortcuts"_s);
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    // Room for two lines, so that an answer does not move what is above it.
    m_answer->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_answer->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buildKeyRow());
    layout->addWidget(m_answer);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showCurrent);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::showTyped);
    connect(m_set, &QPushButton::clicked, this, [this] { setKey(m_key->keySequence()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setKey({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_table.reset(currentId());
        refresh();
        Q_EMIT changed();
    });
    fill();
}

QWidget *ShortcutEditor::buildKeyRow()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("New &key:"), row);
    label->setBuddy(m_key);
    m_key->setObjectName(u"newKey"_s);
    m_key->setAccessibleName(tr("New key for the chosen command; press it"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_key, 1);
    layout->addWidget(m_set);
    layout->addWidget(m_clear);
    layout->addWidget(m_reset);
    return row;
}

void ShortcutEditor::fill()
{
    QHash<QString, QTreeWidgetItem *> sections;
    for (const ShortcutTable::Row &row : m_table.rows()) {
        const QString section = ShortcutSheet::sectionName(row.menu);
        QTreeWidgetItem *&heading = sections[section];
        if (!heading) {
            heading = new QTreeWidgetItem(m_tree, {section});
            QFont font = heading->font(0);
            font.setWeight(QFont::DemiBold);
            heading->setFont(0, font);
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setFirstColumnSpanned(true);
        }
        auto *item = new QTreeWidgetItem(heading, {row.text});
        item->setData(0, idRole, row.id);
    }
    m_tree->expandAll();
    refresh();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
}

void ShortcutEditor::refresh()
{
    for (int section = 0; section < m_tree->topLevelItemCount(); ++section) {
        QTreeWidgetItem *heading = m_tree->topLevelItem(section);
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const QString id = item->data(0, idRole).toString();
            QFont font = item->font(1);
            font.setBold(m_table.isChanged(id));
            item->setFont(1, font);
            item->setText(1, textOf(m_table.keysOf(id)));
            item->setData(1, Qt::AccessibleTextRole,
                          m_table.isChanged(id) ? tr("%1, changed").arg(item->text(1)) : item->text(1));
        }
    }
    showCurrent();
}

void ShortcutEditor::filter(const QString &typed)
{
    for (int section = 0; section < m_tree->topLevelItemCount(); ++section) {
        QTreeWidgetItem *heading = m_tree->topLevelItem(section);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const bool fits = item->text(0).contains(typed, Qt::CaseInsensitive) ||
                              item->text(1).contains(typed, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        heading->setHidden(!any);
    }
}

QString ShortcutEditor::currentId() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void ShortcutEditor::showCurrent()
{
    const QString id = currentId();
    m_key->setEnabled(!id.isEmpty());
    m_key->clear();
    m_clear->setEnabled(!m_table.keysOf(id).isEmpty());
    m_reset->setEnabled(m_table.isChanged(id));
    showTyped();
}

void ShortcutEditor::showTyped()
{
    // The first combination counts; sequences of several are more than anybody remembers.
    if (m_key->keySequence().count() > 1) {
        m_key->setKeySequence(QKeySequence(m_key->keySequence()[0]));
        return;
    }
    const QKeySequence key = m_key->keySequence();
    const QString objection = ShortcutTable::objectionTo(key);
    const QString owner = m_table.ownerOf(key);
    m_set->setEnabled(!key.isEmpty() && objection.isEmpty() && owner != currentId());
    if (!objection.isEmpty())
        m_answer->setText(objection);
    else if (!owner.isEmpty() && owner != currentId())
        m_answer->setText(tr("%1 belongs to “%2”, which would be left without it.")
                              .arg(key.toString(QKeySequence::NativeText), m_table.find(owner)->text));
    else
        m_answer->setText(tr("Choose a command, go to the field and press the keys."));
    m_key->setAccessibleDescription(m_answer->text());
}

void ShortcutEditor::setKey(const QKeySequence &key)
{
    m_table.give(currentId(), key);
    refresh();
    Q_EMIT changed();
}

void ShortcutEditor::resetAll()
{
    m_table.resetAll();
    refresh();
    Q_EMIT changed();
}

} // namespace collectz::ui
