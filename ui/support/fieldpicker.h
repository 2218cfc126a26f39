// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"

#include <QComboBox>

#include <functional>

namespace collectz::ui {

/// A searchable list of fields, with the level each belongs to.
class FieldPicker : public QComboBox
{
    Q_OBJECT
public:
    /// `offers` says which fields are listed.
    FieldPicker(const catalog::FieldRegistry &registry,
                const std::function<bool(const catalog::FieldDefinition &)> &offers, QWidget *parent = nullptr);

    [[nodiscard]] QString fieldKey() const;
    void setFieldKey(const QString &key);

Q_SIGNALS:
    void fieldChosen(const QString &key);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace collectz::ui
