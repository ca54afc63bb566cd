/// How searches from the two hubs of a chain also stand for searches from its inner nodes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/algorithms/contracted_paths.h"
#include "engine/algorithms/lanes.h"

namespace spindel::engine {

/// What a batch of searches found, and what its targets shall weigh: `kLanes` values a node, one
/// for each source of the batch.
struct BatchRows {
    const double* distances;
    const double* paths;
    double* weights; // of targets at a node
    double* beyond;  // of targets inside chains that are reached by a node
};

/// Weighs the targets of searches from hubs.
///
/// Let a chain have hubs a and b, inner nodes v_1 ... v_k in this order and length L = k + 1, and
/// let t be a node that is not one of these inner ones. Paths from v_i leave the chain by a, and
/// are i + d(a, t) long, or by b, and are L - i + d(b, t) long. So with D = d(b, t) - d(a, t) they
/// go by a if 2i - L < D, by b if 2i - L > D, and else both ways, as many as shortest paths lead to
/// t from a and from b. Where they go by a, no shortest path from a to t runs along the chain: else
/// d(a, t) = L + d(b, t), and i + d(a, t) <= L - i + d(b, t) would ask for i <= 0. So what v_i
/// gives to nodes outside the chain is what a gives if the pair (a, t) weighs so much more, and
/// likewise b. The nodes of the chain itself, and the hubs, earn from sums over all t of what goes
/// by a and by b.
class ChainTargets {
public:
    explicit ChainTargets(const ContractedPaths& paths)
        : paths_(paths), ends_(paths.graph.ends), part_of_(ends_.size(), 0)
    {
    }

    /// Sets the weights of a batch that found the distances and paths, and adds to `score` what
    /// hubs and inner nodes earn from pairs that begin inside a chain. Paths of its sources to
    /// their targets give the rest. Time O(|V| (1 + chains)).
    void weigh(const SourceBatch& batch, const BatchRows& rows, NodeMap<double>& score);

private:
    /// Targets whose D is the same: which inner nodes' paths go by which hub.
    struct Step {
        double by_first = 0; // ends of inner nodes whose paths go by the first hub alone
        double by_second = 0;
        double tied = 0;      // of the inner node whose paths go both ways
        double met = 0;       // ends of the targets
        double met_first = 0; // the same, each times the share of a tie that goes by the first hub
        double met_second = 0;
    };

    /// A chain and the lanes of its hubs.
    struct Served {
        Chain chain;
        std::size_t first_lane;
        std::size_t second_lane;
        std::ptrdiff_t length;
        std::size_t steps; // where its steps begin; step x is for D = x - length
    };

    /// What one target is to each lane.
    struct Target {
        NodeId node;
        const double* distances;
        const double* paths;
        double* weights;
    };

    void prepare(const SourceBatch& batch);
    void add_steps(const Chain& chain);
    void weigh_own(NodeId t, double* weights) const;
    void weigh_from_chains(const Target& target);
    void weigh_inner(const Chain& chain, const BatchRows& rows, NodeMap<double>& score);
    bool in_chain(NodeId t, std::size_t served) const;
    void finish(const Served& served, const BatchRows& rows, NodeMap<double>& score);
    void earn_inside(const Served& served, NodeMap<double>& score) const;

    const ContractedPaths& paths_;
    const NodeMap<double>& ends_;
    std::array<double, kLanes> begins_{}; // what each source weighs itself
    std::vector<Served> served_;
    std::vector<Step> steps_;
    std::vector<double> sent_; // by each inner node of a chain to the first hub's side
    /// Of an inner node one more than the place of its chain in `served_`; kHub; else 0.
    NodeMap<std::uint32_t> part_of_;
};

} // namespace spindel::engine
