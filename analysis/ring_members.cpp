#include "analysis/ring_members.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/ring_guests.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::EventId;
using engine::NodeId;

constexpr double kHandled = 0.5;
constexpr std::chrono::days kEscortLeaves{10};
constexpr std::size_t kLeastActing = 3; // two of those around somebody brought may do so too

std::size_t number(Stage stage)
{
    return static_cast<std::size_t>(stage);
}

/// Reads the business of one ring from its records.
class RingReader {
public:
    RingReader(const Subject& subject, const Rings& rings, std::uint32_t ring,
               const RingEvidence& evidence)
        : subject_(subject), rings_(rings), ring_(ring), evidence_(evidence)
    {
    }

    RingMembers read()
    {
        const auto& home = rings_.rings[ring_].members;
        for (const NodeId v : home)
            add_member(v, true);
        for (const NodeId v : guests_of(subject_.projection, rings_, ring_))
            add_member(v, false);
        find_brought();
        for (const auto& [traveller, trip] : brought_)
            if (trip != nullptr) find_talk(traveller, *trip);
        find_movers();
        find_collectors();
        finish(Stage::collect);
        find_coordinators();
        finish(Stage::coordinate);
        return std::move(members_);
    }

private:
    void add_member(NodeId v, bool at_home)
    {
        place_of_.emplace(v, members_.size());
        members_.push_back({.node = v, .at_home = at_home});
    }

    RingMember* member(NodeId v)
    {
        const auto at = place_of_.find(v);
        return at == place_of_.end() ? nullptr : &members_[at->second];
    }

    /// One who does the ring's work: a member, and not one that the work is done to.
    RingMember* worker(NodeId v)
    {
        auto* found = member(v);
        const bool is_done_to = found != nullptr && (found->brought || came_.contains(v));
        return is_done_to || subject_.is_shielded(v) ? nullptr : found;
    }

    bool is_business(const Trip& trip)
    {
        if (handled(trip) < kHandled) return false;
        return (trip.payer && member(*trip.payer) != nullptr) ||
               std::ranges::any_of(trip.companions, [&](NodeId v) { return member(v) != nullptr; });
    }

    void find_brought()
    {
        for (auto& one : members_) {
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
        auto* one = worker(doer);
        if (one == nullptr) return;
        whom_[{doer, stage}].insert(whom);
        auto& own = one->stages[number(stage)].records;
        own.insert(own.end(), records.begin(), records.end());
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
            for (const auto& link : projection.links_of(*projection.tie_between(traveller, v))) {
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
            auto& collected = one->stages[number(Stage::collect)];
            ++collected.people;
            collected.records.push_back(lump.record);
        }
    }

    /// Members with whom a significant tie joins one.
    std::vector<NodeId> contacts(NodeId v) const
    {
        std::vector<NodeId> result;
        const auto& projection = subject_.projection;
        for (const NodeId u : projection.network.neighbors(v)) {
            if (place_of_.contains(u) && rings_.significant[*projection.tie_between(u, v)])
                result.push_back(u);
        }
        return result;
    }

    void find_coordinators()
    {
        for (auto& one : members_) {
            if (worker(one.node) == nullptr || !speaks_for_itself(one.node)) continue;
            find_between_stages(one);
            if (evidence_.relays.empty()) continue;
            find_command(one);
            find_kept_sums(one);
        }
    }

    /// Ties to members of two stages, one of them abroad.
    void find_between_stages(RingMember& one)
    {
        std::set<Stage> stages;
        std::vector<NodeId> staged;
        bool is_abroad = false;
        for (const NodeId v : contacts(one.node)) {
            const auto* other = member(v);
            if (!other->likely) continue;
            stages.insert(*other->likely);
            staged.push_back(v);
            const auto there = subject_.projection.country[v];
            const auto here = subject_.projection.country[one.node];
            is_abroad = is_abroad || (there.known() && here.known() && there != here);
        }
        if (stages.size() < 2 || !is_abroad) return;
        one.signs.in_touch = static_cast<std::uint32_t>(staged.size());
        for (const NodeId v : staged)
            add(one.node, Stage::coordinate, v, talk(one.node, v));
    }

    /// Members that act on its word, within minutes and beyond chance.
    void find_command(RingMember& one)
    {
        const auto& relays = evidence_.relays[one.node];
        if (!is_in_command(relays)) return;
        std::vector<NodeId> acting;
        std::ranges::copy_if(relays.acting, std::back_inserter(acting),
                             [&](NodeId v) { return place_of_.contains(v); });
        if (acting.size() < kLeastActing) return;
        one.signs.acting = static_cast<std::uint32_t>(acting.size());
        for (const NodeId v : acting)
            add(one.node, Stage::coordinate, v, calls_between(one.node, v));
    }

    /// Sums that members sent it and it kept.
    void find_kept_sums(RingMember& one)
    {
        for (const auto& lump : evidence_.lumps) {
            if (!lump.kept || lump.to != one.node || member(lump.from) == nullptr) continue;
            ++one.signs.kept_sums;
            add(one.node, Stage::coordinate, lump.from, {lump.record});
        }
    }

    /// Whether no journey of its own was paid for by another member, as those of the brought are.
    bool speaks_for_itself(NodeId v) const
    {
        return std::ranges::none_of(evidence_.trips.of[v], [&](std::uint32_t position) {
            const auto& payer = evidence_.trips.all[position].payer;
            return payer && place_of_.contains(*payer);
        });
    }

    std::vector<EventId> talk(NodeId u, NodeId v) const
    {
        std::vector<EventId> records;
        const auto& projection = subject_.projection;
        for (const auto& link : projection.links_of(*projection.tie_between(u, v)))
            records.push_back(link.record);
        return records;
    }

    std::vector<EventId> calls_between(NodeId u, NodeId v) const
    {
        auto records = talk(u, v);
        std::erase_if(records, [&](EventId record) {
            return subject_.graph().event(record).kind != engine::EventKind::call;
        });
        return records;
    }

    /// Counts, shares and the likely stage of each member, of the stages up to one.
    void finish(Stage last)
    {
        std::vector<std::optional<Stage>> likely(members_.size());
        for (std::size_t m = 0; m < members_.size(); ++m) {
            auto& one = members_[m];
            const auto known = static_cast<double>(contacts(one.node).size());
            double best = 0;
            for (std::size_t s = 0; s <= number(last); ++s) {
                auto& found = one.stages[s];
                if (s != number(Stage::collect)) {
                    const auto at = whom_.find({one.node, static_cast<Stage>(s)});
                    found.people =
                        at == whom_.end() ? 0 : static_cast<std::uint32_t>(at->second.size());
                }
                const auto people = static_cast<double>(found.people);
                found.share = s == number(Stage::collect) ? people / (1 + people)
                              : known == 0                ? 0
                                                          : std::min(1.0, people / known);
                std::ranges::sort(found.records);
                const auto repeated = std::ranges::unique(found.records);
                found.records.erase(repeated.begin(), repeated.end());
                if (found.share <= best) continue;
                best = found.share;
                likely[m] = static_cast<Stage>(s);
            }
        }
        for (std::size_t m = 0; m < members_.size(); ++m)
            members_[m].likely = likely[m];
    }

    const Subject& subject_;
    const Rings& rings_;
    const std::uint32_t ring_;
    const RingEvidence& evidence_;
    RingMembers members_;
    std::map<NodeId, std::size_t> place_of_;
    std::map<NodeId, const Trip*> brought_; // the first journey; none where no record shows it
    std::vector<const Trip*> business_;
    std::set<NodeId> came_; // on a journey that looks handled, the ring's or not
    std::map<std::pair<NodeId, Stage>, std::set<NodeId>> whom_;
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
