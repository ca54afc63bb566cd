#include "analysis/evidence/number_changes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace spindel::analysis {

namespace {

using engine::NodeId;
using Times = std::vector<engine::Time>;

constexpr double kWagesOfStaff = 2;
constexpr double kMostWages = 0.9;

/// Counts halves of changes. @return when numbers began inside the period, by node, sorted.
engine::NodeMap<Times> count_numbers(const Subject& subject, const NumberUses& uses,
                                     engine::NodeMap<NumberChanges>& changes)
{
    engine::NodeMap<Times> began(changes.size());
    const auto& graph = subject.graph();
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
        const engine::EntityId number{i};
        if (graph.kind(number) != engine::EntityKind::phone || uses.of(number).calls == 0) continue;
        const auto node = subject.projection.node_of(subject.personas.lasting_persona_of(number));
        if (!node) continue;
        if (uses.begins_inside(number)) {
            changes[*node].numbers += 0.5;
            began[*node].push_back(uses.first(number));
        }
        if (uses.ends_inside(number)) changes[*node].numbers += 0.5;
    }
    for (auto& times : began)
        std::ranges::sort(times);
    return began;
}

bool has_within(const Times& sorted, engine::Time time, std::chrono::days distance)
{
    const auto at = std::ranges::lower_bound(sorted, time - distance);
    return at != sorted.end() && *at <= time + distance;
}

bool changed_together(const Times& own, const std::vector<NodeId>& contacts,
                      const engine::NodeMap<Times>& began, const NumberChangeOptions& options)
{
    std::size_t occasions = 0;
    auto last = engine::kNoTime;
    for (const auto time : own) {
        const auto with_it = std::ranges::count_if(contacts, [&](NodeId contact) {
            return has_within(began[contact], time, options.together);
        });
        if (static_cast<std::size_t>(with_it) < options.least_contacts) continue;
        if (last == engine::kNoTime || time - last > options.together) ++occasions;
        last = time;
    }
    return occasions == 1;
}

void find_wages(const Subject& subject, const NumberChangeOptions& options,
                engine::NodeMap<NumberChanges>& changes)
{
    std::map<std::pair<NodeId, NodeId>, Times> paid; // (who, by which organisation)
    for (const auto& link : subject.projection.links) {
        if (link.layer == engine::Layer::payments && subject.is_organisation(link.from)) {
            paid[{link.to, link.from}].push_back(subject.graph().event(link.record).time);
        }
    }
    for (const auto& [pair, times] : paid) {
        if (times.size() < options.least_wages) continue;
        const auto [first, last] = std::ranges::minmax(times);
        if (last - first >= options.wages_span) changes[pair.first].waged = true;
    }
}

} // namespace

engine::NodeMap<NumberChanges> number_changes(const Subject& subject, const NumberUses& uses,
                                              const NumberChangeOptions& options)
{
    engine::NodeMap<NumberChanges> changes(subject.projection.network.node_count());
    const auto began = count_numbers(subject, uses, changes);
    const auto contacts = contacts_of(subject, {});
    for (NodeId v = 0; v < changes.size(); ++v)
        changes[v].together = changed_together(began[v], contacts[v], began, options);
    find_wages(subject, options, changes);
    return changes;
}

WageSigns wage_signs(double share)
{
    if (share <= 0) return {};
    const double of_staff = std::min(kMostWages, kWagesOfStaff * share);
    return {std::log10(of_staff / share), std::log10((1 - of_staff) / (1 - share))};
}

} // namespace spindel::analysis
