/// Refused rows as files to work on, which are imported again when they are corrected.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/case_file.h"
#include "engine/record_graph.h"

namespace spindel::analysis {

/// What is in quarantine, ready to be written.
struct QuarantineFiles {
    std::vector<std::pair<std::string, std::string>> files; // name and content
    std::int64_t left_out = 0;                              // rows that name a victim
};

/// One file for each imported file with refused rows: its header and the rows as they came (raw
/// identifiers masked), each led by its number in quarantine under `quarantine_id`. The names
/// ("calls-3.csv") tell an import what they hold. Rows of files without a header come as text
/// ("rows-3.txt"). Rows of a profile come as it mapped them, and in a file beside that as they stood
/// in the file ("as-they-came-3.txt"). `quarantine.csv` says of each row where it came from and what is wrong.
///
/// Rows that name a victim are left out unless victims are included.
QuarantineFiles quarantine_files(const engine::CaseFile& case_file, engine::Victims victims);

} // namespace spindel::analysis
