#include "analysis/report/html_report.h"

#include <array>

#include "analysis/report/material.h"
#include "analysis/report/sections.h"
#include "analysis/report/style.h"

namespace spindel::analysis::report {

namespace {

/// One part of the report: what links call it, its heading and how it is made.
struct Part {
    const char* name;
    const char* title;
    Markup (*content)(const Material&);
};

constexpr auto kParts = std::to_array<Part>({
    {"summary", "1 Summary", summary_section},
    {"rings", "2 Rings", rings_section},
    {"spiders", "3 Spiders", spiders_section},
    {"chains", "4 Chains of evidence", chains_section},
    {"victims", "5 Victims to protect", victims_section},
    {"flows", "6 Countries and time", flows_section},
    {"records", "7 Records", records_section},
    {"reproduction", "8 How to reproduce this report", reproduction_section},
    {"glossary", "9 Words and figures", glossary_section},
});

/// Who may read the report and pass it on; stands at its top and its end.
Markup handling(const Words& say)
{
    return element("p", {{"class", "handling"}},
                   say("For this investigation only. The report holds personal data under "
                       "pseudonyms (Directive (EU) 2016/680). Pass it on only as the authority "
                       "that supplied each record permits."));
}

Markup table_of_contents(const Words& say)
{
    Markup list;
    for (const auto& part : kParts) {
        list +=
            element("li", element("a", {{"href", std::string("#") + part.name}}, say(part.title)));
    }
    return element("nav", {{"aria-label", say("Contents")}}, element("ol", list));
}

Markup head(const Material& material)
{
    return element("head", leaf("meta", {{"charset", "utf-8"}}) +
                               leaf("meta", {{"name", "viewport"},
                                             {"content", "width=device-width, initial-scale=1"}}) +
                               element("title", material.say("Network analysis of the case {}",
                                                             material.context.case_name)) +
                               style_sheet(style()));
}

Markup header(const Material& material)
{
    const auto& say = material.say;
    return element("header",
                   handling(say) +
                       element("h1", say("Network analysis of the case") + " " +
                                         identifier(material.context.case_name)) +
                       element("p", {{"class", "about"}},
                               say("Rings, spiders and chains of evidence in records of phones, "
                                   "payments and travel. All times are in UTC. Words and figures "
                                   "are explained in part 9.")) +
                       table_of_contents(say));
}

Markup parts(const Material& material)
{
    Markup all;
    for (const auto& part : kParts) {
        all += element("section", {{"id", part.name}},
                       element("h2", material.say(part.title)) + part.content(material));
    }
    return all;
}

} // namespace

std::string html_report(const Material& material)
{
    const auto body = header(material) + element("main", parts(material)) +
                      element("footer", handling(material.say));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", std::string(code(material.say.language()))}},
                   head(material) + element("body", body))
               .html() +
           "\n";
}

std::string html_report(const CaseAnalysis& analysis, const ReportContext& context)
{
    return html_report(Material{Words(context.language), analysis.subject(), analysis.rings(),
                                analysis.ring_members(), analysis.ring_ties(), analysis.spiders(),
                                analysis.stability(), analysis.chains(), analysis.victims(),
                                analysis.flows(), analysis.activity(), analysis.info(),
                                analysis.quarantine(), analysis.options(), context});
}

} // namespace spindel::analysis::report
