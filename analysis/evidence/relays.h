/// Calls that are passed on within minutes: whose word sets others calling.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/evidence/contacts.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"
#include "engine/time.h"

namespace spindel::analysis {

struct RelayOptions {
    std::chrono::seconds within{15 * 60}; // of the call that is passed on
    std::uint32_t least_calls = 5;        // to a contact that is tested
    double passes_on = 0.05;              // p up to which a contact counts as passing on
    engine::Progress progress;
};

/// How many of one persona's calls to a contact are passed on, and how often so many are by chance.
struct PassedOn {
    std::uint32_t passed = 0;
    double p = 1;
};

/// Counts the calls in after which, within `within`, a call goes on; against the same calls rotated
/// together by every whole number of the days from the first call on to the last. So the daily
/// rhythm and the number of both stay, and p is uniform (but for ties) where they have nothing to
/// do with one another. Calls in on other days are left out: then nothing could have been passed
/// on.
///
/// @param in, on sorted. Time as `followed_when_turned`.
PassedOn passed_on(std::span<const engine::Time> in, std::span<const engine::Time> on,
                   std::chrono::seconds within);

/// How many of a contact's calls are reports: come within `within` of a call that the contact got
/// from somebody else. Seen backwards in time a report is a call that is passed on, and it is
/// judged as one.
PassedOn reported(std::span<const engine::Time> reports, std::span<const engine::Time> news,
                  std::chrono::seconds within);

/// How many of those tested do something that each does by chance once in twenty.
struct Followers {
    std::uint32_t tested = 0;
    std::uint32_t found = 0;
    double p = 1; // of as many (binomial)
};

/// What becomes of a persona's calls to its contacts, and what it is called about.
struct Relays {
    std::uint32_t calls = 0;   // that were passed on by contacts that pass on
    std::uint32_t tested = 0;  // contacts that it called often enough
    std::uint32_t passing = 0; // of them, those that pass its calls on beyond chance
    /// Of so many among those tested, each by chance once in twenty.
    double p = 1;
    Followers reporting; // contacts that call it within minutes of being called by others
    Followers obeyed;    // contacts whose calls it passes on itself
    Followers told;      // contacts to whom it reports itself
    std::vector<engine::NodeId> acting; // contacts that pass its calls on or report to it; sorted

    /// The share of the tested contacts that pass on, in [0, 1].
    double share() const { return tested > 0 ? static_cast<double>(passing) / tested : 0.0; }
};

/// Which way word goes at a persona: -log10 of p of its calls being passed on and of reports to it,
/// less the same of what it passes on and reports itself, each at most 5. Above 0 others act on its
/// word. A single contact that passes on counts half, a single one that reports not at all: whoever
/// is called by one busy person is called after others.
double command(const Relays& relays);

/// Whether two contacts or more pass its calls on, or report to it, and command is 1 at least.
bool is_in_command(const Relays& relays);

/// For each node. Calls on to the persona itself are no relay. The same on any number of threads.
std::vector<Relays> relays(const Subject& subject, const ContactLists& contacts,
                           const RelayOptions& options = {});

} // namespace spindel::analysis
