/// The case in files for others: a graph, a report.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QString>

#include "analysis/case_analysis.h"
#include "analysis/report/language.h"

namespace spindel::viewer {

/// What of a case is exported as a graph.
struct GraphExport {
    engine::ProjectionOptions filter;  // what records to keep
    std::optional<std::uint32_t> ring; // only this one; absent: the whole case
};

/// Writes the records as a graph in the format that the file's ending asks for. Victims are masked.
/// The ring is one of the analysis.
/// @throws engine::Error if it cannot be written; engine::Cancelled once a stop was requested, and
/// then nothing is.
void write_graph_file(const std::filesystem::path& file, const analysis::CaseAnalysis& analysis,
                      const GraphExport& wanted, const engine::Progress& progress = {});
/// "spindel export CASE FILE --ring 0 --from 2025-03-01".
QString export_command(const QString& case_file, const QString& file, const GraphExport& wanted);

/// Writes the report for a prosecutor as one HTML file.
/// @throws as `write_graph_file`.
void write_report(const std::filesystem::path& file, const analysis::CaseAnalysis& analysis,
                  analysis::report::Language language = analysis::report::Language::english,
                  const engine::Progress& progress = {});

} // namespace spindel::viewer
