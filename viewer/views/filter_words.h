/// Filters in words.
#pragma once

#include <QStringList>

#include "engine/projection.h"

namespace spindel::viewer {

/// "Calls, Payments".
QString words_of_layers(const engine::ProjectionOptions& filter);
/// "2025-03-01 to 2025-03-31", both days included; empty of the whole time.
QString words_of_period(const engine::Window& period);
/// The same of all dated records of a case; empty where there are none.
QString words_of_records(const engine::RecordGraph& graph);
/// "CZ, SE".
QString words_of_countries(const std::vector<engine::Country>& countries);
/// "Grade B2 or better".
QString words_of_grade(engine::Grade least);
/// One phrase for each restriction, in mid-sentence: "the period 2025-03-01 to 2025-03-31", "Calls
/// only".
QStringList words_of_selection(const engine::ProjectionOptions& filter);
/// One phrase for each restriction; none where nothing is filtered.
QStringList words_of_filter(const engine::ProjectionOptions& filter);

} // namespace spindel::viewer
