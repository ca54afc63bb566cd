/// Who deals with people that move others, collect money and change numbers, in several countries.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/contact_evidence.h"
#include "analysis/evidence/contacts.h"
#include "analysis/evidence/relays.h"
#include "analysis/evidence/tail.h"
#include "analysis/persona_text.h"

namespace spindel::analysis {

inline constexpr double kTelling = 1.5; // marks from which a contact counts as marked
inline constexpr double kOrdinaryPayment = 1.5;
/// Of command (relays.h): below it talk counts less, by so much.
inline constexpr double kObeys = -1;
inline constexpr double kUnderOrders = 0.6;

/// One persona and its contacts, judged together. All terms of its score.
struct Coordination {
    std::uint32_t contacts = 0;
    std::uint32_t marked = 0;    // of it and them, with marks (as a contact) of at least kTelling
    std::uint32_t changers = 0;  // of it and them, with a changing mark of at least 1
    std::uint32_t countries = 0; // of the marked
    double marks = 0;            // the sum, its own included
    double marks_p = 1;          // of the sum, against as many drawn from all ties
    /// The same of the changing marks alone; its square root where the changers are of one country.
    double changing_p = 1;
    double unexplained_p = 1; // the same of the unexplained changing marks
    /// Of those with an unexplained changing mark of at least 1, its own included: log10 of how
    /// much likelier their wages are where they are staff of a lawful firm than where they are
    /// anybody (number_changes.h).
    double wages = 0;
    /// What it counts for as somebody's contact: its marks, and 0.7 of -log10(marks_p) beyond 1, of
    /// which at most 3 count: a deputy may do nothing itself, but deals with those who do.
    double as_contact = 0;
    /// -log10 of p of the sum of `as_contact`, its own included, as if contacts were drawn one by
    /// one. They share contacts, so this is no p-value; decoy worlds judge it.
    double organised = 0;
    /// U: how far the contacts are of several countries and change numbers, as lawful ones do not.
    double unlike_lawful = 0;
    double money = 0; // up to four lumps: surprise, by the payer's marks
    double talk = 0;
    double orders = 0;
    double deeds = 0;        // journeys of others that it paid itself
    bool in_command = false; // by its own deeds, the money it keeps, or its word (relays.h)
    /// By what it does itself: it pays or escorts others, keeps lumps, or keeps changing numbers.
    bool acts_itself = false;
    /// It, the marked and who pays it the lumps it keeps are of several countries.
    bool across_borders = false;
    double score = 0;
};

/// The laws against which sums of marks are judged: those of the ties between nodes that are not
/// `known` (by node; empty: nobody is) to be no part of an ordinary world.
struct MarkLaws {
    MarkLaws(const ContactLists& contacts, const std::vector<Marks>& marks,
             const std::vector<bool>& known = {});
    SumLaw all;
    SumLaw changing;
    SumLaw unexplained;
    SumLaw as_contact;
};

/// What the marks of contacts are judged with; all of it stays while marks are dealt out anew.
struct CoordinationInput {
    const Subject& subject;
    const ContactLists& contacts;
    const std::vector<Lump>& lumps;
    const std::vector<ContactCounts>& counts; // by node
    const std::vector<Relays>& relays;        // by node
    const MarkLaws& laws;
    double ordinary_payment = kOrdinaryPayment;
};
/// The surprise up to which a payment counts as ordinary: in everybody's records, and in records
/// that were pulled around suspects, where large sums are no rarity.
inline constexpr double kOrdinaryPaymentPulled = 0.5;

/// A lump that somebody kept, as its score weighs it.
struct WeighedLump {
    double rarity = 0; // its surprise beyond what is ordinary
    double share = 0;  // of that, by what is known of the payer: at most 1
    double weight() const { return rarity * share; }
};

/// @param payer the marks of who paid it, and what they and its contacts say
WeighedLump weighed(const Lump& lump, double ordinary_payment, const Marks& marks_of_payer,
                    const Coordination& payer);

/// The rarest of them, which are all that count: four at most, the heaviest first.
std::vector<WeighedLump> counting(std::vector<WeighedLump> lumps);

/// The score of every persona: money + talk + orders + deeds.
///
/// money: of the four most surprising lumps that it kept, the sum m of (surprise - what is
/// ordinary) times min(1, (marks of the payer - log10 of its marks_p) / 4), each of the two at most
/// 4, taken as 2 m * m / (m + 2), so that a single lump of an unmarked payer counts for little.
/// talk: 0.5 min(L, 8) sqrt(marked / (contacts + 1)) U, where L is `organised`. U is halved where
/// the marked are of one country, and is -log10(changing_p) / 2 held between 0.15 and 1: lawful
/// contacts keep their numbers. Times 0.6 for who passes on more than is passed on for it
/// (`command` in relays.h below -1).
/// orders: 2 min(5, command) min(1, L / 3) U: its word sets those calling, and it is told, who move
/// people, collect, or change numbers.
/// deeds: min(4, surprise of the journeys it paid) min(1, L / 3) U.
/// Without any sign of command (`in_command`: it paid others' journeys, escorted, kept lumps, or
/// contacts act on its word) talk, orders and deeds are halved: who is controlled deals with the
/// same people. All are multiplied by 1 - `handled`: who is brought is no spider.
///
/// The same on any number of threads. Time O(contacts + lumps).
std::vector<Coordination> coordination(const CoordinationInput& input,
                                       const std::vector<Marks>& marks);

} // namespace spindel::analysis
