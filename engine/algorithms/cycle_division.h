/// Pairs and their brokers as the four-cycles of a network: what each broker gets.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/alike_sides.h"
#include "engine/algorithms/four_cycles.h"
#include "engine/algorithms/light_pairs.h"
#include "engine/algorithms/pair_brokers.h"

namespace spindel::engine {

/// What each broker of so many pairs that are alike gets.
struct PairParts {
    BothWays each;
    std::uint64_t pairs = 0;
};

/// Divides pairs, each at one top: the first of its brokers if that ranks before both ends, else
/// the first of its ends. One to a thread.
class CycleDivision {
public:
    CycleDivision(const RankedRows& rows, const std::vector<std::uint16_t>& group);

    /// Divides the pairs of one top; adds to `shares`, which other threads may do too.
    void divide_at(NodeId top, NodeMap<RoleShares>& shares);

private:
    using Opposite = CyclesOfTop::Opposite;
    using Link = CyclesOfTop::Link;

    /// Pairs of these sides are to be divided from now on.
    void show(const CyclesOfTop& cycles);

    std::uint16_t group(NodeId rank) const { return (*group_)[rank]; }

    void divide_top_and_opposite(NodeId top, const Opposite& opposite);

    /// The pairs of one side and those after it, and those within it.
    void divide_sides(NodeId top, std::uint32_t side);

    /// Counts, for each of these sides, the opposite of `link` as a broker.
    void count_brokers(const Link& link);

    /// Credits the top for the pairs of a side, and leaves in `part_` what other brokers get.
    /// @return whether there is anything to get.
    bool divide_around_top(NodeId top, std::uint32_t side);

    /// How many pairs of nodes two sides make, or one within itself.
    std::uint64_t pairs(std::uint32_t side, std::uint32_t other) const;

    /// Credits the opposite of `link` for the pairs of the side of group a.
    void divide_around(const Link& link, std::uint16_t a);

    const RankedRows* rows_;
    const std::vector<std::uint16_t>* group_; // by rank
    bool alike_;                              // every tie runs both ways
    FourCycles cycles_;
    AlikeSides alike_sides_;
    LightPairs light_pairs_;
    const CyclesOfTop* shown_ = nullptr;
    std::vector<std::uint16_t> side_group_;
    RoleShares top_shares_;
    std::vector<RoleShares> side_shares_;
    std::vector<RoleShares> opposite_shares_;
    /// Of one side and each later one, or itself: the brokers of the pair but for the top, what
    /// each gets, and the arcs between the two.
    std::vector<BothWays> brokers_;
    std::vector<PairParts> part_;
    std::vector<std::uint8_t> closing_;
    std::vector<std::uint32_t> met_; // those with brokers
};

} // namespace spindel::engine
