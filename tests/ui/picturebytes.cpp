// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/picturebytes.h"

#include <QBuffer>
#include <QDataStream>
#include <QImage>
#include <QRandomGenerator>

namespace collectz::testsupport {

QByteArray pictureBytes(const char *format, const QColor &color)
{
    QImage image(60, 90, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("cannot make a picture");
    return bytes;
}

namespace {

QByteArray pngChunk(const QByteArray &typeAndData)
{
    quint32 checksum = 0xffffffff;
    for (const char byte : typeAndData) {
        checksum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            checksum = (checksum & 1) != 0 ? (checksum >> 1) ^ 0xedb88320 : checksum >> 1;
    }
    QByteArray chunk;
    QDataStream stream(&chunk, QIODevice::WriteOnly);
    stream << quint32(typeAndData.size() - 4);
    stream.writeRawData(typeAndData.constData(), static_cast<int>(typeAndData.size()));
    stream << ~checksum;
    return chunk;
}

} // namespace

QByteArray hugePicture()
{
    QByteArray head("IHDR");
    QDataStream stream(&head, QIODevice::Append);
    stream << quint32(40'000) << quint32(40'000) << quint8(8) << quint8(2) << quint8(0) << quint8(0) << quint8(0);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk(head) + pngChunk("IDAT");
}

QByteArray cutPicture()
{
    QImage noise(200, 200, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !noise.save(&buffer, "PNG"))
        qFatal("cannot make a picture");
    return bytes.left(bytes.size() / 3);
}

} // namespace collectz::testsupport
