// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/dropzone.h"

#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

DropZone::DropZone(const QStringList &formats, QWidget *parent)
    : QFrame(parent)
    , m_choose(new QPushButton(icon(u"file"_s), tr("&Choose File…"), this))
{
    setAcceptDrops(true);
    setAccessibleName(tr("Import a file"));
    auto *picture = new QLabel(this);
    const int side = fontMetrics().height() * 3;
    picture->setPixmap(icon(u"import"_s).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *title = makeHeading(tr("Drop an export file here"), this);
    title->setWordWrap(false);
    auto *hint = makeHint(tr("Nothing is written before you have seen the plan. Reads %1.")
                              .arg(formats.join(tr(", ", "between format names"))),
                          this);
    m_choose->setAutoDefault(true);
    connect(m_choose, &QPushButton::clicked, this, &DropZone::chooseRequested);

    auto *texts = new QVBoxLayout;
    texts->addStretch(1);
    texts->addWidget(title);
    texts->addWidget(hint);
    texts->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin * 3 / 2, margin, margin * 3 / 2, margin);
    layout->setSpacing(margin);
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
    layout->addWidget(m_choose);
}

QStringList DropZone::filesOf(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setOver(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *event)
{
    QFrame::dragLeaveEvent(event);
    setOver(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setOver(false);
    event->acceptProposedAction();
    Q_EMIT filesDropped(filesOf(event->mimeData()));
}

void DropZone::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = palette().color(m_over ? QPalette::Highlight : QPalette::Mid);
    QColor fill = palette().color(m_over ? QPalette::Highlight : QPalette::AlternateBase);
    if (m_over)
        fill.setAlphaF(0.15F);
    painter.setPen(QPen(line, 1.5, m_over ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void DropZone::setOver(bool over)
{
    m_over = over;
    update();
}

} // namespace collectz::ui
