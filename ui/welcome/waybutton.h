// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace collectz::ui {

/// A large button of an icon, a title and a line that says what will happen. Qt's own of this kind has a fixed text size.
class WayButton : public QAbstractButton
{
    Q_OBJECT
public:
    WayButton(const QIcon &icon, const QString &title, const QString &description, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_description;
};

} // namespace collectz::ui
