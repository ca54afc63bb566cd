/// Contacts who speak with nobody but one busy broker: an insulated superior may be among them.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/contacts.h"
#include "analysis/persona_text.h"

namespace spindel::analysis {

struct InsulationOptions {
    std::uint32_t least_calls = 8;    // of one who is tested, with anybody, both ways together
    std::uint32_t least_contacts = 5; // of a broker
    double is_insulated = 0.05;       // p up to which a contact counts as insulated
};

/// How far a persona speaks with one contact alone, and how many that speak so with it.
struct Insulation {
    std::uint32_t calls = 0;      // of its own, in and out
    std::uint32_t elsewhere = 0;  // of them, with others than its main contact
    engine::NodeId main = 0;      // with whom it speaks most; the lower node of equals
    bool behind_a_broker = false; // its main contact is a contact of it and is busy
    /// The share of those who call about as often (powers of two) with no larger share of calls
    /// elsewhere, itself included; 1 for one not tested.
    double p = 1;

    std::uint32_t contacts = 0;
    std::uint32_t tested = 0;    // of its contacts
    std::uint32_t insulated = 0; // of them, those whose main contact it is and whose p is small
    /// Of as many insulated contacts among those tested, each so by chance once in twenty
    /// (binomial); 1 for one who is no broker.
    double broker_p = 1;
};

/// For each node. Tested are personas with contacts (mutual calls, see contacts.h) that call often
/// enough; a victim, or whoever may be one, is never somebody's superior and is not counted.
///
/// The null: the shares of calls elsewhere are dealt out anew among those who call about as often,
/// so that whom somebody stands beside has nothing to do with how alone it keeps. Then p is uniform
/// (ties make it larger), and a contact is insulated at most once in twenty.
///
/// Rank p-value: (1 + others at least as extreme) / (1 + others), as in Davison and Hinkley,
/// "Bootstrap Methods and their Application", 1997, 4.2. The definition is our own.
///
/// Time O(ties + personas log personas). The same on any number of threads.
engine::NodeMap<Insulation> insulation(const Subject& subject, const ContactLists& contacts,
                                       const InsulationOptions& options = {});

} // namespace spindel::analysis
