/// How far a ranking of nodes can be trusted where records are missing or doubtful.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// One value for each node, the largest first in rank: any measure of this library, say
/// `[](const Network& n) { return betweenness(n).score; }`. Called from several threads at once.
using Measure = std::function<NodeMap<double>(const Network&)>;

/// What was left of a network, and which of its nodes.
struct ResampledNetwork {
    Network network;
    std::vector<NodeId> nodes; // for each node, which it is in the whole network; ascending
};

/// Draws the n-th resampled network. The same n gives the same network; called from several threads
/// at once, and each holds one drawn network at a time.
using Resampler = std::function<ResampledNetwork(std::uint64_t sample)>;

/// Leaves out a share of all ties, as many in every sample, each set of them equally likely.
///
/// This and the next two hold a reference to the network.
/// @throws std::invalid_argument if the share is not in [0, 1].
Resampler without_ties(const Network& network, double share, std::uint64_t random_seed);

/// Leaves out a share of all nodes and what ties them, as many in every sample.
/// @throws std::invalid_argument if the share is not in [0, 1].
Resampler without_nodes(const Network& network, double share, std::uint64_t random_seed);

/// Keeps each tie with a probability of its own, given in the order of `index_ties`.
/// @throws std::invalid_argument if there is not one in [0, 1] for each tie.
Resampler with_probable_ties(const Network& network, std::vector<double> probability,
                             std::uint64_t random_seed);

struct ResamplingOptions {
    std::uint32_t samples = 200;
    /// The k of "among the top k".
    std::uint32_t top = 10;
    Progress progress{};
};

/// Where one node stood in the samples that it was in.
struct RankSpread {
    double median = 0;
    double low = 0;     // of the ranks, 5 % are better
    double high = 0;    // 5 % are worse
    double in_top = 0;  // the share of these samples in which it was among the top k; see below
    double present = 0; // the share of all samples that it was in

    friend bool operator==(const RankSpread&, const RankSpread&) = default;
};

/// Of ascending values the one below which a share of them lies, interpolated between neighbours;
/// not a number where there are none.
double quantile(const std::vector<double>& sorted, double share);

/// What a figure of each sample comes to.
struct SampleSpread {
    double mean = 0;
    double low = 0; // 5 % are lower

    friend bool operator==(const SampleSpread&, const SampleSpread&) = default;
};

struct RankStability {
    NodeMap<double> value; // of the whole network
    NodeMap<double> rank;  // 1 is the best; equals share the mean of their ranks
    NodeMap<RankSpread> spread;
    /// |A and B| / |A or B| of the top k in the whole network and in a sample.
    SampleSpread top_overlap;
    /// Kendall's tau-b of a sample's values with the whole network's, over the sample's nodes.
    SampleSpread correlation;
    /// The share of samples whose first node is the whole network's; where several are first, as
    /// much of the first place as stays with each.
    double first_kept = 0;

    friend bool operator==(const RankStability&, const RankStability&) = default;
};

/// Ranks the nodes of many resampled networks by a measure, and says how the ranks vary.
///
/// Ranks in a sample are among its own nodes. Nodes of equal values share their mean rank, the
/// places that are left for them among the top k, and the first place: five places that eleven
/// share are 5/11 each, since nothing says whose they are. A value that is not a number ranks last.
/// Quantiles are interpolated between samples. A node that was in no sample has ranks that are not
/// a number.
///
/// @throws std::invalid_argument if there are no samples, the top is of none, or the measure does
/// not
///         give one value for each node.
/// @throws Cancelled
///
/// Samples run in parallel, each in one drawn network at a time; memory 4 n bytes for each sample.
/// The same bits on any number of threads, where the measure has them.
/// Source: Borgatti, Carley, Krackhardt, "On the Robustness of Centrality Measures under Conditions
/// of Imperfect Data", Social Networks 28, 2006.
RankStability rank_stability(const Network& network, const Measure& measure,
                             const Resampler& resampler, const ResamplingOptions& options = {});

} // namespace spindel::engine
