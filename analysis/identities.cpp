#include "analysis/identities.h"

#include <algorithm>

#include "analysis/record_text.h"

namespace spindel::analysis {

namespace {

using engine::Attribution;

bool overlap(const engine::Window& a, const engine::Window& b)
{
    const bool a_before_b = a.to && b.from && *a.to <= *b.from;
    const bool b_before_a = b.to && a.from && *b.to <= *a.from;
    return !a_before_b && !b_before_a;
}

bool is_disputed(const Attribution& attribution, std::span<const Attribution> users)
{
    return std::ranges::any_of(users, [&](const Attribution& other) {
        return other.actor != attribution.actor && overlap(other.valid, attribution.valid);
    });
}

std::string moment(const std::optional<engine::Time>& time)
{
    return time ? engine::format_time(*time) : std::string();
}

} // namespace

engine::Table personas_table(const Subject& subject)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"identifier", ""},
                         {"identifier_kind", ""},
                         {"evidence", ""},
                         {"reason", ""},
                         {"valid_from", ""},
                         {"valid_to", ""},
                         {"record", ""},
                         {"grade", ""}},
                        {}};
    const auto& graph = subject.graph();
    const auto& personas = subject.personas;
    for (const auto& attribution : personas.attributions()) {
        const auto& record = graph.event(attribution.record);
        const auto actor = graph.actor(attribution.actor);
        const bool disputed =
            is_disputed(attribution, personas.users_of(attribution.identifier));
        const bool is_phone = record.kind == engine::EventKind::phone_use;
        table.rows.push_back({subject.labels(attribution.actor), std::string(word(actor.kind)),
                              std::string(word(actor.category)),
                              std::string(personas.country_of(attribution.actor).code()),
                              subject.labels(attribution.identifier),
                              std::string(word(graph.kind(attribution.identifier))),
                              disputed ? "disputed" : "recorded",
                              is_phone ? "stated user of the phone" : "stated holder of the account",
                              moment(attribution.valid.from), moment(attribution.valid.to),
                              record_name(graph, attribution.record), record.grade.text()});
    }
    return table;
}

} // namespace spindel::analysis
