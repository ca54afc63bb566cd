#include "engine/merge_groups.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

MergeGroups::MergeGroups(const RecordGraph& graph)
    : graph_(&graph), parent_(graph.entity_count()), actor_(graph.entity_count(), kNoEntity),
      size_(graph.entity_count(), 1)
{
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
        if (graph.kind(EntityId{i}) == EntityKind::actor) actor_[i] = EntityId{i};
    }
}

std::uint32_t MergeGroups::root(EntityId entity) const
{
    auto i = index(entity);
    while (parent_[i] != i) {
        parent_[i] = parent_[parent_[i]];
        i = parent_[i];
    }
    return i;
}

void MergeGroups::unite(EntityId a, EntityId b)
{
    const auto one = root(a);
    const auto other = root(b);
    if (one == other) return;
    const auto [low, high] = std::minmax(one, other);
    parent_[high] = low;
    size_[low] += size_[high];
    if (actor_[low] == kNoEntity) actor_[low] = actor_[high];
}

bool MergeGroups::is_victims(const Merge& merge, EntityId older_user, EntityId newer_user)
{
    const auto victims = [&](EntityId number, EntityId user) {
        return graph_->is_victims(number) || (user != kNoEntity && graph_->is_victims(user));
    };
    const bool older = victims(merge.older, older_user);
    const bool newer = victims(merge.newer, newer_user);
    if (older && !newer) beside_victim_.push_back(merge.newer);
    if (newer && !older) beside_victim_.push_back(merge.older);
    return older || newer;
}

bool MergeGroups::join(const Merge& merge, EntityId older_user, EntityId newer_user)
{
    if (is_victims(merge, older_user, newer_user)) return false;
    const auto known = [&](EntityId number, EntityId user) {
        return user != kNoEntity ? user : actor_[root(number)];
    };
    const auto one = known(merge.older, older_user);
    const auto other = known(merge.newer, newer_user);
    if (one != kNoEntity && other != kNoEntity && one != other) return false;
    unite(merge.older, merge.newer);
    if (one != kNoEntity) unite(merge.older, one);
    if (other != kNoEntity) unite(merge.older, other);
    return true;
}

bool MergeGroups::is_merged(EntityId entity) const
{
    return size_[root(entity)] > 1;
}

std::set<EntityId> MergeGroups::beside_victims() const
{
    std::set<EntityId> result;
    if (beside_victim_.empty()) return result;
    const auto name = names();
    for (const auto number : beside_victim_)
        result.insert(name[index(number)]);
    return result;
}

std::vector<Time> MergeGroups::first_seen() const
{
    std::vector<Time> first(parent_.size(), Time::max());
    for (const auto& event : graph_->events()) {
        if (event.kind != EventKind::call) continue; // events are in the order of time
        for (const auto end : {event.from, event.to}) {
            first[index(end)] = std::min(first[index(end)], event.time);
        }
    }
    return first;
}

std::vector<EntityId> MergeGroups::names() const
{
    const auto first = first_seen();
    std::vector<EntityId> group_name(parent_.size(), kNoEntity);
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
        const EntityId entity{i};
        if (!is_merged(entity)) continue;
        auto& name = group_name[root(entity)];
        if (actor_[root(entity)] != kNoEntity) {
            name = actor_[root(entity)];
        } else if (name == kNoEntity || first[i] < first[index(name)]) {
            name = entity;
        }
    }
    std::vector<EntityId> names(parent_.size());
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
        const EntityId entity{i};
        names[i] = is_merged(entity) ? group_name[root(entity)] : entity;
    }
    return names;
}

} // namespace spindel::engine
