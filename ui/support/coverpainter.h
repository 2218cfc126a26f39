// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace collectz::ui {

/// What a cover is drawn from.
struct CoverSubject
{
    QString kind; ///< a kind's word
    QString title;
    QString subtitle;
};

/// The quiet colour that stands for a kind, in light and dark.
[[nodiscard]] QColor kindColor(const QString &kind, bool dark);

/// Draws a cover with rounded corners and a hairline, centred at the bottom of the area.
void paintCover(QPainter &painter, const QRectF &area, const QPixmap &cover, const QColor &line);

/// Draws what stands for a missing cover: the kind's colour and sign, title and creators in words.
void paintPlaceholderCover(QPainter &painter, const QRectF &area, const CoverSubject &subject, const QFont &font,
                           bool dark);

} // namespace collectz::ui
