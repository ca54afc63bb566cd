#include "analysis/report/html_table.h"

namespace spindel::analysis::report {

namespace {

Attributes with_class(Attributes attributes, bool is_number)
{
    if (is_number) attributes.emplace_back("class", "number");
    return attributes;
}

Markup heading_row(const Words& say, const std::vector<Heading>& headings)
{
    Markup cells;
    for (const auto& heading : headings) {
        Markup words = say(heading.words);
        if (!heading.unit.empty()) words += " " + element("small", say(heading.unit));
        cells += element("th", with_class({{"scope", "col"}}, heading.is_number), words);
    }
    return element("tr", cells);
}

Markup row(const std::vector<Heading>& headings, const std::vector<Markup>& values)
{
    Markup cells;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool is_number = headings[i].is_number;
        if (i == 0)
            cells += element("th", with_class({{"scope", "row"}}, is_number), values[i]);
        else
            cells += element("td", with_class({}, is_number), values[i]);
    }
    return element("tr", cells);
}

} // namespace

Markup html(const Words& say, const HtmlTable& table)
{
    Markup body;
    for (const auto& values : table.rows)
        body += row(table.headings, values);
    const auto whole = element("caption", table.caption) +
                       element("thead", heading_row(say, table.headings)) + element("tbody", body);
    return element(
        "div",
        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", table.caption}},
        element("table", whole));
}

} // namespace spindel::analysis::report
