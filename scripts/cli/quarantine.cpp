#include "analysis/case_info.h"

#include <fmt/format.h>

#include "engine/file_output.h"
#include "engine/victim_scrub.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

namespace {

/// The refused rows of all files as they came, one after the other; victims masked unless asked
/// for.
std::string refused_rows(const engine::CaseFile& case_file, bool include_victims,
                         std::int64_t& masked)
{
    const auto scrub =
        include_victims ? engine::VictimScrub() : engine::VictimScrub(case_file.database());
    std::string out;
    for (const auto& row : case_file.quarantined()) {
        const auto shown = scrub.text(row.row);
        if (shown != row.row) ++masked;
        out += shown;
        out += '\n';
    }
    return out;
}

} // namespace

void add_quarantine(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("quarantine", "refused rows by reason");
    add_case_options(*command, context);
    const auto rows_file = std::make_shared<std::filesystem::path>();
    command->add_option("--export", *rows_file, "write the refused rows there, as they came");
    command->callback([&context, rows_file] {
        context.run = [&context, rows_file] {
            case_options(context); // refuses what they cannot mean; all rows are shown
            const auto case_file = engine::CaseFile::open(context.options.case_path);
            if (!rows_file->empty()) {
                std::int64_t masked = 0;
                const auto rows = refused_rows(case_file, context.options.include_victims, masked);
                engine::write_file(*rows_file, rows);
                if (masked > 0) {
                    note(fmt::format("{} rows name a victim and are masked; --include-victims "
                                     "gives them as they came",
                                     masked));
                }
            }
            print(context, analysis::quarantine_table(case_file));
            return kDone;
        };
    });
}

} // namespace spindel::cli
