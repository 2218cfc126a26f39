// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferences/shortcuttable.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace collectz::ui {

/// The keys of every command, to be looked through and changed one by one. Nothing counts before it is applied.
class ShortcutEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutEditor(const ActionRegistry &registry, QWidget *parent = nullptr);

    [[nodiscard]] const ChosenShortcuts &chosen() const { return m_table.chosen(); }

    void resetAll();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *buildKeyRow();
    void fill();
    void filter(const QString &typed);
    void showCurrent();
    void showTyped();
    void setKey(const QKeySequence &key);
    [[nodiscard]] QString currentId() const;
    void refresh();

    ShortcutTable m_table;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_key;
    QPushButton *m_set;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_answer;
};

} // namespace collectz::ui
