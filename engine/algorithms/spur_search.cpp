#include "engine/algorithms/spur_search.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace spindel::engine {

namespace {

constexpr NodeId kNobody = 0xffffffffU;

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
      length_(roads.node_count(), kFar), previous_(roads.node_count(), kNobody),
      closed_(roads.node_count(), false), begun_(roads.node_count(), false)
{
    measure_back(progress);
}

void SpurSearch::measure_back(const Progress& progress)
{
    to_target_[target_] = 0;
    push(open_, Entry{0, 0, target_});
    for (std::uint64_t step = 0; !open_.empty(); ++step) {
        if (step % 65'536 == 0) progress.check();
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

std::optional<SpurSearch::Spur> SpurSearch::search(std::span<const NodeId> banned)
{
    clear();
    const NodeId start = beginning_.back();
    const auto first = roads_.onward(start);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (std::ranges::find(banned, first[i]) != banned.end()) continue;
        reach(kNobody, first[i], roads_.onward_length(start, i));
    }
    while (!open_.empty()) {
        const auto [estimate, length, v] = pop(open_);
        if (closed_[v]) continue; // a shorter way came first
        closed_[v] = true;
        if (v == target_) return Spur{length, way_to(v)};
        const auto row = roads_.onward(v);
        for (std::size_t i = 0; i < row.size(); ++i)
            reach(v, row[i], length + roads_.onward_length(v, i));
    }
    return std::nullopt;
}

void SpurSearch::clear()
{
    for (const NodeId v : touched_) {
        length_[v] = kFar;
        previous_[v] = kNobody;
        closed_[v] = false;
    }
    touched_.clear();
    open_.clear();
}

void SpurSearch::reach(NodeId from, NodeId to, ExactLength length)
{
    if (closed_[to] || begun_[to] || to_target_[to] == kFar || length > length_[to]) return;
    if (length == length_[to]) {
        if (is_better_way(from, to)) previous_[to] = from;
        return;
    }
    length_[to] = length;
    previous_[to] = from;
    touched_.push_back(to);
    push(open_, Entry{length + to_target_[to], length, to});
}

/// Whether the way over `from` comes before the one known, in the order of node ids.
bool SpurSearch::is_better_way(NodeId from, NodeId to) const
{
    auto known = way_to(previous_[to]);
    auto other = way_to(from);
    known.push_back(to);
    other.push_back(to);
    return other < known;
}

std::vector<NodeId> SpurSearch::way_to(NodeId v) const
{
    std::vector<NodeId> way;
    for (; v != kNobody; v = previous_[v])
        way.push_back(v);
    std::ranges::reverse(way);
    return way;
}

} // namespace spindel::engine
