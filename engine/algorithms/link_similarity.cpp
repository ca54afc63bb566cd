#include "engine/algorithms/link_similarity.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/link_hubs.h"
#include "engine/algorithms/link_weights.h"
#include "engine/algorithms/neighborhood_similarities.h"
#include "engine/algorithms/weight_tree.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

/// Entries of the undirected rows; `arc_count` is of the directed ones.
std::size_t arcs_of(const Network& network)
{
    return 2 * static_cast<std::size_t>(network.tie_count());
}

/// For each keystone the single-link tree of its neighbours, grown one neighbour at a time.
class SingleLinkTrees {
public:
    explicit SingleLinkTrees(const Network& network)
        : network_(network), parent_(arcs_of(network), 0), level_(arcs_of(network), kNone),
          size_(network.node_count(), 0)
    {
    }

    /// Adds the next of the keystone's neighbours, in the order of its row. The names are
    /// Sibson's: Pi, Lambda and M, with similarities in the place of distances.
    void add_next(NodeId keystone, const NeighborhoodSimilarities& similarities)
    {
        const auto row = network_.neighbors(keystone);
        const NodeId next = size_[keystone]++;
        NodeId* const pi = parent_.data() + network_.first_arc(keystone);
        double* const lambda = level_.data() + network_.first_arc(keystone);
        pi[next] = next;
        m_.resize(std::max<std::size_t>(m_.size(), next + 1U));
        for (NodeId a = 0; a < next; ++a)
            m_[a] = similarities.with(row[a]);
        m_[next] = kNone;
        for (NodeId a = 0; a < next; ++a) {
            double& above = m_[pi[a]];
            if (lambda[a] <= m_[a]) {
                above = std::max(above, lambda[a]);
                lambda[a] = m_[a];
                pi[a] = next;
            } else {
                above = std::max(above, m_[a]);
            }
        }
        for (NodeId a = 0; a < next; ++a) {
            if (lambda[a] <= lambda[pi[a]]) pi[a] = next;
        }
    }

    /// The same all at once.
    void set(NodeId keystone, LinkTree& tree)
    {
        tree.write(parent_.data() + network_.first_arc(keystone),
                   level_.data() + network_.first_arc(keystone));
    }

    std::vector<LinkMerge> merges(const Progress& progress) const
    {
        std::vector<LinkMerge> result;
        result.reserve(arcs_of(network_));
        for (NodeId keystone = 0; keystone < network_.node_count(); ++keystone) {
            progress.check();
            const auto row = network_.neighbors(keystone);
            const auto first = network_.first_arc(keystone);
            for (std::size_t a = 0; a + 1 < row.size(); ++a) {
                result.push_back({keystone, row[a], row[parent_[first + a]], level_[first + a]});
            }
        }
        return result;
    }

private:
    const Network& network_;
    /// By arc of the undirected rows: with which later neighbour of the keystone, and at which
    /// similarity, the neighbour is first joined.
    std::vector<NodeId> parent_;
    std::vector<double> level_;
    NodeMap<NodeId> size_;
    std::vector<double> m_;
};

/// For each hub the single-link tree of its neighbours.
class HubLinkTrees {
public:
    HubLinkTrees(const Network& network, const LinkHubs& hubs)
        : network_(network), hubs_(hubs), position_(hubs.count(), kNowhere)
    {
        for (std::uint32_t hub = 0; hub < hubs.count(); ++hub)
            trees_.emplace_back(network.degree(hubs.node(hub)));
    }

    /// Adds the pairs of `i` that `similarities`, which is turned to it, has.
    void add_pairs(NodeId i, const NeighborhoodSimilarities& similarities)
    {
        for (const auto& tie : hubs_.of(i))
            position_[tie.hub] = tie.position;
        for (const NodeId j : similarities.others()) {
            for (const auto& tie : hubs_.of(j)) {
                if (position_[tie.hub] != kNowhere)
                    trees_[tie.hub].add(tie.position, position_[tie.hub], similarities.with(j));
            }
        }
        for (const auto& tie : hubs_.of(i))
            position_[tie.hub] = kNowhere;
    }

    /// Adds all other pairs by `Pairs`, one of which is made for each thread, and hands over the
    /// trees.
    template <typename Pairs, typename... More>
    void finish(SingleLinkTrees& trees, const Progress& progress, const More&... more)
    {
        if (trees_.empty()) return;
        std::uint64_t neighbors = 0;
        for (std::uint32_t hub = 0; hub < trees_.size(); ++hub)
            neighbors += network_.degree(hubs_.node(hub));
        Steps steps(progress, "link similarities at hubs", neighbors);
        tbb::enumerable_thread_specific<Pairs> pairs(
            [&] { return Pairs(network_, hubs_, more...); });
        for_each_index(trees_.size(), [&](std::size_t hub) {
            pairs.local().add_pairs(static_cast<std::uint32_t>(hub), trees_[hub], steps);
            trees.set(hubs_.node(static_cast<std::uint32_t>(hub)), trees_[hub]);
        });
    }

private:
    static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

    const Network& network_;
    const LinkHubs& hubs_;
    std::vector<LinkTree> trees_;
    std::vector<std::uint32_t> position_; // of the present node in the row of each hub
};

} // namespace

std::vector<LinkMerge> link_merges(const Network& network, bool weighted, const Progress& progress,
                                   NodeId hub_degree)
{
    progress.check();
    const LinkHubs hubs(network, hub_degree, progress);
    NeighborhoodSimilarities similarities(network, weighted, hubs);
    SingleLinkTrees trees(network);
    HubLinkTrees hub_trees(network, hubs);
    Steps steps(progress, "link similarities", network.node_count());
    for (NodeId i = 0; i < network.node_count(); ++i) {
        steps.add();
        similarities.turn_to(i);
        hub_trees.add_pairs(i, similarities);
        for (const NodeId keystone : network.neighbors(i)) {
            if (!hubs.is_hub(keystone)) trees.add_next(keystone, similarities);
        }
    }
    if (weighted) {
        hub_trees.finish<LinkWeights>(trees, progress, similarities.squares());
    } else {
        hub_trees.finish<LinkKinds>(trees, progress);
    }
    return trees.merges(progress);
}

std::vector<LinkMerge> link_merges(const Network& network, bool weighted, const Progress& progress)
{
    progress.check();
    return link_merges(network, weighted, progress, link_hub_degree(network));
}

void sort_link_merges(std::vector<LinkMerge>& merges, Steps& steps)
{
    const auto before = [](const LinkMerge& a, const LinkMerge& b) {
        return std::tie(b.similarity, a.keystone, a.i, a.j) <
               std::tie(a.similarity, b.keystone, b.i, b.j);
    };
    sort_in_pieces(merges, before, [&](std::size_t count) { steps.add(count); });
}

} // namespace spindel::engine
