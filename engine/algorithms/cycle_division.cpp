#include "engine/algorithms/cycle_division.h"

#include <array>

namespace spindel::engine {

namespace {

/// The shares of broker v in pairs of one a and many b, by how the group of b compares: v's, a's
/// where that is another, or any other.
class SharesByGroup {
public:
    SharesByGroup(std::uint16_t a, std::uint16_t v) : a_(a), v_(v) {}

    void divide(std::uint16_t b, const BothWays& by, const PairParts& parts)
    {
        const std::size_t like = b == v_ ? 0 : b == a_ ? 1 : 2;
        if (by.there * parts.each.there != 0) there_[like].divide(parts.each.there, parts.pairs);
        if (by.back * parts.each.back != 0) back_[like].divide(parts.each.back, parts.pairs);
    }
    /// The same where every tie runs both ways.
    void divide_alike(std::uint16_t b, const PairParts& parts)
    {
        there_[b == v_ ? 0 : b == a_ ? 1 : 2].divide(parts.each.there, parts.pairs);
    }

    void add_to(RoleShares& shares, bool alike) const
    {
        constexpr std::uint16_t kOther = 0; // known groups are not 0
        for (std::size_t like = 0; like < there_.size(); ++like) {
            const auto b = like == 0 ? v_ : like == 1 ? a_ : kOther;
            shares[broker_role(a_, v_, b)].add(there_[like]);
            shares[broker_role(b, v_, a_)].add(alike ? there_[like] : back_[like]);
        }
    }

private:
    std::uint16_t a_;
    std::uint16_t v_;
    std::array<PairShare, 3> there_{};
    std::array<PairShare, 3> back_{};
};

} // namespace

CycleDivision::CycleDivision(const RankedRows& rows, const std::vector<std::uint16_t>& group)
    : rows_(&rows), group_(&group), alike_(rows.ways.empty()), cycles_(rows),
      alike_sides_(rows, group), light_pairs_(rows, group)
{
}

void CycleDivision::divide_at(NodeId top, NodeMap<RoleShares>& shares)
{
    cycles_.find(top);
    const auto opposites = cycles_.opposites();
    if (opposites.empty()) return;
    top_shares_ = {};
    side_shares_.assign(cycles_.sides().size(), {});
    opposite_shares_.assign(opposites.size(), {});
    show(cycles_);
    for (const auto& opposite : opposites)
        divide_top_and_opposite(top, opposite);
    if (alike_sides_.unite(cycles_)) {
        show(alike_sides_);
        light_pairs_.correct(top, cycles_, alike_sides_, top_shares_, opposite_shares_);
    }
    for (std::uint32_t side = 0; side < shown_->sides().size(); ++side)
        divide_sides(top, side);
    shares[rows_->node[top]].add(top_shares_);
    for (std::size_t i = 0; i < side_shares_.size(); ++i)
        shares[rows_->node[cycles_.sides()[i].rank]].add(side_shares_[i]);
    for (std::size_t i = 0; i < opposites.size(); ++i)
        shares[rows_->node[opposites[i].rank]].add(opposite_shares_[i]);
}

void CycleDivision::show(const CyclesOfTop& cycles)
{
    shown_ = &cycles;
    const auto sides = cycles.sides();
    side_group_.resize(sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i)
        side_group_[i] = group(sides[i].rank);
    brokers_.resize(sides.size());
    part_.resize(sides.size());
    closing_.resize(sides.size(), 0);
}

void CycleDivision::divide_top_and_opposite(NodeId top, const Opposite& opposite)
{
    const auto a = group(top);
    const auto b = group(opposite.rank);
    const auto members = cycles_.members(opposite);
    if (a == 0 || b == 0 || members.size() < 2) return;
    BothWays brokers;
    const auto served_by = [&](const CyclesOfTop::Member& member) {
        return served(cycles_.sides()[member.side].ways, reversed(member.ways));
    };
    for (const auto& member : members)
        brokers.add(served_by(member));
    const bool tied = opposite.side != CyclesOfTop::kNoSide;
    const auto part = parts(brokers, tied ? +cycles_.sides()[opposite.side].ways : 0);
    if (!part.any() || rows_->share_before(top, top, opposite.rank)) return;
    for (const auto& member : members) {
        const auto v = side_group_[member.side];
        if (v == 0) continue;
        const auto by = served_by(member);
        auto& shares = side_shares_[member.side];
        if (by.there * part.there != 0) shares[broker_role(a, v, b)].divide(part.there);
        if (by.back * part.back != 0) shares[broker_role(b, v, a)].divide(part.back);
    }
}

void CycleDivision::divide_sides(NodeId top, std::uint32_t side)
{
    if (side_group_[side] == 0) return;
    const auto links = shown_->links(side);
    for (const auto& link : links) {
        count_brokers(link);
        const auto& opposite = shown_->opposites()[link.opposite];
        if (opposite.side != CyclesOfTop::kNoSide) closing_[opposite.side] = shown_->ways(link);
    }
    if (divide_around_top(top, side)) {
        for (const auto& link : links)
            divide_around(link, side_group_[side]);
    }
    for (const auto other : met_) {
        brokers_[other] = {};
        part_[other] = {};
    }
    met_.clear();
    for (const auto& link : links) {
        const auto& opposite = shown_->opposites()[link.opposite];
        if (opposite.side != CyclesOfTop::kNoSide) closing_[opposite.side] = 0;
    }
}

void CycleDivision::count_brokers(const Link& link)
{
    const TieWays from_a = shown_->ways(link);
    for (const auto& member : shown_->members_from(link)) {
        const auto by = alike_ ? BothWays{1, 1} : served(from_a, member.ways);
        auto& brokers = brokers_[member.side];
        if (!brokers.any() && by.any()) met_.push_back(member.side);
        brokers.add(by);
    }
}

bool CycleDivision::divide_around_top(NodeId top, std::uint32_t side)
{
    const auto& a = shown_->sides()[side];
    SharesByGroup top_shares(side_group_[side], group(top));
    bool any = false;
    for (const auto other : met_) {
        if (side_group_[other] == 0) continue;
        const auto& b = shown_->sides()[other];
        auto brokers = brokers_[other];
        const auto by_top = served(reversed(a.ways), reversed(b.ways));
        brokers.add(by_top);
        const auto part = parts(brokers, closing_[other]);
        if (!part.any() || rows_->share_before(top, a.rank, b.rank)) continue;
        any = true;
        part_[other] = {part, pairs(side, other)};
        if (group(top) != 0) top_shares.divide(side_group_[other], by_top, part_[other]);
    }
    if (any && group(top) != 0) top_shares.add_to(top_shares_, false);
    return any;
}

std::uint64_t CycleDivision::pairs(std::uint32_t side, std::uint32_t other) const
{
    const std::uint64_t count = shown_->sides()[side].count;
    return side == other ? count * (count - 1) / 2 : count * shown_->sides()[other].count;
}

void CycleDivision::divide_around(const Link& link, std::uint16_t a)
{
    const auto v = group(shown_->opposites()[link.opposite].rank);
    const auto members = shown_->members_from(link);
    if (v == 0 || members.empty()) return;
    const TieWays from_a = shown_->ways(link);
    SharesByGroup shares(a, v);
    for (const auto& member : members) {
        const auto& parts = part_[member.side];
        if (parts.pairs == 0) continue;
        const auto b = side_group_[member.side];
        if (alike_) {
            shares.divide_alike(b, parts);
        } else {
            shares.divide(b, served(from_a, member.ways), parts);
        }
    }
    shares.add_to(opposite_shares_[link.opposite], alike_);
}

} // namespace spindel::engine
