#include "viewer/canvas/group_colors.h"

#include "viewer/palette.h"

namespace spindel::viewer {

const std::vector<QColor>& group_colors(bool is_dark)
{
    static const std::vector<QColor> light{
        {0xE6, 0x9F, 0x00}, {0x56, 0xB4, 0xE9}, {0x00, 0x9E, 0x73},
        {0xF0, 0xE4, 0x42}, {0x00, 0x72, 0xB2}, {0xD5, 0x5E, 0x00},
        {0xCC, 0x79, 0xA7}, {0x44, 0x2A, 0x80}, {0xC8, 0xC8, 0xC8}};
    static const std::vector<QColor> dark{
        {0xE6, 0x9F, 0x00}, {0x56, 0xB4, 0xE9}, {0x00, 0x9E, 0x73},
        {0xF0, 0xE4, 0x42}, {0x28, 0x78, 0xB8}, {0xD5, 0x5E, 0x00},
        {0xCC, 0x79, 0xA7}, {0x99, 0x44, 0xFF}, {0x5A, 0x5A, 0x5A}};
    return is_dark ? dark : light;
}

std::size_t distinct_groups()
{
    return (group_colors(false).size() - 1) * kBars;
}

GroupLook look_of_group(std::size_t i, bool is_dark)
{
    const auto& colors = group_colors(is_dark);
    const auto hues = colors.size() - 1;
    if (i >= distinct_groups()) return {colors.back(), Bars::saltire};
    return {colors[i % hues], static_cast<Bars>(i / hues)};
}

GroupLook look_of_no_group(bool is_dark)
{
    return {group_colors(is_dark).back(), Bars::none};
}

GroupLook look_at_size(const GroupLook& look, double radius, bool is_dark)
{
    constexpr double kSmallestWithBars = 3;
    return look.bars == Bars::none || radius >= kSmallestWithBars ? look
                                                                  : look_of_no_group(is_dark);
}

std::vector<QLineF> lines_of(Bars bars)
{
    constexpr double kSlant = 0.7;
    const QLineF level(-1, 0, 1, 0);
    const QLineF upright(0, -1, 0, 1);
    const QLineF rising(-kSlant, kSlant, kSlant, -kSlant);
    const QLineF falling(-kSlant, -kSlant, kSlant, kSlant);
    switch (bars) {
    case Bars::none: break;
    case Bars::level: return {level};
    case Bars::upright: return {upright};
    case Bars::cross: return {level, upright};
    case Bars::rising: return {rising};
    case Bars::falling: return {falling};
    case Bars::saltire: return {rising, falling};
    }
    return {};
}

QColor ink_on(const QColor& color)
{
    return contrast(color, Qt::black) >= contrast(color, Qt::white) ? Qt::black : Qt::white;
}

} // namespace spindel::viewer
