#include <array>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/alike_sides.h"
#include "engine/algorithms/four_cycles.h"
#include "engine/algorithms/light_pairs.h"
#include "engine/algorithms/pair_brokers.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// What each broker of so many pairs that are alike gets.
struct Parts {
    BothWays each;
    std::uint64_t pairs = 0;
};

/// The shares of broker v in pairs of one a and many b, by how the group of b compares: v's, a's
/// where that is another, or any other.
class SharesByGroup {
public:
    SharesByGroup(std::uint16_t a, std::uint16_t v) : a_(a), v_(v) {}

    void divide(std::uint16_t b, const BothWays& by, const Parts& parts)
    {
        const std::size_t like = b == v_ ? 0 : b == a_ ? 1 : 2;
        if (by.there * parts.each.there != 0) there_[like].divide(parts.each.there, parts.pairs);
        if (by.back * parts.each.back != 0) back_[like].divide(parts.each.back, parts.pairs);
    }
    /// The same where every tie runs both ways.
    void divide_alike(std::uint16_t b, const Parts& parts)
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

/// Divides pairs, each at one top: the first of its brokers if that ranks before both ends, else
/// the first of its ends. One to a thread.
class CycleDivision {
public:
    CycleDivision(const RankedRows& rows, const std::vector<std::uint16_t>& group)
        : rows_(&rows), group_(&group), alike_(rows.ways.empty()), cycles_(rows),
          alike_sides_(rows, group), light_pairs_(rows, group)
    {
    }

    /// Divides the pairs of one top; adds to `shares`, which other threads may do too.
    void divide_at(NodeId top, NodeMap<RoleShares>& shares)
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

private:
    using Opposite = CyclesOfTop::Opposite;
    using Link = CyclesOfTop::Link;

    /// Pairs of these sides are to be divided from now on.
    void show(const CyclesOfTop& cycles)
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

    std::uint16_t group(NodeId rank) const { return (*group_)[rank]; }

    void divide_top_and_opposite(NodeId top, const Opposite& opposite)
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

    /// The pairs of one side and those after it, and those within it.
    void divide_sides(NodeId top, std::uint32_t side)
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

    /// Counts, for each of these sides, the opposite of `link` as a broker.
    void count_brokers(const Link& link)
    {
        const TieWays from_a = shown_->ways(link);
        for (const auto& member : shown_->members_from(link)) {
            const auto by = alike_ ? BothWays{1, 1} : served(from_a, member.ways);
            auto& brokers = brokers_[member.side];
            if (!brokers.any() && by.any()) met_.push_back(member.side);
            brokers.add(by);
        }
    }

    /// Credits the top for the pairs of a side, and leaves in `part_` what other brokers get.
    /// @return whether there is anything to get.
    bool divide_around_top(NodeId top, std::uint32_t side)
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

    /// How many pairs of nodes two sides make, or one within itself.
    std::uint64_t pairs(std::uint32_t side, std::uint32_t other) const
    {
        const std::uint64_t count = shown_->sides()[side].count;
        return side == other ? count * (count - 1) / 2 : count * shown_->sides()[other].count;
    }

    /// Credits the opposite of `link` for the pairs of the side of group a.
    void divide_around(const Link& link, std::uint16_t a)
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
    std::vector<Parts> part_;
    std::vector<std::uint8_t> closing_;
    std::vector<std::uint32_t> met_; // those with brokers
};

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
