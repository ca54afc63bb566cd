#include <atomic>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/cycle_division.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

std::vector<std::uint16_t> by_rank(const RankedRows& rows, const Groups& groups)
{
    std::vector<std::uint16_t> group(rows.size());
    for (NodeId rank = 0; rank < rows.size(); ++rank)
        group[rank] = groups[rows.node[rank]];
    return group;
}

/// The tops of most ties whose cycles are counted; of the others one of so many stands for all.
constexpr std::size_t kCountedTops = 8192;
constexpr std::size_t kCountedTopOf = 8;

/// Counts the cycles of one top at a time, those of sides that are alike once. One to a thread.
class CycleCounter {
public:
    CycleCounter(const RankedRows& rows, const std::vector<std::uint16_t>& group)
        : cycles_(rows), alike_sides_(rows, group)
    {
    }

    std::uint64_t count(NodeId top)
    {
        const auto count = cycles_.count(top);
        if (count <= AlikeSides::kFew) return count;
        cycles_.find(top);
        return alike_sides_.unite(cycles_) ? alike_sides_.looks() : count;
    }

private:
    FourCycles cycles_;
    AlikeSides alike_sides_;
};

} // namespace

bool has_few_cycles(const RankedRows& rows, const Groups& groups, std::uint64_t limit,
                    const Progress& progress)
{
    const auto group = by_rank(rows, groups);
    std::atomic<std::uint64_t> cycles = 0; // only grows, so threads make no difference
    tbb::enumerable_thread_specific<CycleCounter> counters(
        [&] { return CycleCounter(rows, group); });
    Steps steps(progress, "brokerage: counting cycles", rows.size());
    for_each_index(rows.size(), [&](std::size_t top) {
        steps.add();
        const bool stands_for_others = top >= kCountedTops;
        if (cycles > limit || (stands_for_others && top % kCountedTopOf != 0)) return;
        const auto found = counters.local().count(static_cast<NodeId>(top));
        if (found > 0) cycles += stands_for_others ? kCountedTopOf * found : found;
    });
    return cycles <= limit;
}

void divide_by_cycles(const RankedRows& rows, const Groups& groups, const Progress& progress,
                      NodeMap<RoleShares>& shares)
{
    const auto group = by_rank(rows, groups);
    tbb::enumerable_thread_specific<CycleDivision> divisions(
        [&] { return CycleDivision(rows, group); });
    Steps steps(progress, "brokerage: shares", rows.size());
    for_each_index(rows.size(), [&](std::size_t top) {
        steps.add();
        divisions.local().divide_at(static_cast<NodeId>(top), shares);
    });
}

} // namespace spindel::engine
