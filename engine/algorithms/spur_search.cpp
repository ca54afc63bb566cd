#include "engine/algorithms/spur_search.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace spindel::engine {

namespace {

constexpr NodeId kNobody = 0xffffffffU;
constexpr std::uint64_t kStepsBetweenReports = 16'384;

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
      steps_(roads.node_count(), 0), closed_(roads.node_count(), false),
      begun_(roads.node_count(), false)
{
    measure_back(progress);
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

/// The node from which the target is nearest, by the distances where nothing is banned.
NodeId SpurSearch::first_step(std::span<const NodeId> banned, Spur& spur) const
{
    const NodeId start = beginning_.back();
    const auto row = roads_.onward(start);
    NodeId best = kNobody;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const NodeId v = row[i];
        if (begun_[v] || to_target_[v] == kFar) continue;
        const auto length = roads_.onward_length(start, i) + to_target_[v];
        if (best != kNobody && length >= spur.length) continue;
        if (std::ranges::find(banned, v) != banned.end()) continue;
        best = v;
        spur.length = length;
    }
    return best;
}

/// The first node in the order of ids that is on a shortest way from `v`, and free.
NodeId SpurSearch::next_step(NodeId v) const
{
    const auto row = roads_.onward(v);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (begun_[row[i]] || to_target_[row[i]] == kFar) continue;
        if (roads_.onward_length(v, i) + to_target_[row[i]] == to_target_[v]) return row[i];
    }
    return kNobody;
}

/// The way on that always takes the first step the distances allow: nothing is shorter, and of what
/// is as long it is the first. @return nothing where it runs into the beginning.
std::optional<SpurSearch::Spur> SpurSearch::straight_on(std::span<const NodeId> banned) const
{
    Spur spur;
    NodeId v = first_step(banned, spur);
    for (; v != kNobody && v != target_; v = next_step(v))
        spur.nodes.push_back(v);
    if (v == kNobody) return std::nullopt;
    spur.nodes.push_back(target_);
    return spur;
}

std::optional<SpurSearch::Spur> SpurSearch::search(std::span<const NodeId> banned,
                                                   const Progress& progress)
{
    if (auto spur = straight_on(banned)) return spur;
    clear();
    const NodeId start = beginning_.back();
    const auto first = roads_.onward(start);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (std::ranges::find(banned, first[i]) != banned.end()) continue;
        reach(kNobody, first[i], roads_.onward_length(start, i));
    }
    for (std::uint64_t step = 0; !open_.empty(); ++step) {
        if (step % kStepsBetweenReports == 0) progress.at("", step, roads_.node_count());
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
    if (length == length_[to] && !is_better_way(from, to)) return;
    previous_[to] = from;
    steps_[to] = steps_to(from) + 1;
    if (length == length_[to]) return;
    length_[to] = length;
    touched_.push_back(to);
    push(open_, Entry{length + to_target_[to], length, to});
}

NodeId SpurSearch::steps_to(NodeId v) const
{
    return v == kNobody ? 0 : steps_[v];
}

/// Whether the way over `from` comes before the one known, in the order of node ids: by the nodes
/// that follow the last one that both have in common.
bool SpurSearch::is_better_way(NodeId from, NodeId to) const
{
    NodeId known = previous_[to];
    NodeId after_known = to;
    NodeId after_from = to;
    while (known != from) {
        const bool of_known = steps_to(known) > steps_to(from);
        NodeId& end = of_known ? known : from;
        (of_known ? after_known : after_from) = end;
        end = previous_[end];
    }
    return after_from < after_known;
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
