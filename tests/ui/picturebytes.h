// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>

namespace collectz::testsupport {

/// A small picture of one colour in a format of QImageWriter.
[[nodiscard]] QByteArray pictureBytes(const char *format, const QColor &color = Qt::darkGreen);
/// The head of a picture of 40,000 by 40,000 pixels, with next to nothing behind it.
[[nodiscard]] QByteArray hugePicture();
/// A picture whose second half is missing.
[[nodiscard]] QByteArray cutPicture();

} // namespace collectz::testsupport
