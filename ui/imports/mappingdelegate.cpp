// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/mappingdelegate.h"

#include "models/mappingmodel.h"
#include "ui/support/icons.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace collectz::ui {

QWidget *MappingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const models::MappingModel *>(index.model());
    if (!model)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMaxVisibleItems(20);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setAccessibleName(tr("Field for the column %1").arg(index.siblingAtColumn(0).data().toString()));
    for (const models::MappingTarget &target : model->targets()) {
        const QString text = target.group.isEmpty() ? target.label : tr("%1 (%2)").arg(target.label, target.group);
        box->addItem(text, target.field);
    }
    // A choice is final at once: nobody should have to leave the cell for it to count.
    auto *self = const_cast<MappingDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void MappingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->lineEdit()->selectAll();
    }
}

void MappingDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (!box)
        return;
    // Words typed without choosing count only if they name an entry.
    const int chosen = box->findText(box->currentText(), Qt::MatchFixedString);
    if (chosen >= 0)
        model->setData(index, box->itemData(chosen), Qt::EditRole);
}

void MappingDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect place = option.rect;
    const int height = editor->sizeHint().height();
    place.setTop(place.center().y() - height / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

void MappingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(Qt::EditRole).toString().isEmpty()) {
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    } else {
        option->icon = icon(u"check"_s);
        option->features |= QStyleOptionViewItem::HasDecoration;
        const int side = option->fontMetrics.height();
        option->decorationSize = QSize(side, side);
    }
}

} // namespace collectz::ui
