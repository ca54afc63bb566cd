#include <span>

#include "engine/algorithms/motif_counts.h"

namespace spindel::engine {

namespace {

using Count = std::uint64_t;
enum Direction : std::size_t { out, in }; // as seen from the centre
constexpr std::array kBoth{out, in};

using Pairs = std::array<std::array<Count, 2>, 2>; // by the directions of two events
using Triples = std::array<Pairs, 2>;

/// Sums over the events with one neighbour that are in the window.
struct WithNeighbor {
    std::array<Count, 2> events{};
    Pairs pairs{}; // one event, then another with the same neighbour
    /// By the direction of an event e with the neighbour and another direction d: sum over e of how
    /// many events of d came up to e (with any neighbour), itself included.
    Pairs seen_then{};
    /// By another direction d and that of an event e: how many of d came before e.
    Pairs seen_before{};
};

/// The events of one node move through a window; each new one completes triples with those in it.
///
/// Triples in which two events share a neighbour and the third has any: which of them are all with
/// the same neighbour is known, and taken off at the end. Events "with any neighbour" between two
/// are differences of running totals, so that each event costs a fixed number of steps.
class StarWindow {
public:
    explicit StarWindow(std::size_t neighbors) : with_(neighbors) {}

    void enter(std::uint32_t neighbor, Direction direction)
    {
        auto& with = with_[neighbor];
        complete(with, direction);
        for (const auto d : kBoth) {
            pairs_[d][direction] += with.events[d];
            with.pairs[d][direction] += with.events[d];
            with.seen_before[d][direction] += entered_[d];
        }
        if (direction == out) {
            out_triples_ += out_pairs_;
            out_pairs_ += entered_[out] - left_[out];
            relays_ += entered_[in] - left_[in] - with.events[in];
        }
        ++entered_[direction];
        ++with.events[direction];
        for (const auto d : kBoth)
            with.seen_then[direction][d] += entered_[d];
    }

    /// The event that entered first of those in the window leaves it.
    void leave(std::uint32_t neighbor, Direction direction)
    {
        auto& with = with_[neighbor];
        --with.events[direction];
        for (const auto d : kBoth) {
            pairs_[direction][d] -= with.events[d];
            with.pairs[direction][d] -= with.events[d];
            with.seen_then[direction][d] -= left_[d] + (d == direction ? 1U : 0U);
            with.seen_before[d][direction] -= left_[d];
        }
        ++left_[direction];
        if (direction == out) out_pairs_ -= entered_[out] - left_[out];
    }

    MotifCounts counts() const;

private:
    void complete(const WithNeighbor& with, Direction third)
    {
        for (const auto first : kBoth) {
            for (const auto second : kBoth) {
                same_[first][second][third] += with.pairs[first][second];
                lone_third_[first][second][third] += pairs_[first][second];
                lone_second_[first][second][third] +=
                    with.events[first] * entered_[second] - with.seen_then[first][second];
                lone_first_[first][second][third] +=
                    with.seen_before[first][second] - with.events[second] * left_[first];
            }
        }
    }

    std::vector<WithNeighbor> with_;
    std::array<Count, 2> entered_{};
    std::array<Count, 2> left_{};
    Pairs pairs_{};       // in the window, of events with the same neighbour
    Count out_pairs_ = 0; // in the window, with any neighbours
    Count out_triples_ = 0;
    Count relays_ = 0;
    Triples same_{};
    Triples lone_first_{}; // the others share a neighbour; it may be the lone one's too
    Triples lone_second_{};
    Triples lone_third_{};
};

/// A step between the centre and the neighbour of the first event.
MotifStep step_again(Direction first, Direction step)
{
    return step == first ? MotifStep::ab : MotifStep::ba;
}

/// A step between the centre and another neighbour: the centre is a where the first event left it.
MotifStep step_aside(Direction first, Direction step)
{
    if (first == out) return step == out ? MotifStep::ac : MotifStep::ca;
    return step == out ? MotifStep::bc : MotifStep::cb;
}

MotifCounts StarWindow::counts() const
{
    MotifCounts counts;
    const auto add = [&](MotifStep second, MotifStep third, Count count) {
        counts.of_class[motif_class(second, third)] += count;
    };
    for (const auto a : kBoth) {
        for (const auto b : kBoth) {
            for (const auto c : kBoth) {
                const Count same = same_[a][b][c];
                add(step_again(a, b), step_again(a, c), same);
                add(step_again(a, b), step_aside(a, c), lone_third_[a][b][c] - same);
                add(step_aside(a, b), step_again(a, c), lone_second_[a][b][c] - same);
                add(step_aside(a, b), step_aside(a, c), lone_first_[a][b][c] - same);
            }
        }
    }
    counts.relays = relays_;
    counts.fan_outs = out_triples_ - lone_first_[out][out][out] - lone_second_[out][out][out] -
                      lone_third_[out][out][out] + 2 * same_[out][out][out];
    return counts;
}

} // namespace

MotifCounts detail::count_stars(const EventTies& ties, const EventOrder& events, NodeId center,
                                std::span<const std::uint32_t> incident,
                                std::chrono::seconds window)
{
    StarWindow star(ties.network.degree(center));
    const auto neighbor = [&](std::uint32_t event) {
        const TieId tie = events.tie[event];
        return ties.index.ends[tie].first == center ? ties.place_at_low[tie]
                                                    : ties.place_at_high[tie];
    };
    const auto direction = [&](std::uint32_t event) {
        const bool is_low = ties.index.ends[events.tie[event]].first == center;
        return is_low == (events.upward[event] == 1) ? out : in;
    };
    std::size_t oldest = 0;
    for (const auto event : incident) {
        for (; events.time[event] - events.time[incident[oldest]] > window; ++oldest)
            star.leave(neighbor(incident[oldest]), direction(incident[oldest]));
        star.enter(neighbor(event), direction(event));
    }
    return star.counts();
}

} // namespace spindel::engine
