// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/covergrid.h"

#include "ui/library/coverdelegate.h"
#include "ui/support/covercache.h"

#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace collectz::ui {

CoverGrid::CoverGrid(CoverCache &covers, QWidget *parent)
    : QListView(parent)
    , m_delegate(new CoverDelegate(covers, this))
{
    setObjectName(u"coverGrid"_s);
    setAccessibleName(tr("Works as covers"));
    // A wrapping list, not icon mode: that one keeps a tree of rectangles, too much for a million works.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    // One size for all lets the view place a million cells without asking the model about them.
    setUniformItemSizes(true);
    setLayoutMode(QListView::Batched);
    setBatchSize(2000);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&covers, &CoverCache::coverReady, viewport(), qOverload<>(&QWidget::update));
    fitCells();
}

void CoverGrid::keyboardSearch(const QString &search)
{
    Q_EMIT typedAhead(search);
}

void CoverGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitCells();
}

void CoverGrid::resizeEvent(QResizeEvent *event)
{
    fitCells();
    QListView::resizeEvent(event);
}

void CoverGrid::fitCells()
{
    // The free space of a line is shared between its cells, so the shelf is filled from edge to edge.
    QSize cell = m_delegate->cellSize(fontMetrics());
    const int available = viewport()->width() - 2;
    const int perLine = qMax(1, available / cell.width());
    cell.setWidth(qMax(cell.width(), available / perLine));
    if (gridSize() != cell)
        setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

} // namespace collectz::ui
