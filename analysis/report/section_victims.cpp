#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

Markup victim_table(const Material& material)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    HtmlTable table{say("Known victims with ties, the most exposed first"),
                    {{"Victim"},
                     {"Country"},
                     {"Ring"},
                     {"Contacts", "nodes", true},
                     {"Betweenness", "0 to 1", true},
                     {"Why it stands here"},
                     {"Records"}},
                    {}};
    for (const auto& victim : material.victims) {
        constexpr std::size_t kMostRuns = 12;
        table.rows.push_back(
            {identifier(subject.label(victim.node)),
             say.country(subject.projection.country[victim.node]), ring_link(material, victim.ring),
             say.grouped(static_cast<std::int64_t>(victim.contacts)),
             say.decimal(victim.betweenness, 4), say.line_of(victim.reasons),
             record_trail(say, subject.graph(), records_of(subject.projection, victim.node),
                          kMostRuns)});
    }
    return html(say, table);
}

} // namespace

Markup victims_section(const Material& material)
{
    const auto& say = material.say;
    Markup content = element(
        "p",
        say("Known victims are listed so that they can be protected. They are never ranked as "
            "spiders, however central the records make them look. A victim through whom many "
            "paths run (betweenness) or who has many contacts may be watched, may be forced to "
            "act for others, and may be at risk when arrests begin."));
    content += material.victims.empty()
                   ? element("p", say("The records name no victim with ties to others."))
                   : victim_table(material);
    if (material.options.loading.victims == engine::Labels::Victims::included) {
        content +=
            element("p", {{"class", "warning"}},
                    say("This copy shows victims under their pseudonyms, because the program was "
                        "asked to (--include-victims). Restrict who reads it."));
    }
    return content;
}

} // namespace spindel::analysis::report
