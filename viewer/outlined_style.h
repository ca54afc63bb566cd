/// Borders that are seen on a dark ground, and no icons that are not.
#pragma once

#include <QProxyStyle>

namespace spindel::viewer {

/// The style of the desktop; where the palette is dark, boxes to tick and fields to write in get a
/// border that stands out from the ground by 3 : 1. Fusion draws them darker than the ground.
/// Buttons of dialogs have words alone: their icons are made for a light ground, whatever the
/// palette.
class OutlinedStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
};

} // namespace spindel::viewer
