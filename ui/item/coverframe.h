// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/coverpainter.h"

#include <QWidget>

class QMimeData;

namespace collectz::ui {

class CoverCache;

/// The cover of the item panel; takes pictures that are dropped on it.
class CoverFrame : public QWidget
{
    Q_OBJECT
public:
    CoverFrame(CoverCache &covers, QWidget *parent = nullptr);

    void setSubject(const CoverSubject &subject, const QString &sha256);
    /// Whether pictures may be dropped on it; not at first.
    void setTakesPictures(bool takes);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// What was dropped; only to be looked at while the signal is handled.
    void pictureGiven(const QMimeData &content);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    CoverCache &m_covers;
    CoverSubject m_subject;
    QString m_sha256;
    bool m_takesPictures = false;
};

} // namespace collectz::ui
