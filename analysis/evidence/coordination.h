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

/// The contacts of one persona, judged together. All terms of its score.
struct Coordination {
    std::uint32_t contacts = 0;
    std::uint32_t marked = 0;    // of them, with marks of at least kTelling
    std::uint32_t changers = 0;  // of them, with a changing mark of at least 1
    std::uint32_t countries = 0; // of the marked
    double marks = 0;            // the sum over contacts
    double marks_p = 1;          // of the sum, against contacts drawn from all ties
    /// The same of the changing marks alone; its square root where the changers are of one country.
    double changing_p = 1;
    double money = 0; // up to four lumps: surprise, by the payer's marks
    double talk = 0;
    double orders = 0;
    double score = 0;
};

/// The laws against which sums of marks are judged: those of the ties between nodes that are not
/// `known` (by node; empty: nobody is) to be no part of an ordinary world.
struct MarkLaws {
    MarkLaws(const ContactLists& contacts, const std::vector<Marks>& marks,
             const std::vector<bool>& known = {});
    SumLaw all;
    SumLaw changing;
};

/// What the marks of contacts are judged with; all of it stays while marks are dealt out anew.
struct CoordinationInput {
    const Subject& subject;
    const ContactLists& contacts;
    const std::vector<Lump>& lumps;
    const std::vector<double>& handled; // by node, see ContactCounts
    const std::vector<Relays>& relays;  // by node
    const MarkLaws& laws;
    double ordinary_payment = kOrdinaryPayment;
};
/// The surprise up to which a payment counts as ordinary: in everybody's records, and in records
/// that were pulled around suspects, where large sums are no rarity.
inline constexpr double kOrdinaryPaymentPulled = 0.5;

/// The score of every persona: money + talk + orders.
///
/// money: of the four most surprising lumps that it kept, the sum m of (surprise - what is
/// ordinary) times min(1, (marks of the payer + L of the payer) / 4), each of the two at most 4,
/// taken as 2 m * m / (m + 2), so that a single lump of an unmarked payer counts for little.
/// talk: 0.4 min(L, 8) sqrt(marked / contacts) U, where L is -log10 of `marks_p`. U is halved where
/// the marked contacts are of one country, and is -log10(changing_p) / 2 held between 0.3 and 1:
/// lawful contacts keep their numbers.
/// orders: 2 min(R, 5) min(1, L) U, where R is -log10 of the p of its relays (relays.h): its word
/// sets those calling who move people, collect, or change numbers.
/// All are multiplied by 1 - `handled`: who is brought is no spider.
///
/// The same on any number of threads. Time O(contacts + lumps).
std::vector<Coordination> coordination(const CoordinationInput& input,
                                       const std::vector<Marks>& marks);

} // namespace spindel::analysis
