#include "engine/algorithms/repulsion_tree.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::uint32_t kCrowd = 16;
constexpr int kBitsPerAxis = 31;
constexpr double kFarEnough =
    1.2 * 1.2; // the most that a cell's size may be to its distance, squared

/// The bits of a number of 31 bits, each followed by a gap of one.
std::uint64_t spread_bits(std::uint64_t x)
{
    x = (x | (x << 16U)) & 0x0000ffff0000ffffU;
    x = (x | (x << 8U)) & 0x00ff00ff00ff00ffU;
    x = (x | (x << 4U)) & 0x0f0f0f0f0f0f0f0fU;
    x = (x | (x << 2U)) & 0x3333333333333333U;
    return (x | (x << 1U)) & 0x5555555555555555U;
}

double squared(double x)
{
    return x * x;
}

/// How far a number is outside of an interval.
double outside(double x, double low, double high)
{
    return std::max({low - x, 0.0, x - high});
}

} // namespace

RepulsionTree::RepulsionTree(std::span<const Point> positions, std::span<const double> mass)
    : positions_(positions), mass_(mass)
{
    if (positions.empty()) return;
    order_bodies();
    add_cell(0, static_cast<std::uint32_t>(positions.size()), 2 * kBitsPerAxis - 2);
}

void RepulsionTree::order_bodies()
{
    Point low = positions_[0];
    Point high = positions_[0];
    for (const Point p : positions_) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double side = std::max({high.x - low.x, high.y - low.y, 1e-290}); // all in one place
    const double scale = 0x1.fffffffp30 / side;                             // below 2^31
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed(positions_.size());
    for_each_index(keyed.size(), [&](std::size_t i) {
        const auto x = static_cast<std::uint64_t>((positions_[i].x - low.x) * scale);
        const auto y = static_cast<std::uint64_t>((positions_[i].y - low.y) * scale);
        keyed[i] = {spread_bits(x) | (spread_bits(y) << 1U), static_cast<std::uint32_t>(i)};
    });
    sort(keyed, std::less<>{});
    for (const auto& [code, body] : keyed) {
        code_.push_back(code);
        order_.push_back(body);
    }
}

void RepulsionTree::add_cell(std::uint32_t begin, std::uint32_t end, int bit)
{
    if (end - begin <= kCrowd || bit < 0) {
        add_crowds(begin, end);
        return;
    }
    std::array<std::uint32_t, 5> part{begin, end, end, end, end};
    for (std::uint64_t quarter = 1; quarter < 4; ++quarter) {
        const auto first = std::partition_point(
            code_.begin() + part[quarter - 1], code_.begin() + end, [&](std::uint64_t code) {
                return ((code >> static_cast<unsigned>(bit)) & 3U) < quarter;
            });
        part[quarter] = static_cast<std::uint32_t>(first - code_.begin());
    }
    const bool splits = std::ranges::none_of(
        std::array{0, 1, 2, 3}, [&](int q) { return part[q] == begin && part[q + 1] == end; });
    if (!splits) { // all in one quarter: no cell of its own
        add_cell(begin, end, bit - 2);
        return;
    }
    const auto cell = open_cell(begin, end, false);
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        if (part[quarter] < part[quarter + 1]) add_cell(part[quarter], part[quarter + 1], bit - 2);
    }
    cells_[cell].next = static_cast<std::uint32_t>(cells_.size());
}

/// One crowd, or several where more than fit lie in one place.
void RepulsionTree::add_crowds(std::uint32_t begin, std::uint32_t end)
{
    for (; begin < end; begin += kCrowd) {
        const auto cell = open_cell(begin, std::min(end, begin + kCrowd), true);
        cells_[cell].next = cell + 1;
        crowds_.push_back(cell);
    }
}

std::uint32_t RepulsionTree::open_cell(std::uint32_t begin, std::uint32_t end, bool is_crowd)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Cell cell{.center = {0, 0, 0},
              .box = {{kInfinity, kInfinity}, {-kInfinity, -kInfinity}},
              .begin = begin,
              .end = end,
              .next = 0,
              .is_crowd = is_crowd};
    for (auto i = begin; i < end; ++i) {
        const auto [x, y] = positions_[order_[i]];
        const double mass = mass_[order_[i]];
        cell.center.x += mass * x;
        cell.center.y += mass * y;
        cell.center.mass += mass;
        cell.box.low = {std::min(cell.box.low.x, x), std::min(cell.box.low.y, y)};
        cell.box.high = {std::max(cell.box.high.x, x), std::max(cell.box.high.y, y)};
    }
    cell.center.x /= cell.center.mass;
    cell.center.y /= cell.center.mass;
    cell.size2 =
        squared(cell.box.high.x - cell.box.low.x) + squared(cell.box.high.y - cell.box.low.y);
    cells_.push_back(cell);
    return static_cast<std::uint32_t>(cells_.size() - 1);
}

/// What pushes the bodies of a crowd, they themselves among it.
void RepulsionTree::gather(const Cell& crowd, std::vector<Body>& found) const
{
    found.clear();
    const auto& box = crowd.box;
    for (std::uint32_t at = 0; at < cells_.size();) {
        const auto& cell = cells_[at];
        const double distance2 = squared(outside(cell.center.x, box.low.x, box.high.x)) +
                                 squared(outside(cell.center.y, box.low.y, box.high.y));
        if (cell.size2 <= kFarEnough * distance2 && distance2 > 0) {
            found.push_back(cell.center);
            at = cell.next;
        } else if (cell.is_crowd) {
            for (auto i = cell.begin; i < cell.end; ++i) {
                const auto body = order_[i];
                found.push_back({positions_[body].x, positions_[body].y, mass_[body]});
            }
            at = cell.next;
        } else {
            ++at;
        }
    }
}

std::vector<Point> RepulsionTree::pushes() const
{
    std::vector<Point> push(positions_.size());
    constexpr std::size_t kBlock = 32;
    for_each_index((crowds_.size() + kBlock - 1) / kBlock, [&](std::size_t block) {
        std::vector<Body> found;
        const auto last = std::min(crowds_.size(), (block + 1) * kBlock);
        for (std::size_t c = block * kBlock; c < last; ++c) {
            const auto& crowd = cells_[crowds_[c]];
            gather(crowd, found);
            // Always 16 lanes, the unused ones idle, so that the compiler can use wide registers;
            // in single precision, which is enough as all is told from the middle of the crowd.
            const Point middle = 0.5 * (crowd.box.low + crowd.box.high);
            std::array<float, kCrowd> x{};
            std::array<float, kCrowd> y{};
            std::array<float, kCrowd> push_x{};
            std::array<float, kCrowd> push_y{};
            const auto size = crowd.end - crowd.begin;
            for (std::uint32_t i = 0; i < size; ++i) {
                const Point at = positions_[order_[crowd.begin + i]] - middle;
                x[i] = static_cast<float>(at.x);
                y[i] = static_cast<float>(at.y);
            }
            for (const auto& body : found) {
                const auto body_x = static_cast<float>(body.x - middle.x);
                const auto body_y = static_cast<float>(body.y - middle.y);
                const auto mass = static_cast<float>(body.mass);
                for (std::size_t i = 0; i < kCrowd; ++i) {
                    const float dx = x[i] - body_x;
                    const float dy = y[i] - body_y;
                    constexpr float kNever0 = 1e-12F;
                    const float factor = mass / (dx * dx + dy * dy + kNever0);
                    push_x[i] += factor * dx;
                    push_y[i] += factor * dy;
                }
            }
            for (std::uint32_t i = 0; i < size; ++i)
                push[order_[crowd.begin + i]] = {push_x[i], push_y[i]};
        }
    });
    return push;
}

} // namespace spindel::engine
