#include "engine/algorithms/best_paths.h"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/plain_networks.h"

namespace spindel::engine {

namespace {

using Nodes = std::vector<NodeId>;

std::vector<Nodes> nodes_of(const std::vector<WeightedPath>& paths)
{
    std::vector<Nodes> nodes;
    for (const auto& path : paths)
        nodes.push_back(path.nodes);
    return nodes;
}

enum : NodeId { c, d, e, f, g, h };

/// The example of Yen's method that is worked through most often: c>d 3, c>e 2, d>f 4, e>d 1,
/// e>f 2, e>g 3, f>g 2, f>h 1, g>h 2.
Network worked_example()
{
    return Network::directed(6, {{c, d, 3},
                                 {c, e, 2},
                                 {d, f, 4},
                                 {e, d, 1},
                                 {e, f, 2},
                                 {e, g, 3},
                                 {f, g, 2},
                                 {f, h, 1},
                                 {g, h, 2}});
}

} // namespace

TEST(BestPaths, TheWorkedExampleGivesItsThreeShortest)
{
    // 2+2+1; 2+3+2; 3+4+1; 2+1+4+1, and c e f g h is as long but later in the order of ids
    const auto paths = best_paths(worked_example(), c, h,
                                  {.count = 4, .directed = true, .length = ArcLength::weight});
    const std::vector<WeightedPath> expected{
        {{c, e, f, h}, 5}, {{c, e, g, h}, 7}, {{c, d, f, h}, 8}, {{c, e, d, f, h}, 8}};
    EXPECT_EQ(paths, expected);
}

TEST(BestPaths, StrongTiesAreShortUnlessToldOtherwise)
{
    // over 1: 1/4 + 1/4; straight: 1/1
    const auto network = Network::undirected(3, {{0, 1, 4}, {1, 2, 4}, {0, 2, 1}});
    const std::vector<WeightedPath> expected{{{0, 1, 2}, 0.5}, {{0, 2}, 1.0}};
    EXPECT_EQ(best_paths(network, 0, 2), expected);
    EXPECT_EQ(nodes_of(best_paths(network, 0, 2, {.length = ArcLength::hop})),
              (std::vector<Nodes>{{0, 2}, {0, 1, 2}}));
}

TEST(BestPaths, TheSameLengthsInAnotherOrderAreEquallyLong)
{
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in their last bit where they are added one by one
    const auto network = Network::undirected(
        6, {{0, 3, .1}, {3, 4, .2}, {4, 5, .3}, {0, 1, .3}, {1, 2, .2}, {2, 5, .1}});
    const auto paths = best_paths(network, 0, 5, {.length = ArcLength::weight});
    EXPECT_EQ(nodes_of(paths), (std::vector<Nodes>{{0, 1, 2, 5}, {0, 3, 4, 5}}));
    EXPECT_EQ(paths[0].length, paths[1].length);
}

TEST(BestPaths, VeryLongAndVeryShortArcsStayApart)
{
    const auto network =
        Network::undirected(4, {{0, 1, 1e100}, {1, 3, 1e100}, {0, 2, 1e-100}, {2, 3, 1e-100}});
    EXPECT_EQ(nodes_of(best_paths(network, 0, 3, {.length = ArcLength::weight})),
              (std::vector<Nodes>{{0, 2, 3}, {0, 1, 3}}));
}

TEST(BestPaths, ALongPathIsLookedAtOnce)
{
    constexpr NodeId kNodes =
        200'000; // minutes, were each deviation to look at the whole beginning
    std::vector<Arc> ties;
    for (NodeId v = 0; v + 1 < kNodes; ++v)
        ties.push_back({v, v + 1});
    ties.push_back({kNodes - 3, kNodes - 1});
    const auto found = best_paths(Network::undirected(kNodes, ties), 0, kNodes - 1, {.count = 5});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].nodes.size(), kNodes - 1);
    EXPECT_EQ(found[1].nodes.size(), kNodes);
}

TEST(BestPaths, ThereAreNoneBetweenPartsAndOneToItself)
{
    const auto network = Network::undirected(4, {{0, 1}, {2, 3}});
    EXPECT_TRUE(best_paths(network, 0, 2).empty());
    EXPECT_EQ(best_paths(network, 1, 1), (std::vector<WeightedPath>{{{1}, 0.0}}));
    EXPECT_TRUE(best_paths(network, 0, 1, {.count = 0}).empty());
    const auto one_way = Network::directed(2, {{0, 1}});
    EXPECT_TRUE(best_paths(one_way, 1, 0, {.directed = true}).empty());
    EXPECT_EQ(best_paths(one_way, 1, 0).size(), 1U);
}

TEST(BestPaths, RefusesEndsAndLengthsThatCannotBeAndStopsWhenAsked)
{
    const auto network = Network::undirected(2, {{0, 1, 0.0}});
    EXPECT_THROW(best_paths(network, 0, 2, {.length = ArcLength::hop}), std::invalid_argument);
    EXPECT_THROW(best_paths(Network(), 0, 0), std::invalid_argument);
    EXPECT_THROW(best_paths(network, 0, 1), std::invalid_argument);
    EXPECT_THROW(best_paths(network, 0, 1, {.length = ArcLength::weight}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    BestPathsOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(best_paths(worked_example(), c, h, options), Cancelled);
    std::vector<std::uint64_t> found;
    std::uint64_t last_total = 0;
    options.progress = {};
    options.progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        EXPECT_EQ(total % (options.count + 2), 0U); // each path has as many steps, and two searches
        found.push_back(done);
        last_total = total;
    };
    options.count = 3;
    EXPECT_EQ(best_paths(worked_example(), c, h, options).size(), 3U);
    EXPECT_GT(found.size(), 3U);
    EXPECT_EQ(found.front(), 0U);
    EXPECT_TRUE(std::ranges::is_sorted(found));
    EXPECT_EQ(found.back(), last_total);
    options.count = 1'000; // more than there are: the end is the end all the same
    EXPECT_LT(best_paths(worked_example(), c, h, options).size(), 1'000U);
    EXPECT_EQ(found.back(), last_total);
}

TEST(BestPaths, ReportsAndStopsBeforeTheFirstPath)
{
    // of 300 x 300 nodes all lie on shortest paths from corner to corner
    constexpr NodeId kSide = 300;
    const auto lattice = tests::lattice(kSide, kSide);
    const NodeId last = kSide * kSide - 1;
    BestPathsOptions options{.count = 1, .length = ArcLength::hop};
    std::size_t begun = 0; // reports while distances from the target are measured
    std::stop_source stop;
    options.progress.stop = stop.get_token();
    options.progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        if (done > 0 && done < total / 3) ++begun;
    };
    const auto found = best_paths(lattice, 0, last, options);
    EXPECT_EQ(found[0].length, 2.0 * (kSide - 1));
    EXPECT_EQ(found[0].nodes[kSide - 1], kSide - 1); // of all it takes the first: right, then down
    EXPECT_GT(begun, 2U);
    options.progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        if (done > 0 && done < total / 3) stop.request_stop();
    };
    EXPECT_THROW(best_paths(lattice, 0, last, options), Cancelled);
}

TEST(BestPaths, CanBeStoppedInEverySearchForAWayOn)
{
    constexpr NodeId kLong = 50;
    std::vector<Arc> ties; // a chain whose every node has a dead end beside it
    for (NodeId v = 0; v < kLong; ++v)
        ties.insert(ties.end(), {{v, v + 1}, {v, kLong + 1 + v}});
    std::uint64_t places = 0;
    Progress progress;
    progress.on_check = [&] { ++places; };
    const auto chain = Network::undirected(2 * kLong + 1, ties);
    EXPECT_EQ(best_paths(chain, 0, kLong, {.count = 2, .progress = progress}).size(), 1U);
    EXPECT_GE(places, 2 * kLong) << "before each search, and in it";
}

TEST(BestPaths, OfMillionsThatAreEquallyLongTheFirstAreFoundWithoutLookingAside)
{
    constexpr NodeId kSide = 1000;
    const auto lattice = tests::lattice(kSide, kSide);
    const auto found = best_paths(lattice, 0, kSide * kSide - 1, {.length = ArcLength::hop});
    ASSERT_EQ(found.size(), 3U);
    for (NodeId path = 0; path < 3; ++path) {
        // right along the first row, to the last column in row `path`, and down
        WeightedPath expected{{}, 2.0 * (kSide - 1)};
        for (NodeId v = 0; v < kSide - 1; ++v)
            expected.nodes.push_back(v);
        for (NodeId row = 1; row <= path; ++row)
            expected.nodes.push_back(row * kSide + kSide - 2);
        for (NodeId row = path; row < kSide; ++row)
            expected.nodes.push_back(row * kSide + kSide - 1);
        EXPECT_EQ(found[path], expected) << path;
    }
}

} // namespace spindel::engine
