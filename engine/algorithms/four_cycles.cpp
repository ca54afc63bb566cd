#include "engine/algorithms/four_cycles.h"

namespace spindel::engine {

std::uint64_t FourCycles::count(NodeId top)
{
    list_sides(top);
    count_paths();
    std::uint64_t cycles = 0;
    for (const NodeId rank : reached_) {
        const std::uint64_t paths = paths_[rank];
        cycles += paths * (paths - 1) / 2;
        paths_[rank] = 0;
    }
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
}

void FourCycles::list_sides(NodeId top)
{
    constexpr ArcId kAhead = 8; // rows lie scattered: the next ones are on their way meanwhile
    sides_.clear();
    const auto end = rows_->begin[top + std::size_t{1}];
    const auto first = rows_->first_after(top, top);
    for (auto i = first; i < end; ++i) {
        if (i + kAhead < end) {
            const auto* row = rows_->column.data() + rows_->begin[rows_->column[i + kAhead]];
            __builtin_prefetch(row);
        }
        const NodeId rank = rows_->column[i];
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

} // namespace spindel::engine
