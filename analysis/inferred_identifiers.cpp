#include "analysis/inferred_identifiers.h"

#include <set>

namespace spindel::analysis {

namespace {

using engine::EntityId;

/// Takes in whatever the merges tie to the group.
void grow(std::set<EntityId>& group, const std::vector<engine::Merge>& merges)
{
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& merge : merges) {
            if (group.contains(merge.older) == group.contains(merge.newer)) continue;
            group.insert({merge.older, merge.newer});
            grows = true;
        }
    }
}

} // namespace

InferredIdentifiers::InferredIdentifiers(const Subject& subject) : subject_(subject)
{
    for (const auto& merge : subject.personas.merges()) {
        if (merge.kind == engine::MergeKind::same_handset)
            recorded_[subject.personas.lasting_persona_of(merge.newer)].push_back(merge);
    }
}

std::string InferredIdentifiers::of(engine::NodeId node) const
{
    const auto persona = subject_.projection.persona[node];
    std::set<EntityId> stated{persona};
    for (const auto& attribution : subject_.personas.identifiers_of(persona))
        stated.insert(attribution.identifier);
    if (const auto merges = recorded_.find(persona); merges != recorded_.end())
        grow(stated, merges->second);
    std::set<EntityId> inferred;
    for (const auto& [name, number] : subject_.personas.merged_numbers_of(persona)) {
        if (!stated.contains(number)) inferred.insert(number);
    }
    std::string list;
    for (const auto number : inferred)
        list += (list.empty() ? "" : " ") + subject_.labels(number);
    return list;
}

} // namespace spindel::analysis
