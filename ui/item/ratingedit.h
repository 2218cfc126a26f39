// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/item/fieldeditor.h"

namespace collectz::ui {

/// Stars to click or to set with the arrow keys in halves; Delete takes the rating away. Values are "7/10".
class RatingEdit : public FieldEditor
{
    Q_OBJECT
public:
    RatingEdit(const catalog::FieldDefinition &field, QWidget *parent = nullptr);

    void setValue(const catalog::FieldValue &value) override;
    [[nodiscard]] catalog::FieldValue value() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setHalves(int halves);
    [[nodiscard]] QRectF starArea() const;

    QString m_name;
    QString m_canonical; ///< kept as it came until a person changes it
    int m_halves = 0;    ///< 0 = none, else 1 to 10
};

} // namespace collectz::ui
