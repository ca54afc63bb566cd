#include "analysis/evidence/pulled.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace spindel::analysis {

namespace {

using engine::EntityId;

constexpr double kOfCallers = 0.25;
constexpr double kOfPayers = 0.5;

/// Everybody in records of a kind, once for each contact, in order.
std::vector<EntityId> ends_of_ties(const engine::Personas& personas, engine::EventKind kind)
{
    std::vector<std::pair<EntityId, EntityId>> ties;
    for (const auto& event : personas.graph().events()) {
        if (event.kind != kind || event.from == engine::kNoEntity || event.to == engine::kNoEntity)
            continue;
        const auto [low, high] = std::minmax({personas.persona_of(event.from, event.time),
                                              personas.persona_of(event.to, event.time)});
        if (low != high) ties.emplace_back(low, high);
    }
    std::ranges::sort(ties);
    ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    std::vector<EntityId> ends;
    for (const auto& [low, high] : ties) {
        ends.push_back(low);
        ends.push_back(high);
    }
    std::ranges::sort(ends);
    return ends;
}

/// The share of those in `ends` that stand there once.
double share_with_one_contact(const std::vector<EntityId>& ends)
{
    std::size_t people = 0;
    std::size_t single = 0;
    for (auto at = ends.begin(); at != ends.end();) {
        const auto next = std::upper_bound(at, ends.end(), *at);
        ++people;
        single += next - at == 1 ? 1 : 0;
        at = next;
    }
    return people == 0 ? 0.0 : static_cast<double>(single) / static_cast<double>(people);
}

} // namespace

bool are_pulled(const engine::Personas& personas)
{
    const auto callers = ends_of_ties(personas, engine::EventKind::call);
    if (!callers.empty()) return share_with_one_contact(callers) > kOfCallers;
    return share_with_one_contact(ends_of_ties(personas, engine::EventKind::payment)) > kOfPayers;
}

} // namespace spindel::analysis
