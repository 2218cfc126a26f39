// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/field.h"
#include "catalog/fieldvalue.h"

#include <QWidget>

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// One field of a form: takes a canonical value, gives back what was typed (FieldRegistry::normalise makes it canonical).
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setValue(const catalog::FieldValue &value) = 0;
    [[nodiscard]] virtual catalog::FieldValue value() const = 0;
    /// Whether a label beside it should stand at its first line (true) or its middle.
    [[nodiscard]] virtual bool isTall() const { return false; }

Q_SIGNALS:
    void edited();
};

/// The editor for a field's type; null for types that a form does not edit (references, times).
[[nodiscard]] FieldEditor *createFieldEditor(const catalog::FieldDefinition &field, models::CatalogSession &session,
                                             QWidget *parent);

} // namespace collectz::ui
