#include <array>
#include <utility>

#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

using Entry = std::pair<const char*, const char*>;

constexpr auto kEntries = std::to_array<Entry>({
    {"Node", "A known person or organisation with all phones and accounts that records give it, or "
             "a phone or account whose user is unknown."},
    {"Tie", "Two nodes with at least one record between them: a call or message, a payment, a "
            "journey made together, a journey that one paid for the other, or a stated contact."},
    {"Ring",
     "A group of nodes with more ties among themselves than to the rest, counting only ties that "
     "chance alone does not explain."},
    {"Ring score", "0 to 1. Puts small groups that span countries and kinds of record, act "
                   "closely in time and show several parts of the work first. Its formula stands "
                   "in the program’s documentation "
                   "(methods, “Ring score”). It is an order of attention, not a probability."},
    {"Density", "Ties among the members as a share of all possible pairs of members."},
    {"Across borders", "Of the ties whose two countries are known, the share whose countries "
                       "differ."},
    {"Spider", "A node through which people of different countries are linked."},
    {"Spider score", "0 or more. Joins measures listed as reasons by the rule in the program’s "
                     "documentation (methods, “Spider score”); others are said beside it. An order "
                     "of attention, not a probability."},
    {"p",
     "How often chance alone gives a figure at least as large. What chance is, is said for each "
     "measure in the program’s documentation (methods): the same evidence dealt out anew, times "
     "turned within a pair, or countries exchanged. Small means: hard to explain by chance."},
    {"q (false-discovery rate)",
     "Of all rows flagged down to this one, the share that would be there without any ring. It is "
     "estimated on decoys: the case with its marks of organised work dealt out anew, and with its "
     "number changes dealt out anew; the larger of the two counts (methods)."},
    {"Brokerage", "Pairs of contacts who are linked only through the node."},
    {"Betweenness", "The share of shortest paths between other nodes that run through the node, 0 "
                    "to 1."},
    {"Grade", "The Admiralty code: how reliable the source is (A best to F) and how credible what "
              "it said is (1 best to 6). “Ungraded”: the source gave no grade."},
    {"victim-N", "A known victim. The same number stands for the same person in everything that "
                 "the program writes about this case; “victim-2/phone-1” is a phone of victim-2."},
    {"file:line", "The place of a record in the imported files, counted from line 1."},
    {"Times", "All times are in UTC. Central European time is one hour later, two in summer."},
});

} // namespace

Markup glossary_section(const Material& material)
{
    const auto& say = material.say;
    Markup list;
    for (const auto& [word, meaning] : kEntries)
        list += element("dt", say(word)) + element("dd", say(meaning));
    return element("dl", list);
}

} // namespace spindel::analysis::report
