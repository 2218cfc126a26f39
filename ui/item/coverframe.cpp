// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/coverframe.h"

#include "ui/support/covercache.h"
#include "ui/support/icons.h"
#include "ui/support/picture.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

namespace collectz::ui {

CoverFrame::CoverFrame(CoverCache &covers, QWidget *parent)
    : QWidget(parent)
    , m_covers(covers)
{
    setAccessibleName(tr("Cover"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&covers, &CoverCache::coverReady, this, [this](const QString &sha256) {
        if (sha256 == m_sha256)
            update();
    });
}

void CoverFrame::setSubject(const CoverSubject &subject, const QString &sha256)
{
    m_subject = subject;
    m_sha256 = sha256;
    setAccessibleDescription(sha256.isEmpty() ? tr("No cover") : subject.title);
    update();
}

void CoverFrame::setTakesPictures(bool takes)
{
    m_takesPictures = takes;
    setAcceptDrops(takes);
    setToolTip(takes ? tr("Drop a picture here to make it the cover") : QString());
}

QSize CoverFrame::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 7, unit * 21 / 2};
}

void CoverFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QPixmap picture = m_covers.cover(m_sha256, rect().size(), devicePixelRatioF());
    QColor line = palette().color(QPalette::Text);
    line.setAlpha(50);
    if (picture.isNull())
        paintPlaceholderCover(painter, area, m_subject, font(), isDark(palette()));
    else
        paintCover(painter, area, picture, line);
}

void CoverFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_takesPictures && mayHoldPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void CoverFrame::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT pictureGiven(*event->mimeData());
}

} // namespace collectz::ui
