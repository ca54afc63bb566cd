#include "analysis/report/ring_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "analysis/report/ring_layout.h"
#include "analysis/report/svg.h"

namespace spindel::analysis::report {

namespace {

using engine::Layer;
using engine::NodeId;

constexpr std::array kAllLayers{Layer::calls, Layer::payments, Layer::travel, Layer::contacts};
constexpr std::size_t kLongestLabel = 15;

/// A curve from one point to another that swings out by `swing` to the side.
Markup tie_line(Point a, Point b, double swing, Layer layer, double count)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double distance = std::max(1.0, std::hypot(dx, dy));
    const Point bend{(a.x + b.x) / 2 - swing * dy / distance,
                     (a.y + b.y) / 2 + swing * dx / distance};
    return leaf("path",
                {{"class", fmt::format("tie {}", word(layer))},
                 {"stroke-width", length(std::min(5.0, 1 + 0.6 * std::log2(1 + count)))},
                 {"d", fmt::format("M{} {}Q{} {} {} {}", length(a.x), length(a.y), length(bend.x),
                                   length(bend.y), length(b.x), length(b.y))}});
}

std::string counts_words(const Words& say, const engine::TieSummary& summary)
{
    std::vector<std::string> parts;
    for (const auto layer : kAllLayers) {
        const double count = summary.count[static_cast<std::size_t>(layer)];
        if (count > 0)
            parts.push_back(say.decimal(count, count == std::floor(count) ? 0 : 2) + " " +
                            say.layer(layer));
    }
    return say.listed(parts);
}

/// All lines of one tie, side by side.
Markup tie(const Words& say, const PlacedMember& a, const PlacedMember& b, const Subject& subject)
{
    const auto id = subject.projection.tie_between(a.node, b.node);
    const auto& summary = subject.projection.summaries[*id];
    const auto count = std::ranges::count_if(summary.count, [](double c) { return c > 0; });
    const double base = a.column == b.column ? 34 : 0; // round the members between them
    double swing = base - 7 * static_cast<double>(count - 1) / 2;
    Markup lines = element("title", subject.label(a.node) + " – " + subject.label(b.node) + ": " +
                                        counts_words(say, summary));
    for (const auto layer : kAllLayers) {
        const double records = summary.count[static_cast<std::size_t>(layer)];
        if (records <= 0) continue;
        lines += tie_line(a.at, b.at, swing, layer, records);
        swing += 7;
    }
    return element("g", lines);
}

Markup victim_shape(Point at)
{
    return leaf("path",
                {{"class", "victim"},
                 {"d", fmt::format("M{} {}l8 8 -8 8 -8 -8z", length(at.x), length(at.y - 8))}});
}

Markup spider_shape(Point at)
{
    const auto circle = [&](double radius, const char* style_class) {
        return leaf("circle", {{"cx", length(at.x)},
                               {"cy", length(at.y)},
                               {"r", length(radius)},
                               {"class", style_class}});
    };
    return circle(10, "halo") + circle(6, "spider");
}

Markup member_shape(Point at)
{
    return leaf("circle",
                {{"cx", length(at.x)}, {"cy", length(at.y)}, {"r", "6"}, {"class", "member"}});
}

Markup member(const PlacedMember& placed, const Subject& subject, bool is_spider)
{
    const auto label = subject.label(placed.node);
    const Markup shape = subject.is_victim(placed.node) ? victim_shape(placed.at)
                         : is_spider                    ? spider_shape(placed.at)
                                                        : member_shape(placed.at);
    return element("g", element("title", label) + shape +
                            words_at({placed.at.x + 13, placed.at.y + 4}, Anchor::start,
                                     is_spider ? "label strong" : "label",
                                     shortened(label, kLongestLabel)));
}

Markup columns(const Words& say, const RingLayout& layout)
{
    Markup out;
    for (const auto& column : layout.columns) {
        out += rectangle({column.left, 0}, column.width, layout.height, {{"class", "column"}});
        out += words_at({column.left + 10, 22}, Anchor::start, "country",
                        say(column.country.known() ? column.country.name() : "Country unknown"));
    }
    return out;
}

Markup ties(const Words& say, const RingLayout& layout, const Subject& subject)
{
    Markup out;
    for (const auto& placed : layout.members) {
        for (const auto neighbor : subject.projection.network.neighbors(placed.node)) {
            const auto* other = layout.find(neighbor);
            if (other != nullptr && neighbor > placed.node)
                out += tie(say, placed, *other, subject);
        }
    }
    return out;
}

std::string description(const Words& say, const Ring& ring, const RingLayout& layout)
{
    std::vector<std::string> countries;
    countries.reserve(layout.columns.size());
    for (const auto& column : layout.columns)
        countries.push_back(say.country(column.country));
    return say("{} of {} members in columns by country: {}.", layout.members.size(),
               ring.members.size(), say.listed(countries));
}

/// A small drawing in the line of the legend.
Markup sample(const Markup& shape, const std::string& words)
{
    const auto picture = element(
        "svg",
        {{"viewBox", "0 0 40 22"}, {"width", "40"}, {"height", "22"}, {"aria-hidden", "true"}},
        shape);
    return element("li", picture + " " + words);
}

Markup sample_line(const Words& say, Layer layer)
{
    return sample(tie_line({2, 11}, {38, 11}, 0, layer, 8), say.layer(layer));
}

} // namespace

Markup ring_picture(const Words& say, const std::string& name, const Ring& ring,
                    const Subject& subject, std::optional<NodeId> spider)
{
    const auto layout = ring_layout(ring, subject, spider);
    Markup content = columns(say, layout) + ties(say, layout, subject);
    for (const auto& placed : layout.members)
        content += member(placed, subject, placed.node == spider);
    const auto about = description(say, ring, layout);
    auto caption = about;
    if (layout.members.size() < ring.members.size()) {
        caption +=
            " " + say("The others, with the fewest ties inside the ring, are left out of the "
                      "drawing only.");
    }
    return element("figure", element("div", {{"class", "scroll"}},
                                     drawing(name, say("The ring’s members and ties"), about,
                                             layout.width, layout.height, content)) +
                                 element("figcaption", caption));
}

Markup ring_legend(const Words& say, const std::vector<Ring>& rings)
{
    Markup samples = sample(spider_shape({20, 11}), say("first spider of the ring")) +
                     sample(victim_shape({20, 11}), say("known victim")) +
                     sample(member_shape({20, 11}), say("other member"));
    for (const auto layer : kAllLayers) {
        const auto has_layer = [layer](const Ring& ring) {
            return ring.layers[static_cast<std::size_t>(layer)] > 0;
        };
        if (std::ranges::any_of(rings, has_layer)) samples += sample_line(say, layer);
    }
    return element("ul", {{"class", "legend"}}, samples);
}

} // namespace spindel::analysis::report
