#include "analysis/record_text.h"

#include <fmt/format.h>

namespace spindel::analysis {

std::string record_name(const engine::RecordGraph& graph, engine::EventId record)
{
    const auto& event = graph.event(record);
    return fmt::format("{}/{}", graph.source(event), graph.record_id(event));
}

std::string record_place(const engine::RecordGraph& graph, engine::EventId record)
{
    const auto& event = graph.event(record);
    return fmt::format("{}:{}", graph.files()[event.file].name, event.line);
}

} // namespace spindel::analysis
