// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/picture.h"

#include "catalog/catalog.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr QSize probeSize(64, 64);
constexpr int jpegQuality = 92;

struct Picture
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

/// Formats of pixels. Drawings (SVG, PDF) are programs of a kind and are never run.
bool isFormatOfPixels(const QByteArray &format)
{
    static const QByteArrayList formats{"png", "jpeg", "jpg", "webp", "gif", "bmp", "tiff", "tif"};
    return formats.contains(format);
}

QByteArray formatOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    return buffer.open(QIODevice::ReadOnly) ? QImageReader::imageFormat(&buffer) : QByteArray();
}

Result<void> checkPixels(const QSize &size, const QString &name)
{
    if (qint64(size.width()) * size.height() <= mostPicturePixels)
        return {};
    const QLocale locale;
    return fail(ErrorKind::Limit, u"picture_too_many_pixels"_s,
                Picture::tr("%1 has %2 × %3 pixels; at most 64 million can be kept. Make it smaller first. Nothing was "
                            "changed.")
                    .arg(name, locale.toString(size.width()), locale.toString(size.height())));
}

Result<void> checkBytes(const QByteArray &bytes, const QString &name)
{
    const QByteArray format = formatOf(bytes);
    if (format.startsWith("svg") || bytes.left(1024).contains("<svg"))
        return fail(ErrorKind::Invalid, u"picture_is_drawing"_s,
                    Picture::tr("%1 is a drawing (SVG). Save it as PNG or JPEG first. Nothing was changed.").arg(name));
    if (!isFormatOfPixels(format))
        return fail(
            ErrorKind::Invalid, u"picture_unknown"_s,
            Picture::tr(
                "%1 is no picture that can be read: PNG, JPEG, WebP, GIF, BMP and TIFF can. Nothing was changed.")
                .arg(name));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    if (Result<void> small = checkPixels(reader.size(), name); !small)
        return small;
    if (decodePicture(bytes, probeSize).isNull())
        return fail(ErrorKind::Invalid, u"picture_damaged"_s,
                    Picture::tr("The picture %1 is damaged and cannot be shown. Nothing was changed.").arg(name));
    return {};
}

Result<QByteArray> bytesOfFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    QFile file(path);
    // Only plain files: reading a pipe or a device might never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"picture_unreadable"_s,
                    Picture::tr("The picture %1 cannot be read. Nothing was changed.").arg(name));
    QByteArray bytes = file.read(largestPictureBytes + 1);
    if (bytes.size() > largestPictureBytes)
        return fail(
            ErrorKind::Limit, u"picture_too_large"_s,
            Picture::tr("The picture %1 is larger than 32 MiB. Make it smaller first. Nothing was changed.").arg(name));
    if (Result<void> sound = checkBytes(bytes, name); !sound)
        return fail(std::move(sound).error());
    return bytes;
}

Result<QByteArray> bytesOfImage(const QImage &image)
{
    const QString name = Picture::tr("The picture given");
    if (Result<void> small = checkPixels(image.size(), name); !small)
        return fail(std::move(small).error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) ||
        !image.save(&buffer, image.hasAlphaChannel() ? "PNG" : "JPEG", jpegQuality))
        return fail(ErrorKind::Invalid, u"picture_damaged"_s,
                    Picture::tr("The picture given cannot be read. Nothing was changed."));
    return bytes;
}

} // namespace

bool mayHoldPicture(const QMimeData &content)
{
    return content.hasImage() || content.hasUrls();
}

Result<GivenPicture> pictureOf(const QMimeData &content)
{
    const QList<QUrl> urls = content.urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return GivenPicture{urls.first().toLocalFile(), {}};
    if (content.hasImage())
        return GivenPicture{{}, qvariant_cast<QImage>(content.imageData())};
    if (!urls.isEmpty())
        return fail(ErrorKind::Invalid, u"picture_elsewhere"_s,
                    Picture::tr("The picture is on the network. Save it to a file first, then drop the file."));
    return fail(ErrorKind::Invalid, u"picture_missing"_s,
                Picture::tr("There is no picture on the clipboard. Copy a picture or a picture file first."));
}

Result<QString> keepPicture(catalog::BlobStore &blobs, const GivenPicture &given)
{
    const Result<QByteArray> bytes = given.path.isEmpty() ? bytesOfImage(given.image) : bytesOfFile(given.path);
    if (!bytes)
        return fail(bytes.error());
    Result<QString> hash = blobs.put(*bytes, largestPictureBytes);
    if (!hash)
        return hash;
    return u"sha256:"_s + *hash;
}

QImage decodePicture(const QByteArray &bytes, const QSize &pixels)
{
    if (!isFormatOfPixels(formatOf(bytes)))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isValid()) {
        if (qint64(full.width()) * full.height() > mostPicturePixels)
            return {};
        const QSize fitted = full.scaled(pixels, Qt::KeepAspectRatio);
        if (fitted.width() < full.width())
            reader.setScaledSize(fitted.expandedTo(QSize(1, 1)));
    }
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (image.width() > pixels.width() || image.height() > pixels.height())
        image = image.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QString pictureSuffix(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    if (!isFormatOfPixels(format))
        return u"bin"_s;
    return format == "jpeg" ? u"jpg"_s : QString::fromLatin1(format);
}

QString pictureHash(const QString &value)
{
    return value.mid(value.indexOf(u':') + 1);
}

QStringList pictureFilters()
{
    return {Picture::tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"), Picture::tr("All files (*)")};
}

} // namespace collectz::ui
