#include "viewer/output/exports.h"

#include "analysis/exchange/graph_export.h"
#include "analysis/exchange/graph_files.h"
#include "analysis/report/html_report.h"
#include "engine/file_output.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/output/command_lines.h"

namespace spindel::viewer {

namespace {

/// The members of a ring with their phones and accounts.
std::set<engine::EntityId> entities_of(const analysis::CaseAnalysis& analysis, std::uint32_t ring)
{
    const auto& subject = analysis.subject();
    std::set<engine::EntityId> entities;
    for (const auto member : analysis.rings().rings[ring].members) {
        const auto persona = subject.projection.persona[member];
        entities.insert(persona);
        for (const auto& use : subject.personas.identifiers_of(persona))
            entities.insert(use.identifier);
    }
    return entities;
}

} // namespace

void write_graph_file(const std::filesystem::path& file, const analysis::CaseAnalysis& analysis,
                      const GraphExport& wanted, const engine::Progress& progress)
{
    analysis::exchange::ExportOptions options;
    options.period = wanted.filter.period;
    const engine::RecordFilter filter(analysis.subject().personas, wanted.filter);
    if (!same_filter(wanted.filter, {.period = wanted.filter.period})) options.filter = &filter;
    if (wanted.ring) options.entities = entities_of(analysis, *wanted.ring);
    progress.check();
    const auto graph = analysis::exchange::exported_graph(analysis.graph(), options);
    progress.check();
    analysis::exchange::write_graph(file, graph);
}

QString export_command(const QString& case_file, const QString& file, const GraphExport& wanted)
{
    auto line = QStringLiteral("spindel export %1 %2").arg(shell_file(case_file), shell_file(file));
    if (wanted.ring) line += QStringLiteral(" --ring %1").arg(*wanted.ring);
    line += filter_options(wanted.filter);
    return line;
}

void write_report(const std::filesystem::path& file, const analysis::CaseAnalysis& analysis,
                  analysis::report::Language language, const engine::Progress& progress)
{
    progress.check();
    const auto html = analysis::report::html_report(analysis, {.case_name = analysis.case_name(),
                                                               .program_version = SPINDEL_VERSION,
                                                               .language = language});
    progress.check();
    engine::write_file(file, html);
}

} // namespace spindel::viewer
