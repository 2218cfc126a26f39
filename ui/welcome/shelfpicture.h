// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace collectz::ui {

/// A few covers fanned out like a hand of cards; decoration without meaning.
class ShelfPicture : public QWidget
{
    Q_OBJECT
public:
    explicit ShelfPicture(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace collectz::ui
