#include "analysis/report/material.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace spindel::analysis::report {

std::string ring_name(const Words& say, std::uint32_t ring)
{
    return say("Ring {}", ring);
}

std::string q_words(const Words& say, const Spider& spider)
{
    return say.decimal(spider.q_value.value_or(std::nan("")), 4);
}

Markup ring_link(const Material& material, std::uint32_t ring)
{
    if (ring == kNoRing) return material.say("no ring");
    if (ring >= shown_ring_count(material)) return ring_name(material.say, ring);
    return element("a", {{"class", "whole"}, {"href", fmt::format("#ring-{}", ring)}},
                   ring_name(material.say, ring));
}

std::uint32_t shown_ring_count(const Material& material)
{
    return static_cast<std::uint32_t>(
        std::min(material.options.shown_rings, material.rings.rings.size()));
}

std::optional<engine::NodeId> first_spider_of(const Material& material, std::uint32_t ring)
{
    const auto* spider =
        first_spider(material.spiders, material.ring_members, ring, material.options.spiders);
    if (spider == nullptr) return {};
    return spider->node;
}

std::vector<engine::NodeId> victims_of(const Material& material, std::uint32_t ring)
{
    std::vector<engine::NodeId> victims;
    for (const auto node : material.rings.rings[ring].members)
        if (material.subject.is_victim(node)) victims.push_back(node);
    return victims;
}

std::vector<std::string> country_list(const Words& say,
                                      const std::vector<engine::Country>& countries)
{
    std::vector<std::string> words;
    words.reserve(countries.size());
    for (const auto country : countries)
        words.push_back(say.country(country));
    return words;
}

} // namespace spindel::analysis::report
