#include "analysis/case_info.h"

#include <fmt/format.h>

#include "engine/file_output.h"
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
        if (scrub.is_of_victim(row.row)) {
            ++refused.left_out;
            continue;
        }
        refused.text += row.row;
        refused.text += '\n';
    }
    return refused;
}

} // namespace

void add_quarantine(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("quarantine", "refused rows by reason");
    add_case_options(*command, context);
    const auto rows_file = std::make_shared<std::filesystem::path>();
    command->add_option(
        "--export", *rows_file,
        "write the refused rows there, as they came; those that name a victim only with "
        "--include-victims");
    command->callback([&context, rows_file] {
        context.run = [&context, rows_file] {
            case_options(context); // refuses what they cannot mean; all rows are shown
            const auto case_file = engine::CaseFile::open(context.options.case_path);
            if (!rows_file->empty()) {
                const auto rows = refused_rows(case_file, context.options.include_victims);
                engine::write_file(*rows_file, rows.text);
                if (rows.left_out > 0) {
                    note(fmt::format("{} rows name a victim and are left out; --include-victims "
                                     "gives them, too",
                                     rows.left_out));
                }
            }
            print(context, analysis::quarantine_table(case_file, victims(context)));
            note_whole_case(context);
            return kDone;
        };
    });
}

} // namespace spindel::cli
