#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/identities.h"
#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

using engine::EntityKind;

constexpr std::size_t kRanked = 25;    // rows of the overview
constexpr std::size_t kDescribed = 10; // with a part of their own

Markup spider_overview(const Material& material)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    HtmlTable table{say("The first spiders, highest score first"),
                    {{"Rank", "", true},
                     {"Node"},
                     {"What it is"},
                     {"Category", "as the sources say"},
                     {"Country"},
                     {"Ring"},
                     {"Score", "at least 0", true},
                     {"q", "false-discovery rate", true},
                     {"Reasons"}},
                    {}};
    for (std::size_t i = 0; i < std::min(kRanked, material.spiders.size()); ++i) {
        const auto& spider = material.spiders[i];
        Markup node = identifier(subject.label(spider.node));
        if (i < kDescribed) node = element("a", {{"href", fmt::format("#spider-{}", i + 1)}}, node);
        table.rows.push_back({fmt::format("{}", i + 1), node, say(subject.kind(spider.node)),
                              say(word(subject.category(spider.node))),
                              short_country(subject.projection.country[spider.node]),
                              ring_link(material, spider.ring), say.decimal(spider.score, 3),
                              q_words(say, spider), say.line_of(spider.reasons)});
    }
    return html(say, table);
}

/// "1–3, 95 %": the ranks that hold nine in ten samples, and how many rank it among the first.
std::string firmness(const Words& say, const RankInterval& ranks)
{
    const auto low = std::llround(std::floor(ranks.low)); // outwards: no better rank is promised
    const auto high = std::llround(std::ceil(ranks.high));
    const auto among_first = say.percent(ranks.in_top);
    return low == high ? fmt::format("{}, {}", low, among_first)
                       : fmt::format("{}–{}, {}", low, high, among_first);
}

/// How firm the first ranks are; nothing where nothing was resampled.
Markup firm_ranks(const Material& material)
{
    const auto& say = material.say;
    const auto& options = material.options.stability;
    if (options.samples == 0) return {};
    const auto lost = say.percent(options.lost);
    HtmlTable table{say("How firm the first ranks are, and how often each stays at the top"),
                    {{"Rank", "", true},
                     {"Node"},
                     {say("{} of the records lost", lost)},
                     {"One source lost"},
                     {"Records doubted by grade"}},
                    {}};
    for (std::size_t i = 0; i < std::min(kRanked, material.spiders.size()); ++i) {
        auto& row = table.rows.emplace_back();
        row = {fmt::format("{}", i + 1),
               identifier(material.subject.label(material.spiders[i].node))};
        for (const auto& intervals : material.stability.intervals)
            row.push_back(i < intervals.size() ? firmness(say, intervals[i]) : "–");
    }
    const auto times = say.counted(options.samples, "time", "times");
    return element("p",
                   say("The case was ranked again without some of its records: {0} with {1} of "
                       "them lost at random, once without each source, and {0} with each record "
                       "kept as often as its grade deserves. Each cell holds the ranks between "
                       "which nine in ten of these rankings lie, and in how many the node is among "
                       "the first {2}. “–”: there is only one source.",
                       times, lost, options.top)) +
           html(say, table);
}

Markup reasons(const Words& say, const Spider& spider)
{
    HtmlTable table{say("Why it ranks here: the terms of its score, then what else is known"),
                    {{"Measure"}, {"Figure", "", true}, {"In words"}},
                    {}};
    for (const auto& reason : spider.reasons) {
        table.rows.push_back(
            {say(reason.measure), say.figure(reason.figure), say.finding(reason.words)});
    }
    return html(say, table);
}

/// What is known of a number whose user is not: the numbers taken for the same user's, and why.
Markup unknown_user(const Material& material, engine::EntityId persona)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    const bool is_phone = subject.graph().kind(persona) == EntityKind::phone;
    std::vector<Markup> items;
    for (const auto& merge : subject.personas.merges()) {
        if (subject.personas.lasting_persona_of(merge.newer) != persona) continue;
        items.push_back(identifier(subject.labels(merge.newer)) + " " +
                        say.finding(merge_words(subject, merge)) + ": " +
                        record_reference(say, subject.graph(), merge.last_of_older) + ", " +
                        record_reference(say, subject.graph(), merge.first_of_newer));
    }
    if (items.empty()) {
        return element("p", is_phone
                                ? say("Its user is not known: the records name only this phone.")
                                : say("Its user is not known: the records name only this "
                                      "account."));
    }
    return element("p", say("Its user is not known. This phone and others are taken for one "
                            "user's; `spindel personas` lists them, and they can be rejected "
                            "there:")) +
           bullets(items);
}

/// Who says who an actor is, and where.
Markup statements(const Material& material, engine::EntityId persona)
{
    const auto& say = material.say;
    const auto& graph = material.subject.graph();
    if (graph.kind(persona) != EntityKind::actor) return unknown_user(material, persona);
    std::vector<Markup> items;
    for (const auto& statement : graph.statements(persona)) {
        items.push_back(identifier(graph.sources()[statement.source]) + " " +
                        say("states: {}, category {}, {}; grade {};", say(word(statement.kind)),
                            say(word(statement.category)), say.country(statement.country),
                            statement.grade.graded() ? statement.grade.text() : say("ungraded")) +
                        " " + identifier(place(graph, statement.file, statement.line)));
    }
    if (items.empty()) return element("p", say("No source states who this is."));
    return element("p", say("Who the sources say this is:")) + bullets(items);
}

/// Which records give an actor its phones and accounts.
Markup attributions(const Material& material, engine::EntityId persona)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    std::vector<Markup> items;
    for (const auto& attribution : subject.personas.identifiers_of(persona)) {
        const auto& valid = attribution.valid;
        items.push_back(
            identifier(subject.labels(attribution.identifier)) + " " +
            say("({}), from {} to {}:", say(word(subject.graph().kind(attribution.identifier))),
                valid.from ? say.day(*valid.from) : say("an unknown day"),
                valid.to ? say.day(*valid.to) : say("an open end")) +
            " " + record_reference(say, subject.graph(), attribution.record));
    }
    if (items.empty()) return {};
    const auto records = std::ssize(items);
    return fold(say.plural(records, "{} record gives it phones and accounts",
                           "{} records give it phones and accounts", say.grouped(records)),
                bullets(items));
}

Markup one_spider(const Material& material, std::size_t rank)
{
    const auto& say = material.say;
    const auto& spider = material.spiders[rank - 1];
    const auto& subject = material.subject;
    const auto persona = subject.projection.persona[spider.node];
    const auto ties = static_cast<std::int64_t>(subject.projection.network.degree(spider.node));
    const auto line =
        say("Score {}; q = {}; {}; ring:", say.decimal(spider.score, 3), q_words(say, spider),
            say.counted(ties, "tie to others", "ties to others"));
    return element(
        "article", {{"id", fmt::format("spider-{}", rank)}},
        element("h3", fmt::format("{}. ", rank) + identifier(subject.label(spider.node)) + ", " +
                          say.country(subject.projection.country[spider.node])) +
            element("p", line + Markup(" ") + ring_link(material, spider.ring) + ".") +
            reasons(say, spider) + statements(material, persona) + attributions(material, persona) +
            record_trail(say, subject.graph(), records_of(subject.projection, spider.node)));
}

} // namespace

Markup spiders_section(const Material& material)
{
    const auto& say = material.say;
    if (material.spiders.empty()) {
        return element("p", say("No node deals with people who move others, collect money or "
                                "change numbers in a way that can be ranked."));
    }
    Markup content = element(
        "p",
        say("A spider is a node that deals across borders with people who move others, collect "
            "money or keep changing numbers, keeps money that was collected, or whose calls others "
            "pass on within minutes. Known victims are never ranked. The figure q answers two "
            "questions at once: is this organised across borders beyond chance (all evidence was "
            "dealt out anew {} to see), and is it unlike lawful organisation (the changes of "
            "number alone were dealt out as often: lawful contacts keep their numbers)? Of all "
            "rows with a q of at most 0.1, one in ten is expected to be there wrongly. Rank goes "
            "by score, so a row with a larger q may stand before them: it is not flagged, and what "
            "it shows may be chance or lawful business. Last come those who join others across "
            "borders and show nothing else (q = 1). Shared departures and bookings, insulated "
            "contacts, journeys of others, sums passed up, money passed through, money over a "
            "border and calls after arrivals are said beside the rank, with their p, and order "
            "nothing.",
            say.counted(material.options.spiders.permutations, "time", "times")));
    content += spider_overview(material) + firm_ranks(material);
    for (std::size_t rank = 1; rank <= std::min(kDescribed, material.spiders.size()); ++rank)
        content += one_spider(material, rank);
    return content;
}

} // namespace spindel::analysis::report
