#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/report/sections.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

namespace {

using engine::EventKind;

/// What a case holds in figures.
struct Holdings {
    std::int64_t calls = 0;
    std::int64_t payments = 0;
    std::int64_t journeys = 0;
    std::int64_t contacts = 0;
    std::int64_t attributions = 0;
    engine::Time first = engine::kNoTime;
    engine::Time last = engine::kNoTime;
};

Holdings holdings(const engine::RecordGraph& graph)
{
    Holdings sum;
    for (const auto& event : graph.events()) {
        if (event.kind > EventKind::contact) {
            ++sum.attributions;
            continue;
        }
        sum.calls += event.kind == EventKind::call ? 1 : 0;
        sum.payments += event.kind == EventKind::payment ? 1 : 0;
        sum.journeys += event.kind == EventKind::journey ? 1 : 0;
        sum.contacts += event.kind == EventKind::contact ? 1 : 0;
        if (event.time == engine::kNoTime) continue;
        if (sum.first == engine::kNoTime) sum.first = event.time; // events come in order of time
        sum.last = event.time;
    }
    return sum;
}

std::vector<std::string> countries_seen(const std::vector<CountryFlow>& flows)
{
    std::set<engine::Country> countries;
    for (const auto& flow : flows)
        countries.insert({flow.from, flow.to});
    countries.erase(engine::Country{});
    return country_list({countries.begin(), countries.end()});
}

Markup paragraph_on_records(const Material& material)
{
    const auto& graph = material.subject.graph();
    const auto held = holdings(graph);
    const auto statements = static_cast<std::int64_t>(graph.statements().size());
    const auto all =
        held.calls + held.payments + held.journeys + held.contacts + held.attributions + statements;
    if (all == 0) return element("p", "The case holds no records, so there is nothing to report.");
    std::string text = fmt::format(
        "The case holds {}: {}, {}, {}, {}{} on who uses which phone or holds which account, and "
        "{} on who somebody is.",
        counted(all, "record", "records"),
        counted(held.calls, "call or message", "calls and messages"),
        counted(held.payments, "payment", "payments"),
        counted(held.journeys, "journey", "journeys"),
        held.contacts > 0 ? counted(held.contacts, "stated contact", "stated contacts") + ", " : "",
        counted(held.attributions, "record", "records"),
        counted(statements, "statement", "statements"));
    if (held.first != engine::kNoTime) {
        text += fmt::format(" Calls, payments and journeys run from {} to {}.", day(held.first),
                            day(held.last));
    }
    const auto countries = countries_seen(material.flows);
    if (!countries.empty()) {
        text += fmt::format(" They touch {}.",
                            countries.size() > 12
                                ? counted(std::ssize(countries), "country", "countries")
                                : listed(countries));
    }
    return element("p", text);
}

Markup paragraph_on_rings(const Material& material)
{
    const auto& rings = material.rings.rings;
    if (rings.empty()) return element("p", "No groups were found.");
    const auto crossing = std::ranges::count_if(rings, [](const Ring& ring) {
        return ring.members.size() >= 3 && ring.countries.size() >= 2;
    });
    const auto shown = shown_ring_count(material);
    return element(
        "p", fmt::format("The method finds {} of people, phones and accounts with closer ties "
                         "among themselves than to others; {} of three or more members {} more "
                         "than one country. The {} with the highest score {} shown below, the "
                         "most noteworthy first.",
                         counted(std::ssize(rings), "group", "groups"), grouped(crossing),
                         crossing == 1 ? "reaches over" : "reach over", grouped(shown),
                         shown == 1 ? "is" : "are"));
}

Markup first_spiders(const Material& material)
{
    const auto flagged = std::ranges::count_if(
        material.spiders, [](const Spider& spider) { return spider.is_flagged(); });
    if (material.spiders.empty()) {
        return element("p", "Nobody in the case links people of different countries in a way that "
                            "can be ranked.");
    }
    std::vector<Markup> items;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, material.spiders.size()); ++i) {
        const auto& spider = material.spiders[i];
        items.push_back(
            element("a", {{"href", fmt::format("#spider-{}", i + 1)}},
                    identifier(material.subject.label(spider.node))) +
            fmt::format(" ({}; ", country_words(material.subject.projection.country[spider.node])) +
            ring_link(material, spider.ring) +
            fmt::format("; score {}, q\u00A0=\u00A0{})", decimal(spider.score, 3),
                        q_words(spider)));
    }
    Markup list;
    for (const auto& item : items)
        list += element("li", item);
    return element("p", fmt::format("{} ranked as links between countries; {} flagged at a "
                                    "false-discovery rate of {}. First in the ranking:",
                                    counted(std::ssize(material.spiders), "node is", "nodes are"),
                                    counted(flagged, "is", "are"), percent(kFlaggedAt))) +
           element("ol", list);
}

Markup paragraph_on_chains(const Material& material)
{
    if (material.chains.empty()) return {};
    const auto in_time = std::ranges::count_if(
        material.chains, [](const RingChain& chain) { return chain.chain.is_time_respecting; });
    return element("p", fmt::format("{} from a ring's first spider to a known victim {} below; {} "
                                    "of them {} in the order of time.",
                                    counted(std::ssize(material.chains), "chain of records",
                                            "chains of records"),
                                    material.chains.size() == 1 ? "is listed" : "are listed",
                                    grouped(in_time), in_time == 1 ? "runs" : "run"));
}

Markup what_it_is_not()
{
    return element(
        "aside", {{"class", "caution"}, {"aria-labelledby", "caution"}},
        element("h3", {{"id", "caution"}}, "What this report does not say") +
            bullets(
                {element("strong", "It does not say that anybody is guilty.") +
                     " A flagged node is organised across borders beyond chance, in ways that lawful "
                     "business seldom shows. Why is for an investigator to find out. A node "
                     "that is not flagged may stand where it does by chance, whatever its rank.",
                 "Taxi dispatchers, labour agencies, remittance shops, hotlines, hauliers, "
                 "traders, "
                 "team coaches and migrant families can show the same pattern. Rule them out "
                 "first.",
                 "It knows only the records it was given. Who uses no recorded phone, account or "
                 "ticket is not in it; a missing tie is no proof that there is none.",
                 "A phone or account whose user is unknown stands by itself. Two of them may be "
                 "one person, and one may be used by several.",
                 "A record says that a contact took place, not what was said or meant."}));
}

} // namespace

Markup summary_section(const Material& material)
{
    return paragraph_on_records(material) + paragraph_on_rings(material) + first_spiders(material) +
           paragraph_on_chains(material) + what_it_is_not();
}

} // namespace spindel::analysis::report
