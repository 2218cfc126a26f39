// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/differencedelegate.h"

#include "models/rowroles.h"

using namespace Qt::StringLiterals;

namespace collectz::ui {

void DifferenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(models::DifferentRole).toBool())
        return;
    option->text = u"≠ "_s + option->text;
    option->font.setWeight(QFont::DemiBold);
    option->features |= QStyleOptionViewItem::HasDisplay;
    QColor tint = option->palette.color(QPalette::Highlight);
    tint.setAlphaF(0.18F);
    option->backgroundBrush = tint;
}

} // namespace collectz::ui
