/// What the members of a ring do for it, who serves two rings, and what ties ring to ring.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/evidence/money_paths.h"
#include "analysis/evidence/relays.h"
#include "analysis/evidence/trips.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/table.h"

namespace spindel::analysis {

/// The parts of the work that the literature tells apart, in its order.
enum class Stage : std::uint8_t { recruit, move, control, collect, coordinate };
inline constexpr std::array<std::string_view, 5> kStages{"recruit", "move", "control", "collect",
                                                         "coordinate"};
inline std::string_view word(Stage stage)
{
    return kStages[static_cast<std::size_t>(stage)];
}

/// What the records show of one member and one stage.
struct StageEvidence {
    std::uint32_t people = 0; // whom it recruited, moved ...; of collect, sums passed up
    double share = 0;         // of its contacts in the ring, in [0, 1]; see ring_members
    std::vector<engine::EventId> records; // behind it, in the order of time
};

/// Why one is said to coordinate.
struct CoordinationSigns {
    std::uint32_t in_touch = 0; // members of other parts of the work
    std::uint32_t acting = 0;   // members that act on its word
    std::uint32_t kept_sums = 0;
};

struct RingMember {
    engine::NodeId node = 0;
    bool at_home = true;  // false: a guest, who serves this ring beside its own
    bool brought = false; // the journeys of a ring's business were made with it, not by it
    std::array<StageEvidence, kStages.size()> stages; // by Stage; empty of who was brought
    CoordinationSigns signs;                          // of the last stage
    std::optional<Stage> likely;                      // the stage with the largest share
};

/// Members of one ring, the guests after those at home, each by node.
using RingMembers = std::vector<RingMember>;

/// The evidence that rings are read with.
struct RingEvidence {
    Trips trips;
    std::vector<Lump> lumps;
    std::vector<Relays> relays; // by node; empty: nobody is asked whose word others act on
};
/// Without relays: what the score of a ring asks for.
RingEvidence ring_evidence(const Subject& subject);
/// With relays, which take as long again as the rest.
RingEvidence full_ring_evidence(const Subject& subject);

/// The members of a ring with their guests and stages.
///
/// *Brought* is whose journeys in the ring look handled (see `handled`: at least a half), by the
/// ring's payers or in its company, and every known victim. Who came on such a journey for which
/// the ring is not seen to have paid has no stage either, as it may be one of them. Of the others:
/// - recruit: spoke with somebody brought before the first such journey, mostly (more than half of
///   their calls), and belongs where it began;
/// - move: paid for such a journey, or went along and left again within ten days;
/// - control: spoke with somebody brought mostly after the journey, and belongs where it ended;
/// - collect: passes up sums that it collected (see money_paths.h);
/// - coordinate: no journey of its own that another member paid for; and significant ties to
/// members
///   of at least two stages, one of them in another country; or at least three members that act on
///   its word (see relays.h), where it is in command; or kept a lump that a member sent it.
/// The likely stage is the one with the largest share: of its contacts in the ring (of those that
/// are brought, for the first three), or, of collect, sums / (1 + sums). Equal shares: the first.
///
/// A guest belongs to another ring, and one link community (see link_communities.h) of this ring's
/// significant ties and those of the guest holds at least two members with whom it is tied.
///
/// Who is shielded, as a victim or beside one, has no stage.
/// The same on any number of threads.
RingMembers ring_members(const Subject& subject, const Rings& rings, std::uint32_t ring,
                         const RingEvidence& evidence);

/// The same of every ring, by ring.
std::vector<RingMembers> all_ring_members(const Subject& subject, const Rings& rings,
                                          const RingEvidence& evidence);
/// By full evidence.
std::vector<RingMembers> all_ring_members(const Subject& subject, const Rings& rings);

/// A row for each member of each ring of two or more:
/// `ring,node,kind,category,country,at_home,brought,stage,evidence,record_count,records,ring_score,
/// ring_marks_q`; the records are those of the likely stage, the first twenty.
engine::Table ring_members_table(const Rings& rings, const std::vector<RingMembers>& members,
                                 const Subject& subject);

} // namespace spindel::analysis
