#include <algorithm>
#include <span>

#include "engine/algorithms/motif_counts.h"

namespace spindel::engine {

namespace {

// An event among the nodes 0, 1, 2 by its tie, (0,1), (0,2) or (1,2), and its direction: two kinds
// a tie, the upward one second.
constexpr std::size_t kKinds = 6;
constexpr std::array<std::array<int, 2>, 3> kEnds{{{0, 1}, {0, 2}, {1, 2}}};

constexpr int from(std::size_t kind)
{
    return kEnds[kind / 2][kind % 2 == 1 ? 0 : 1];
}

constexpr int to(std::size_t kind)
{
    return kEnds[kind / 2][kind % 2 == 1 ? 1 : 0];
}

/// The step that an event is in a motif which a first event, of another tie, began.
constexpr MotifStep step(std::size_t first, std::size_t kind)
{
    const int a = from(first);
    const int b = to(first);
    if (from(kind) == a) return MotifStep::ac;
    if (to(kind) == a) return MotifStep::ca;
    return from(kind) == b ? MotifStep::bc : MotifStep::cb;
}

/// The events of a triangle move through a window; each new one completes triples with those in it.
class TriangleWindow {
public:
    void enter(std::size_t kind)
    {
        for (std::size_t a = 0; a < kKinds; ++a) {
            if (a / 2 == kind / 2) continue;
            for (std::size_t b = 0; b < kKinds; ++b) {
                if (b / 2 == kind / 2 || b / 2 == a / 2) continue;
                counts_.of_class[motif_class(step(a, b), step(a, kind))] += pairs_[a][b];
            }
        }
        for (std::size_t a = 0; a < kKinds; ++a)
            pairs_[a][kind] += events_[a];
        ++events_[kind];
    }

    /// The event that entered first of those in the window leaves it.
    void leave(std::size_t kind)
    {
        --events_[kind];
        for (std::size_t b = 0; b < kKinds; ++b)
            pairs_[kind][b] -= events_[b];
    }

    const MotifCounts& counts() const { return counts_; }

private:
    std::array<std::uint64_t, kKinds> events_{};
    std::array<std::array<std::uint64_t, kKinds>, kKinds> pairs_{};
    MotifCounts counts_;
};

} // namespace

MotifCounts detail::count_triangle(const EventOrder& events,
                                   std::array<std::span<const std::uint32_t>, 3> rows,
                                   std::chrono::seconds window)
{
    struct Entered {
        std::uint32_t event;
        std::size_t kind;
    };
    std::vector<Entered> order;
    for (std::size_t tie = 0; tie < rows.size(); ++tie) {
        for (const auto event : rows[tie])
            order.push_back({event, 2 * tie + events.upward[event]});
    }
    std::ranges::sort(order, {}, &Entered::event);
    TriangleWindow triangle;
    std::size_t oldest = 0;
    for (const auto& [event, kind] : order) {
        for (; events.time[event] - events.time[order[oldest].event] > window; ++oldest)
            triangle.leave(order[oldest].kind);
        triangle.enter(kind);
    }
    return triangle.counts();
}

} // namespace spindel::engine
