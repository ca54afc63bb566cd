#include "engine/algorithms/light_pairs.h"

namespace spindel::engine {

namespace {

/// What a broker of one group has of the pairs of two others' groups.
class Exchange {
public:
    Exchange(std::uint16_t a, std::uint16_t b, const BothWays& before, const BothWays& after)
        : a_(a), b_(b), before_(before), after_(after)
    {
    }

    /// @param had whether the broker got something before.
    void apply(std::uint16_t v, const BothWays& by, bool had, RoleShares& shares) const
    {
        if (v == 0) return;
        if (by.there != 0)
            replace(had ? before_.there : 0, after_.there, shares[broker_role(a_, v, b_)]);
        if (by.back != 0)
            replace(had ? before_.back : 0, after_.back, shares[broker_role(b_, v, a_)]);
    }

private:
    static void replace(std::uint64_t before, std::uint64_t after, PairShare& share)
    {
        if (before != 0) share.restore(before);
        if (after != 0) share.divide(after);
    }

    std::uint16_t a_;
    std::uint16_t b_;
    BothWays before_;
    BothWays after_;
};

} // namespace

void LightPairs::correct(NodeId top, const CyclesOfTop& cycles, const AlikeSides& alike_sides,
                         RoleShares& top_shares, std::vector<RoleShares>& opposite_shares)
{
    cycles_ = &cycles;
    alike_sides_ = &alike_sides;
    to_opposite_.resize(cycles.opposites().size(), 0);
    to_side_.resize(cycles.sides().size(), 0);
    is_partner_.resize(cycles.sides().size(), 0);
    for (std::uint32_t side = 0; side < cycles.sides().size(); ++side) {
        if (group_of(side) == 0) continue;
        meet_partners(side);
        mark(side, true);
        for (const auto partner : partners_)
            correct_pair(top, side, partner, top_shares, opposite_shares);
        mark(side, false);
        for (const auto partner : partners_)
            is_partner_[partner] = 0;
        partners_.clear();
    }
}

void LightPairs::mark(std::uint32_t side, bool on)
{
    for (const auto& link : cycles_->links(side)) {
        const std::uint8_t ways = on ? cycles_->ways(link) : 0;
        to_opposite_[link.opposite] = ways;
        const auto as_side = cycles_->opposites()[link.opposite].side;
        if (as_side != CyclesOfTop::kNoSide) to_side_[as_side] = ways;
    }
}

/// Later sides of known group that are tied to the side or share a light opposite with it.
void LightPairs::meet_partners(std::uint32_t side)
{
    const auto meet = [this](std::uint32_t other) {
        if (is_partner_[other] != 0 || group_of(other) == 0) return;
        is_partner_[other] = 1;
        partners_.push_back(other);
    };
    for (const auto& link : cycles_->links(side)) {
        const auto as_side = cycles_->opposites()[link.opposite].side;
        if (as_side != CyclesOfTop::kNoSide && as_side > side) meet(as_side);
        if (alike_sides_->is_heavy(link.opposite)) continue;
        for (const auto& member : cycles_->members_from(link))
            meet(member.side);
    }
}

void LightPairs::correct_pair(NodeId top, std::uint32_t a, std::uint32_t b, RoleShares& top_shares,
                              std::vector<RoleShares>& opposite_shares) const
{
    const auto& side_a = cycles_->sides()[a];
    const auto& side_b = cycles_->sides()[b];
    if (rows_->share_before(top, side_a.rank, side_b.rank)) return;
    const auto by_opposite = [this](const CyclesOfTop::Link& link) {
        return served(static_cast<TieWays>(to_opposite_[link.opposite]), cycles_->ways(link));
    };
    const auto by_top = served(reversed(side_a.ways), reversed(side_b.ways));
    auto heavy = by_top;
    auto all = by_top;
    for (const auto& link : cycles_->links(b)) {
        const auto by = by_opposite(link);
        all.add(by);
        if (alike_sides_->is_heavy(link.opposite)) heavy.add(by);
    }
    const auto before = parts(heavy, 0);
    const auto after = parts(all, to_side_[b]);
    if (before == after && heavy == all) return;
    const Exchange exchange(group_of(a), group_of(b), before, after);
    exchange.apply(group(top), by_top, true, top_shares);
    for (const auto& link : cycles_->links(b)) {
        exchange.apply(group(cycles_->opposites()[link.opposite].rank), by_opposite(link),
                       alike_sides_->is_heavy(link.opposite), opposite_shares[link.opposite]);
    }
}

} // namespace spindel::engine
