// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/notifier.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace collectz::ui {

/// The strip above the page that says what happened and offers the way back. Announced to screen readers.
class NotificationBar
    : public QFrame
    , public Notifier
{
    Q_OBJECT
public:
    explicit NotificationBar(QWidget *parent = nullptr);

    void inform(const QString &sentence, const QString &button = {}, std::function<void()> act = {}) override;
    void report(const Error &error) override;
    void dismiss();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showSentence(const QString &sentence, const QString &iconKey);

    QString m_iconKey;
    bool m_isFailure = false;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    std::function<void()> m_act;
};

} // namespace collectz::ui
