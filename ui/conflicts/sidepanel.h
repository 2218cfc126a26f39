// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/changedwords.h"
#include "ui/support/coverpainter.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace collectz::ui {

class CoverCache;
class CoverFrame;

/// One side of a conflict: whose it is, its value as text or picture, and the button that decides for it. Words that differ from
/// what both sides began with are underlined and tinted, and the panel says so in words.
class SidePanel : public QFrame
{
    Q_OBJECT
public:
    SidePanel(CoverCache &covers, const QString &name, QWidget *parent = nullptr);

    /// What the value is ("Live now") and who is for it.
    void setHead(const QString &role, const QString &who);
    void showText(const QString &text, const QList<models::TextRange> &changed, const QString &difference);
    void showPicture(const CoverSubject &subject, const QString &sha256, const QString &difference);
    /// At most so many lines high.
    void setMostLines(int lines);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QString text() const;

private:
    void show(QWidget *content);

    QLabel *m_role;
    QLabel *m_who;
    QLabel *m_difference;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QWidget *m_pictureHolder;
    CoverFrame *m_picture;
    QPushButton *m_button;
    int m_mostLines = 0; ///< 0 for as many as there is room for
};

} // namespace collectz::ui
