#include <cmath>

#include <gtest/gtest.h>

#include "engine/algorithms/best_paths.h"
#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/algorithms/katz.h"
#include "engine/algorithms/layout.h"
#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"
#include "engine/algorithms/louvain.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/error.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// What all kernels find in which weights play a part; of one that refuses, what it says.
struct Figures {
    std::vector<std::string> name;
    std::vector<std::vector<double>> values;
    std::vector<double> lengths; // in units of 1 / weight

    template <typename Kernel>
    void add(std::string kernel_name, const Kernel& kernel)
    {
        std::vector<double> found;
        try {
            const auto result = kernel();
            found.assign(result.begin(), result.end());
        } catch (const Error& error) {
            kernel_name += ": " + std::string(error.what());
        }
        name.push_back(std::move(kernel_name));
        values.push_back(std::move(found));
    }
};

std::vector<double> places(const Positions& positions)
{
    std::vector<double> result;
    for (const auto& at : positions)
        result.insert(result.end(), {at.x, at.y});
    return result;
}

/// `scale` is what all weights were multiplied by: what is a weight among the options goes along.
Figures figures_of(const Network& network, double scale)
{
    Figures all;
    all.add("pagerank", [&] { return pagerank(network).score; });
    all.add("hub", [&] { return hits(network, {.max_rounds = 200}).hub; });
    all.add("authority", [&] { return hits(network, {.max_rounds = 200}).authority; });
    all.add("eigenvector", [&] { return eigenvector_centrality(network).score; });
    all.add("constraint", [&] { return structural_holes(network).constraint; });
    all.add("hierarchy", [&] { return structural_holes(network).hierarchy; });
    for (const auto length : {ArcLength::weight, ArcLength::inverse_weight}) {
        all.add("betweenness", [&] { return betweenness(network, {.length = length}).score; });
        all.add("directed betweenness",
                [&] { return betweenness(network, {.directed = true, .length = length}).score; });
        all.add("tie betweenness",
                [&] { return tie_betweenness(network, {.length = length}).score; });
    }
    for (const auto& path : best_paths(network, 0, network.node_count() - 1)) {
        all.add("best path", [&] { return path.nodes; });
        all.lengths.push_back(path.length);
    }
    const auto found = leiden(network);
    all.add("leiden", [&] { return found.community; });
    all.add("modularity", [&] { return std::vector{found.quality}; });
    all.add("constant Potts", [&] {
        return leiden(network,
                      {.quality = CommunityQuality::constant_potts, .resolution = scale / 2})
            .community;
    });
    all.add("louvain", [&] { return louvain(network).community; });
    const auto links = link_communities(network, {.weighted = true});
    all.add("link communities", [&] { return links.community_of_tie; });
    all.add("similarity", [&] { return std::vector{links.similarity, links.partition_density}; });
    all.add("layout", [&] { return places(force_layout(network, {.weighted = true})); });
    return all;
}

Network connected_network(std::uint64_t seed, const std::vector<double>& weights)
{
    auto graph = tests::random_graph(seed, {.max_nodes = 9});
    Random random(seed, 3);
    for (NodeId v = 0; v + 1 < graph.nodes; ++v)
        graph.arcs.push_back({v, v + 1});
    for (auto& arc : graph.arcs)
        arc.weight = weights[random.below(weights.size())];
    return seed % 2 == 0 ? graph.directed() : graph.undirected();
}

std::vector<double> times(std::vector<double> weights, double scale)
{
    for (double& weight : weights)
        weight *= scale;
    return weights;
}

} // namespace

TEST(ExtremeWeights, AllWeightsTimesAPowerOfTwoGiveTheSameBits)
{
    const std::vector<double> weights{1, 2, 3, 0.7, 11};
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        if (connected_network(seed, weights).node_count() < 2) continue;
        const auto expected = figures_of(connected_network(seed, weights), 1);
        for (const double scale : {0x1p-330, 0x1p-100, 0x1p328}) { // 5e-100, 8e-31, 5e98
            const auto found = figures_of(connected_network(seed, times(weights, scale)), scale);
            ASSERT_EQ(found.name, expected.name) << seed;
            for (std::size_t i = 0; i < found.values.size(); ++i) {
                ASSERT_EQ(found.values[i].size(), expected.values[i].size()) << found.name[i];
                for (std::size_t k = 0; k < found.values[i].size(); ++k) {
                    const double a = found.values[i][k];
                    const double b = expected.values[i][k];
                    ASSERT_TRUE(a == b || (std::isnan(a) && std::isnan(b)))
                        << found.name[i] << " seed " << seed << " scale " << scale << ": " << a
                        << " not " << b;
                }
            }
            for (std::size_t i = 0; i < found.lengths.size(); ++i)
                ASSERT_EQ(found.lengths[i] * scale, expected.lengths[i]) << seed;
        }
    }
}

TEST(ExtremeWeights, SideBySideGiveFiguresOrARefusalInWords)
{
    int refused = 0;
    const std::vector<double> weights{kLeastWeight, 1e-30, 1, 1e30, kMostWeight};
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = connected_network(seed, weights);
        if (network.node_count() < 2) continue;
        const auto found = figures_of(network, 1);
        for (std::size_t i = 0; i < found.values.size(); ++i) {
            for (const double value : found.values[i])
                ASSERT_TRUE(std::isfinite(value)) << found.name[i] << " seed " << seed;
            const auto refusal = found.name[i].find(": ");
            if (refusal == std::string::npos) continue;
            const auto said = found.name[i].substr(refusal + 2);
            ASSERT_TRUE(said == "betweenness: lengths lie too far apart to be added" ||
                        said == "the scores of eigenvector centrality lie too far apart")
                << found.name[i];
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

TEST(ExtremeWeights, KatzFindsFiniteScoresOrRefuses)
{
    int found = 0;
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = connected_network(seed, {kLeastWeight, 1e-3, 1e12, kMostWeight});
        for (const double attenuation : {1e-300, 1e-101, 1e-3, 1e300}) {
            try {
                for (const double score : katz(network, {.attenuation = attenuation}))
                    ASSERT_TRUE(std::isfinite(score) && score >= 1) << seed;
                ++found;
            } catch (const std::invalid_argument&) {
                ++refused;
            } catch (const Error&) {
                ++refused;
            }
        }
    }
    EXPECT_GT(found, 100);
    EXPECT_GT(refused, 100);
}

} // namespace spindel::engine
