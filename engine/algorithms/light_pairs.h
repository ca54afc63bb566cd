/// The pairs of sides that have more in common than heavy opposites.
#pragma once

#include "engine/algorithms/alike_sides.h"
#include "engine/algorithms/pair_brokers.h"

namespace spindel::engine {

/// Sets right what comes of dividing all pairs of alike sides as if light opposites and ties
/// between sides were not there. One to a thread.
class LightPairs {
public:
    LightPairs(const RankedRows& rows, const std::vector<std::uint16_t>& group)
        : rows_(&rows), group_(&group)
    {
    }

    /// Adds to the shares of the top and of each opposite what pairs of sides that are tied or
    /// share a light opposite give them, less what heavy opposites alone would.
    void correct(NodeId top, const CyclesOfTop& cycles, const AlikeSides& alike_sides,
                 RoleShares& top_shares, std::vector<RoleShares>& opposite_shares);

private:
    void mark(std::uint32_t side, bool on);
    void meet_partners(std::uint32_t side);
    void correct_pair(NodeId top, std::uint32_t a, std::uint32_t b, RoleShares& top_shares,
                      std::vector<RoleShares>& opposite_shares) const;
    std::uint16_t group(NodeId rank) const { return (*group_)[rank]; }
    std::uint16_t group_of(std::uint32_t side) const { return group(cycles_->sides()[side].rank); }

    const RankedRows* rows_;
    const std::vector<std::uint16_t>* group_; // by rank
    const CyclesOfTop* cycles_ = nullptr;
    const AlikeSides* alike_sides_ = nullptr;
    /// Of the present side: how its ties to each opposite and to each other side run, 0 where there
    /// is none, and its partners.
    std::vector<std::uint8_t> to_opposite_;
    std::vector<std::uint8_t> to_side_;
    std::vector<std::uint8_t> is_partner_;
    std::vector<std::uint32_t> partners_;
};

} // namespace spindel::engine
