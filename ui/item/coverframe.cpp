// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/coverframe.h"

#include "ui/support/covercache.h"
#include "ui/support/icons.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace collectz::ui {

CoverFrame::CoverFrame(CoverCache &covers, QWidget *parent)
    : QWidget(parent)
    , m_covers(covers)
{
    setAcceptDrops(true);
    setAccessibleName(tr("Cover"));
    setToolTip(tr("Drop a picture here to make it the cover"));
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
    const QMimeData *content = event->mimeData();
    if (content->hasImage() || (content->hasUrls() && content->urls().first().isLocalFile()))
        event->acceptProposedAction();
}

void CoverFrame::dropEvent(QDropEvent *event)
{
    const QMimeData *content = event->mimeData();
    if (content->hasUrls() && content->urls().first().isLocalFile())
        Q_EMIT fileDropped(content->urls().first().toLocalFile());
    else if (content->hasImage())
        Q_EMIT imageDropped(qvariant_cast<QImage>(content->imageData()));
    event->acceptProposedAction();
}

} // namespace collectz::ui
