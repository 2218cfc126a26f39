// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/fieldpicker.h"

#include "models/fieldtext.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

namespace collectz::ui {

using catalog::FieldDefinition;
using catalog::Level;

FieldPicker::FieldPicker(const catalog::FieldRegistry &registry,
                         const std::function<bool(const FieldDefinition &)> &offers, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(20);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    for (const Level level : {Level::Work, Level::Edition, Level::Copy}) {
        for (const FieldDefinition &field : registry.all()) {
            if (field.level != level || !offers(field))
                continue;
            const QString label = models::fieldtext::label(field);
            const QString text = level == Level::Edition ? tr("%1 (edition)").arg(label)
                                 : level == Level::Copy  ? tr("%1 (copy)").arg(label)
                                                         : label;
            addItem(text, field.key);
        }
    }
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT fieldChosen(fieldKey()); });
}

QString FieldPicker::fieldKey() const
{
    return currentData().toString();
}

void FieldPicker::setFieldKey(const QString &key)
{
    setCurrentIndex(findData(key));
}

void FieldPicker::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    // Typed words are another field, not more of this one.
    if (event->reason() != Qt::PopupFocusReason)
        lineEdit()->selectAll();
}

void FieldPicker::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    // Words that name no field fall back to the field that is in force.
    const int named = findText(currentText(), Qt::MatchFixedString);
    if (named >= 0)
        setCurrentIndex(named);
    else
        setEditText(itemText(currentIndex()));
}

} // namespace collectz::ui
