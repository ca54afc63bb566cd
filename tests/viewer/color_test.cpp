#include <algorithm>
#include <array>
#include <cmath>

#include <QColor>
#include <gtest/gtest.h>

#include "viewer/canvas/group_colors.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// How people without one kind of cone see linear RGB. Source: Machado, Oliveira, Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, table 1.
constexpr std::array<Matrix, 4> kVisions{{{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                                          {{{0.152286, 1.052583, -0.204868},
                                            {0.114503, 0.786281, 0.099216},
                                            {-0.003882, -0.048116, 1.051998}}},
                                          {{{0.367322, 0.860646, -0.227968},
                                            {0.280085, 0.672501, 0.047413},
                                            {-0.011820, 0.042940, 0.968881}}},
                                          {{{1.255528, -0.076749, -0.178779},
                                            {-0.078411, 0.930809, 0.147602},
                                            {0.004733, 0.691367, 0.303900}}}}};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

Vector seen(const QColor& color, const Matrix& vision)
{
    const Vector rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            result[row] += vision[row][i] * rgb[i];
        result[row] = std::clamp(result[row], 0.0, 1.0);
    }
    return result;
}

/// CIE L*a*b* of linear sRGB under D65.
Vector lab(const Vector& rgb)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// How far apart two colours are to whoever tells them apart worst; 2.3 is just noticeable.
double least_difference(const QColor& a, const QColor& b)
{
    double least = 1e9;
    for (const auto& vision : kVisions) {
        const auto p = lab(seen(a, vision));
        const auto q = lab(seen(b, vision));
        least = std::min(least, std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
    return least;
}

constexpr double kPlain = 15;

} // namespace

TEST(Colors, BlackAndWhiteAreAHundredApartAndAColourIsNotFromItself)
{
    EXPECT_NEAR(least_difference(Qt::black, Qt::white), 100, 0.1);
    EXPECT_DOUBLE_EQ(least_difference(Qt::red, Qt::red), 0);
    // red and a green of the same lightness: one colour to who lacks green cones, not to others
    EXPECT_LT(least_difference(QColor(0xc0, 0x60, 0x30), QColor(0x80, 0x80, 0x20)), kPlain);
}

TEST(Colors, GroupsAreToldApartByEveryCommonKindOfVision)
{
    for (const bool is_dark : {false, true}) {
        const auto& colors = group_colors(is_dark);
        for (std::size_t i = 0; i < colors.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_GE(least_difference(colors[i], colors[j]), kPlain)
                    << is_dark << ": " << colors[i].name().toStdString() << " and "
                    << colors[j].name().toStdString();
    }
}

TEST(Colors, LayersAreToldApartByEveryCommonKindOfVision)
{
    for (const auto& palette : {QPalette(Qt::black, Qt::lightGray, Qt::white, Qt::darkGray,
                                         Qt::gray, Qt::black, Qt::white),
                                dark_palette()})
        for (std::size_t i = 0; i < engine::kLayers.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_GE(least_difference(layer_color(static_cast<engine::Layer>(i), palette),
                                           layer_color(static_cast<engine::Layer>(j), palette)),
                          kPlain)
                    << is_dark(palette) << ": " << i << " and " << j;
}

} // namespace spindel::viewer
