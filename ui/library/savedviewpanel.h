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

/// The saved views below the pages at the left: choose, rename, delete, or save the present filter as one.
class SavedViewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SavedViewPanel(models::SavedViewModel &model, QWidget *parent = nullptr);

    /// Marks the view whose query is shown; none when no view has it.
    void showQuery(const QString &query);

Q_SIGNALS:
    /// `id` is empty for the whole library.
    void chosen(const QString &id, const QString &query);
    void saveRequested();
    void renameRequested(int row);
    void removeRequested(int row);

private:
    void showMenu(const QPoint &place);

    models::SavedViewModel &m_model;
    QListView *m_list;
    QToolButton *m_add;
    QString m_query;
};

} // namespace collectz::ui
