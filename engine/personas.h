/// Personas: a known actor with all its phones and accounts, or an identifier whose user is
/// unknown.
#pragma once

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "engine/record_graph.h"

namespace spindel::engine {

/// One record's word that an actor used a phone or held an account.
struct Attribution {
    EntityId identifier = kNoEntity;
    EntityId actor = kNoEntity;
    Window valid;
    EventId record{};
};

struct PersonaOptions {
    /// Attributions below this grade are left out.
    Grade least_grade;
    /// Attributions (identifier, actor) that the user rejected.
    std::set<std::pair<EntityId, EntityId>> rejected;
};

/// Who stands behind an identifier at a time. A persona is named by one entity: the actor where
/// exactly one is known to use the identifier at that time, else the identifier itself (so where
/// two are said to use it at once, neither is charged with what was done with it).
class Personas {
public:
    /// Keeps a reference to `graph`, which must outlive it. Time O(events log events).
    explicit Personas(const RecordGraph& graph, const PersonaOptions& options = {});

    EntityId persona_of(EntityId identifier, Time time) const;

    /// All attributions, in the order (identifier, start, actor, record).
    std::span<const Attribution> attributions() const { return by_identifier_; }
    /// The attributions of one identifier.
    std::span<const Attribution> users_of(EntityId identifier) const;
    /// The attributions to one actor, in the order (identifier, start).
    std::span<const Attribution> identifiers_of(EntityId actor) const;

    /// Where a persona belongs: the country that its statements or subscription name, else that of
    /// its attributed phones and accounts, else where it was most often seen; ties go to the code
    /// first in the alphabet.
    Country country_of(EntityId persona) const { return country_[index(persona)]; }

    const RecordGraph& graph() const { return *graph_; }

private:
    void collect(const PersonaOptions& options);
    void place();

    const RecordGraph* graph_;
    std::vector<Attribution> by_identifier_;
    std::vector<Attribution> by_actor_;
    std::vector<Country> country_;
};

} // namespace spindel::engine
