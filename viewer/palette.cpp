#include "viewer/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

namespace spindel::viewer {

namespace {

/// Source: W3C, WCAG 2.1, "relative luminance".
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// A colour as it is seen on a ground.
QColor laid_on(const QColor& color, const QColor& ground)
{
    const double share = color.alphaF();
    const auto mix = [share](int over, int under) {
        return static_cast<int>(std::lround(under + (over - under) * share));
    };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
            mix(color.blue(), ground.blue())};
}

/// A colour moved towards black or white until it can be read beside the other.
QColor parted(QColor color, const QColor& other)
{
    const bool lighten = luminance(color) == luminance(other) ? luminance(other) < 0.18
                                                              : luminance(color) > luminance(other);
    const QColor end = lighten ? Qt::white : Qt::black;
    constexpr int kSteps = 32;
    for (int step = 0; step < kSteps && contrast(color, other) < kLeastContrast; ++step) {
        auto towards = end;
        towards.setAlphaF(0.1F);
        color = laid_on(towards, color);
    }
    if (contrast(color, other) >= kLeastContrast) return color;
    return contrast(Qt::white, other) > contrast(Qt::black, other) ? Qt::white : Qt::black;
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    constexpr double kGlare = 0.05;
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + kGlare) / (dark + kGlare);
}

const std::vector<TextOnGround>& text_pairs()
{
    static const std::vector<TextOnGround> pairs{{QPalette::WindowText, QPalette::Window},
                                                 {QPalette::WindowText, QPalette::Base},
                                                 {QPalette::Text, QPalette::Base},
                                                 {QPalette::Text, QPalette::AlternateBase},
                                                 {QPalette::Text, QPalette::Window},
                                                 {QPalette::ButtonText, QPalette::Button},
                                                 {QPalette::ToolTipText, QPalette::ToolTipBase},
                                                 {QPalette::PlaceholderText, QPalette::Base},
                                                 {QPalette::Link, QPalette::Base},
                                                 {QPalette::Link, QPalette::Window},
                                                 {QPalette::LinkVisited, QPalette::Base},
                                                 {QPalette::LinkVisited, QPalette::Window},
                                                 {QPalette::HighlightedText, QPalette::Highlight}};
    return pairs;
}

QPalette readable(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto& [text, ground] : text_pairs()) {
            const auto under = palette.color(group, ground);
            const auto over = laid_on(palette.color(group, text), under);
            if (ground == QPalette::Highlight) // its text is what all selected text has
                palette.setColor(group, ground, parted(under, over));
            else
                palette.setColor(group, text, parted(over, under));
        }
    }
    return palette;
}

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
    return readable(palette);
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
