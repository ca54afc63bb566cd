#include "analysis/ring_members.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/ring_coordination.h"
#include "analysis/ring_guests.h"
#include "analysis/ring_roster.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::EventId;
using engine::NodeId;

constexpr double kHandled = 0.5;
constexpr std::chrono::days kEscortLeaves{10};

/// Reads the business of one ring from its records.
class RingReader {
public:
    RingReader(const Subject& subject, const Rings& rings, std::uint32_t ring,
               const RingEvidence& evidence)
        : subject_(subject), rings_(rings), ring_(ring), evidence_(evidence),
          roster_(subject, rings)
    {
    }

    RingMembers read()
    {
        const auto& home = rings_.rings[ring_].members;
        for (const NodeId v : home)
            roster_.add_member(v, true);
        for (const NodeId v : guests_of(subject_.projection, rings_, ring_))
            roster_.add_member(v, false);
        find_brought();
        for (const auto& [traveller, trip] : brought_)
            if (trip != nullptr) find_talk(traveller, *trip);
        find_movers();
        find_collectors();
        roster_.finish(Stage::collect);
        find_coordinators();
        roster_.finish(Stage::coordinate);
        return std::move(roster_.members());
    }

private:
    /// One who does the ring's work: a member, and not one that the work is done to.
    RingMember* worker(NodeId v)
    {
        auto* found = roster_.member(v);
        const bool is_done_to = found != nullptr && (found->brought || came_.contains(v));
        return is_done_to || subject_.is_shielded(v) ? nullptr : found;
    }

    bool is_business(const Trip& trip)
    {
        if (handled(trip) < kHandled) return false;
        return (trip.payer && roster_.holds(*trip.payer)) ||
               std::ranges::any_of(trip.companions, [&](NodeId v) { return roster_.holds(v); });
    }

    void find_brought()
    {
        for (auto& one : roster_.members()) {
            const bool is_victim = subject_.is_victim(one.node);
            for (const auto position : evidence_.trips.of[one.node]) {
                const auto& trip = evidence_.trips.all[position];
                if (handled(trip) >= kHandled) came_.insert(one.node);
                if (!is_victim && !is_business(trip)) continue;
                brought_.emplace(one.node, &trip); // the first: trips are in the order of time
                business_.push_back(&trip);
                one.brought = true;
            }
            if (!is_victim) continue;
            one.brought = true;
            brought_.emplace(one.node, nullptr);
        }
    }

    void add(NodeId doer, Stage stage, NodeId whom, const std::vector<EventId>& records)
    {
        if (auto* one = worker(doer)) roster_.add(*one, stage, whom, records);
    }

    /// Who spoke with a traveller mostly before the journey, or mostly after it.
    void find_talk(NodeId traveller, const Trip& trip)
    {
        const auto& projection = subject_.projection;
        const auto& journey = subject_.graph().event(trip.record);
        for (const NodeId v : projection.network.neighbors(traveller)) {
            if (worker(v) == nullptr) continue;
            std::vector<EventId> before;
            std::vector<EventId> after;
            for (const auto& link : projection.links_between(traveller, v)) {
                if (link.layer != engine::Layer::calls) continue;
                const auto time = subject_.graph().event(link.record).time;
                (time < journey.time ? before : after).push_back(link.record);
            }
            const auto place = projection.country[v];
            if (before.size() > after.size() && place == journey.from_country)
                add(v, Stage::recruit, traveller, before);
            if (after.size() > before.size() && place == journey.to_country)
                add(v, Stage::control, traveller, after);
        }
    }

    /// The journey of a companion on a trip's booking, where the companion soon leaves again.
    const Trip* escort(NodeId companion, const Trip& trip) const
    {
        const auto booking = subject_.graph().event(trip.record).to;
        for (const auto position : evidence_.trips.of[companion]) {
            const auto& own = evidence_.trips.all[position];
            if (subject_.graph().event(own.record).to != booking || own.departs != trip.departs)
                continue;
            const bool soon = own.leaves_again && *own.leaves_again - own.departs <= kEscortLeaves;
            return soon ? &own : nullptr;
        }
        return nullptr;
    }

    void find_movers()
    {
        for (const auto* trip : business_) {
            if (trip->payer) add(*trip->payer, Stage::move, trip->traveller, {trip->record});
            for (const NodeId v : trip->companions) {
                if (const auto* own = escort(v, *trip))
                    add(v, Stage::move, trip->traveller, {trip->record, own->record});
            }
        }
    }

    void find_collectors()
    {
        for (const auto& lump : evidence_.lumps) {
            auto* one = lump.passes_up ? worker(lump.from) : nullptr;
            if (one == nullptr) continue;
            add_sum(*one, lump.record);
        }
    }

    void find_coordinators()
    {
        for (auto& one : roster_.members()) {
            if (worker(one.node) != nullptr && speaks_for_itself(one.node, roster_, evidence_))
                find_coordination(one, roster_, subject_, evidence_);
        }
    }

    const Subject& subject_;
    const Rings& rings_;
    const std::uint32_t ring_;
    const RingEvidence& evidence_;
    RingRoster roster_;
    std::map<NodeId, const Trip*> brought_; // the first journey; none where no record shows it
    std::vector<const Trip*> business_;
    std::set<NodeId> came_; // on a journey that looks handled, the ring's or not
};

} // namespace

RingEvidence ring_evidence(const Subject& subject)
{
    return {trips(subject), lumps(subject), {}};
}

RingEvidence full_ring_evidence(const Subject& subject)
{
    auto evidence = ring_evidence(subject);
    evidence.relays = relays(subject, contacts_of(subject, evidence.lumps));
    return evidence;
}

RingMembers ring_members(const Subject& subject, const Rings& rings, std::uint32_t ring,
                         const RingEvidence& evidence)
{
    return RingReader(subject, rings, ring, evidence).read();
}

std::vector<RingMembers> all_ring_members(const Subject& subject, const Rings& rings)
{
    return all_ring_members(subject, rings, full_ring_evidence(subject));
}

std::vector<RingMembers> all_ring_members(const Subject& subject, const Rings& rings,
                                          const RingEvidence& evidence)
{
    std::vector<RingMembers> members(rings.rings.size());
    engine::for_each_index(members.size(), [&](std::size_t ring) {
        members[ring] = ring_members(subject, rings, static_cast<std::uint32_t>(ring), evidence);
    });
    return members;
}

} // namespace spindel::analysis
