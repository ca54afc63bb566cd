#include "viewer/outlined_style.h"

#include <QPainter>
#include <QStyleOption>

#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

bool needs_border(QStyle::PrimitiveElement element, const QStyleOption& option)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck: return true;
    case QStyle::PE_PanelLineEdit:
    case QStyle::PE_FrameLineEdit: return (option.state & QStyle::State_HasFocus) == 0;
    default: return false;
    }
}

void draw_border(const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setPen(option.palette.color(QPalette::Disabled, QPalette::WindowText));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (option != nullptr && is_dark(option->palette) && needs_border(element, *option))
        draw_border(*option, *painter);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool is_written_in = control == CC_SpinBox;
    if (is_written_in && is_dark(option->palette) && (option->state & State_HasFocus) == 0)
        draw_border(*option, *painter);
}

int OutlinedStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace spindel::viewer
