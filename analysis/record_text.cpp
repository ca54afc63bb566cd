#include "analysis/record_text.h"

#include <fmt/format.h>

namespace spindel::analysis {

std::string record_name(const engine::RecordGraph& graph, engine::EventId record)
{
    const auto& event = graph.event(record);
    auto name = fmt::format("{}/{}", graph.source(event), graph.record_id(event));
    for (const auto& second : graph.second_sources(record))
        name += fmt::format("={}/{}", second.source, second.record_id);
    return name;
}

std::string record_place(const engine::RecordGraph& graph, engine::EventId record)
{
    const auto& event = graph.event(record);
    auto place = fmt::format("{}:{}", graph.files()[event.file].name, event.line);
    for (const auto& second : graph.second_sources(record))
        place += fmt::format(", {}:{}", graph.files()[second.file].name, second.line);
    return place;
}

std::string time_text(engine::Time time)
{
    return time == engine::kNoTime ? std::string() : engine::format_time(time);
}

std::set<std::string> record_sources(const engine::RecordGraph& graph,
                                     std::span<const engine::EventId> records)
{
    std::set<std::string> names;
    for (const auto record : records) {
        names.emplace(graph.source(graph.event(record)));
        for (const auto& second : graph.second_sources(record))
            names.insert(second.source);
    }
    return names;
}

} // namespace spindel::analysis
