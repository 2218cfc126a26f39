// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QImage>
#include <QString>

class QMimeData;

namespace collectz::catalog {
class BlobStore;
}

namespace collectz::ui {

/// Pictures of more bytes or pixels than this are neither kept nor decoded.
constexpr qint64 largestPictureBytes = 32LL * 1024 * 1024;
constexpr qint64 mostPicturePixels = 64'000'000;
/// No side of a picture is longer, as far as decoding is concerned.
constexpr QSize largestPictureSize(64'000, 64'000);

/// A picture as a person gave it, by file, drop or clipboard; not yet looked into.
struct GivenPicture
{
    QString path; ///< of a file on this machine; empty when `image` is the picture
    QImage image;
};

/// Whether a drop or the clipboard may hold a picture: cheap, for the moment of dragging.
[[nodiscard]] bool mayHoldPicture(const QMimeData &content);
/// The picture of a drop or the clipboard. Invalid, with a sentence for people, when there is none.
[[nodiscard]] Result<GivenPicture> pictureOf(const QMimeData &content);

/// Looks into a picture and keeps it: gives the value of a picture field, "sha256:…". Refuses (Invalid, Limit) what is no
/// picture of pixels, is damaged or is too large, before anything is kept. Blocking: for a pool.
[[nodiscard]] Result<QString> keepPicture(catalog::BlobStore &blobs, const GivenPicture &given);

/// Decodes picture bytes into at most `pixels`; null when they are no picture of pixels or larger than sense allows.
[[nodiscard]] QImage decodePicture(const QByteArray &bytes, const QSize &pixels);

/// What the name of a file with these bytes ends with: "png", "jpg", ...; "bin" for what is no picture of pixels.
[[nodiscard]] QString pictureSuffix(const QByteArray &bytes);

/// The hash in the value of a picture field; empty when there is none.
[[nodiscard]] QString pictureHash(const QString &value);

/// File dialog filters for pictures.
[[nodiscard]] QStringList pictureFilters();

} // namespace collectz::ui
