#include "analysis/report/svg.h"

#include <array>

#include <fmt/format.h>

namespace spindel::analysis::report {

std::string length(double units)
{
    return fmt::format("{:.1f}", units);
}

Markup drawing(const std::string& name, const std::string& title, const std::string& description,
               double width, double height, const Markup& content)
{
    const Attributes attributes{
        {"role", "img"},
        {"aria-labelledby", name + "-title " + name + "-about"},
        {"viewBox", "0 0 " + length(width) + " " + length(height)},
        {"style", "max-width: " + length(width) + "px"},
    };
    return element("svg", attributes,
                   element("title", {{"id", name + "-title"}}, title) +
                       element("desc", {{"id", name + "-about"}}, description) + content);
}

Markup rectangle(Point corner, double width, double height, const Attributes& more,
                 std::string_view hint)
{
    Attributes attributes{{"x", length(corner.x)},
                          {"y", length(corner.y)},
                          {"width", length(width)},
                          {"height", length(height)}};
    attributes.insert(attributes.end(), more.begin(), more.end());
    if (hint.empty()) return leaf("rect", attributes);
    return element("rect", attributes, element("title", hint));
}

Markup line(Point from, Point to, std::string_view style_class)
{
    return leaf("line", {{"x1", length(from.x)},
                         {"y1", length(from.y)},
                         {"x2", length(to.x)},
                         {"y2", length(to.y)},
                         {"class", std::string(style_class)}});
}

Markup words_at(Point at, Anchor anchor, std::string_view style_class, std::string_view words)
{
    constexpr std::array<std::string_view, 3> kAnchors{"start", "middle", "end"};
    return element("text",
                   {{"x", length(at.x)},
                    {"y", length(at.y)},
                    {"text-anchor", std::string(kAnchors[static_cast<std::size_t>(anchor)])},
                    {"class", std::string(style_class)}},
                   words);
}

} // namespace spindel::analysis::report
