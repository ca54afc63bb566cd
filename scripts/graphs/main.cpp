/// The program `spindel-graph`: writes edge lists to measure with.

#include <exception>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/file_output.h"
#include "scripts/cli/numbers.h"
#include "scripts/graphs/generators.h"

namespace {

using namespace spindel;

struct Options {
    std::uint32_t nodes = 20'000;
    std::uint64_t edges = 60'000;
    std::uint32_t scale = 16;
    std::uint32_t edges_per_node = 16;
    std::uint64_t random_seed = 1;
    std::string out;
};

void write(const std::vector<graphs::Ends>& ends, const std::string& path)
{
    std::string text;
    for (const auto& [from, to] : ends)
        fmt::format_to(std::back_inserter(text), "{} {}\n", from, to);
    engine::write_file(path, text);
}

void add_shared(CLI::App* command, Options& options)
{
    command->add_option("--random-seed", options.random_seed, "default 1")
        ->check(cli::whole_number(0));
    command->add_option("--out", options.out, "the file to write")->required();
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Writes a random graph as an edge list.", "spindel-graph");
    app.failure_message(CLI::FailureMessage::simple);
    app.require_subcommand(1);
    Options options;
    auto* phone = app.add_subcommand("phone", "like a network of telephones");
    phone->add_option("--nodes", options.nodes, "default 20000; at least 1000")
        ->check(cli::whole_number(1000));
    phone->add_option("--edges", options.edges, "default 60000; no fewer than nodes")
        ->check(cli::whole_number(1000));
    auto* kronecker = app.add_subcommand("kronecker", "like the web: 2^scale nodes");
    kronecker->add_option("--scale", options.scale, "default 16; from 1 to 31")
        ->check(CLI::Range(1, 31));
    kronecker->add_option("--edges-per-node", options.edges_per_node, "default 16")
        ->check(cli::whole_number(1));
    for (auto* command : {phone, kronecker})
        add_shared(command, options);
    try {
        app.parse(argc, argv);
        write(phone->parsed()
                  ? graphs::phone_graph(options.nodes, options.edges, options.random_seed)
                  : graphs::kronecker_graph(options.scale, options.edges_per_node,
                                            options.random_seed),
              options.out);
        return 0;
    } catch (const CLI::Success& answer) {
        return app.exit(answer);
    } catch (const CLI::Error& error) {
        fmt::print(stderr, "spindel-graph: {}; see spindel-graph --help\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "spindel-graph: {}\n", error.what());
        return 1;
    }
}
