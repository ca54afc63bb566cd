#include "engine/algorithms/best_paths.h"

#include <algorithm>
#include <set>
#include <span>
#include <stdexcept>
#include <tuple>

#include "engine/algorithms/spur_search.h"

namespace spindel::engine {

namespace {

struct Candidate {
    ExactLength length = 0;
    std::vector<NodeId> nodes;
    std::size_t deviation = 0; // where it leaves the path that it was found from

    bool operator<(const Candidate& other) const
    {
        return std::tie(length, nodes) < std::tie(other.length, other.nodes);
    }
};

/// Where the accepted paths that share a beginning go on.
std::vector<NodeId> taken(const std::vector<Candidate>& accepted, std::span<const NodeId> beginning)
{
    std::vector<NodeId> next;
    for (const auto& path : accepted) {
        if (path.nodes.size() > beginning.size() &&
            std::ranges::equal(beginning, std::span(path.nodes).first(beginning.size()))) {
            next.push_back(path.nodes[beginning.size()]);
        }
    }
    return next;
}

ExactLength step_length(const PathRoads& roads, NodeId u, NodeId v)
{
    const auto row = roads.onward(u);
    const auto position = std::ranges::lower_bound(row, v) - row.begin();
    return roads.onward_length(u, static_cast<std::size_t>(position));
}

/// The best path that leaves `path` after each of its beginnings, from its own deviation on.
void add_deviations(std::set<Candidate>& candidates, const std::vector<Candidate>& accepted,
                    SpurSearch& search, const PathRoads& roads, const Progress& progress)
{
    const auto& path = accepted.back();
    ExactLength so_far = 0;
    for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        progress.check();
        const auto beginning = std::span(path.nodes).first(i + 1);
        if (i >= path.deviation) {
            if (const auto spur = search.search(beginning, taken(accepted, beginning))) {
                Candidate found{so_far + spur->length, {beginning.begin(), beginning.end()}, i};
                found.nodes.insert(found.nodes.end(), spur->nodes.begin(), spur->nodes.end());
                candidates.insert(std::move(found));
            }
        }
        so_far += step_length(roads, path.nodes[i], path.nodes[i + 1]);
    }
}

} // namespace

std::vector<WeightedPath> best_paths(const Network& network, NodeId source, NodeId target,
                                     const BestPathsOptions& options)
{
    if (source >= network.node_count() || target >= network.node_count()) {
        throw std::invalid_argument("a path's end is outside the network");
    }
    const PathRoads roads(network, options.directed, options.length);
    if (options.count == 0) return {};
    if (source == target) return {WeightedPath{{source}, 0.0}};
    SpurSearch search(roads, target, options.progress);
    std::set<Candidate> candidates;
    if (const auto first = search.search({&source, 1}, {})) {
        Candidate path{first->length, {source}, 0};
        path.nodes.insert(path.nodes.end(), first->nodes.begin(), first->nodes.end());
        candidates.insert(std::move(path));
    }
    std::vector<Candidate> accepted;
    while (!candidates.empty()) {
        accepted.push_back(std::move(candidates.extract(candidates.begin()).value()));
        options.progress.at("best paths", accepted.size(), options.count);
        if (accepted.size() == options.count) break;
        add_deviations(candidates, accepted, search, roads, options.progress);
        while (candidates.size() > options.count - accepted.size())
            candidates.erase(std::prev(candidates.end()));
    }
    std::vector<WeightedPath> paths;
    paths.reserve(accepted.size());
    for (auto& path : accepted)
        paths.push_back({std::move(path.nodes), roads.plain(path.length)});
    return paths;
}

} // namespace spindel::engine
