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

/// The accepted paths that share a beginning, which grows by a node at a time.
class Sharing {
public:
    explicit Sharing(const std::vector<Candidate>& accepted)
    {
        for (const auto& path : accepted)
            paths_.push_back(&path);
    }

    /// Where they go on, once the beginning has `v` in place `i`.
    std::vector<NodeId> taken_after(NodeId v, std::size_t i)
    {
        std::erase_if(paths_, [&](const Candidate* path) {
            return path->nodes.size() <= i + 1 || path->nodes[i] != v;
        });
        std::vector<NodeId> next;
        next.reserve(paths_.size());
        for (const auto* path : paths_)
            next.push_back(path->nodes[i + 1]);
        return next;
    }

private:
    std::vector<const Candidate*> paths_;
};

ExactLength step_length(const PathRoads& roads, NodeId u, NodeId v)
{
    const auto row = roads.onward(u);
    const auto position = std::ranges::lower_bound(row, v) - row.begin();
    return roads.onward_length(u, static_cast<std::size_t>(position));
}

/// The best candidates, as many as can still be wanted.
class Candidates {
public:
    bool empty() const { return found_.empty(); }
    Candidate take_best() { return std::move(found_.extract(found_.begin()).value()); }
    void keep(std::size_t count)
    {
        kept_ = count;
        while (found_.size() > kept_)
            found_.erase(std::prev(found_.end()));
    }

    /// How long a path is at most that may be kept.
    ExactLength longest() const
    {
        if (found_.size() < kept_) return kFar;
        return kept_ == 0 ? 0 : std::prev(found_.end())->length;
    }

    /// The beginning of a path and a way on from it, which is put together only if it may be kept.
    void add(std::span<const NodeId> beginning, ExactLength length, const SpurSearch::Spur& spur)
    {
        const ExactLength whole = length + spur.length;
        if (whole > longest()) return;
        Candidate found{whole, {beginning.begin(), beginning.end()}, beginning.size() - 1};
        found.nodes.insert(found.nodes.end(), spur.nodes.begin(), spur.nodes.end());
        found_.insert(std::move(found));
        keep(kept_);
    }

private:
    std::set<Candidate> found_;
    std::size_t kept_ = 1;
};

/// The best path that leaves the last one accepted after each of its beginnings, from its own
/// deviation on.
void add_deviations(Candidates& candidates, const std::vector<Candidate>& accepted,
                    SpurSearch& search, const PathRoads& roads, const Progress& progress)
{
    const auto& path = accepted.back();
    Sharing sharing(accepted);
    const Progress unreported = progress.unreported();
    ExactLength so_far = 0;
    search.begin_anew();
    for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        progress.at("", i, path.nodes.size());
        search.lead_on(path.nodes[i]);
        const auto taken = sharing.taken_after(path.nodes[i], i);
        if (i >= path.deviation) {
            // no path is longer than what is left of the longest that is wanted
            const ExactLength longest = candidates.longest();
            const ExactLength most = longest == kFar ? kFar : longest - so_far;
            if (longest < so_far) return;
            if (const auto spur = search.search(taken, most, unreported))
                candidates.add(std::span(path.nodes).first(i + 1), so_far, *spur);
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
    constexpr std::uint64_t kStepsOfPath = 256;
    constexpr std::uint64_t kSearchesBefore = 2; // from the target, and for the first path
    Steps steps(options.progress, "best paths", (kSearchesBefore + options.count) * kStepsOfPath);
    StepShare back(steps, options.progress, kStepsOfPath);
    SpurSearch search(roads, target, back.progress());
    back.finish();
    StepShare ahead(steps, options.progress, kStepsOfPath);
    Candidates candidates;
    search.lead_on(source);
    if (const auto first = search.search({}, kFar, ahead.progress()))
        candidates.add({&source, 1}, 0, *first);
    ahead.finish();
    std::vector<Candidate> accepted;
    while (!candidates.empty()) {
        accepted.push_back(candidates.take_best());
        StepShare share(steps, options.progress, kStepsOfPath);
        candidates.keep(options.count - accepted.size());
        if (accepted.size() < options.count)
            add_deviations(candidates, accepted, search, roads, share.progress());
        share.finish();
    }
    steps.add((options.count - accepted.size()) * kStepsOfPath); // there are no more
    std::vector<WeightedPath> paths;
    paths.reserve(accepted.size());
    for (auto& path : accepted)
        paths.push_back({std::move(path.nodes), roads.plain(path.length)});
    return paths;
}

} // namespace spindel::engine
