// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/wordicondelegate.h"

#include "catalog/kind.h"
#include "models/rowroles.h"
#include "ui/support/icons.h"

using namespace Qt::StringLiterals;

namespace collectz::ui {

WordIconDelegate::WordIconDelegate(const QHash<QString, QString> &iconKeys, QObject *parent)
    : QStyledItemDelegate(parent)
{
    for (auto it = iconKeys.cbegin(); it != iconKeys.cend(); ++it)
        m_icons.insert(it.key(), icon(it.value()));
}

QHash<QString, QString> WordIconDelegate::verdictIcons()
{
    return {{u"create"_s, u"plus"_s},    {u"update"_s, u"edit"_s},   {u"unchanged"_s, u"check"_s},
            {u"duplicate"_s, u"copy"_s}, {u"review"_s, u"review"_s}, {u"rejected"_s, u"warning"_s},
            {u"decided"_s, u"check"_s}};
}

QHash<QString, QString> WordIconDelegate::importStateIcons()
{
    return {{u"planning"_s, u"stop"_s},   {u"planned"_s, u"table"_s},   {u"applying"_s, u"warning"_s},
            {u"applied"_s, u"check"_s},   {u"undoing"_s, u"warning"_s}, {u"undone"_s, u"undo"_s},
            {u"cancelled"_s, u"close"_s}, {u"failed"_s, u"warning"_s},   {u"interrupted"_s, u"stop"_s}};
}

QHash<QString, QString> WordIconDelegate::outcomeIcons()
{
    return {{u"done"_s, u"check"_s}, {u"refused"_s, u"lock"_s}, {u"failed"_s, u"warning"_s}};
}

QHash<QString, QString> WordIconDelegate::memberIcons()
{
    return {{u"invited"_s, u"next"_s},  {u"active"_s, u"check"_s},  {u"suspended"_s, u"lock"_s},
            {u"revoked"_s, u"close"_s}, {u"open"_s, u"next"_s},     {u"claimed"_s, u"check"_s},
            {u"expired"_s, u"history"_s}};
}

QHash<QString, QString> WordIconDelegate::kindIcons()
{
    QHash<QString, QString> icons;
    for (const catalog::Kind kind : catalog::allKinds())
        icons.insert(catalog::kindWord(kind), catalog::kindWord(kind));
    return icons;
}

void WordIconDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QIcon picture = m_icons.value(index.data(models::WordRole).toString());
    if (picture.isNull())
        return;
    option->icon = picture;
    option->features |= QStyleOptionViewItem::HasDecoration;
    const int side = option->fontMetrics.height();
    option->decorationSize = QSize(side, side);
}

} // namespace collectz::ui
