/// The inner nodes of a chain as targets of searches that only met its hubs.
#pragma once

#include <cstring>

#include "engine/algorithms/lanes.h"

namespace spindel::engine {

/// Not where time is spent, so that one width serves every processor.
using ChainRow = Lanes<LaneWidth::two>;

/// Reads and writes row `row` of a matrix of `kLanes` columns.
inline ChainRow row_at(const double* rows, std::size_t row)
{
    ChainRow result;
    std::memcpy(result.part, rows + row * kLanes, sizeof(result.part));
    return result;
}
inline void set_row(double* rows, std::size_t row, const ChainRow& value)
{
    std::memcpy(rows + row * kLanes, value.part, sizeof(value.part));
}

/// An inner node of a chain as a target: distances and paths to it, and the share of paths by each
/// hub.
struct InnerTarget {
    ChainRow distances;
    ChainRow paths;
    ChainRow by_a;
    ChainRow by_b;
};

/// A chain from outside.
class ChainView {
public:
    ChainView(const ChainRow& from_a, const ChainRow& from_b, const ChainRow& paths_a,
              const ChainRow& paths_b)
        : from_a_(from_a), from_b_(from_b), paths_a_(paths_a), paths_b_(paths_b)
    {
        for_each_part<LaneWidth::two>([&](std::size_t p) {
            const auto a = 0.5 * paths_a.part[p]; // the sum itself may be too large
            const auto b = 0.5 * paths_b.part[p];
            tied_a_.part[p] = a / (a + b);
            tied_b_.part[p] = b / (a + b);
        });
    }

    /// The node so many steps from the first hub and from the second.
    InnerTarget at(double steps_a, double steps_b) const
    {
        InnerTarget target;
        for_each_part<LaneWidth::two>([&](std::size_t p) {
            const auto by_a = from_a_.part[p] + steps_a;
            const auto by_b = from_b_.part[p] + steps_b;
            const auto only_a = by_a < by_b;
            const auto only_b = by_a > by_b;
            target.distances.part[p] = only_b ? by_b : by_a;
            target.paths.part[p] =
                (only_b ? 0.0 : paths_a_.part[p]) + (only_a ? 0.0 : paths_b_.part[p]);
            target.by_a.part[p] = only_a ? 1.0 : only_b ? 0.0 : tied_a_.part[p];
            target.by_b.part[p] = only_b ? 1.0 : only_a ? 0.0 : tied_b_.part[p];
        });
        return target;
    }

private:
    ChainRow from_a_;
    ChainRow from_b_;
    ChainRow paths_a_;
    ChainRow paths_b_;
    ChainRow tied_a_{};
    ChainRow tied_b_{};
};

} // namespace spindel::engine
