/// The report of a case as one HTML file that needs nothing but itself.
#pragma once

#include <string>

#include "analysis/case_analysis.h"
#include "analysis/report/language.h"

namespace spindel::analysis::report {

struct ReportContext {
    std::string case_name; // the case's file name without its folder
    std::string program_version;
    Language language = Language::english;
};

/// What `spindel analyse` found, written for a prosecutor: summary, rings, spiders, chains of
/// evidence, victims to protect, flows between countries, records, and how to reproduce it. The
/// same figures, names and records in every language.
///
/// Well-formed as XML, without script, image, font or any other reference to the outside. Victims
/// stand under their labels unless the analysis was asked to include them. Nothing in it depends on
/// the time of day, the host, the number of threads or the locale.
std::string html_report(const CaseAnalysis& analysis, const ReportContext& context);

} // namespace spindel::analysis::report
