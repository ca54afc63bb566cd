#include "engine/algorithms/path_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// An arc by which a shortest path leads on.
struct Lead {
    NodeId to = 0;
    std::uint32_t arc = 0;
};

/// What a search from one source finds; cleared by the next search along `order` alone, so that a
/// small component costs little in a large network.
template <typename Distance>
struct Search {
    static constexpr Distance kFar = std::numeric_limits<Distance>::max();

    explicit Search(NodeId nodes) : distance(nodes, kFar), paths(nodes, 0.0), per_path(nodes, 0.0)
    {
        order.reserve(nodes);
    }

    void start(NodeId source)
    {
        for (const NodeId v : order) {
            distance[v] = kFar;
            paths[v] = 0;
        }
        order.clear();
        leads.clear();
        first_lead.assign(1, 0);
        distance[source] = 0;
        paths[source] = 1;
    }

    /// Counts the paths to the ends of a node's arcs that lead on, once those to itself are known.
    template <typename LeadsOn>
    void count_paths(const ArcRows& rows, NodeId v, const LeadsOn& leads_on)
    {
        for (auto arc = rows.first[v]; arc < rows.first[v + 1]; ++arc) {
            const NodeId w = rows.ends[arc];
            if (!leads_on(arc, w)) continue;
            paths[w] += paths[v];
            leads.push_back({w, arc});
        }
        first_lead.push_back(static_cast<std::uint32_t>(leads.size()));
    }

    std::span<const Lead> leads_of(std::size_t place) const
    {
        return {leads.data() + first_lead[place], leads.data() + first_lead[place + 1]};
    }

    NodeMap<Distance> distance;
    NodeMap<double> paths;     // how many shortest ones lead here: more than any integer holds
    NodeMap<double> per_path;  // (ends + dependency) / paths
    std::vector<NodeId> order; // by distance
    std::vector<Lead> leads;   // in that order
    std::vector<std::uint32_t> first_lead;
};

using HopSearch = Search<std::uint32_t>;

/// Nodes to settle, the nearest first; one may wait several times.
struct Waiting {
    double distance = 0;
    NodeId node = 0;

    friend bool operator<(const Waiting& a, const Waiting& b) { return a.distance > b.distance; }
};

struct LengthSearch : Search<double> {
    using Search::Search;
    std::vector<Waiting> waiting; // a heap
};

void find_paths(HopSearch& search, const RoadGraph& graph, NodeId source)
{
    search.start(source);
    search.order.push_back(source);
    for (std::size_t next = 0; next < search.order.size(); ++next) {
        const NodeId v = search.order[next];
        const auto onward = search.distance[v] + 1;
        search.count_paths(graph.rows, v, [&](std::uint32_t /*arc*/, NodeId w) {
            if (search.distance[w] == HopSearch::kFar) {
                search.distance[w] = onward;
                search.order.push_back(w);
            }
            return search.distance[w] == onward;
        });
    }
}

/// Puts the distances of all ends of a node's arcs right.
void settle(LengthSearch& search, const RoadGraph& graph, NodeId v)
{
    const double distance = search.distance[v];
    for (auto arc = graph.rows.first[v]; arc < graph.rows.first[v + 1]; ++arc) {
        const NodeId w = graph.rows.ends[arc];
        const double onward = distance + graph.lengths[arc];
        if (!(onward < search.distance[w])) continue;
        if (onward <= distance) throw Error("betweenness: lengths lie too far apart to be added");
        search.distance[w] = onward;
        search.waiting.push_back({onward, w});
        std::push_heap(search.waiting.begin(), search.waiting.end());
    }
}

void find_paths(LengthSearch& search, const RoadGraph& graph, NodeId source)
{
    search.start(source);
    auto& waiting = search.waiting;
    waiting.assign(1, {0.0, source});
    while (!waiting.empty()) {
        std::pop_heap(waiting.begin(), waiting.end());
        const auto [distance, v] = waiting.back();
        waiting.pop_back();
        if (distance > search.distance[v]) continue; // a shorter way came later
        search.order.push_back(v);
        settle(search, graph, v);
    }
    constexpr double kEqual = 1 + 1e-10;
    for (const NodeId v : search.order) {
        const double distance = search.distance[v];
        search.count_paths(graph.rows, v, [&](std::uint32_t arc, NodeId w) {
            return distance < search.distance[w] &&
                   distance + graph.lengths[arc] <= search.distance[w] * kEqual;
        });
    }
}

/// Adds what each node earns from the paths of one source, farthest node first.
struct NodeEarnings {
    static std::size_t count(const RoadGraph& graph) { return graph.rows.node_count(); }

    template <typename Found>
    static void add(Found& search, const RoadGraph& graph, std::vector<double>& score)
    {
        const double begin = graph.ends[search.order.front()];
        for (auto at = search.order.size(); at-- > 0;) {
            const NodeId v = search.order[at];
            double onward = 0;
            for (const auto& lead : search.leads_of(at))
                onward += search.per_path[lead.to];
            const double dependency = search.paths[v] * onward;
            search.per_path[v] = (graph.ends[v] + dependency) / search.paths[v];
            if (at > 0) score[v] += begin * dependency; // a path's end points earn nothing
        }
    }
};

/// The same for each arc.
struct ArcEarnings {
    static std::size_t count(const RoadGraph& graph) { return graph.rows.ends.size(); }

    template <typename Found>
    static void add(Found& search, const RoadGraph& graph, std::vector<double>& score)
    {
        const double begin = graph.ends[search.order.front()];
        for (auto at = search.order.size(); at-- > 0;) {
            const NodeId v = search.order[at];
            double onward = 0;
            for (const auto& lead : search.leads_of(at)) {
                onward += search.per_path[lead.to];
                score[lead.arc] += begin * search.paths[v] * search.per_path[lead.to];
            }
            search.per_path[v] = graph.ends[v] / search.paths[v] + onward;
        }
    }
};

template <typename Found, typename Earnings>
std::vector<double> summed(const RoadGraph& graph, std::span<const NodeId> sources,
                           const Progress& progress)
{
    const std::size_t count = Earnings::count(graph);
    // by the network alone, never by threads: the borders decide in which order figures are added
    const std::size_t blocks =
        std::clamp<std::size_t>((std::size_t{1} << 24U) / std::max<std::size_t>(count, 1), 16, 256);
    constexpr std::size_t kLeast = 16; // sources: a part should cost more than its memory
    const std::size_t in_block = std::max(kLeast, (sources.size() + blocks - 1) / blocks);
    Steps steps(progress, "shortest paths", sources.size());
    const auto part_of = [&](std::size_t begin, std::size_t end) {
        std::vector<double> part(count, 0.0);
        Found search(graph.rows.node_count());
        for (std::size_t i = begin; i < end; ++i) {
            steps.add();
            find_paths(search, graph, sources[i]);
            Earnings::add(search, graph, part);
        }
        return part;
    };
    if (sources.size() <= in_block) return part_of(0, sources.size());
    return reduce_large_in_order(sources.size(), in_block, std::vector<double>(count, 0.0), part_of,
                                 [](std::vector<double>& total, const std::vector<double>& part) {
                                     for (std::size_t i = 0; i < total.size(); ++i)
                                         total[i] += part[i];
                                 });
}

template <typename Earnings>
std::vector<double> summed(const RoadGraph& graph, std::span<const NodeId> sources,
                           const Progress& progress)
{
    return graph.lengths.empty() ? summed<HopSearch, Earnings>(graph, sources, progress)
                                 : summed<LengthSearch, Earnings>(graph, sources, progress);
}

} // namespace

double length_of(double weight, ArcLength length)
{
    const double found = length == ArcLength::weight ? weight : 1.0 / weight;
    if (!std::isfinite(found) || found <= 0)
        throw std::invalid_argument("betweenness needs lengths above 0");
    return found;
}

RoadGraph whole_road_graph(const Network& network, const BetweennessOptions& options)
{
    const NodeId n = network.node_count();
    RoadGraph graph;
    graph.ends.assign(n, 1.0);
    for (NodeId v = 0; v < n; ++v) {
        const auto row = options.directed ? network.successors(v) : network.neighbors(v);
        graph.rows.ends.insert(graph.rows.ends.end(), row.begin(), row.end());
        graph.rows.first.push_back(static_cast<std::uint32_t>(graph.rows.ends.size()));
        if (options.length == ArcLength::hop) continue;
        for (const double weight :
             options.directed ? network.successor_weights(v) : network.neighbor_weights(v))
            graph.lengths.push_back(length_of(weight, options.length));
    }
    return graph;
}

NodeMap<double> searched_betweenness(const RoadGraph& graph, std::span<const NodeId> sources,
                                     const Progress& progress)
{
    return summed<NodeEarnings>(graph, sources, progress);
}

std::vector<double> searched_arc_betweenness(const RoadGraph& graph,
                                             std::span<const NodeId> sources,
                                             const Progress& progress)
{
    return summed<ArcEarnings>(graph, sources, progress);
}

} // namespace spindel::engine
