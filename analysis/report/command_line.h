/// The command that makes a report again, from the options it was made with.
#pragma once

#include <string>
#include <vector>

#include "analysis/case_analysis.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// One option that changes results: how it is spelled, what it was, and in the report's language
/// what that means.
struct UsedOption {
    std::string flag;  // "--layers"
    std::string value; // "calls,travel"; empty for a switch
    std::string words; // "Only these kinds of record count."
    bool is_default = true;
};

/// All options that change results, in a fixed order; none that does not (threads, paths).
std::vector<UsedOption> used_options(const Words& say, const CaseAnalysisOptions& options);

/// "spindel analyse CASE --out DIR --layers calls": the options that are not at their default.
std::string command_line(const std::vector<UsedOption>& options);

} // namespace spindel::analysis::report
