#include "analysis/report/html_report.h"

#include <array>
#include <utility>

#include "analysis/report/material.h"
#include "analysis/report/sections.h"
#include "analysis/report/style.h"

namespace spindel::analysis::report {

namespace {

using Heading = std::pair<const char*, const char*>;

constexpr auto kContents =
    std::to_array<Heading>({{"summary", "1 Summary"},
                            {"rings", "2 Rings"},
                            {"spiders", "3 Spiders"},
                            {"chains", "4 Chains of evidence"},
                            {"victims", "5 Victims to protect"},
                            {"flows", "6 Countries and time"},
                            {"records", "7 Records"},
                            {"reproduction", "8 How to reproduce this report"},
                            {"glossary", "9 Words and figures"}});

Markup table_of_contents()
{
    Markup list;
    for (const auto& [name, title] : kContents)
        list += element("li", element("a", {{"href", std::string("#") + name}}, title));
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
                               "payments and travel. All times are in UTC. Victims stand under "
                               "numbers. Words and figures are explained in part 9.") +
                       table_of_contents());
}

Markup sections(const Material& material)
{
    return summary_section(material) + rings_section(material) + spiders_section(material) +
           chains_section(material) + victims_section(material) + flows_section(material) +
           records_section(material) + reproduction_section(material) + glossary_section();
}

} // namespace

std::string html_report(const Material& material)
{
    const auto body =
        header(material) + element("main", sections(material)) +
        element("footer", element("p", {{"class", "handling"}}, material.context.handling));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}}, head(material) + element("body", body)).html() + "\n";
}

std::string html_report(const CaseAnalysis& analysis, const ReportContext& context)
{
    return html_report(Material{analysis.subject(), analysis.rings(), analysis.spiders(),
                                analysis.chains(), analysis.victims(), analysis.flows(),
                                analysis.activity(), analysis.info(), analysis.quarantine(),
                                analysis.options(), context});
}

} // namespace spindel::analysis::report
