// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/pictureedit.h"

#include "models/catalogsession.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "ui/support/filechooser.h"
#include "ui/support/icons.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

PictureEdit::PictureEdit(const catalog::FieldDefinition &field, models::CatalogSession &session, QWidget *parent)
    : FieldEditor(parent)
    , m_session(session)
    , m_name(models::fieldtext::label(field))
    , m_picture(new QLabel(this))
    , m_message(new QLabel(this))
    , m_choose(new QPushButton(icon(u"image"_s), tr("Choose…"), this))
    , m_paste(new QPushButton(icon(u"paste"_s), tr("Paste"), this))
    , m_remove(new QPushButton(icon(u"trash"_s), tr("Remove"), this))
{
    setAcceptDrops(true);
    setToolTip(tr("Drop a picture here"));
    const int unit = fontMetrics().height();
    m_picture->setFixedSize(unit * 4, unit * 6);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setWordWrap(true);
    m_picture->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    m_choose->setAccessibleName(tr("Choose a picture: %1").arg(m_name));
    m_paste->setAccessibleName(tr("Paste a picture: %1").arg(m_name));
    m_remove->setAccessibleName(tr("Remove the picture: %1").arg(m_name));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(unit / 4);
    layout->addWidget(m_picture, 0, 0, 4, 1, Qt::AlignTop);
    layout->addWidget(m_choose, 0, 1);
    layout->addWidget(m_paste, 1, 1);
    layout->addWidget(m_remove, 2, 1);
    layout->setRowStretch(3, 1);
    layout->setColumnStretch(2, 1);
    layout->addWidget(m_message, 4, 0, 1, 3);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PictureEdit::choose);
    connect(m_paste, &QPushButton::clicked, this, &PictureEdit::paste);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_value.clear();
        show();
        Q_EMIT edited();
    });
    show();
}

void PictureEdit::setValue(const catalog::FieldValue &value)
{
    m_value = value.text();
    show();
}

catalog::FieldValue PictureEdit::value() const
{
    return m_value.isEmpty() ? catalog::FieldValue() : catalog::FieldValue(m_value);
}

void PictureEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayHoldPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void PictureEdit::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(*event->mimeData());
}

void PictureEdit::choose()
{
    openFile({u"picture"_s, tr("Choose a picture"), pictureFilters(), {}}, this, [this](const QString &path) {
        keep({path, {}});
    });
}

void PictureEdit::paste()
{
    if (const QMimeData *content = QGuiApplication::clipboard()->mimeData())
        take(*content);
}

void PictureEdit::take(const QMimeData &content)
{
    const Result<GivenPicture> picture = pictureOf(content);
    if (picture)
        keep(*picture);
    else
        say(models::ErrorText::sentence(picture.error()));
}

void PictureEdit::keep(const GivenPicture &picture)
{
    say(tr("Reading the picture…"));
    auto kept = m_session.run([&blobs = m_session.catalog().blobs(), picture] { return keepPicture(blobs, picture); });
    whenDone(kept, this, [this](const Result<QString> &value) {
        if (!value) {
            say(models::ErrorText::sentence(value.error()));
            return;
        }
        m_value = *value;
        show();
        Q_EMIT edited();
    });
}

void PictureEdit::show()
{
    say({});
    const quint64 generation = ++m_generation;
    m_remove->setVisible(!m_value.isEmpty());
    m_picture->setPixmap({});
    m_picture->setText(m_value.isEmpty() ? tr("None") : QString());
    m_picture->setAccessibleName(m_value.isEmpty() ? tr("%1: none").arg(m_name) : m_name);
    if (m_value.isEmpty())
        return;
    const QSize pixels = m_picture->contentsRect().size() * devicePixelRatioF();
    auto decoded =
        m_session.run([&blobs = m_session.catalog().blobs(), hash = pictureHash(m_value), pixels]() -> Result<QImage> {
            const Result<QByteArray> bytes = blobs.get(hash);
            if (!bytes)
                return fail(bytes.error());
            return decodePicture(*bytes, pixels);
        });
    whenDone(decoded, this, [this, generation](const Result<QImage> &image) {
        if (generation != m_generation)
            return;
        if (!image)
            say(models::ErrorText::sentence(image.error()));
        else
            showPicture(*image);
    });
}

void PictureEdit::showPicture(const QImage &image)
{
    if (image.isNull()) {
        say(tr("This picture cannot be shown."));
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixmap);
}

void PictureEdit::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

} // namespace collectz::ui
