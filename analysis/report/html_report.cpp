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

Markup table_of_contents()
{
    Markup list;
    for (const auto& part : kParts)
        list += element("li", element("a", {{"href", std::string("#") + part.name}}, part.title));
    return element("nav", {{"aria-label", "Contents"}}, element("ol", list));
}

Markup head(const Material& material)
{
    return element(
        "head", leaf("meta", {{"charset", "utf-8"}}) +
                    leaf("meta", {{"name", "viewport"},
                                  {"content", "width=device-width, initial-scale=1"}}) +
                    element("title", "Network analysis of the case " + material.context.case_name) +
                    style_sheet(style()));
}

Markup header(const Material& material)
{
    return element("header",
                   element("p", {{"class", "handling"}}, material.context.handling) +
                       element("h1", Markup("Network analysis of the case ") +
                                         identifier(material.context.case_name)) +
                       element("p", {{"class", "about"}},
                               "Rings, spiders and chains of evidence in records of phones, "
                               "payments and travel. All times are in UTC. Words and figures are "
                               "explained in part 9.") +
                       table_of_contents());
}

Markup parts(const Material& material)
{
    Markup all;
    for (const auto& part : kParts) {
        all += element("section", {{"id", part.name}},
                       element("h2", part.title) + part.content(material));
    }
    return all;
}

} // namespace

std::string html_report(const Material& material)
{
    const auto body =
        header(material) + element("main", parts(material)) +
        element("footer", element("p", {{"class", "handling"}}, material.context.handling));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}}, head(material) + element("body", body)).html() + "\n";
}

std::string html_report(const CaseAnalysis& analysis, const ReportContext& context)
{
    return html_report(Material{
        analysis.subject(), analysis.rings(), analysis.ring_members(), analysis.ring_ties(),
        analysis.spiders(), analysis.stability(), analysis.chains(), analysis.victims(),
        analysis.flows(), analysis.activity(), analysis.info(), analysis.quarantine(),
        analysis.options(), context});
}

} // namespace spindel::analysis::report
