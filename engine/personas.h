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

/// What says that two numbers have one user: a record (both were used in one handset), or an
/// inference (the newer took over the contacts of the older).
enum class MergeKind : std::uint8_t { same_handset, succession };

class MergeGroups;

/// Two numbers taken for those of one user.
struct Merge {
    EntityId older = kNoEntity;
    EntityId newer = kNoEntity;
    MergeKind kind = MergeKind::same_handset;
    EntityId handset = kNoEntity; // of same_handset
    EventId last_of_older{};      // the records between which the change lies
    EventId first_of_newer{};
    double score = 1;         // of succession: likeness of the two sets of contacts, in [0, 1]
    double p_value = 0;       // of succession: how often the best of as many strangers is as alike
    std::uint32_t shared = 0; // of succession: contacts that both had
};

struct PersonaOptions {
    /// Attributions below this grade are left out.
    Grade least_grade;
    /// Pairs that the user rejected: (identifier, actor) of an attribution, or two numbers.
    std::set<std::pair<EntityId, EntityId>> rejected;
    /// Numbers to be taken for one user's, the surest first; see `Personas::merges`.
    std::vector<Merge> merges;
    /// Numbers that may be one user's and are left apart: who would be joined to a known victim is
    /// beside it all the same.
    std::vector<Merge> possible;
};

/// Who stands behind an identifier at a time. A persona is named by one entity: the actor where
/// exactly one is known to use the identifier at that time, else the identifier itself (so where
/// two are said to use it at once, neither is charged with what was done with it). Merged numbers
/// are one persona, named by its actor, or where none is known by the number seen first.
class Personas {
public:
    /// Keeps a reference to `graph`, which must outlive it. Time O(events log events).
    explicit Personas(const RecordGraph& graph, const PersonaOptions& options = {});

    EntityId persona_of(EntityId identifier, Time time) const;
    /// The one persona behind an identifier in the whole period; the identifier itself where its
    /// users change.
    EntityId lasting_persona_of(EntityId identifier) const;

    /// The merges that hold. One is left out where it was rejected, where the two have different
    /// known users or one has several, or where it would join anything to a known victim.
    std::span<const Merge> merges() const { return merges_; }
    /// The merged numbers of a persona, in order; empty where nothing was merged.
    std::span<const std::pair<EntityId, EntityId>> merged_numbers_of(EntityId persona) const;
    /// True of a number whose merge would have joined it to a known victim: it is nobody's to rank.
    bool is_beside_victim(EntityId persona) const { return beside_victim_.contains(persona); }

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
    void merge(const PersonaOptions& options);
    bool join(const Merge& merge, const PersonaOptions& options, MergeGroups& groups) const;
    void shield(const PersonaOptions& options);
    void place();
    EntityId stated_user(EntityId identifier, Time time) const;
    EntityId only_user(EntityId identifier) const;

    const RecordGraph* graph_;
    std::vector<Attribution> by_identifier_;
    std::vector<Attribution> by_actor_;
    std::vector<Merge> merges_;
    std::vector<EntityId> name_; // by entity; empty where nothing is merged
    std::vector<std::pair<EntityId, EntityId>> merged_numbers_; // (persona, number), sorted
    std::set<EntityId> beside_victim_;
    std::vector<Country> country_;
};

} // namespace spindel::engine
