/// The program `spindel-bench`: times one kernel on a plain edge list.

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/error.h"
#include "engine/file_output.h"
#include "engine/parallel.h"
#include "scripts/cli/numbers.h"
#include "scripts/kernels/groups_file.h"
#include "scripts/kernels/kernels.h"
#include "scripts/kernels/stopping.h"

namespace {

using namespace spindel;

struct Options {
    std::string kernel;
    std::string graph;
    std::string groups;
    std::string out;
    std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    std::size_t repeat = 1;
    std::size_t stops = 0;
    std::optional<double> stop_within;
    double delta = 0.1;
    double epsilon = 0.01;
    std::optional<std::int64_t> source;
    std::optional<double> tolerance;
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    std::size_t iterations = 1;
    std::size_t top = 10;
    bool json = false;
};

void declare(CLI::App& app, Options& options)
{
    app.failure_message(CLI::FailureMessage::simple);
    app.set_version_flag("--version", "spindel-bench " SPINDEL_VERSION);
    std::string names;
    for (const auto& kernel : kernels::all())
        names += std::string(" ") + kernel.name;
    app.add_option("--kernel", options.kernel, "what to run:" + names)->required();
    app.add_option("--graph", options.graph, "edge list: two whole numbers a line, undirected")
        ->required();
    app.add_option("--groups", options.groups, "the group of each node, as lines node,group");
    app.add_option("--threads", options.threads, "default: all cores")->check(CLI::Range(1, 1024));
    app.add_option("--repeat", options.repeat, "how often to run it (default 1)")
        ->check(CLI::Range(1, 1000000));
    app.add_option("--stops", options.stops,
                   "ask it to stop at so many moments besides, and time how long it takes to")
        ->check(CLI::Range(1, 1000));
    app.add_option("--stop-within", options.stop_within,
                   "moments within so many seconds (default: those that it takes); it is not run "
                   "to its end then")
        ->check(cli::positive_number())
        ->needs("--stops");
    const auto inside = cli::number_between(0, 1);
    app.add_option("--epsilon", options.epsilon,
                   "how far a share of betweenness-approx may be off (default 0.01)")
        ->check(inside);
    app.add_option("--delta", options.delta,
                   "chance of betweenness-approx to be off by more (default 0.1)")
        ->check(inside);
    app.add_option("--source", options.source, "where bfs starts (default: the smallest id)");
    app.add_option("--tolerance", options.tolerance, "of pagerank (default 1e-4, L1)")
        ->check(cli::positive_number());
    app.add_option("--resolution", options.resolution, "of leiden and louvain (default 1)")
        ->check(cli::number_from_0());
    app.add_option("--random-seed", options.random_seed, "default 1")->check(cli::whole_number(0));
    app.add_option("--iterations", options.iterations,
                   "of leiden and louvain (default 1; 0: until nothing improves)")
        ->check(cli::whole_number(0));
    app.add_option("--top", options.top, "of top-closeness and top-harmonic (default 10)")
        ->check(cli::whole_number(0));
    app.add_option("--out", options.out, "write the result of each node to this CSV file");
    app.add_flag("--json", options.json, "print one JSON object");
}

/// @throws CLI::ValidationError if it is not built in, or lacks what it needs.
kernels::Kernel chosen_kernel(const Options& options)
{
    const auto all = kernels::all();
    const auto found = std::ranges::find(all, options.kernel, &kernels::Kernel::name);
    if (found == all.end()) {
        std::string known;
        for (const auto& kernel : all)
            known += std::string(" ") + kernel.name;
        throw CLI::ValidationError("--kernel",
                                   "no kernel \"" + options.kernel + "\"; there are:" + known);
    }
    if (found->needs_groups && options.groups.empty()) {
        throw CLI::ValidationError("--groups", "needed by " + options.kernel);
    }
    return *found;
}

double seconds_since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

/// The most memory that was resident; what the caller of this program held is not in it.
double peak_mib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        constexpr std::string_view kPeak = "VmHWM:";
        if (line.starts_with(kPeak)) return std::stod(line.substr(kPeak.size())) / 1024.0; // KiB
    }
    return 0.0;
}

kernels::Request read_request(const Options& options)
{
    kernels::Request request{kernels::read_edge_list(options.graph), {}};
    if (!options.groups.empty()) {
        request.groups = kernels::read_groups(options.groups, request.graph);
    }
    request.delta = options.delta;
    request.epsilon = options.epsilon;
    request.source = options.source;
    request.tolerance = options.tolerance;
    request.resolution = options.resolution;
    request.random_seed = options.random_seed;
    request.iterations = options.iterations;
    request.top = options.top;
    return request;
}

/// @throws engine::Error if what is read would be written over.
void check_output(const Options& options)
{
    for (const auto& [input, what] :
         {std::pair(options.graph, "graph"), std::pair(options.groups, "groups")}) {
        std::error_code absent;
        if (std::filesystem::is_regular_file(input, absent) &&
            std::filesystem::equivalent(input, options.out, absent)) {
            throw engine::Error(
                fmt::format("{}: is read as --{}; nothing is written over it", options.out, what));
        }
    }
}

/// How soon it ends where it is stopped.
nlohmann::ordered_json stopped(const Options& options, const kernels::Kernel& kernel,
                               kernels::Request& request, double whole)
{
    const auto seconds = kernels::seconds_to_stop(kernel, request, whole, options.stops);
    return {{"stopped", seconds.size()},
            {"longest_stop_seconds", seconds.empty() ? 0.0 : std::ranges::max(seconds)},
            {"median_stop_seconds", seconds.empty() ? 0.0 : median(seconds)}};
}

/// Runs the kernel as often as asked, writes what it found, and says how long it took.
/// @throws engine::Error if two runs differ.
nlohmann::ordered_json timed(const Options& options, const kernels::Kernel& kernel,
                             const kernels::Request& request)
{
    std::vector<double> seconds;
    kernels::Outcome outcome;
    std::uint64_t digest = 0;
    for (std::size_t run = 0; run < options.repeat; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const auto finding = kernel.run(request);
        seconds.push_back(seconds_since(start));
        outcome = finding();
        const auto of_run = kernels::digest(outcome);
        if (run > 0 && of_run != digest) throw engine::Error("two runs gave different results");
        digest = of_run;
    }
    if (!options.out.empty()) {
        engine::write_file(options.out, kernels::rows_as_csv(outcome, request.graph.ids));
    }
    nlohmann::ordered_json report{{"seconds", seconds},
                                  {"min_seconds", std::ranges::min(seconds)},
                                  {"median_seconds", median(seconds)},
                                  {"peak_mib", peak_mib()},
                                  {"digest", fmt::format("{:016x}", digest)}};
    report.update(outcome.figures);
    return report;
}

/// Does what is asked, and says what `--json` prints.
nlohmann::ordered_json measured(const Options& options, const kernels::Kernel& kernel)
{
    const engine::ThreadLimit limit(options.threads);
    const auto load_start = std::chrono::steady_clock::now();
    check_output(options);
    auto request = read_request(options);
    nlohmann::ordered_json report{{"kernel", kernel.name},
                                  {"nodes", request.graph.network.node_count()},
                                  {"edges", request.graph.network.tie_count()},
                                  {"threads", options.threads},
                                  {"load_seconds", seconds_since(load_start)}};
    double whole = options.stop_within.value_or(0.0);
    if (!options.stop_within) {
        report.update(timed(options, kernel, request));
        whole = report["median_seconds"];
    }
    if (options.stops > 0) report.update(stopped(options, kernel, request, whole));
    return report;
}

void print(const nlohmann::ordered_json& report, bool json)
{
    if (json) {
        fmt::print("{}\n", report.dump());
        return;
    }
    for (const auto& [name, value] : report.items()) {
        fmt::print("{:<20}{}\n", name, value.is_string() ? value.get<std::string>() : value.dump());
    }
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Times one kernel on a plain edge list.", "spindel-bench");
    Options options;
    try {
        declare(app, options);
        app.parse(argc, argv);
        print(measured(options, chosen_kernel(options)), options.json);
        return 0;
    } catch (const CLI::Success& answer) { // --help, --version
        return app.exit(answer);
    } catch (const CLI::Error& error) {
        fmt::print(stderr, "spindel-bench: {}; see spindel-bench --help\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "spindel-bench: {}\n", error.what());
        return 1;
    }
}
