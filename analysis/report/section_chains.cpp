#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "analysis/report/chain_steps.h"
#include "analysis/report/html_table.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

std::string weakest_grade(const Words& say, const EvidenceChain& chain)
{
    engine::Grade weakest;
    int weakness = 0;
    for (const auto& step : chain.steps) {
        if (step.grade.weakness() <= weakness) continue;
        weakness = step.grade.weakness();
        weakest = step.grade;
    }
    return weakest.graded() ? weakest.text() : say("ungraded");
}

std::string authorities(const Words& say, const EvidenceChain& chain)
{
    std::vector<std::string> words;
    words.reserve(chain.jurisdictions.size());
    for (const auto& jurisdiction : chain.jurisdictions)
        words.push_back(say.jurisdiction(jurisdiction));
    return words.empty() ? say("not stated") : say.listed(words);
}

std::string time_words(const Words& say, const EvidenceChain& chain)
{
    if (chain.is_time_respecting) {
        return say("The steps follow each other in time: each begins after the one before it "
                   "ended, so that something could have passed from one end to the other.");
    }
    return say("The steps do not follow each other in time. The links exist, but this chain does "
               "not show that anything passed from one end to the other.");
}

Markup chain_overview(const Material& material, const std::vector<const RingChain*>& chains)
{
    const auto& say = material.say;
    HtmlTable table{say("Chains to the known victims of this ring"),
                    {{"Known victim"},
                     {"Steps", "", true},
                     {"In the order of time"},
                     {"Weakest grade"},
                     {"Records held by", "authorities of"}},
                    {}};
    for (const auto* one : chains) {
        table.rows.push_back({identifier(material.subject.label(one->victim)),
                              say.grouped(std::ssize(one->chain.steps)),
                              say(one->chain.is_time_respecting ? "yes" : "no, links only"),
                              weakest_grade(say, one->chain), authorities(say, one->chain)});
    }
    return html(say, table);
}

std::string legal_help(const Words& say, const EvidenceChain& chain)
{
    if (chain.jurisdictions.empty())
        return say("No record of this chain states whose authorities hold it.");
    return say("The records of this chain are held by the authorities of {}. To use them as "
               "evidence elsewhere, legal help is needed from each.",
               authorities(say, chain));
}

Markup one_chain(const Material& material, const RingChain& one, bool is_open)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    const auto ends = say("{} to {}", subject.label(one.spider), subject.label(one.victim));
    const auto summary = identifier(subject.label(one.spider)) + " " + say("to") + " " +
                         identifier(subject.label(one.victim));
    const auto steps = say.counted(std::ssize(one.chain.steps), "step", "steps");
    const auto links_only = one.chain.is_time_respecting ? "" : ", " + say("links only");
    return fold(summary + ": " + steps + links_only,
                element("p", time_words(say, one.chain)) +
                    chain_steps(say, one.chain, subject, ends) +
                    element("p", legal_help(say, one.chain)),
                is_open);
}

Markup chains_of_ring(const Material& material, std::uint32_t ring,
                      const std::vector<const RingChain*>& chains)
{
    const auto& say = material.say;
    Markup content = element(
        "h3", ring_link(material, ring) + ": " + say("from") + " " +
                  identifier(material.subject.label(chains.front()->spider)) + " " +
                  say("to {}", say.counted(std::ssize(chains), "known victim", "known victims")));
    content += chain_overview(material, chains);
    for (const auto* one : chains)
        content += one_chain(material, *one, one == chains.front());
    return element("article", {{"id", fmt::format("chains-{}", ring)}}, content);
}

} // namespace

Markup chains_section(const Material& material)
{
    const auto& say = material.say;
    std::map<std::uint32_t, std::vector<const RingChain*>> by_ring;
    for (const auto& chain : material.chains)
        by_ring[chain.ring].push_back(&chain);
    Markup content = element(
        "p",
        say("A chain leads from a ring’s first spider to one of its known victims by recorded "
            "contacts. Of all chains in the order of time, the one whose weakest record is best "
            "graded is shown; where there is none, the links alone are shown, and this is said. A "
            "chain shows contact. It does not show what the contact was for."));
    if (by_ring.empty()) {
        content += element("p", say("There is no such chain: no shown ring has both a ranked "
                                    "spider and a known victim that records link to it."));
    }
    for (const auto& [ring, chains] : by_ring)
        content += chains_of_ring(material, ring, chains);
    return content;
}

} // namespace spindel::analysis::report
