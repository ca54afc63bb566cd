#include "engine/algorithms/path_search.h"

#include <cmath>
#include <limits>
#include <queue>
#include <stdexcept>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// The arcs that paths may take, with their lengths.
class Roads {
public:
    Roads(const Network& network, const BetweennessOptions& options)
        : network_(network), directed_(options.directed), length_(options.length)
    {
        for (NodeId v = 0; length_ != ArcLength::hop && v < network.node_count(); ++v) {
            for (std::size_t i = 0; i < ends(v).size(); ++i) {
                if (!std::isfinite(length(v, i)) || length(v, i) <= 0) {
                    throw std::invalid_argument("betweenness needs lengths above 0");
                }
            }
        }
    }

    NodeId node_count() const { return network_.node_count(); }
    std::span<const NodeId> ends(NodeId v) const
    {
        return directed_ ? network_.successors(v) : network_.neighbors(v);
    }
    /// Where the row of `v` begins among all arcs.
    ArcId first_arc(NodeId v) const
    {
        return directed_ ? network_.directed_graph().m_forward.m_rowstart[v]
                         : network_.first_arc(v);
    }
    ArcId arc_count() const { return directed_ ? network_.arc_count() : 2 * network_.tie_count(); }
    double length(NodeId v, std::size_t position) const
    {
        const auto weight =
            (directed_ ? network_.successor_weights(v) : network_.neighbor_weights(v))[position];
        return length_ == ArcLength::weight ? weight : 1.0 / weight;
    }

private:
    const Network& network_;
    bool directed_;
    ArcLength length_;
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
        distance[source] = 0;
        paths[source] = 1;
    }

    NodeMap<Distance> distance;
    NodeMap<double> paths;     // how many shortest ones lead here: more than any integer holds
    NodeMap<double> per_path;  // (1 + dependency) / paths
    std::vector<NodeId> order; // by distance
};

using HopSearch = Search<std::uint32_t>;
using LengthSearch = Search<double>;

bool leads_on(const HopSearch& search, const Roads& /*roads*/, NodeId v, NodeId w,
              std::size_t /*position*/)
{
    return search.distance[w] == search.distance[v] + 1;
}

bool leads_on(const LengthSearch& search, const Roads& roads, NodeId v, NodeId w,
              std::size_t position)
{
    constexpr double kEqual = 1 + 1e-10;
    return search.distance[v] < search.distance[w] &&
           search.distance[v] + roads.length(v, position) <= search.distance[w] * kEqual;
}

void find_paths(HopSearch& search, const Roads& roads, NodeId source)
{
    search.start(source);
    search.order.push_back(source);
    for (std::size_t next = 0; next < search.order.size(); ++next) {
        const NodeId v = search.order[next];
        const auto onward = search.distance[v] + 1;
        for (const NodeId w : roads.ends(v)) {
            if (search.distance[w] == HopSearch::kFar) {
                search.distance[w] = onward;
                search.order.push_back(w);
            }
            if (search.distance[w] == onward) search.paths[w] += search.paths[v];
        }
    }
}

void find_paths(LengthSearch& search, const Roads& roads, NodeId source)
{
    search.start(source);
    using Entry = std::pair<double, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    waiting.emplace(0.0, source);
    while (!waiting.empty()) {
        const auto [distance, v] = waiting.top();
        waiting.pop();
        if (distance > search.distance[v]) continue; // a shorter way came later
        search.order.push_back(v);
        const auto ends = roads.ends(v);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const double onward = distance + roads.length(v, i);
            if (onward < search.distance[ends[i]]) {
                search.distance[ends[i]] = onward;
                waiting.emplace(onward, ends[i]);
            }
        }
    }
    for (const NodeId v : search.order) {
        const auto ends = roads.ends(v);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            if (leads_on(search, roads, v, ends[i], i)) search.paths[ends[i]] += search.paths[v];
        }
    }
}

/// Adds what each node earns from the paths of one source, farthest node first.
struct NodeEarnings {
    static std::size_t count(const Roads& roads) { return roads.node_count(); }

    template <typename Distance>
    static void add(Search<Distance>& search, const Roads& roads, std::vector<double>& score)
    {
        for (auto at = search.order.size(); at-- > 0;) {
            const NodeId v = search.order[at];
            const auto ends = roads.ends(v);
            double onward = 0;
            for (std::size_t i = 0; i < ends.size(); ++i) {
                if (leads_on(search, roads, v, ends[i], i)) onward += search.per_path[ends[i]];
            }
            const double dependency = search.paths[v] * onward;
            search.per_path[v] = (1 + dependency) / search.paths[v];
            if (at > 0) score[v] += dependency; // a path's end points earn nothing
        }
    }
};

/// The same for each arc.
struct ArcEarnings {
    static std::size_t count(const Roads& roads) { return roads.arc_count(); }

    template <typename Distance>
    static void add(Search<Distance>& search, const Roads& roads, std::vector<double>& score)
    {
        for (auto at = search.order.size(); at-- > 0;) {
            const NodeId v = search.order[at];
            const auto ends = roads.ends(v);
            double onward = 0;
            for (std::size_t i = 0; i < ends.size(); ++i) {
                if (!leads_on(search, roads, v, ends[i], i)) continue;
                onward += search.per_path[ends[i]];
                score[roads.first_arc(v) + i] += search.paths[v] * search.per_path[ends[i]];
            }
            search.per_path[v] = 1 / search.paths[v] + onward;
        }
    }
};

template <typename Distance, typename Earnings>
std::vector<double> summed(const Roads& roads, std::span<const NodeId> sources,
                           const Progress& progress)
{
    const std::size_t count = Earnings::count(roads);
    // by the network alone, never by threads: the borders decide in which order figures are added
    const std::size_t blocks =
        std::clamp<std::size_t>((std::size_t{1} << 24U) / std::max<std::size_t>(count, 1), 16, 256);
    Steps steps(progress, "shortest paths", sources.size());
    return reduce_in_order(
        sources.size(), (sources.size() + blocks - 1) / blocks, std::vector<double>(count, 0.0),
        [&](std::size_t begin, std::size_t end) {
            std::vector<double> part(count, 0.0);
            Search<Distance> search(roads.node_count());
            for (std::size_t i = begin; i < end; ++i) {
                steps.add();
                find_paths(search, roads, sources[i]);
                Earnings::add(search, roads, part);
            }
            return part;
        },
        [](std::vector<double>& total, const std::vector<double>& part) {
            for (std::size_t i = 0; i < total.size(); ++i)
                total[i] += part[i];
        });
}

template <typename Earnings>
std::vector<double> summed(const Network& network, std::span<const NodeId> sources,
                           const BetweennessOptions& options)
{
    const Roads roads(network, options);
    return options.length == ArcLength::hop
               ? summed<std::uint32_t, Earnings>(roads, sources, options.progress)
               : summed<double, Earnings>(roads, sources, options.progress);
}

} // namespace

NodeMap<double> searched_betweenness(const Network& network, std::span<const NodeId> sources,
                                     const BetweennessOptions& options)
{
    return summed<NodeEarnings>(network, sources, options);
}

std::vector<double> searched_arc_betweenness(const Network& network,
                                             std::span<const NodeId> sources,
                                             const BetweennessOptions& options)
{
    return summed<ArcEarnings>(network, sources, options);
}

} // namespace spindel::engine
