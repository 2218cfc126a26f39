// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>

class QAction;
class QLineEdit;
class QModelIndex;
class QTreeView;

namespace collectz::models {
class FacetModel;
}

namespace collectz::ui {

/// Kinds, genres, people, decades, formats, ... with counts; choosing one adds it to the filter, choosing it again takes it out.
/// Letters typed in the list go to the box above it, which finds any value; Escape there goes back to all of them.
class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    FacetPanel(models::FacetModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void toggled(const QString &facet, const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildSearch();
    void buildTree();
    void choose(const QModelIndex &index);
    [[nodiscard]] bool handleSearchKey(int key);
    [[nodiscard]] bool handleTreeKey(int key, const QString &text);
    void notePlace();
    void showPlace();

    /// Where the keyboard was, in words that outlive the rows.
    struct Place
    {
        QString facet{};
        QString value{};
        QString word{};
    };

    models::FacetModel &m_model;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QTreeView *m_tree;
    QSet<QString> m_closed; ///< facets whose values are hidden
    Place m_place;
};

} // namespace collectz::ui
