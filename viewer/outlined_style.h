/// Borders that are seen on a dark ground.
#pragma once

#include <QProxyStyle>

namespace spindel::viewer {

/// The style of the desktop; where the palette is dark, boxes to tick and fields to write in get a
/// border that stands out from the ground by 3 : 1. Fusion draws them darker than the ground.
class OutlinedStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
};

} // namespace spindel::viewer
