#include "engine/algorithms/alike_sides.h"

#include <algorithm>
#include <functional>

namespace spindel::engine {

namespace {

constexpr std::uint64_t pairs_of(std::uint64_t members)
{
    return members * (members - 1) / 2;
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

bool AlikeSides::unite(const CyclesOfTop& cycles)
{
    if (!choose_heavy(cycles)) return false;
    find_first_sides(cycles);
    std::size_t kinds = 0;
    for (std::uint32_t side = 0; side < first_.size(); ++side)
        kinds += first_[side] == side ? 1 : 0;
    if (kinds > first_.size() / 2) return false;
    keep_first_sides(cycles);
    return true;
}

/// @return false where there are too few cycles.
bool AlikeSides::choose_heavy(const CyclesOfTop& cycles)
{
    constexpr std::uint64_t kCyclesPerLink = 8;
    if (pairs_of(cycles.links().size() + 1) <= kFew) return false; // most tops
    std::vector<std::size_t> members;
    std::uint64_t count = 0;
    for (const auto& opposite : cycles.opposites()) {
        const auto of_opposite = cycles.members(opposite).size();
        if (of_opposite < 2) continue;
        members.push_back(of_opposite);
        count += pairs_of(of_opposite);
    }
    const auto few = std::max(kFew, kCyclesPerLink * cycles.links().size());
    if (count <= few) return false;
    std::ranges::sort(members, std::greater());
    std::size_t fewest = 0; // members of a heavy opposite
    for (const auto of_opposite : members) {
        if (count <= few) break;
        count -= pairs_of(of_opposite);
        fewest = of_opposite;
    }
    heavy_.clear();
    for (const auto& opposite : cycles.opposites())
        heavy_.push_back(cycles.members(opposite).size() >= fewest ? 1 : 0);
    light_looks_ = count;
    return true;
}

std::uint64_t AlikeSides::looks() const
{
    std::uint64_t looks = light_looks_;
    for (const auto& opposite : opposites())
        looks += pairs_of(members(opposite).size() + 1);
    return looks;
}

std::uint64_t AlikeSides::likeness(const CyclesOfTop& cycles, std::uint32_t side) const
{
    Hash hash;
    const auto& of = cycles.sides()[side];
    hash.add((*group_)[of.rank]);
    hash.add(of.ways);
    for (const NodeId rank : before_top(of))
        hash.add(rank);
    for (const auto& link : cycles.links(side)) {
        if (is_heavy(link.opposite))
            hash.add(std::uint64_t{link.opposite} << 8U | cycles.ways(link));
    }
    return hash.value();
}

bool AlikeSides::alike(const CyclesOfTop& cycles, std::uint32_t side, std::uint32_t other) const
{
    const auto& a = cycles.sides()[side];
    const auto& b = cycles.sides()[other];
    if ((*group_)[a.rank] != (*group_)[b.rank] || a.ways != b.ways ||
        !std::ranges::equal(before_top(a), before_top(b)))
        return false;
    const auto of_b = cycles.links(other);
    auto at = of_b.begin();
    const auto skip_light = [&] {
        while (at != of_b.end() && !is_heavy(at->opposite))
            ++at;
    };
    for (const auto& link : cycles.links(side)) {
        if (!is_heavy(link.opposite)) continue;
        skip_light();
        if (at == of_b.end() || at->opposite != link.opposite ||
            cycles.ways(*at) != cycles.ways(link))
            return false;
        ++at;
    }
    skip_light();
    return at == of_b.end();
}

void AlikeSides::find_first_sides(const CyclesOfTop& cycles)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    for (std::uint32_t side = 0; side < cycles.sides().size(); ++side)
        order.emplace_back(likeness(cycles, side), side);
    std::ranges::sort(order);
    first_.resize(order.size());
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        const bool same = order[i].first == order[first].first &&
                          alike(cycles, order[first].second, order[i].second);
        if (!same) first = i;
        first_[order[i].second] = order[first].second;
    }
}

void AlikeSides::keep_first_sides(const CyclesOfTop& cycles)
{
    sides_.clear();
    links_.clear();
    opposites_.assign(cycles.opposites().begin(), cycles.opposites().end());
    for (auto& opposite : opposites_) {
        opposite.side = kNoSide;
        opposite.last = opposite.first;
    }
    members_.resize(cycles.links().size());
    std::vector<std::uint32_t> number(first_.size());
    for (std::uint32_t side = 0; side < first_.size(); ++side) {
        if (first_[side] == side) {
            number[side] = static_cast<std::uint32_t>(sides_.size());
            sides_.push_back(cycles.sides()[side]);
            sides_.back().first_link = static_cast<std::uint32_t>(links_.size());
            sides_.back().count = 0;
            for (const auto& link : cycles.links(side)) {
                if (!is_heavy(link.opposite)) continue;
                auto& opposite = opposites_[link.opposite];
                links_.push_back({link.opposite, opposite.last});
                members_[opposite.last++] = {number[side], cycles.ways(link)};
            }
        }
        ++sides_[number[first_[side]]].count;
    }
}

} // namespace spindel::engine
