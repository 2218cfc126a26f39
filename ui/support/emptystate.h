// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;

namespace collectz::ui {

/// What a page shows when there is nothing to show: a picture, what it means, and what one can do about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);
    /// A button that triggers the action; the first one is the prominent one.
    void addAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace collectz::ui
