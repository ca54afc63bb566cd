/// Numbers that are taken for one user's, as groups: which merges hold, and how a group is named.
#pragma once

#include <set>
#include <vector>

#include "engine/personas.h"

namespace spindel::engine {

/// Groups of entities that grow by merges. A group has at most one known actor, and never holds an
/// identifier of a known victim.
class MergeGroups {
public:
    explicit MergeGroups(const RecordGraph& graph);

    /// Joins the two numbers of a merge, each with its only known user (`kNoEntity`: none).
    /// @return false, and nothing is joined, where they have different known users, or one of them
    ///         is a victim's: the other is then remembered as beside a victim.
    bool join(const Merge& merge, EntityId older_user, EntityId newer_user);

    bool is_merged(EntityId entity) const;
    /// The numbers that a merge would have joined to a victim, with all of their groups, by name.
    std::set<EntityId> beside_victims() const;
    /// What each entity is called: the actor of its group, else the group's number seen first, else
    /// itself.
    std::vector<EntityId> names() const;

private:
    std::uint32_t root(EntityId entity) const;
    void unite(EntityId a, EntityId b);
    bool is_victims(const Merge& merge, EntityId older_user, EntityId newer_user);
    std::vector<Time> first_seen() const;

    const RecordGraph* graph_;
    mutable std::vector<std::uint32_t> parent_; // paths are halved on the way to a root
    std::vector<EntityId> actor_;               // of a root
    std::vector<std::uint32_t> size_;           // of a root
    std::vector<EntityId> beside_victim_;
};

} // namespace spindel::engine
