// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QToolButton;

namespace collectz::models {
class SavedViewModel;
}

namespace collectz::ui {

class SidebarDelegate;

/// The saved views below the pages at the left: choose, rename, delete, or save the present filter as one.
class SavedViewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SavedViewPanel(models::SavedViewModel &model, QWidget *parent = nullptr);

    /// Marks a view as shown, with a sign when it looks other than the catalog keeps it. Row -1 marks none.
    void showView(int row, bool isChanged);

Q_SIGNALS:
    /// `id` is empty for the whole library.
    void chosen(const QString &id);
    void saveRequested();
    void updateRequested();
    void renameRequested(int row);
    void removeRequested(int row);

private:
    void showMenu(const QPoint &place);

    models::SavedViewModel &m_model;
    QListView *m_list;
    SidebarDelegate *m_delegate;
    QToolButton *m_add;
    int m_shown = 0;
    bool m_isChanged = false;
};

} // namespace collectz::ui
