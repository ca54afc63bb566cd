/// Who speaks with people that move others or collect money, in several countries, beyond chance.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/contact_evidence.h"

namespace spindel::analysis {

/// The contacts of one persona, judged together.
struct Coordination {
    std::uint32_t contacts = 0;   // who ring it and are rung by it, or whose lumps it got
    std::uint32_t handlers = 0;   // of them, with a handling surprise of at least 1
    std::uint32_t changers = 0;   // of them, with a changing surprise of at least 1
    std::uint32_t countries = 0;  // of the handlers
    std::uint32_t open_pairs = 0; // handlers in different countries, without a tie of their own
    double handling = 0;          // the sum over contacts
    double changing = 0;
    double handling_p = 1; // of the sums, against contacts drawn from all ties
    double changing_p = 1;
};

struct ContactLists {
    engine::NodeMap<std::vector<engine::NodeId>> of;
};

/// Contacts of each node: both ways `least_calls` calls in all, or a lump of money.
ContactLists mutual_contacts(const Subject& subject, const ContactEvidence& evidence,
                             double least_calls = 3);

/// Time O(ties + pairs of handlers among one's contacts).
engine::NodeMap<Coordination> coordination(const Subject& subject, const ContactEvidence& evidence,
                                           const ContactLists& contacts);

} // namespace spindel::analysis
