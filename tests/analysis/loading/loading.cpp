/// Prints how long a case takes to load, for docs/performance.md; it is not a test:
/// case_loading CASE [THREADS [once]]
///
/// With "once", the case becomes a graph once, and no more is done. Else:
/// "graph" is the case file read into the record graph, "network" the same with personas, their
/// merges by recorded evidence, and the projection that analyses start from, "inferred" with the
/// merges by inference too. Of each the median of five, in seconds of the clock and of all cores.
#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>

#include <fmt/format.h>

#include "analysis/loaded_case.h"
#include "engine/error.h"
#include "engine/parallel.h"

namespace {

using namespace spindel;

template <typename Load>
void print_time(const std::string& what, const Load& load)
{
    constexpr std::size_t kRuns = 5;
    std::array<double, kRuns> clock{};
    std::array<double, kRuns> cores{};
    for (std::size_t run = 0; run < kRuns; ++run) {
        const auto began = std::chrono::steady_clock::now();
        const auto spent = std::clock();
        load();
        clock[run] =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        cores[run] = static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC;
    }
    std::ranges::sort(clock);
    std::ranges::sort(cores);
    std::cout << fmt::format("{:9} {:7.2f} s {:7.2f} CPU s\n", what, clock[kRuns / 2],
                             cores[kRuns / 2]);
}

void load_and_print(const std::string& path, bool once)
{
    const auto opened = engine::CaseFile::open(path);
    {
        const auto graph = engine::RecordGraph::load(opened);
        std::cout << fmt::format("{} identifiers, {} records\n", graph.entity_count(),
                                 graph.events().size());
    }
    if (once) return;
    print_time("graph", [&] { engine::RecordGraph::load(opened); });
    for (const bool inferred : {false, true}) {
        analysis::CaseOptions options;
        options.inferred = inferred;
        print_time(inferred ? "inferred" : "network",
                   [&] { analysis::LoadedCase(opened, options); });
    }
}

} // namespace

int main(int argument_count, char** arguments)
{
    try {
        if (argument_count < 2) throw engine::Error("give it a case");
        const engine::ThreadLimit threads(argument_count > 2 ? std::stoul(arguments[2]) : 0);
        load_and_print(arguments[1], argument_count > 3);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "case_loading: " << error.what() << '\n';
        return 1;
    }
}
