// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace collectz::models {
class FacetModel;
}

namespace collectz::ui {

/// Kinds, genres, decades, formats, ... with counts; choosing one adds it to the filter, choosing it again takes it out.
class FacetPanel : public QTreeView
{
    Q_OBJECT
public:
    FacetPanel(models::FacetModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void toggled(const QString &facet, const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &index);
    void showAll();
};

} // namespace collectz::ui
