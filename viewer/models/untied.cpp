#include "viewer/models/untied.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include <QStringList>

#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"

namespace spindel::viewer {

namespace {

using engine::EntityId;
using engine::EntityKind;

engine::Category category_of(const engine::RecordGraph& graph, EntityId persona)
{
    return graph.kind(persona) == EntityKind::actor ? graph.actor(persona).category
                                                    : engine::Category::unknown;
}

/// Whether an entity stands for a persona of its own, whatever the time.
bool is_persona(const analysis::Subject& subject, EntityId entity)
{
    switch (subject.graph().kind(entity)) {
    case EntityKind::actor: return true;
    case EntityKind::phone:
    case EntityKind::account:
        return subject.personas.users_of(entity).empty() &&
               subject.personas.lasting_persona_of(entity) == entity;
    default: return false;
    }
}

/// The persona and all its identifiers.
std::set<EntityId> entities_of(const analysis::Subject& subject, EntityId persona)
{
    std::set<EntityId> all{persona};
    for (const auto& use : subject.personas.identifiers_of(persona))
        all.insert(use.identifier);
    for (const auto& [name, number] : subject.personas.merged_numbers_of(persona))
        all.insert(number);
    return all;
}

/// By each persona and each of its identifiers, which of the personas have it.
std::map<EntityId, std::set<EntityId>> owners_of(const analysis::Subject& subject,
                                                 const std::vector<EntityId>& personas)
{
    std::map<EntityId, std::set<EntityId>> owners;
    for (const auto persona : personas)
        for (const auto entity : entities_of(subject, persona))
            owners[entity].insert(persona);
    return owners;
}

} // namespace

std::vector<EntityId> untied_personas(const analysis::Subject& subject)
{
    std::vector<EntityId> all;
    const auto& graph = subject.graph();
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i)
        if (is_untied(subject, EntityId{i})) all.push_back(EntityId{i});
    const auto masked = std::stable_partition(
        all.begin(), all.end(), [&](EntityId entity) { return !subject.labels.masks(entity); });
    std::sort(masked, all.end(), [&](EntityId one, EntityId other) {
        const auto key = [&](EntityId entity) { // victim-2 before victim-10
            const auto label = subject.labels(entity);
            return std::tuple(label.size(), label, entity);
        };
        return key(one) < key(other);
    });
    return all;
}

bool is_untied(const analysis::Subject& subject, EntityId entity)
{
    return is_persona(subject, entity) && !subject.projection.node_of(entity);
}

std::string kind_of(const engine::RecordGraph& graph, EntityId persona)
{
    const auto kind = graph.kind(persona);
    return std::string(kind == EntityKind::actor ? word(graph.actor(persona).kind) : word(kind));
}

QString words_of_untied(const analysis::Subject& subject, EntityId persona)
{
    QStringList parts{shown_word(kind_of(subject.graph(), persona))};
    const auto category = category_of(subject.graph(), persona);
    if (category != engine::Category::unknown) parts += shown_word(word(category));
    const auto country = subject.personas.country_of(persona);
    if (country.known()) parts += country_name(country);
    return parts.join(QStringLiteral(", "));
}

std::vector<std::string> identifiers_of_untied(const analysis::Subject& subject, EntityId persona)
{
    std::vector<std::string> labels;
    for (const auto entity : entities_of(subject, persona))
        if (entity != persona) labels.push_back(subject.labels(entity));
    return labels;
}

engine::Table untied_table(const analysis::Subject& subject, const std::vector<EntityId>& personas)
{
    engine::Table table{
        {{"node", ""}, {"kind", ""}, {"category", ""}, {"country", ""}, {"identifiers", ""}}, {}};
    for (const auto persona : personas) {
        std::string identifiers;
        for (const auto& label : identifiers_of_untied(subject, persona))
            identifiers += (identifiers.empty() ? "" : " ") + label;
        table.rows.push_back({subject.labels(persona), kind_of(subject.graph(), persona),
                              std::string(word(category_of(subject.graph(), persona))),
                              std::string(subject.personas.country_of(persona).code()),
                              identifiers});
    }
    return table;
}

std::vector<engine::EventId> records_of_untied(const analysis::Subject& subject,
                                               const std::vector<EntityId>& personas)
{
    const auto own = owners_of(subject, personas);
    const auto events = subject.graph().events();
    std::vector<engine::EventId> records;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        const bool is_journey = event.kind == engine::EventKind::journey;
        const auto payer = is_journey ? event.to_aside : engine::kNoEntity;
        const bool names =
            std::ranges::any_of(std::array{event.from, event.to, payer}, [&](EntityId end) {
                const auto found = own.find(end);
                if (end == engine::kNoEntity || found == own.end()) return false;
                const auto& owners = found->second;
                return owners.contains(end) ||
                       owners.contains(subject.personas.persona_of(end, event.time));
            });
        if (names) records.push_back(engine::EventId{i});
    }
    return records;
}

} // namespace spindel::viewer
