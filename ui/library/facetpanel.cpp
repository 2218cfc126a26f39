// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetpanel.h"

#include "models/facetmodel.h"
#include "ui/library/facetdelegate.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace collectz::ui {

FacetPanel::FacetPanel(models::FacetModel &model, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"facets"_s);
    setAccessibleName(tr("Narrow the library by kind, genre, decade and more"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new FacetDelegate(this));
    viewport()->setBackgroundRole(QPalette::Window);
    setModel(&model);
    connect(this, &QTreeView::clicked, this, &FacetPanel::toggle);
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetPanel::showAll);
    showAll();
}

void FacetPanel::toggle(const QModelIndex &index)
{
    if (!index.parent().isValid()) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    Q_EMIT toggled(index.data(models::FieldRole).toString(), index.data(models::ValueRole).toString());
}

void FacetPanel::keyPressEvent(QKeyEvent *event)
{
    const bool chooses =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (chooses && currentIndex().isValid()) {
        toggle(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FacetPanel::showAll()
{
    expandAll();
    for (int row = 0; row < model()->rowCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
}

} // namespace collectz::ui
