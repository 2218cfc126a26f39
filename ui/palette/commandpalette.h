// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QMainWindow;

namespace collectz::ui {

class ActionRegistry;
class CommandModel;

/// Every command by typing a few of its letters. Enter runs the chosen one, Escape goes back.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry &registry, QWidget *window);

    [[nodiscard]] QLineEdit *typedField() const { return m_typed; }
    [[nodiscard]] CommandModel &model() const { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onTyped(const QString &typed);
    void run();

    CommandModel *m_model;
    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace collectz::ui
