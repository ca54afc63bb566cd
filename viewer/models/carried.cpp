#include "viewer/models/carried.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spindel::viewer {

namespace {

using engine::EntityId;
using engine::Event;
using engine::EventKind;
using engine::kNoEntity;

using Carried = std::pair<EntityId, EntityId>; // what, and the persona

/// Each once, sorted.
void settle(std::vector<Carried>& all)
{
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
}

} // namespace

Carriers carriers(const analysis::Subject& subject)
{
    constexpr std::size_t kMany = 4'000'000; // pairs before those that came again are dropped
    std::vector<Carried> all;
    std::size_t room = kMany;
    const auto add = [&](EntityId what, EntityId end, const Event& event) {
        if (what == kNoEntity || end == kNoEntity) return;
        const Carried one(what, subject.personas.persona_of(end, event.time));
        if (all.empty() || all.back() != one) all.push_back(one);
    };
    for (const auto& event : subject.graph().events()) {
        if (event.kind == EventKind::call) {
            add(event.from_aside, event.from, event);
            add(event.to_aside, event.to, event);
        } else if (event.kind == EventKind::journey) {
            add(event.from_aside, event.from, event);
            add(event.to, event.from, event);
        }
        if (all.size() < room) continue;
        settle(all);
        room = all.size() + kMany;
    }
    settle(all);
    Carriers found;
    for (const auto& [what, persona] : all)
        found[what].push_back(persona);
    return found;
}

std::vector<engine::EventId> records_with_any(const analysis::Subject& subject,
                                              const std::vector<EntityId>& entities,
                                              const engine::Progress& progress)
{
    const auto events = subject.graph().events();
    std::vector<engine::EventId> records;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (i % 65'536 == 0) progress.check();
        const auto& event = events[i];
        const bool names = std::ranges::any_of(
            std::array{event.from, event.to, event.from_aside, event.to_aside},
            [&](EntityId end) { return std::ranges::binary_search(entities, end); });
        if (names) records.push_back(engine::EventId{i});
    }
    return records;
}

} // namespace spindel::viewer
