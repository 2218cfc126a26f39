// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionViewItem>

class QModelIndex;
class QPainter;

namespace collectz::ui {

/// Draws one cell's part of a heading that runs across the whole width of the view, whatever the columns: an arrow, the
/// group's name and how many works it has. The name stays in sight when the columns are scrolled.
void paintHeadingRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);

/// Draws a heading among covers: a divider card with the group's name.
void paintHeadingCard(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option,
                      const QModelIndex &index);

} // namespace collectz::ui
