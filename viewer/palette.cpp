#include "viewer/palette.h"

#include <QCoreApplication>

namespace spindel::viewer {

bool is_dark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QPalette dark_palette()
{
    const QColor ground(0x1e, 0x21, 0x26);
    const QColor raised(0x2b, 0x2f, 0x36);
    const QColor text(0xe8, 0xea, 0xed);
    QPalette palette(text, raised, raised.lighter(130), ground.darker(120),
                     QColor(0x6b, 0x72, 0x7c), text, Qt::white, ground, raised);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x2a, 0x30));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb8, 0xf5));
    palette.setColor(QPalette::LinkVisited, QColor(0xc0, 0xa5, 0xf0));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa4, 0xaa, 0xb3));
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8b, 0x92, 0x9c));
    return palette;
}

QColor layer_color(engine::Layer layer, const QPalette& palette)
{
    switch (layer) {
    case engine::Layer::calls:
        return is_dark(palette) ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case engine::Layer::payments: return {0xE6, 0x9F, 0x00};
    case engine::Layer::travel: return {0x00, 0x9E, 0x73};
    case engine::Layer::contacts: return {0xCC, 0x79, 0xA7};
    }
    return {};
}

QString layer_name(engine::Layer layer)
{
    switch (layer) {
    case engine::Layer::calls: return QCoreApplication::translate("layers", "Calls");
    case engine::Layer::payments: return QCoreApplication::translate("layers", "Payments");
    case engine::Layer::travel: return QCoreApplication::translate("layers", "Journeys");
    case engine::Layer::contacts: return QCoreApplication::translate("layers", "Stated contacts");
    }
    return {};
}

} // namespace spindel::viewer
