/// The members of one ring while their work is read: who they are, and who did what with whom.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "analysis/ring_members.h"

namespace spindel::analysis {

/// Finds members by node, books what each is seen to do, and tells their likely stages from it.
class RingRoster {
public:
    /// Both must outlive the roster.
    RingRoster(const Subject& subject, const Rings& rings) : subject_(subject), rings_(rings) {}

    void add_member(engine::NodeId v, bool at_home);

    bool holds(engine::NodeId v) const { return place_of_.contains(v); }
    /// Null where it is no member.
    RingMember* member(engine::NodeId v);
    RingMembers& members() { return members_; }

    /// Members with whom a significant tie joins one.
    std::vector<engine::NodeId> contacts(engine::NodeId v) const;

    /// `doer` did this to or with `whom`, by these records.
    void add(RingMember& doer, Stage stage, engine::NodeId whom,
             const std::vector<engine::EventId>& records);

    /// Counts, shares and the likely stage of each member, of the stages up to `last`.
    void finish(Stage last);

private:
    const Subject& subject_;
    const Rings& rings_;
    RingMembers members_;
    std::map<engine::NodeId, std::size_t> place_of_;
    std::map<std::pair<engine::NodeId, Stage>, std::set<engine::NodeId>> whom_;
};

/// `collector` passed up a sum that it had collected.
void add_sum(RingMember& collector, engine::EventId record);

} // namespace spindel::analysis
