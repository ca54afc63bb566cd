/// The records behind a choice, and as many of them as a table shows.
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "analysis/case_analysis.h"
#include "engine/progress.h"
#include "viewer/models/found_records.h"

namespace spindel::viewer {

/// A table has no room for more.
inline constexpr std::size_t kMostRows = 20'000;

/// All records behind a choice. Shares what it holds, and is handed from thread to thread.
struct Evidence {
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
    QString title;
    std::shared_ptr<const std::vector<engine::EventId>> records;
    RecordColumns columns{};
    std::vector<engine::EntityId> stated{}; // whose statements are evidence, too
    QString if_none{};                      // said where there is no record
};

Evidence evidence_of(std::shared_ptr<const analysis::CaseAnalysis> analysis, const QString& title,
                     std::vector<engine::EventId> records);

/// Those of them that words leave, and the first as a table.
struct FoundEvidence {
    std::shared_ptr<const std::vector<engine::EventId>> records;
    engine::Table table;
};

/// Words count only where not all records are in the table, which can be narrowed itself.
FoundEvidence found_in(const Evidence& evidence, const QString& words,
                       const engine::Progress& progress);

} // namespace spindel::viewer
