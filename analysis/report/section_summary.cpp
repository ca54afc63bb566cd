#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/report/sections.h"

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

std::vector<std::string> countries_seen(const Material& material)
{
    std::set<engine::Country> countries;
    for (const auto& flow : material.flows)
        countries.insert({flow.from, flow.to});
    countries.erase(engine::Country{});
    return country_list(material.say, {countries.begin(), countries.end()});
}

/// "3 calls and messages, 1 payment and 2 journeys".
std::string records_held(const Words& say, const Holdings& held, std::int64_t statements)
{
    std::vector<std::string> parts{say.counted(held.calls, "call or message", "calls and messages"),
                                   say.counted(held.payments, "payment", "payments"),
                                   say.counted(held.journeys, "journey", "journeys")};
    if (held.contacts > 0)
        parts.push_back(say.counted(held.contacts, "stated contact", "stated contacts"));
    parts.push_back(say.counted(held.attributions,
                                "record on who uses which phone or holds which account",
                                "records on who uses which phone or holds which account"));
    parts.push_back(
        say.counted(statements, "statement on who somebody is", "statements on who somebody is"));
    return say.listed(parts);
}

Markup paragraph_on_records(const Material& material)
{
    const auto& say = material.say;
    const auto& graph = material.subject.graph();
    const auto held = holdings(graph);
    const auto statements = static_cast<std::int64_t>(graph.statements().size());
    const auto all =
        held.calls + held.payments + held.journeys + held.contacts + held.attributions + statements;
    if (all == 0)
        return element("p", say("The case holds no records, so there is nothing to report."));
    auto text = say("The case holds {}: {}.", say.counted(all, "record", "records"),
                    records_held(say, held, statements));
    if (held.first != engine::kNoTime) {
        text += " " + say("Calls, payments and journeys run from {} to {}.", say.day(held.first),
                          say.day(held.last));
    }
    const auto countries = countries_seen(material);
    if (!countries.empty()) {
        constexpr std::size_t kMostNamed = 12;
        text += " " + say("They touch {}.",
                          countries.size() > kMostNamed
                              ? say.counted(std::ssize(countries), "country", "countries")
                              : say.listed(countries));
    }
    return element("p", text);
}

Markup paragraph_on_rings(const Material& material)
{
    const auto& say = material.say;
    const auto& rings = material.rings.rings;
    if (rings.empty()) return element("p", say("No groups were found."));
    const auto crossing = std::ranges::count_if(rings, [](const Ring& ring) {
        return ring.members.size() >= 3 && ring.countries.size() >= 2;
    });
    const auto shown = shown_ring_count(material);
    return element(
        "p",
        say("The method finds {} of people, phones and accounts with closer ties among themselves "
            "than to others.",
            say.counted(std::ssize(rings), "group", "groups")) +
            " " +
            say.plural(crossing, "{} of three or more members reaches over more than one country.",
                       "{} of three or more members reach over more than one country.",
                       say.grouped(crossing)) +
            " " +
            say.plural(shown, "The one with the highest score is shown below.",
                       "The {} with the highest score are shown below, the most noteworthy first.",
                       say.grouped(shown)));
}

Markup spider_line(const Material& material, std::size_t rank)
{
    const auto& say = material.say;
    const auto& spider = material.spiders[rank - 1];
    return element("a", {{"href", fmt::format("#spider-{}", rank)}},
                   identifier(material.subject.label(spider.node))) +
           fmt::format(" ({}; ", say.country(material.subject.projection.country[spider.node])) +
           ring_link(material, spider.ring) +
           say("; score {}, q\u00A0=\u00A0{})", say.decimal(spider.score, 3), q_words(say, spider));
}

Markup first_spiders(const Material& material)
{
    const auto& say = material.say;
    if (material.spiders.empty()) {
        return element("p", say("Nobody in the case links people of different countries in a way "
                                "that can be ranked."));
    }
    const auto flagged = std::ranges::count_if(
        material.spiders, [](const Spider& spider) { return spider.is_flagged(); });
    const auto ranked = std::ssize(material.spiders);
    Markup list;
    for (std::size_t rank = 1; rank <= std::min<std::size_t>(3, material.spiders.size()); ++rank)
        list += element("li", spider_line(material, rank));
    return element("p", say.plural(ranked, "{} node is ranked as a link between countries.",
                                   "{} nodes are ranked as links between countries.",
                                   say.grouped(ranked)) +
                            " " +
                            say.plural(flagged, "{} is flagged at a false-discovery rate of {}.",
                                       "{} are flagged at a false-discovery rate of {}.",
                                       say.grouped(flagged), say.percent(kFlaggedAt)) +
                            " " + say("First in the ranking:")) +
           element("ol", list);
}

Markup paragraph_on_chains(const Material& material)
{
    if (material.chains.empty()) return {};
    const auto& say = material.say;
    const auto in_time = std::ranges::count_if(
        material.chains, [](const RingChain& chain) { return chain.chain.is_time_respecting; });
    const auto chains = std::ssize(material.chains);
    return element(
        "p", say.plural(chains,
                        "{} chain of records from a ring’s first spider to a known victim is "
                        "listed below.",
                        "{} chains of records from a ring’s first spider to a known victim are "
                        "listed below.",
                        say.grouped(chains)) +
                 " " +
                 say.plural(in_time, "{} of them runs in the order of time.",
                            "{} of them run in the order of time.", say.grouped(in_time)));
}

Markup what_it_is_not(const Words& say)
{
    return element(
        "aside", {{"class", "caution"}, {"aria-labelledby", "caution"}},
        element("h3", {{"id", "caution"}}, say("What this report does not say")) +
            bullets(
                {element("strong", say("It does not say that anybody is guilty.")) + " " +
                     say("A flagged node is organised across borders beyond chance, in ways that "
                         "lawful business seldom shows. Why is for an investigator to find out. A "
                         "node that is not flagged may stand where it does by chance, whatever its "
                         "rank."),
                 say("Taxi dispatchers, labour agencies, remittance shops, hotlines, hauliers, "
                     "traders, team coaches and migrant families can show the same pattern. Rule "
                     "them out first."),
                 say("It knows only the records it was given. Who uses no recorded phone, account "
                     "or ticket is not in it; a missing tie is no proof that there is none."),
                 say("A phone or account whose user is unknown stands by itself. Two of them may "
                     "be one person, and one may be used by several."),
                 say("A record says that a contact took place, not what was said or meant.")}));
}

} // namespace

Markup summary_section(const Material& material)
{
    return paragraph_on_records(material) + paragraph_on_rings(material) + first_spiders(material) +
           paragraph_on_chains(material) + what_it_is_not(material.say);
}

} // namespace spindel::analysis::report
