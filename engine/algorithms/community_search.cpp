#include "engine/algorithms/community_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "engine/algorithms/leiden_base.h"
#include "engine/algorithms/leiden_moves.h"

namespace spindel::engine {

namespace {

using namespace leiden_steps;

/// A growth of the quality below this share of the weight of all arcs is not worth an iteration
/// more: on chains of ties, borders go on creeping for ever smaller gains.
constexpr double kWorthwhile = 1e-8;

void check(const CommunitySearch& search)
{
    if (!std::isfinite(search.resolution) || search.resolution < 0.0) {
        throw std::invalid_argument("the resolution is not a finite number of at least 0");
    }
    if (!std::isfinite(search.randomness) || search.randomness <= 0.0) {
        throw std::invalid_argument("the randomness is not a finite number above 0");
    }
}

/// The lowest level, its communities after the first moves of nodes, and how to go on.
class Search {
public:
    Search(const Network& network, const CommunitySearch& search)
        : search_(search), progress_(search.progress, "communities"), random_(search.random_seed),
          base_(search.quality == CommunityQuality::modularity
                    ? modularity_base(network, search.resolution)
                    : constant_potts_base(network, search.resolution))
    {
        community_.resize(base_.level.node_count());
        std::iota(community_.begin(), community_.end(), 0U);
        move_nodes(base_.level, community_, shuffled_nodes(base_.level, random_), Until::slow,
                   progress_.next_part());
        group_nodes();
    }

    /// One iteration, from the communities of the one before.
    /// @return by how much the quality has grown, in weight.
    double improve()
    {
        double gained = climb();
        while (!steps_.empty()) {
            const auto part = std::move(steps_.back().part);
            steps_.pop_back();
            Partition below(part.size());
            for (NodeId v = 0; v < part.size(); ++v)
                below[v] = community_[part[v]];
            community_ = std::move(below);
            gained += move_nodes(top(), community_, movable_nodes(top(), community_),
                                 Until::settled, progress_.next_part());
        }
        split_into_connected(base_.level, community_);
        return gained;
    }

    void finish() { progress_.finish(); }

    /// Numbered in the order of their smallest members.
    Partition communities_of_network() const
    {
        constexpr std::uint32_t kNone = 0xffffffffU;
        std::vector<std::uint32_t> number(community_.size(), kNone);
        std::uint32_t next = 0;
        Partition result(base_.node_in_level.size());
        for (NodeId v = 0; v < result.size(); ++v) {
            auto& n = number[community_[base_.node_in_level[v]]];
            if (n == kNone) n = next++;
            result[v] = n;
        }
        return result;
    }

    /// Weight of all arcs, the scale of what `improve` returns.
    double scale() const
    {
        return base_.level.mean_weight * static_cast<double>(base_.level.column.size());
    }

private:
    /// A level above the lowest, and the node in it of each node of the level below.
    struct Step {
        Partition part;
        Level level;
    };

    const Level& top() const { return steps_.empty() ? base_.level : steps_.back().level; }

    /// Lets the nodes of a community stand side by side, which spares the cache in all that
    /// follows.
    void group_nodes()
    {
        const auto order = members_of(community_, base_.level.node_count()).nodes;
        base_.level = reordered(base_.level, order);
        NodeMap<NodeId> place(order.size());
        for (NodeId v = 0; v < order.size(); ++v)
            place[order[v]] = v;
        Partition moved(order.size());
        for (NodeId v = 0; v < order.size(); ++v)
            moved[v] = community_[order[v]];
        community_ = std::move(moved);
        for (auto& node : base_.node_in_level)
            node = place[node];
    }

    /// Draws together and moves, until a level has a node for each community.
    double climb()
    {
        double gained = 0.0;
        for (;;) {
            std::uint32_t parts = 0;
            Partition part = parts_of_communities(parts);
            // no two nodes could be drawn together, so the levels above would be this one again
            if (parts == top().node_count()) return gained;
            close_ranks(community_); // so that the numbers stay below the number of parts
            Partition above(parts);
            for (NodeId v = 0; v < part.size(); ++v)
                above[part[v]] = community_[v];
            auto level = aggregate(top(), part, parts);
            steps_.push_back({std::move(part), std::move(level)});
            community_ = std::move(above);
            gained += move_nodes(top(), community_, shuffled_nodes(top(), random_), Until::slow,
                                 progress_.next_part());
        }
    }

    Partition parts_of_communities(std::uint32_t& parts)
    {
        if (search_.refine) {
            return refined(top(), community_, search_.randomness, random_, parts,
                           progress_.next_part());
        }
        auto part = community_;
        parts = close_ranks(part);
        return part;
    }

    const CommunitySearch& search_;
    OpenSteps progress_;
    Random random_;
    Base base_;
    Partition community_;
    std::vector<Step> steps_;
};

} // namespace

Communities search_communities(const Network& network, const CommunitySearch& search)
{
    check(search);
    Search running(network, search);
    Communities result;
    for (bool grew = true;
         grew && (search.iterations == 0 || result.iterations < search.iterations);
         ++result.iterations) {
        grew = running.improve() > kWorthwhile * running.scale();
    }
    running.finish();
    result.community = running.communities_of_network();
    for (const auto community : result.community)
        result.count = std::max(result.count, community + 1);
    result.quality = search.quality == CommunityQuality::modularity
                         ? modularity(network, result.community, search.resolution)
                         : constant_potts(network, result.community, search.resolution);
    return result;
}

} // namespace spindel::engine
