#include "viewer/palette.h"

#include <QCoreApplication>

namespace spindel::viewer {

bool is_dark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor layer_color(engine::Layer layer, const QPalette& palette)
{
    switch (layer) {
    case engine::Layer::calls:
        return is_dark(palette) ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case engine::Layer::payments: return {0xE6, 0x9F, 0x00};
    case engine::Layer::travel: return {0x00, 0x9E, 0x73};
    }
    return {};
}

QString layer_name(engine::Layer layer)
{
    switch (layer) {
    case engine::Layer::calls: return QCoreApplication::translate("layers", "Calls");
    case engine::Layer::payments: return QCoreApplication::translate("layers", "Payments");
    case engine::Layer::travel: return QCoreApplication::translate("layers", "Journeys");
    }
    return {};
}

} // namespace spindel::viewer
