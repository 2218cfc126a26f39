// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QMimeData;
class QPushButton;

namespace collectz::ui {

/// The place where a file is dropped or chosen. Accepts files only.
class DropZone : public QFrame
{
    Q_OBJECT
public:
    /// `formats` are the names of what can be read, for the hint.
    explicit DropZone(const QStringList &formats, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *chooseButton() const { return m_choose; }

    /// The local files that a drag carries.
    [[nodiscard]] static QStringList filesOf(const QMimeData *data);

Q_SIGNALS:
    void chooseRequested();
    void filesDropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setOver(bool over);

    QPushButton *m_choose;
    bool m_over = false;
};

} // namespace collectz::ui
