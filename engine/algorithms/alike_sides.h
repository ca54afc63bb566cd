/// Cycles of four in which sides that are alike stand as one.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/four_cycles.h"

namespace spindel::engine {

/// The cycles of a top through its heavy opposites, those of most members, beside which the pairs
/// of members of all light ones are at most eight times as many as ties to find them by.
///
/// Sides are one that have the same group, ways, heavy opposites and neighbours before the top.
/// What ties sides have to one another is left out. Opposites keep their numbers; light ones are
/// empty.
class AlikeSides : public CyclesOfTop {
public:
    /// So few cycles are never worth it.
    static constexpr std::uint64_t kFew = 1U << 16U;

    /// @param group of each rank: neighbours of the top in two groups are never alike.
    AlikeSides(const RankedRows& rows, const std::vector<std::uint16_t>& group)
        : CyclesOfTop(true), rows_(&rows), group_(&group)
    {
    }

    /// Takes the cycles of a top, if that is worth it: of many cycles, if most sides are like
    /// others.
    bool unite(const CyclesOfTop& cycles);
    bool is_heavy(std::uint32_t opposite) const { return heavy_[opposite] != 0; }
    /// About how many pairs of sides there are left to look at.
    std::uint64_t looks() const;

private:
    bool choose_heavy(const CyclesOfTop& cycles);
    std::span<const NodeId> before_top(const Side& side) const
    {
        return rows_->row(side.rank).first(side.onward - rows_->begin[side.rank]);
    }
    std::uint64_t likeness(const CyclesOfTop& cycles, std::uint32_t side) const;
    bool alike(const CyclesOfTop& cycles, std::uint32_t side, std::uint32_t other) const;
    void find_first_sides(const CyclesOfTop& cycles);
    void keep_first_sides(const CyclesOfTop& cycles);

    const RankedRows* rows_;
    const std::vector<std::uint16_t>* group_;
    std::vector<std::uint8_t> heavy_;  // by opposite
    std::vector<std::uint32_t> first_; // by side, the first that is like it
    std::uint64_t light_looks_ = 0;
};

} // namespace spindel::engine
