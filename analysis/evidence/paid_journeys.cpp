#include "analysis/evidence/paid_journeys.h"

#include <map>
#include <set>
#include <tuple>

#include "analysis/evidence/hypergeometric.h"
#include "engine/record_filter.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;

struct Party {
    std::set<EntityId> travellers;
    std::set<EntityId> payers;
};

/// Who went on one booking at one time, and who paid.
auto parties(const Subject& subject)
{
    std::map<std::tuple<EntityId, EntityId, engine::Time>, Party> found;
    const engine::RecordFilter filter(subject.personas, subject.projection.chosen);
    for (const auto& event : subject.graph().events()) {
        if (event.kind != engine::EventKind::journey || !filter.contains(event)) continue;
        const bool alone = event.to == engine::kNoEntity;
        auto& party = found[{event.to, alone ? event.from : engine::kNoEntity, event.time}];
        party.travellers.insert(event.from);
        if (event.to_aside != engine::kNoEntity)
            party.payers.insert(subject.personas.persona_of(event.to_aside, event.time));
    }
    return found;
}

bool is_organisation(const Subject& subject, EntityId payer)
{
    return subject.graph().kind(payer) == engine::EntityKind::actor &&
           subject.graph().actor(payer).kind == engine::ActorKind::organisation;
}

} // namespace

engine::NodeMap<PaidJourneys> paid_journeys(const Subject& subject)
{
    std::map<EntityId, PaidJourneys> by_payer;
    PaidJourneys all;
    for (const auto& [key, party] : parties(subject)) {
        for (const auto payer : party.payers) {
            if (is_organisation(subject, payer)) continue;
            auto& paid = by_payer[payer];
            const std::uint32_t behind = party.travellers.contains(payer) ? 0 : 1;
            ++paid.parties;
            ++all.parties;
            paid.stayed_behind += behind;
            all.stayed_behind += behind;
        }
    }
    engine::NodeMap<PaidJourneys> result(subject.projection.network.node_count());
    for (auto& [payer, paid] : by_payer) {
        const auto node = subject.projection.node_of(payer);
        if (!node) continue;
        const Urn urn{all.parties, all.stayed_behind, paid.parties};
        paid.p = hypergeometric_tail({&urn, 1}, paid.stayed_behind);
        result[*node] = paid;
    }
    return result;
}

} // namespace spindel::analysis
