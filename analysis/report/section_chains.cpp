#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "analysis/report/chain_steps.h"
#include "analysis/report/html_table.h"
#include "analysis/report/sections.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

namespace {

std::string weakest_grade(const EvidenceChain& chain)
{
    engine::Grade weakest;
    int weakness = 0;
    for (const auto& step : chain.steps) {
        if (step.grade.weakness() <= weakness) continue;
        weakness = step.grade.weakness();
        weakest = step.grade;
    }
    return weakest.graded() ? weakest.text() : "ungraded";
}

std::string authorities(const EvidenceChain& chain)
{
    std::vector<std::string> words;
    for (const auto& jurisdiction : chain.jurisdictions)
        words.push_back(jurisdiction_words(jurisdiction));
    return words.empty() ? "not stated" : listed(words);
}

std::string_view order_words(const EvidenceChain& chain)
{
    return chain.is_time_respecting
               ? "The steps follow each other in time: each begins after the one before it ended, "
                 "so that something could have passed from one end to the other."
               : "The steps do not follow each other in time. The links exist, but this chain does "
                 "not show that anything passed from one end to the other.";
}

Markup overview(const Material& material, const std::vector<const RingChain*>& chains)
{
    HtmlTable table{"Chains to the known victims of this ring",
                    {{"Known victim"},
                     {"Steps", "", true},
                     {"In the order of time"},
                     {"Weakest grade"},
                     {"Records held by the authorities of"}},
                    {}};
    for (const auto* one : chains) {
        table.rows.push_back({identifier(material.subject.label(one->victim)),
                              grouped(std::ssize(one->chain.steps)),
                              one->chain.is_time_respecting ? "yes" : "no, links only",
                              weakest_grade(one->chain), authorities(one->chain)});
    }
    return html(table);
}

Markup one_chain(const Material& material, const RingChain& one, bool is_open)
{
    const auto& subject = material.subject;
    const auto ends =
        identifier(subject.label(one.spider)) + " to " + identifier(subject.label(one.victim));
    const auto steps = counted(std::ssize(one.chain.steps), "step", "steps");
    const auto caption = subject.label(one.spider) + " to " + subject.label(one.victim);
    return fold(ends + ": " + steps + (one.chain.is_time_respecting ? "" : ", links only"),
                element("p", order_words(one.chain)) + chain_steps(one.chain, subject, caption) +
                    element("p", "The records of this chain are held by the authorities of " +
                                     authorities(one.chain) +
                                     ". To use them as evidence elsewhere, legal help is needed "
                                     "from each."),
                is_open);
}

Markup chains_of_ring(const Material& material, std::uint32_t ring,
                      const std::vector<const RingChain*>& chains)
{
    Markup content =
        element("h3", ring_link(material, ring) + ": from " +
                          identifier(material.subject.label(chains.front()->spider)) + " to " +
                          counted(std::ssize(chains), "known victim", "known victims"));
    content += overview(material, chains);
    for (const auto* one : chains)
        content += one_chain(material, *one, one == chains.front());
    return element("article", {{"id", fmt::format("chains-{}", ring)}}, content);
}

} // namespace

Markup chains_section(const Material& material)
{
    std::map<std::uint32_t, std::vector<const RingChain*>> by_ring;
    for (const auto& chain : material.chains)
        by_ring[chain.ring].push_back(&chain);
    Markup content = element(
        "p", "A chain leads from a ring’s first spider to one of its known victims by recorded "
             "contacts. Of all chains in the order of time, the one whose weakest record is best "
             "graded is shown; where there is none, the links alone are shown, and this is said. A "
             "chain shows contact. It does not show what the contact was for.");
    if (by_ring.empty()) {
        content +=
            element("p", "There is no such chain: no shown ring has both a ranked spider and "
                         "a known victim that records link to it.");
    }
    for (const auto& [ring, chains] : by_ring)
        content += chains_of_ring(material, ring, chains);
    return content;
}

} // namespace spindel::analysis::report
