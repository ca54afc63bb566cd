/// What every command of the program `spindel` shares: options, progress, output, the exit code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "analysis/loaded_case.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kImportedWithQuarantine = 3;
inline constexpr int kInterrupted = 130;

/// The options that commands share, as the user wrote them; filled while the line is parsed.
struct SharedOptions {
    std::filesystem::path case_path;
    std::vector<std::string> layers;
    std::vector<std::string> contact_layers;
    std::string from;
    std::string to;
    std::vector<std::string> countries;
    std::string least_grade;
    std::size_t threads = 0;
    std::uint64_t random_seed = 1;
    std::string format;
    std::filesystem::path output;
    std::string progress = "auto";
    std::filesystem::path seeds;
    std::vector<std::string> seed_categories;
    std::filesystem::path rejected_merges;
    bool no_inferred = false;
    bool include_victims = false;
};

/// What a command is given to run with.
struct Context {
    SharedOptions options;
    engine::Progress progress;
    /// The command that the user chose; returns the exit code.
    std::function<int()> run;
};

/// Adds CASE and the options that everything which reads a case and prints a table takes.
void add_case_options(CLI::App& command, Context& context);
/// Adds CASE and which records of it count, and --random-seed and --include-victims.
void add_record_options(CLI::App& command, Context& context);
/// Adds --threads and --progress.
void add_run_options(CLI::App& command, Context& context);
/// Adds --format, --output, --threads and --progress alone.
void add_output_options(CLI::App& command, Context& context);
/// Adds --seeds and --seed-category.
void add_seed_options(CLI::App& command, Context& context);
/// Adds --reject-merges and --no-inferred.
void add_merge_options(CLI::App& command, Context& context);

/// The shared options as the analyses take them.
/// @throws CLI::ValidationError where a word is not what it should be.
analysis::CaseOptions case_options(const Context& context);

/// The same, with the words of contacts as the case shows them: victims' identifiers masked.
analysis::CaseOptions case_options(const Context& context, const engine::CaseFile& case_file);

/// Whether victims are masked.
engine::Victims victims(const Context& context);

/// Says that options which choose records change nothing, where any is given.
void note_whole_case(const Context& context);

/// Says which words of --contact-layers no contact of the case has.
void note_unknown_words(const analysis::CaseOptions& options, const engine::RecordGraph& graph);

/// Opens and loads the case of the command line.
analysis::LoadedCase load_case(const Context& context);

/// The nodes that --seeds and --seed-category name.
std::vector<engine::NodeId> seed_nodes(const Context& context, const analysis::Subject& subject);

/// Prints a table in the chosen format (default: text on a terminal, else csv) to the chosen place.
void print(const Context& context, const engine::Table& table);
/// Prints text as it is to standard output.
/// @throws Error if it cannot be written.
void print_text(const std::string& text);
/// A line on standard error.
void note(const std::string& line);

// The commands, each in its own file pair's .cpp, in the order of the manual.
void add_import(CLI::App& app, Context& context);
void add_info(CLI::App& app, Context& context);
void add_clusters(CLI::App& app, Context& context);
void add_rings(CLI::App& app, Context& context);
void add_spiders(CLI::App& app, Context& context);
void add_path(CLI::App& app, Context& context);
void add_personas(CLI::App& app, Context& context);
void add_statistics(CLI::App& app, Context& context);
void add_stability(CLI::App& app, Context& context);
void add_protect(CLI::App& app, Context& context);
void add_keyplayers(CLI::App& app, Context& context);
void add_quarantine(CLI::App& app, Context& context);
void add_analyse(CLI::App& app, Context& context);
void add_export(CLI::App& app, Context& context);
void add_simulate(CLI::App& app, Context& context);
void add_key(CLI::App& app, Context& context);
void add_profile(CLI::App& app, Context& context);

} // namespace spindel::cli
