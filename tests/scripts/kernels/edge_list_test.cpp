#include "scripts/kernels/edge_list.h"

#include <cstdlib>
#include <fstream>

#include <unistd.h>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "scripts/kernels/groups_file.h"
#include "tests/support/temporary_folder.h"

namespace spindel::kernels {

namespace {

class EdgeListTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string& text)
    {
        const auto path = folder_.path() / "graph.el";
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    std::string fault_of(const std::string& text)
    {
        const auto path = file(text);
        try {
            read_edge_list(path);
        } catch (const engine::InputError& error) {
            return std::string(error.what()).substr(path.string().size());
        }
        return "no fault";
    }

private:
    test::TemporaryFolder folder_;
};

using Ids = std::vector<std::int64_t>;

std::vector<engine::NodeId> row(const EdgeList& graph, engine::NodeId v)
{
    const auto neighbors = graph.network.neighbors(v);
    return {neighbors.begin(), neighbors.end()};
}

} // namespace

TEST_F(EdgeListTest, LoopsAndRepeatedTiesAreDroppedAndIdsKeepTheirOrder)
{
    const auto graph = read_edge_list(file("# a comment\n7 3\n3\t7\r\n\n 9 9 \n3 5\n"));
    EXPECT_EQ(graph.ids, (Ids{3, 5, 7, 9}));
    EXPECT_EQ(graph.network.tie_count(), 2U);
    EXPECT_EQ(row(graph, 0), (std::vector<engine::NodeId>{1, 2}));
    EXPECT_EQ(graph.network.neighbor_weights(0)[0], 1.0);
    EXPECT_TRUE(row(graph, 3).empty());
}

TEST_F(EdgeListTest, IdsMayBeFarApartNegativeOrOfNineteenDigits)
{
    const auto graph = read_edge_list(file("-5 9223372036854775807\n0 -5")); // no line end
    EXPECT_EQ(graph.ids, (Ids{-5, 0, 9223372036854775807}));
    EXPECT_EQ(row(graph, 0), (std::vector<engine::NodeId>{1, 2}));
    EXPECT_EQ(read_edge_list(file("1 1000000000000\n")).ids, (Ids{1, 1000000000000}));
}

TEST_F(EdgeListTest, AnEmptyFileIsANetworkWithoutNodes)
{
    EXPECT_EQ(read_edge_list(file("")).network.node_count(), 0U);
    EXPECT_EQ(read_edge_list(file("# nothing\n")).network.node_count(), 0U);
}

TEST_F(EdgeListTest, AFaultIsNamedWithItsLineAndColumn)
{
    EXPECT_EQ(fault_of("1 2\n3\n").substr(0, 5), ":2:2:");
    EXPECT_EQ(fault_of("1 2\n3 x\n").substr(0, 5), ":2:3:");
    EXPECT_EQ(fault_of("1 2 3\n").substr(0, 5), ":1:5:");
    EXPECT_EQ(fault_of("1 99999999999999999999\n").substr(0, 5), ":1:3:");
}

TEST_F(EdgeListTest, ALargeFileGivesTheSameNetworkOnAnyNumberOfThreads)
{
    engine::Random random(1);
    std::string text;
    for (int i = 0; i < 60'000; ++i) // several pieces
        text +=
            std::to_string(random.below(5000)) + ' ' + std::to_string(random.below(5000)) + '\n';
    const auto path = file(text);
    const auto rows = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        const auto graph = read_edge_list(path);
        std::vector<std::vector<engine::NodeId>> all;
        for (engine::NodeId v = 0; v < graph.network.node_count(); ++v)
            all.push_back(row(graph, v));
        return std::pair(graph.ids, all);
    };
    const auto expected = rows(1);
    EXPECT_EQ(expected.first.size(), 5000U);
    EXPECT_EQ(rows(2), expected);
    EXPECT_EQ(rows(4), expected);
}

TEST_F(EdgeListTest, LinesAreWholeWhereverPiecesOfTheFileMeet)
{
    // pieces are of 256 KiB: the border falls on every place of a line in turn
    for (std::size_t shift = 0; shift < 12; ++shift) {
        for (const std::string end : {"\n", "\r\n"}) {
            std::string text = '#' + std::string(shift, '-') + end;
            std::size_t ties = 0;
            for (; text.size() < 600'000; ++ties)
                text += std::to_string(100'000 + ties) + " 7" + end;
            text.resize(text.size() - end.size()); // no last line end
            EXPECT_EQ(read_edge_list(file(text)).network.tie_count(), ties) << shift;
        }
    }
}

TEST_F(EdgeListTest, ALargeIdInTheLastPieceAndACommentLongerThanOneAreRead)
{
    std::string text;
    for (int i = 0; i < 60'000; ++i)
        text += std::to_string(i) + " 60000\n";
    text += '#' + std::string(800'000, 'x') + '\n';
    text += "4294967296 1\n";
    const auto graph = read_edge_list(file(text));
    EXPECT_EQ(graph.ids.back(), 4'294'967'296);
    EXPECT_EQ(graph.network.tie_count(), 60'001U);
    EXPECT_EQ(fault_of(text + "7 seven\n").substr(0, 9), ":60003:3:");
}

TEST_F(EdgeListTest, AFileThatCannotBeReadIsSaidSo)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    constexpr uid_t kNobody = 65534;
    const auto path = file("1 2\n");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms(0755));
    const auto reads_as_nobody = [&] {
        if (geteuid() == 0 && setuid(kNobody) != 0) std::exit(2); // root may read every file
        try {
            read_edge_list(path);
        } catch (const engine::InputError& error) {
            std::exit(std::string_view(error.what()).ends_with("cannot be read: Permission denied")
                          ? 0
                          : 3);
        }
        std::exit(1);
    };
    EXPECT_EXIT(reads_as_nobody(), testing::ExitedWithCode(0), "");
}

TEST_F(EdgeListTest, GroupsAreNumberedFromOneSoThatAllAreKnown)
{
    const auto graph = read_edge_list(file("1 2\n2 3\n"));
    EXPECT_EQ(read_groups(file("node,group\n1,SE\n2,NO\n3,SE\n9,LT\n"), graph),
              (engine::Groups{3, 2, 3}));
    EXPECT_THROW(read_groups(file("1,SE\n2,NO\n"), graph), engine::InputError);
}

} // namespace spindel::kernels
