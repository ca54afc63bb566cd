#include "viewer/models/evidence.h"

#include <algorithm>
#include <span>
#include <utility>

namespace spindel::viewer {

Evidence evidence_of(std::shared_ptr<const analysis::CaseAnalysis> analysis, const QString& title,
                     std::vector<engine::EventId> records)
{
    const auto columns = record_columns(analysis->graph(), records);
    return {std::move(analysis), title,
            std::make_shared<const std::vector<engine::EventId>>(std::move(records)), columns};
}

FoundEvidence found_in(const Evidence& evidence, const QString& words,
                       const engine::Progress& progress)
{
    const auto& subject = evidence.analysis->subject();
    FoundEvidence found{evidence.records, {}};
    if (evidence.records->size() > kMostRows)
        found.records = std::make_shared<const std::vector<engine::EventId>>(
            records_with(subject, *evidence.records, evidence.columns, words, progress));
    const auto rows = std::min(found.records->size(), kMostRows);
    found.table = records_table(subject, std::span(*found.records).first(rows), evidence.columns);
    for (const auto actor : evidence.stated)
        add_statements(found.table, subject, actor);
    return found;
}

} // namespace spindel::viewer
