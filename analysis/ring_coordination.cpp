#include "analysis/ring_coordination.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace spindel::analysis {

namespace {

using engine::EventId;
using engine::NodeId;

constexpr std::size_t kLeastActing = 3; // two of those around somebody brought may do so too

std::vector<EventId> talk(const Subject& subject, NodeId u, NodeId v)
{
    std::vector<EventId> records;
    const auto& projection = subject.projection;
    for (const auto& link : projection.links_between(u, v))
        records.push_back(link.record);
    return records;
}

std::vector<EventId> calls_between(const Subject& subject, NodeId u, NodeId v)
{
    auto records = talk(subject, u, v);
    std::erase_if(records, [&](EventId record) {
        return subject.graph().event(record).kind != engine::EventKind::call;
    });
    return records;
}

/// Ties to members of two stages, one of them abroad.
void find_between_stages(RingMember& one, RingRoster& roster, const Subject& subject)
{
    std::set<Stage> stages;
    std::vector<NodeId> staged;
    bool is_abroad = false;
    for (const NodeId v : roster.contacts(one.node)) {
        const auto* other = roster.member(v);
        if (!other->likely) continue;
        stages.insert(*other->likely);
        staged.push_back(v);
        const auto there = subject.projection.country[v];
        const auto here = subject.projection.country[one.node];
        is_abroad = is_abroad || (there.known() && here.known() && there != here);
    }
    if (stages.size() < 2 || !is_abroad) return;
    one.signs.in_touch = static_cast<std::uint32_t>(staged.size());
    for (const NodeId v : staged)
        roster.add(one, Stage::coordinate, v, talk(subject, one.node, v));
}

/// Members that act on its word, within minutes and beyond chance.
void find_command(RingMember& one, RingRoster& roster, const Subject& subject, const Relays& relays)
{
    if (!is_in_command(relays)) return;
    std::vector<NodeId> acting;
    std::ranges::copy_if(relays.acting, std::back_inserter(acting),
                         [&](NodeId v) { return roster.holds(v); });
    if (acting.size() < kLeastActing) return;
    one.signs.acting = static_cast<std::uint32_t>(acting.size());
    for (const NodeId v : acting)
        roster.add(one, Stage::coordinate, v, calls_between(subject, one.node, v));
}

/// Sums that members sent it and it kept.
void find_kept_sums(RingMember& one, RingRoster& roster, const std::vector<Lump>& lumps)
{
    for (const auto& lump : lumps) {
        if (!lump.kept || lump.to != one.node || !roster.holds(lump.from)) continue;
        ++one.signs.kept_sums;
        roster.add(one, Stage::coordinate, lump.from, {lump.record});
    }
}

} // namespace

bool speaks_for_itself(NodeId v, const RingRoster& roster, const RingEvidence& evidence)
{
    return std::ranges::none_of(evidence.trips.of[v], [&](std::uint32_t position) {
        const auto& payer = evidence.trips.all[position].payer;
        return payer && roster.holds(*payer);
    });
}

void find_coordination(RingMember& one, RingRoster& roster, const Subject& subject,
                       const RingEvidence& evidence)
{
    find_between_stages(one, roster, subject);
    if (evidence.relays.empty()) return;
    find_command(one, roster, subject, evidence.relays[one.node]);
    find_kept_sums(one, roster, evidence.lumps);
}

} // namespace spindel::analysis
