/// Records of any number, narrowed and written without a table of them all.
#pragma once

#include <vector>

#include <QString>

#include "engine/progress.h"
#include "viewer/models/record_table.h"

namespace spindel::viewer {

/// Those of the records whose row would hold all words of a line, in any column and any case, in
/// the order given. On all threads. @throws Cancelled
std::vector<engine::EventId> records_with(const analysis::Subject& subject,
                                          const std::vector<engine::EventId>& records,
                                          const RecordColumns& columns, const QString& line,
                                          const engine::Progress& progress);

/// Writes the table of the records as CSV, a part at a time, whole or not at all, readable by its
/// owner only.
/// @throws engine::Error if it cannot be written, Cancelled
void write_records(const QString& file, const analysis::Subject& subject,
                   const std::vector<engine::EventId>& records, const RecordColumns& columns,
                   const engine::Progress& progress);

} // namespace spindel::viewer
