#include "engine/algorithms/part_packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spindel::engine {

namespace {

struct Box {
    Point low;
    double width = 0;
    double height = 0;
};

Box box_of(const Positions& positions)
{
    if (positions.empty()) return {};
    Point low = positions[0];
    Point high = positions[0];
    for (const Point p : positions) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low, high.x - low.x, high.y - low.y};
}

} // namespace

std::vector<Point> side_by_side(std::span<const Positions> parts)
{
    constexpr double kGap = 1.0;
    std::vector<Box> boxes;
    double area = 0;
    double widest = 0;
    for (const auto& part : parts) {
        const auto& box = boxes.emplace_back(box_of(part));
        area += (box.width + kGap) * (box.height + kGap);
        widest = std::max(widest, box.width);
    }
    const double row_width = std::max(std::sqrt(area), widest);
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>{},
                             [&](std::size_t i) { return boxes[i].height; });
    std::vector<Point> offset(parts.size());
    Point corner;
    double row_height = 0;
    for (const auto i : order) {
        const auto& box = boxes[i];
        if (corner.x > 0 && corner.x + box.width > row_width) {
            corner = {0, corner.y + row_height + kGap};
            row_height = 0;
        }
        offset[i] = corner - box.low;
        corner.x += box.width + kGap;
        row_height = std::max(row_height, box.height);
    }
    return offset;
}

} // namespace spindel::engine
