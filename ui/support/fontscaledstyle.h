// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace collectz::ui {

/// A style whose icons, boxes and distances grow with the application's font, so that large text stays usable. On Fusion, which
/// is drawn where the desktop has no style of its own, it also gives text more air, scroll bars a slim shape, arrows that grow
/// with the font, and fields on dark ground an edge that can be seen.
class FontScaledStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit FontScaledStyle(const QString &base);

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawArrow(QPainter *painter, const QRect &area, const QStyleOption &option, bool up) const;
    void drawEdge(QPainter *painter, const QStyleOption &option, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter, const QWidget *widget) const;

    bool m_isOurs; ///< Fusion, not the desktop's own
};

} // namespace collectz::ui
