#include "analysis/case_info.h"
#include "analysis/quarantine_files.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/counted.h"
#include "engine/error.h"
#include "engine/file_output.h"
#include "engine/text_check.h"
#include "engine/victim_scrub.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

namespace {

struct RefusedRows {
    std::string text; // one after the other, in the order of their import
    std::int64_t left_out = 0;
};

/// The refused rows of all files as they came. Those that name a victim are left out unless asked
/// for: what stands beside a victim in them may be a phone or account that the case does not know
/// as theirs.
RefusedRows refused_rows(const engine::CaseFile& case_file, bool include_victims)
{
    const auto scrub =
        include_victims ? engine::VictimScrub() : engine::VictimScrub(case_file.database());
    RefusedRows refused;
    for (const auto& row : case_file.quarantined()) {
        const auto& as_it_came = row.original.empty() ? row.row : row.original;
        if (scrub.is_of_victim(row.row) || scrub.is_of_victim(as_it_came)) {
            ++refused.left_out;
            continue;
        }
        refused.text += as_it_came;
        refused.text += '\n';
    }
    return refused;
}

/// An earlier export's files would be imported again with this one's.
void refuse_other_files(
    const std::filesystem::path& folder,
    const std::vector<std::pair<std::filesystem::path, std::string_view>>& files)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const bool is_written = std::ranges::any_of(
            files, [&](const auto& file) { return file.first == entry.path(); });
        if (!is_written)
            throw engine::Error(folder.string() + ": holds " + engine::shown_name(entry.path()) +
                                " already: choose an empty folder");
    }
}

/// Writes the refused rows to work on into a folder. @return how many were left out.
std::int64_t write_folder(const std::filesystem::path& folder, const engine::CaseFile& case_file,
                          const Context& context)
{
    const auto rows = analysis::quarantine_files(case_file, victims(context));
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw engine::Error(folder.string() + ": cannot be made: " + failed.message());
    std::vector<std::pair<std::filesystem::path, std::string_view>> files;
    for (const auto& [name, text] : rows.files)
        files.emplace_back(folder / name, text);
    refuse_other_files(folder, files);
    engine::write_files(files);
    return rows.left_out;
}

bool is_folder(const std::filesystem::path& path)
{
    return path.filename().empty() || std::filesystem::is_directory(path); // "rows/" has no name
}

/// Writes the refused rows to a file or into a folder. @return how many were left out.
std::int64_t write_rows(const std::filesystem::path& path, const engine::CaseFile& case_file,
                        const Context& context)
{
    if (is_folder(path)) return write_folder(path, case_file, context);
    const auto rows = refused_rows(case_file, context.options.include_victims);
    engine::write_file(path, rows.text);
    return rows.left_out;
}

} // namespace

void add_quarantine(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("quarantine", "refused rows by reason");
    add_case_options(*command, context);
    const auto rows_file = std::make_shared<std::filesystem::path>();
    command->add_option(
        "--export", *rows_file,
        "write the refused rows there, as they came, all into a file, or into a folder (named "
        "with / at its end) to correct them and import it again; those that name a victim only "
        "with --include-victims");
    command->callback([&context, rows_file] {
        context.run = [&context, rows_file] {
            case_options(context); // refuses what they cannot mean; all rows are shown
            const auto case_file = engine::CaseFile::open(context.options.case_path);
            if (!rows_file->empty()) {
                const auto left_out = write_rows(*rows_file, case_file, context);
                if (left_out > 0) {
                    note(engine::counted(static_cast<std::int64_t>(left_out),
                                         "row names a victim and is left out",
                                         "rows name a victim and are left out") +
                         "; --include-victims gives " + (left_out == 1 ? "it" : "them") + ", too");
                }
            }
            print(context, analysis::quarantine_table(case_file, victims(context)));
            note_whole_case(context);
            return kDone;
        };
    });
}

} // namespace spindel::cli
