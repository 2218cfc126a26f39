// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace collectz::ui {

/// A line above the import page for what the program's end has left unfinished: what state it is in, and both ways on from there.
/// One import after the other. Not there when nothing is.
class ResumeBar : public QFrame
{
    Q_OBJECT
public:
    explicit ResumeBar(QWidget *parent = nullptr);

    void offer(const QList<catalog::ImportRecord> &unfinished);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *goOnButton() const { return m_goOn; }
    [[nodiscard]] QPushButton *dropButton() const { return m_drop; }

Q_SIGNALS:
    /// Read the file again, go on applying, or go on undoing.
    void goOnRequested(const collectz::catalog::ImportRecord &record);
    /// Discard the interrupted plan, or undo what is applied.
    void dropRequested(const collectz::catalog::ImportRecord &record);

private:
    [[nodiscard]] static QString sentenceFor(const catalog::ImportRecord &record);

    QList<catalog::ImportRecord> m_records;
    QLabel *m_sentence;
    QPushButton *m_goOn;
    QPushButton *m_drop;
};

} // namespace collectz::ui
