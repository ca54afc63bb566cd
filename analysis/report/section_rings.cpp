#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"
#include "analysis/report/ring_picture.h"
#include "analysis/report/sections.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

namespace {

using engine::Layer;

std::string layers_of(const Ring& ring)
{
    std::vector<std::string> words;
    for (const auto layer : {Layer::calls, Layer::payments, Layer::travel, Layer::contacts})
        if (ring.layers[static_cast<std::size_t>(layer)] > 0)
            words.emplace_back(layer_words(layer));
    return listed(words);
}

std::string period_of(const Ring& ring)
{
    return day(ring.first) + " to " + day(ring.last);
}

std::string codes(const std::vector<engine::Country>& countries)
{
    std::string words;
    for (const auto country : countries)
        words += (words.empty() ? "" : " ") + short_country(country);
    return words.empty() ? "unknown" : words;
}

Markup overview(const Material& material)
{
    HtmlTable table{"The first rings, highest score first",
                    {{"Ring"},
                     {"Score", "0 to 1", true},
                     {"q", "of what its members do", true},
                     {"Members", "nodes", true},
                     {"Known victims", "nodes", true},
                     {"Countries"},
                     {"Layers"},
                     {"Period", "days, UTC"},
                     {"Density", "share of possible ties", true},
                     {"Across borders", "share of ties", true},
                     {"First spider"}},
                    {}};
    for (std::uint32_t i = 0; i < shown_ring_count(material); ++i) {
        const auto& ring = material.rings.rings[i];
        const auto spider = first_spider_of(material, i);
        table.rows.push_back(
            {ring_link(material, i), decimal(ring.score, 3),
             decimal(ring.marks_q.value_or(std::nan("")), 4), grouped(std::ssize(ring.members)),
             grouped(std::ssize(victims_of(material, i))), codes(ring.countries), layers_of(ring),
             period_of(ring), percent(ring.density), percent(ring.cross_border_share),
             spider ? identifier(material.subject.label(*spider)) : Markup("none flagged")});
    }
    return html(table);
}

/// Whether what its members do is more than chance gives.
std::string marks_words(const Ring& ring)
{
    if (!ring.marks_q) return "One member alone has no stage of any work.";
    const auto q = decimal(*ring.marks_q, 4);
    if (*ring.marks_q <= kFlaggedAt) {
        return fmt::format("How its members move people, collect money and change numbers is "
                           "beyond chance (q = {}); a lawful firm may be organised, too.",
                           q);
    }
    return fmt::format("How its members move people, collect money and change numbers is not shown "
                       "to be beyond chance (q = {}): the stages below may be those of a family or "
                       "a firm.",
                       q);
}

/// "moves people (share 0.67)", and where it is at home if not here.
std::string part_of(const Material& material, const RingMember& member)
{
    std::string words;
    if (member.brought) words = "was brought: may need protection";
    if (member.likely) {
        const auto& found = member.stages[static_cast<std::size_t>(*member.likely)];
        words = fmt::format("likely to {} (share {}, {})", word(*member.likely),
                            decimal(found.share, 2),
                            counted(std::ssize(found.records), "record", "records"));
    }
    if (member.at_home) return words;
    const auto home = ring_name(material.rings.ring_of[member.node]);
    return words + (words.empty() ? "" : "; ") + "serves this ring beside " + home;
}

/// Members at home, then guests.
Markup member_table(const Material& material, std::uint32_t index)
{
    const auto& subject = material.subject;
    const auto& members = material.ring_members[index];
    HtmlTable table{"Members",
                    {{"Node"},
                     {"What it is"},
                     {"Category", "as the sources say"},
                     {"Country"},
                     {"Its phones and accounts"},
                     {"Part in the work", "as the records suggest"}},
                    {}};
    for (const auto& member : members) {
        const auto node = member.node;
        table.rows.push_back({identifier(subject.label(node)), subject.kind(node),
                              std::string(word(subject.category(node))),
                              country_words(subject.projection.country[node]),
                              identifier(subject.identifiers(node)), part_of(material, member)});
    }
    const auto guests = std::ranges::count(members, false, &RingMember::at_home);
    auto title = counted(std::ssize(members) - guests, "member", "members");
    if (guests > 0) title += " and " + counted(guests, "guest", "guests");
    return fold(title + " as a table", html(table));
}

/// What ties the shown rings to others.
Markup ring_tie_table(const Material& material)
{
    HtmlTable table{"Rings with members in common, or ties between their members",
                    {{"Ring"},
                     {"Other ring"},
                     {"Serve both"},
                     {"Tied, and likely to move people or collect money"},
                     {"Ties", "significant ones", true}},
                    {}};
    const auto names = [&](const std::vector<engine::NodeId>& nodes) {
        std::vector<std::string> labels;
        for (const auto node : nodes)
            labels.push_back(material.subject.label(node));
        return labels.empty() ? Markup("") : identifier(listed(labels));
    };
    for (const auto& tie : material.ring_ties) {
        if (tie.first >= shown_ring_count(material)) continue;
        table.rows.push_back({ring_link(material, tie.first), ring_link(material, tie.second),
                              names(tie.shared), names(tie.carriers),
                              grouped(std::ssize(tie.ties))});
    }
    return table.rows.empty() ? Markup("") : html(table);
}

std::string sentence(const Material& material, std::uint32_t index)
{
    const auto& ring = material.rings.rings[index];
    const auto victims = std::ssize(victims_of(material, index));
    auto words = fmt::format("{}{}, seen from {} to {}, tied by {}.",
                             counted(std::ssize(ring.members), "member", "members"),
                             ring.countries.empty() ? std::string(" in unknown countries")
                                                    : " in " + listed(country_list(ring.countries)),
                             day(ring.first), day(ring.last), layers_of(ring));
    words += fmt::format(" Of all possible pairs of members {} are tied ({}); {} of the ties "
                         "cross a border. {} among the members. Score {}. {}",
                         percent(ring.density),
                         counted(static_cast<std::int64_t>(ring.ties), "tie", "ties"),
                         percent(ring.cross_border_share),
                         victims == 0 ? std::string("No known victim is")
                                      : counted(victims, "known victim is", "known victims are"),
                         decimal(ring.score, 3), marks_words(ring));
    return words;
}

Markup one_ring(const Material& material, std::uint32_t index)
{
    const auto& ring = material.rings.rings[index];
    const auto name = fmt::format("ring-{}", index);
    return element("article", {{"id", name}},
                   element("h3", ring_name(index)) + element("p", sentence(material, index)) +
                       ring_picture(name + "-picture", ring, material.subject,
                                    first_spider_of(material, index)) +
                       member_table(material, index) +
                       record_trail(material.subject.graph(),
                                    records_among(material.subject.projection, ring.members)));
}

} // namespace

Markup rings_section(const Material& material)
{
    if (material.rings.rings.empty()) return element("p", "No groups were found.");
    Markup content = element(
        "p",
        "A ring is a group of people, phones and accounts with more ties among themselves "
        "than to the rest, counting only ties that chance alone does not explain. The score "
        "puts a small group that spans countries and kinds of record, acts closely in time "
        "and shows several parts of the work before a town’s worth of friends. A high score is a "
        "reason to look, not a finding of fact. Rings are numbered from 0, as in the files "
        "that come with this report.");
    content += overview(material) + ring_tie_table(material) + ring_legend(material.rings.rings);
    for (std::uint32_t i = 0; i < shown_ring_count(material); ++i)
        content += one_ring(material, i);
    return content;
}

} // namespace spindel::analysis::report
