#include <sys/wait.h>

#include <cstdio>

#include <gtest/gtest.h>

#include "analysis/exchange/graph_export.h"
#include "analysis/exchange/graph_files.h"
#include "tests/support/exchange_case.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis::exchange {

namespace {

struct Run {
    int exit_code = -1;
    std::string output;
};

Run run(const std::string& command)
{
    Run result;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return result;
    int c = 0;
    while ((c = std::fgetc(pipe)) != EOF)
        result.output += static_cast<char>(c);
    const int status = ::pclose(pipe);
    if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
    return result;
}

} // namespace

TEST(ReadBack, IgraphAndNetworkxFindEveryValueOfEveryFormat)
{
    const support::TemporaryFolder folder;
    const auto graph = exported_graph(support::TemporaryCase(support::awkward_records()).graph());
    for (const auto* name : {"graph.graphml", "graph.gexf", "graph.json", "graph.csv"})
        write_graph(folder.path() / name, graph);
    const auto python =
        run(SPINDEL_PYTHON " '" SPINDEL_SOURCE_DIR "/tests/analysis/exchange/read_back.py' '" +
            folder.path().string() + "'");
    if (python.exit_code == 77)
        GTEST_SKIP() << "python3-igraph or python3-networkx is not installed: " << python.output;
    EXPECT_EQ(python.exit_code, 0) << python.output;
    EXPECT_NE(python.output.find("CSV, graph holds all"), std::string::npos);
}

} // namespace spindel::analysis::exchange
