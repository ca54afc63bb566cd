#include "engine/personas.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/merge_groups.h"

namespace spindel::engine {

namespace {

bool is_attribution(const Event& event)
{
    return event.kind == EventKind::phone_use || event.kind == EventKind::account_holding;
}

Window window(const Event& event)
{
    Window valid;
    if (event.time != kNoTime) valid.from = event.time;
    if (event.end != kNoTime) valid.to = event.end;
    return valid;
}

Time start(const Attribution& attribution)
{
    return attribution.valid.from.value_or(kNoTime);
}

/// How often each entity was said to be, or seen, in each country.
class CountryCounts {
public:
    explicit CountryCounts(std::size_t entities) : counts_(entities) {}

    void add(EntityId entity, Country country)
    {
        if (entity != kNoEntity && country.known()) ++counts_[index(entity)][country];
    }

    void add_all(EntityId to, EntityId from)
    {
        for (const auto& [country, count] : counts_[index(from)]) {
            counts_[index(to)][country] += count;
        }
    }

    Country most(EntityId entity) const
    {
        Country best;
        std::uint64_t most = 0;
        for (const auto& [country, count] : counts_[index(entity)]) {
            if (count > most) std::tie(best, most) = std::tie(country, count);
        }
        return best;
    }

private:
    std::vector<std::map<Country, std::uint64_t>> counts_;
};

} // namespace

Personas::Personas(const RecordGraph& graph, const PersonaOptions& options) : graph_(&graph)
{
    collect(options);
    merge(options);
    shield(options);
    place();
}

void Personas::collect(const PersonaOptions& options)
{
    const auto events = graph_->events();
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        if (!is_attribution(event) || event.from == kNoEntity) continue;
        if (!event.grade.meets(options.least_grade)) continue;
        if (options.rejected.contains({event.to, event.from})) continue;
        by_identifier_.push_back({event.to, event.from, window(event), EventId{i}});
    }
    by_actor_ = by_identifier_;
    std::ranges::sort(by_identifier_, {}, [](const Attribution& a) {
        return std::tuple(a.identifier, start(a), a.actor, a.record);
    });
    std::ranges::sort(by_actor_, {}, [](const Attribution& a) {
        return std::tuple(a.actor, a.identifier, start(a), a.record);
    });
}

std::span<const Attribution> Personas::users_of(EntityId identifier) const
{
    const auto range =
        std::ranges::equal_range(by_identifier_, identifier, {}, &Attribution::identifier);
    return {range.begin(), range.end()};
}

std::span<const Attribution> Personas::identifiers_of(EntityId actor) const
{
    const auto range = std::ranges::equal_range(by_actor_, actor, {}, &Attribution::actor);
    return {range.begin(), range.end()};
}

/// Joins the two numbers of a merge, unless it was rejected or who uses one of them changes.
bool Personas::join(const Merge& merge, const PersonaOptions& options, MergeGroups& groups) const
{
    if (options.rejected.contains({merge.older, merge.newer}) ||
        options.rejected.contains({merge.newer, merge.older})) {
        return false;
    }
    const auto older = users_of(merge.older).empty() ? kNoEntity : only_user(merge.older);
    const auto newer = users_of(merge.newer).empty() ? kNoEntity : only_user(merge.newer);
    if (older == merge.older || newer == merge.newer) return false; // users change
    return groups.join(merge, older, newer);
}

/// Who would be beside a known victim if all possible merges were made is so without them.
void Personas::shield(const PersonaOptions& options)
{
    if (options.possible.empty()) return;
    MergeGroups groups(*graph_);
    for (const auto* merges : {&options.merges, &options.possible}) {
        for (const auto& merge : *merges)
            join(merge, options, groups);
    }
    const auto beside = groups.beside_victims();
    const auto names = groups.names();
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (beside.contains(names[i])) beside_victim_.insert(lasting_persona_of(EntityId{i}));
    }
}

void Personas::merge(const PersonaOptions& options)
{
    if (options.merges.empty()) return;
    MergeGroups groups(*graph_);
    for (const auto& merge : options.merges) {
        if (join(merge, options, groups)) merges_.push_back(merge);
    }
    beside_victim_ = groups.beside_victims();
    name_ = groups.names();
    for (std::uint32_t i = 0; i < name_.size(); ++i) {
        const bool is_number = graph_->kind(EntityId{i}) != EntityKind::actor;
        if (is_number && groups.is_merged(EntityId{i})) {
            merged_numbers_.emplace_back(name_[i], EntityId{i});
        }
    }
    std::ranges::sort(merged_numbers_);
}

std::span<const std::pair<EntityId, EntityId>> Personas::merged_numbers_of(EntityId persona) const
{
    const auto range = std::ranges::equal_range(merged_numbers_, persona, {},
                                                [](const auto& pair) { return pair.first; });
    return {range.begin(), range.end()};
}

/// The only actor ever said to use an identifier; the identifier itself where there are several,
/// or none.
EntityId Personas::only_user(EntityId identifier) const
{
    EntityId user = kNoEntity;
    for (const auto& attribution : users_of(identifier)) {
        if (user != kNoEntity && attribution.actor != user) return identifier;
        user = attribution.actor;
    }
    return user == kNoEntity ? identifier : user;
}

EntityId Personas::lasting_persona_of(EntityId identifier) const
{
    const auto user = only_user(identifier);
    return name_.empty() ? user : name_[index(user)];
}

EntityId Personas::persona_of(EntityId identifier, Time time) const
{
    const auto user = stated_user(identifier, time);
    return name_.empty() ? user : name_[index(user)];
}

EntityId Personas::stated_user(EntityId identifier, Time time) const
{
    EntityId user = kNoEntity;
    for (const auto& attribution : users_of(identifier)) {
        if (!attribution.valid.contains(time) || attribution.actor == user) continue;
        if (user != kNoEntity) return identifier; // two are said to use it at once
        user = attribution.actor;
    }
    return user == kNoEntity ? identifier : user;
}

void Personas::place()
{
    CountryCounts stated(graph_->entity_count());
    CountryCounts seen(graph_->entity_count());
    for (const auto& event : graph_->events()) {
        if (is_attribution(event)) {
            stated.add(event.to, event.to_country);
        } else if (event.kind != EventKind::journey && event.kind != EventKind::contact) {
            seen.add(event.from, event.from_country);
            seen.add(event.to, event.to_country);
        }
    }
    for (const auto& attribution : by_actor_) {
        stated.add_all(attribution.actor, attribution.identifier);
        seen.add_all(attribution.actor, attribution.identifier);
    }
    for (const auto& [persona, number] : merged_numbers_) {
        if (persona == number) continue;
        stated.add_all(persona, number);
        seen.add_all(persona, number);
    }
    country_.resize(graph_->entity_count());
    for (std::uint32_t i = 0; i < graph_->entity_count(); ++i) {
        const EntityId entity{i};
        if (graph_->kind(entity) == EntityKind::actor) country_[i] = graph_->actor(entity).country;
        if (!country_[i].known()) country_[i] = stated.most(entity);
        if (!country_[i].known()) country_[i] = seen.most(entity);
    }
}

} // namespace spindel::engine
