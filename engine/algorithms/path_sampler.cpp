#include "engine/algorithms/path_sampler.h"

namespace spindel::engine {

PathSampler::PathSampler(const PathGraph& graph)
    : mark_(graph.node_count(), kFar), paths_(graph.node_count(), 0.0),
      distance_(graph.node_count(), 0), source_{.mark = kOfSource,
                                                .onward = graph.out,
                                                .back = graph.incoming(),
                                                .frontier = {}},
      target_{.mark = kOfTarget, .onward = graph.incoming(), .back = graph.out, .frontier = {}}
{
}

void PathSampler::start(Side& side, NodeId v)
{
    side.frontier.assign(1, v);
    side.arcs = side.onward.degree(v);
    side.distance = 0;
    mark_[v] = side.mark;
    paths_[v] = 1;
    distance_[v] = 0;
    marked_.push_back(v);
}

void PathSampler::meet(const Side& side, NodeId v, NodeId w)
{
    meetings_.push_back(side.mark == kOfSource ? Meeting{v, w} : Meeting{w, v});
}

void PathSampler::expand(Side& side)
{
    const auto fresh = static_cast<std::uint8_t>(side.mark | kNew);
    const auto other = side.mark == kOfSource ? kOfTarget : kOfSource;
    ++side.distance;
    work_ += side.arcs + side.frontier.size();
    side.arcs = 0;
    next_.clear();
    for (const NodeId v : side.frontier) {
        for (const NodeId w : side.onward[v]) {
            const auto mark = mark_[w];
            if (mark == other) {
                meet(side, v, w);
            } else if (mark == fresh) {
                paths_[w] += paths_[v];
            } else if (mark == kFar && meetings_.empty()) {
                mark_[w] = fresh;
                paths_[w] = paths_[v];
                distance_[w] = side.distance;
                side.arcs += side.onward.degree(w);
                next_.push_back(w);
            }
        }
    }
    for (const NodeId v : next_)
        mark_[v] = side.mark;
    marked_.insert(marked_.end(), next_.begin(), next_.end());
    std::swap(side.frontier, next_);
}

void PathSampler::walk_back(const Side& side, NodeId v, Random& random)
{
    while (distance_[v] > 0) {
        between_.push_back(v);
        work_ += side.back.degree(v);
        double left = random.uniform() * paths_[v];
        NodeId before = v;
        for (const NodeId w : side.back[v]) {
            if (mark_[w] != side.mark || distance_[w] + 1 != distance_[v]) continue;
            before = w;
            left -= paths_[w];
            if (left < 0) break;
        }
        v = before;
    }
}

void PathSampler::clear()
{
    for (const NodeId v : marked_)
        mark_[v] = kFar;
    marked_.clear();
    meetings_.clear();
    between_.clear();
}

const std::vector<NodeId>& PathSampler::draw(NodeId s, NodeId t, Random& random)
{
    clear();
    start(source_, s);
    start(target_, t);
    while (meetings_.empty() && !source_.frontier.empty() && !target_.frontier.empty())
        expand(source_.arcs <= target_.arcs ? source_ : target_);
    double total = 0;
    for (const auto& [v, w] : meetings_)
        total += paths_[v] * paths_[w];
    double left = random.uniform() * total;
    for (std::size_t i = 0; i < meetings_.size(); ++i) {
        const auto [v, w] = meetings_[i];
        left -= paths_[v] * paths_[w];
        if (left >= 0 && i + 1 < meetings_.size()) continue;
        walk_back(source_, v, random);
        walk_back(target_, w, random);
        break;
    }
    return between_;
}

} // namespace spindel::engine
