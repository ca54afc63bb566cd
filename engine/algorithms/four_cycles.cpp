#include "engine/algorithms/four_cycles.h"

#include <algorithm>

namespace spindel::engine {

namespace {

constexpr std::uint64_t pairs_of(std::uint64_t paths)
{
    return paths * (paths - 1) / 2;
}

/// A number for a sequence of numbers.
class Hash {
public:
    void add(std::uint64_t value)
    {
        value_ = (value_ ^ value) * 0x9e3779b97f4a7c15U;
        value_ ^= value_ >> 32U;
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0;
};

} // namespace

std::uint64_t FourCycles::count(NodeId top)
{
    list_sides(top);
    count_paths();
    std::uint64_t cycles = 0;
    for (const NodeId rank : reached_) {
        cycles += pairs_of(paths_[rank]);
        paths_[rank] = 0;
    }
    if (cycles < kManyCycles) return cycles;
    find(top);
    cycles = 0;
    for (const auto& opposite : opposites_)
        cycles += pairs_of(members(opposite).size() + 1);
    return cycles;
}

void FourCycles::find(NodeId top)
{
    list_sides(top);
    count_paths();
    number_opposites();
    list_members();
    for (const NodeId rank : reached_)
        paths_[rank] = 0;
    if (is_worth_uniting()) unite();
}

std::span<const FourCycles::Link> FourCycles::links(std::uint32_t side) const
{
    const auto end = side + 1 < sides_.size() ? sides_[side + 1].first_link : links_.size();
    return {links_.data() + sides_[side].first_link, links_.data() + end};
}

void FourCycles::list_sides(NodeId top)
{
    constexpr ArcId kAhead = 8; // rows lie scattered: the next ones are on their way meanwhile
    sides_.clear();
    nodes_.clear();
    const auto end = rows_->begin[top + std::size_t{1}];
    const auto first = rows_->first_after(top, top);
    for (auto i = first; i < end; ++i) {
        if (i + kAhead < end) {
            const auto* row = rows_->column.data() + rows_->begin[rows_->column[i + kAhead]];
            __builtin_prefetch(row);
        }
        const NodeId rank = rows_->column[i];
        nodes_.push_back({rank, static_cast<std::uint32_t>(sides_.size())});
        sides_.push_back({rank, rows_->ways_at(i), rows_->first_after(rank, top), 0, 1});
    }
}

void FourCycles::count_paths()
{
    reached_.clear();
    if (sides_.size() < 2) return;
    for (const auto& side : sides_) {
        const auto end = rows_->begin[side.rank + std::size_t{1}];
        for (auto i = side.onward; i < end; ++i) {
            if (paths_[rows_->column[i]]++ == 0) reached_.push_back(rows_->column[i]);
        }
    }
}

void FourCycles::number_opposites()
{
    opposites_.clear();
    members_.clear();
    for (std::uint32_t side = 0; side < sides_.size(); ++side) {
        if (paths_[sides_[side].rank] > 0) list_opposite(sides_[side].rank, side);
    }
    const auto sides_among_them = opposites_.size();
    for (const NodeId rank : reached_) {
        const bool listed = paths_[rank] <= sides_among_them && paths_[rank] > 0 &&
                            opposites_[paths_[rank] - 1].rank == rank;
        if (listed) continue;
        if (paths_[rank] > 1) {
            list_opposite(rank, kNoSide);
        } else {
            paths_[rank] = 0;
        }
    }
}

void FourCycles::list_opposite(NodeId rank, std::uint32_t side)
{
    const auto first = static_cast<std::uint32_t>(members_.size());
    members_.resize(members_.size() + paths_[rank]);
    opposites_.push_back({rank, side, first, first});
    paths_[rank] = static_cast<std::uint32_t>(opposites_.size());
}

void FourCycles::list_members()
{
    links_.clear();
    for (std::uint32_t side = 0; side < sides_.size(); ++side) {
        sides_[side].first_link = static_cast<std::uint32_t>(links_.size());
        if (opposites_.empty()) continue;
        const auto end = rows_->begin[sides_[side].rank + std::size_t{1}];
        for (auto i = sides_[side].onward; i < end; ++i) {
            const auto number = paths_[rows_->column[i]];
            if (number == 0) continue;
            auto& opposite = opposites_[number - 1];
            links_.push_back({number - 1, opposite.last});
            members_[opposite.last++] = {side, rows_->ways_at(i)};
        }
    }
}

bool FourCycles::is_worth_uniting() const
{
    std::uint64_t cycles = 0;
    for (const auto& opposite : opposites_)
        cycles += pairs_of(members(opposite).size());
    if (cycles < kManyCycles || cycles < 8 * links_.size()) return false;
    std::uint64_t looks = links_.size();
    for (const auto& side : sides_)
        looks += before_top(side).size();
    return cycles >= 8 * looks;
}

std::uint64_t FourCycles::likeness(std::uint32_t side) const
{
    Hash hash;
    hash.add((*group_)[sides_[side].rank]);
    hash.add(sides_[side].ways);
    for (const NodeId rank : before_top(sides_[side]))
        hash.add(rank);
    for (const auto& link : links(side))
        hash.add(std::uint64_t{link.opposite} << 8U | ways(link));
    return hash.value();
}

bool FourCycles::alike(std::uint32_t side, std::uint32_t other) const
{
    const auto& a = sides_[side];
    const auto& b = sides_[other];
    const auto same = [this](const Link& x, const Link& y) {
        return x.opposite == y.opposite && ways(x) == ways(y);
    };
    return (*group_)[a.rank] == (*group_)[b.rank] && a.ways == b.ways &&
           std::ranges::equal(before_top(a), before_top(b)) &&
           std::ranges::equal(links(side), links(other), same);
}

/// Lets the first of sides that are alike stand for all.
void FourCycles::unite()
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    for (std::uint32_t side = 0; side < sides_.size(); ++side)
        order.emplace_back(likeness(side), side);
    std::ranges::sort(order);
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        const bool same =
            order[i].first == order[first].first && alike(order[first].second, order[i].second);
        if (!same) first = i;
        nodes_[order[i].second].side = order[first].second;
    }
    keep_first_sides();
}

/// Leaves the sides that stand for themselves, in the same order, so that each list shrinks where
/// it stands.
void FourCycles::keep_first_sides()
{
    for (auto& opposite : opposites_)
        opposite.last = opposite.first;
    std::vector<std::uint32_t> number(sides_.size());
    std::uint32_t kept = 0;
    std::uint32_t link_count = 0;
    for (std::uint32_t side = 0; side < sides_.size(); ++side) {
        if (nodes_[side].side != side) continue;
        const auto old_links = links(side);
        auto moved = sides_[side];
        moved.first_link = link_count;
        moved.count = 0;
        for (const auto& link : old_links) {
            auto& opposite = opposites_[link.opposite];
            members_[opposite.last] = {kept, ways(link)};
            links_[link_count++] = {link.opposite, opposite.last++};
        }
        number[side] = kept;
        sides_[kept++] = moved;
    }
    sides_.resize(kept);
    links_.resize(link_count);
    for (auto& node : nodes_) {
        node.side = number[node.side];
        ++sides_[node.side].count;
    }
    for (auto& opposite : opposites_) {
        if (opposite.side != kNoSide) opposite.side = nodes_[opposite.side].side;
    }
}

} // namespace spindel::engine
