#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"
#include "analysis/report/ring_picture.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

using engine::Layer;

std::string layers_of(const Words& say, const Ring& ring)
{
    std::vector<std::string> words;
    for (const auto layer : {Layer::calls, Layer::payments, Layer::travel, Layer::contacts})
        if (ring.layers[static_cast<std::size_t>(layer)] > 0) words.push_back(say.layer(layer));
    return say.listed(words);
}

/// "2025-03-03 to 2025-06-30", no day broken over two lines.
Markup period_of(const Words& say, const Ring& ring)
{
    const auto whole = [](const std::string& words) {
        return element("span", {{"class", "whole"}}, words);
    };
    return whole(say.day(ring.first)) + " " + whole(say("to {}", say.day(ring.last)));
}

std::string codes(const Words& say, const std::vector<engine::Country>& countries)
{
    std::string words;
    for (const auto country : countries)
        words += (words.empty() ? "" : " ") + short_country(country);
    return words.empty() ? say("not known") : words;
}

Markup ring_overview(const Material& material)
{
    const auto& say = material.say;
    HtmlTable table{say("The first rings, highest score first"),
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
            {ring_link(material, i), say.decimal(ring.score, 3),
             say.decimal(ring.marks_q.value_or(std::nan("")), 4),
             say.grouped(std::ssize(ring.members)),
             say.grouped(std::ssize(victims_of(material, i))), codes(say, ring.countries),
             layers_of(say, ring), period_of(say, ring), say.percent(ring.density),
             say.percent(ring.cross_border_share),
             spider ? identifier(material.subject.label(*spider)) : Markup(say("none flagged"))});
    }
    return html(say, table);
}

/// Whether what its members do is more than chance gives.
std::string marks_words(const Words& say, const Ring& ring)
{
    if (!ring.marks_q) return say("One member alone has no stage of any work.");
    const auto q = say.decimal(*ring.marks_q, 4);
    if (*ring.marks_q <= kFlaggedAt) {
        return say("How its members move people, collect money and change numbers is "
                   "beyond chance (q = {}); a lawful firm may be organised, too.",
                   q);
    }
    return say("How its members move people, collect money and change numbers is not shown "
               "to be beyond chance (q = {}): the stages below may be those of a family or "
               "a firm.",
               q);
}

/// "likely to move people (share 0.67, 5 records)", and where it is at home if not here.
std::string part_of(const Material& material, const RingMember& member)
{
    const auto& say = material.say;
    constexpr std::array<std::string_view, kStages.size()> kParts{
        "likely to recruit (share {}, {})", "likely to move people (share {}, {})",
        "likely to control people (share {}, {})", "likely to collect money (share {}, {})",
        "likely to coordinate (share {}, {})"};
    std::string words;
    if (member.brought) words = say("was brought: may need protection");
    if (member.likely) {
        const auto stage = static_cast<std::size_t>(*member.likely);
        const auto& found = member.stages[stage];
        words = say(kParts[stage], say.decimal(found.share, 2),
                    say.counted(std::ssize(found.records), "record", "records"));
    }
    if (member.at_home) return words;
    const auto home = ring_name(say, material.rings.ring_of[member.node]);
    return words + (words.empty() ? "" : "; ") + say("serves this ring beside {}", home);
}

/// Members at home, then guests.
Markup member_table(const Material& material, std::uint32_t index)
{
    const auto& say = material.say;
    const auto& subject = material.subject;
    const auto& members = material.ring_members[index];
    HtmlTable table{say("Members"),
                    {{"Node"},
                     {"What it is"},
                     {"Category", "as the sources say"},
                     {"Country"},
                     {"Its phones and accounts"},
                     {"Part in the work", "as the records suggest"}},
                    {}};
    for (const auto& member : members) {
        const auto node = member.node;
        table.rows.push_back({identifier(subject.label(node)), say(subject.kind(node)),
                              say(word(subject.category(node))),
                              say.country(subject.projection.country[node]),
                              identifier(subject.identifiers(node)), part_of(material, member)});
    }
    const auto guests = std::ranges::count(members, false, &RingMember::at_home);
    std::vector<std::string> who{say.counted(std::ssize(members) - guests, "member", "members")};
    if (guests > 0) who.push_back(say.counted(guests, "guest", "guests"));
    return fold(say("{} as a table", say.listed(who)), html(say, table));
}

/// What ties the shown rings to others.
Markup ring_tie_table(const Material& material)
{
    const auto& say = material.say;
    HtmlTable table{say("Rings with members in common, or ties between their members"),
                    {{"Ring"},
                     {"Other ring"},
                     {"Serve both"},
                     {"Tied, and likely to move people or collect money"},
                     {"Ties", "significant ones", true}},
                    {}};
    const auto names = [&](const std::vector<engine::NodeId>& nodes) {
        std::vector<std::string> labels;
        labels.reserve(nodes.size());
        for (const auto node : nodes)
            labels.push_back(material.subject.label(node));
        return labels.empty() ? Markup("") : identifier(say.listed(labels));
    };
    for (const auto& tie : material.ring_ties) {
        if (tie.first >= shown_ring_count(material)) continue;
        table.rows.push_back({ring_link(material, tie.first), ring_link(material, tie.second),
                              names(tie.shared), names(tie.carriers),
                              say.grouped(std::ssize(tie.ties))});
    }
    return table.rows.empty() ? Markup("") : html(say, table);
}

std::string ring_sentences(const Material& material, std::uint32_t index)
{
    const auto& say = material.say;
    const auto& ring = material.rings.rings[index];
    const auto victims = std::ssize(victims_of(material, index));
    const auto members = say.counted(std::ssize(ring.members), "member", "members");
    const auto ties = static_cast<std::int64_t>(ring.ties);
    auto words = ring.countries.empty()
                     ? say("{} in unknown countries", members)
                     : say("{} in {}", members, say.listed(country_list(say, ring.countries)));
    if (ring.first != engine::kNoTime)
        words += say(", seen from {} to {}", say.day(ring.first), say.day(ring.last));
    if (ring.ties == 0) return words + ". " + say("No ties among the members.");
    words += say(", tied by {}.", layers_of(say, ring));
    words += " " + say("Of all possible pairs of members {} are tied ({}); {} of the ties cross a "
                       "border.",
                       say.percent(ring.density), say.counted(ties, "tie", "ties"),
                       say.percent(ring.cross_border_share));
    words += " " + (victims == 0 ? say("No known victim is among the members.")
                                 : say.plural(victims, "{} known victim is among the members.",
                                              "{} known victims are among the members.",
                                              say.grouped(victims)));
    return words + " " + say("Score {}.", say.decimal(ring.score, 3)) + " " +
           marks_words(say, ring);
}

Markup one_ring(const Material& material, std::uint32_t index)
{
    const auto& say = material.say;
    const auto& ring = material.rings.rings[index];
    const auto name = fmt::format("ring-{}", index);
    return element("article", {{"id", name}},
                   element("h3", ring_name(say, index)) +
                       element("p", ring_sentences(material, index)) +
                       ring_picture(say, name + "-picture", ring, material.subject,
                                    first_spider_of(material, index)) +
                       member_table(material, index) +
                       record_trail(say, material.subject.graph(),
                                    records_among(material.subject.projection, ring.members)));
}

} // namespace

Markup rings_section(const Material& material)
{
    const auto& say = material.say;
    if (material.rings.rings.empty()) return element("p", say("No groups were found."));
    Markup content = element(
        "p",
        say("A ring is a group of people, phones and accounts with more ties among themselves than "
            "to the rest, counting only ties that chance alone does not explain. The score puts a "
            "small group that spans countries and kinds of record, acts closely in time and shows "
            "several parts of the work before a town’s worth of friends. A high score is a reason "
            "to look, not a finding of fact. Rings are numbered from 0, as in the files that come "
            "with this report."));
    content +=
        ring_overview(material) + ring_tie_table(material) + ring_legend(say, material.rings.rings);
    for (std::uint32_t i = 0; i < shown_ring_count(material); ++i)
        content += one_ring(material, i);
    return content;
}

} // namespace spindel::analysis::report
