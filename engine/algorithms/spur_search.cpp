#include "engine/algorithms/spur_search.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace spindel::engine {

namespace {

constexpr NodeId kNobody = 0xffffffffU;
constexpr std::uint64_t kStepsBetweenReports = 16'384;
constexpr std::uint64_t kManyArcs = 65'536; // looked at by one search

template <typename Heap, typename Entry>
void push(Heap& heap, const Entry& entry)
{
    heap.push_back(entry);
    std::ranges::push_heap(heap, std::greater<>{});
}

template <typename Heap>
auto pop(Heap& heap)
{
    std::ranges::pop_heap(heap, std::greater<>{});
    const auto entry = heap.back();
    heap.pop_back();
    return entry;
}

} // namespace

SpurSearch::SpurSearch(const PathRoads& roads, NodeId target, const Progress& progress)
    : roads_(roads), target_(target), to_target_(roads.node_count(), kFar),
      length_(roads.node_count(), kFar), next_(roads.node_count(), kNobody),
      closed_(roads.node_count(), false), begun_(roads.node_count(), false)
{
    if (roads.are_alike()) {
        measure_steps_back(progress);
    } else {
        measure_back(progress);
    }
}

void SpurSearch::measure_steps_back(const Progress& progress)
{
    to_target_[target_] = 0;
    std::vector<NodeId> reached{target_};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (i % kStepsBetweenReports == 0) progress.at("", i, roads_.node_count());
        const NodeId v = reached[i];
        const auto row = roads_.back(v);
        if (row.empty()) continue;
        const auto longer = to_target_[v] + roads_.back_length(v, 0);
        for (const NodeId u : row) {
            if (to_target_[u] != kFar) continue;
            to_target_[u] = longer;
            reached.push_back(u);
        }
    }
}

void SpurSearch::measure_back(const Progress& progress)
{
    to_target_[target_] = 0;
    push(open_, Entry{0, 0, target_});
    for (std::uint64_t step = 0; !open_.empty(); ++step) {
        if (step % kStepsBetweenReports == 0) progress.at("", step, roads_.node_count());
        const auto [estimate, length, v] = pop(open_);
        if (length > to_target_[v]) continue; // a shorter way came first
        const auto row = roads_.back(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto longer = length + roads_.back_length(v, i);
            if (longer >= to_target_[row[i]]) continue;
            to_target_[row[i]] = longer;
            push(open_, Entry{longer, longer, row[i]});
        }
    }
}

void SpurSearch::begin_anew()
{
    for (const NodeId v : beginning_)
        begun_[v] = false;
    beginning_.clear();
}

void SpurSearch::lead_on(NodeId v)
{
    begun_[v] = true;
    beginning_.push_back(v);
}

std::optional<SpurSearch::Spur> SpurSearch::search(std::span<const NodeId> banned, ExactLength most,
                                                   const Progress& progress)
{
    most_ = most;
    if (const auto least = least_length(banned); least == kFar || least > most) return std::nullopt;
    clear();
    if (auto straight = straight_way(banned, progress)) return straight;
    clear();
    for_each_first_step(banned, [&](NodeId v, ExactLength length) { reach(v, length); });
    switch (reach_target(progress)) {
    case Found::way: return first_way(banned);
    case Found::looked_at_many: return met_way(banned, progress);
    case Found::none: break;
    }
    return std::nullopt;
}

template <typename Visit>
void SpurSearch::for_each_first_step(std::span<const NodeId> banned, const Visit& visit) const
{
    const NodeId start = beginning_.back();
    const auto row = roads_.onward(start);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const NodeId v = row[i];
        if (begun_[v] || to_target_[v] == kFar) continue;
        if (std::ranges::find(banned, v) != banned.end()) continue;
        visit(v, roads_.onward_length(start, i));
    }
}

ExactLength SpurSearch::least_length(std::span<const NodeId> banned) const
{
    ExactLength least = kFar;
    for_each_first_step(banned, [&](NodeId v, ExactLength length) {
        least = std::min(least, length + to_target_[v]);
    });
    return least;
}

/// The first way that is as short as if nothing but first steps were banned, if there is one. Every
/// node is looked at once: the target can be had from it, or not.
std::optional<SpurSearch::Spur> SpurSearch::straight_way(std::span<const NodeId> banned,
                                                         const Progress& progress)
{
    const ExactLength least = least_length(banned);
    std::vector<NodeId> first;
    for_each_first_step(banned, [&](NodeId v, ExactLength length) {
        if (length + to_target_[v] == least) first.push_back(v);
    });
    std::vector<Step> way;
    for (const NodeId start : first) {
        if (closed_[start]) continue;
        way.push_back(enter(start));
        while (!way.empty() && way.back().node != target_) {
            if (touched_.size() % kStepsBetweenReports == 0) progress.check();
            const auto next = next_straight(way.back());
            if (next == kNobody) {
                way.pop_back();
            } else {
                way.push_back(enter(next));
            }
        }
        if (way.empty()) continue;
        Spur spur{least, {}};
        for (const auto& step : way)
            spur.nodes.push_back(step.node);
        return spur;
    }
    return std::nullopt;
}

SpurSearch::Step SpurSearch::enter(NodeId v)
{
    closed_[v] = true;
    touched_.push_back(v);
    return {v, 0};
}

/// The next node not yet entered that leads from here to the target without detour; nobody where
/// there is none.
NodeId SpurSearch::next_straight(Step& step) const
{
    const auto row = roads_.onward(step.node);
    while (step.looked_at < row.size()) {
        const auto i = step.looked_at++;
        const NodeId u = row[i];
        if (closed_[u] || begun_[u] || to_target_[u] == kFar) continue;
        if (roads_.onward_length(step.node, i) + to_target_[u] == to_target_[step.node]) return u;
    }
    return kNobody;
}

/// Searches on until the target is closed, and with it all nodes of shortest ways to it; or, where
/// steps are alike, until it has looked at so many arcs that another search is quicker.
SpurSearch::Found SpurSearch::reach_target(const Progress& progress)
{
    std::uint64_t arcs = 0;
    for (std::uint64_t step = 0; !open_.empty(); ++step) {
        if (step % kStepsBetweenReports == 0) progress.at("", step, roads_.node_count());
        const auto [estimate, length, v] = pop(open_);
        if (closed_[v]) continue; // a shorter way came first
        closed_[v] = true;
        if (v == target_) return Found::way;
        const auto row = roads_.onward(v);
        arcs += row.size();
        if (roads_.are_alike() && arcs > kManyArcs) return Found::looked_at_many;
        for (std::size_t i = 0; i < row.size(); ++i)
            reach(row[i], length + roads_.onward_length(v, i));
    }
    return Found::none;
}

/// The way that going on would have found.
std::optional<SpurSearch::Spur> SpurSearch::met_way(std::span<const NodeId> banned,
                                                    const Progress& progress)
{
    std::vector<NodeId> starts;
    ExactLength step = 0;
    for_each_first_step(banned, [&](NodeId v, ExactLength length) {
        starts.push_back(v);
        step = length;
    });
    if (!meeting_) meeting_.emplace(roads_, target_);
    const auto wanted = [&](NodeId v, std::uint32_t before) {
        return to_target_[v] != kFar && (before + 1) * step + to_target_[v] <= most_;
    };
    auto way = meeting_->first_way(starts, wanted, begun_, progress);
    if (!way || way->size() * step > most_) return std::nullopt;
    return Spur{way->size() * step, std::move(*way)};
}

/// Of the shortest ways just found the first in the order of node ids, each node of them looked at
/// once, from the target back.
SpurSearch::Spur SpurSearch::first_way(std::span<const NodeId> banned)
{
    std::vector<NodeId> before{target_};
    for (std::size_t i = 0; i < before.size(); ++i) {
        const NodeId v = before[i];
        const auto row = roads_.back(v);
        for (std::size_t k = 0; k < row.size(); ++k) {
            const NodeId u = row[k];
            if (!closed_[u] || length_[u] + roads_.back_length(v, k) != length_[v]) continue;
            if (next_[u] == kNobody) before.push_back(u);
            next_[u] = std::min(next_[u], v);
        }
    }
    NodeId first = kNobody;
    for_each_first_step(banned, [&](NodeId v, ExactLength length) {
        const bool is_on = v == target_ || next_[v] != kNobody;
        if (is_on && length == length_[v]) first = std::min(first, v);
    });
    Spur spur{length_[target_], {}};
    for (NodeId v = first; v != kNobody; v = next_[v])
        spur.nodes.push_back(v);
    return spur;
}

void SpurSearch::clear()
{
    for (const NodeId v : touched_) {
        length_[v] = kFar;
        next_[v] = kNobody;
        closed_[v] = false;
    }
    touched_.clear();
    open_.clear();
}

void SpurSearch::reach(NodeId to, ExactLength length)
{
    if (closed_[to] || begun_[to] || to_target_[to] == kFar || length >= length_[to]) return;
    if (length + to_target_[to] > most_) return;
    length_[to] = length;
    touched_.push_back(to);
    push(open_, Entry{length + to_target_[to], length, to});
}

} // namespace spindel::engine
