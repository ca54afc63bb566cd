#include "analysis/rings.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/backbone.h"
#include "analysis/record_text.h"
#include "analysis/ring_groups.h"
#include "analysis/ring_members.h"
#include "analysis/ring_score.h"
#include "engine/error.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// Largest score first, then more members, then the lowest node, then the other members.
bool comes_before(const Ring& a, const Ring& b)
{
    if (a.score != b.score) return a.score > b.score;
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return a.members < b.members;
}

void assign_nodes(Rings& rings)
{
    for (std::uint32_t r = 0; r < rings.rings.size(); ++r) {
        for (const NodeId v : rings.rings[r].members) {
            rings.ring_of[v] = std::min(rings.ring_of[v], r); // kNoRing is the largest number
        }
    }
}

/// Sorts the rings and gives each node its first.
void order(Rings& rings)
{
    std::ranges::sort(rings.rings, comes_before);
    std::ranges::fill(rings.ring_of, kNoRing);
    assign_nodes(rings);
}

/// What of the work the members of each ring do counts for its score.
void score_work(const Subject& subject, Rings& rings)
{
    const auto members = all_ring_members(subject, rings, ring_evidence(subject));
    for (std::size_t r = 0; r < members.size(); ++r) {
        std::set<Stage> stages;
        for (const auto& member : members[r])
            if (member.at_home && member.likely) stages.insert(*member.likely);
        auto& ring = rings.rings[r];
        ring.parts.work = static_cast<double>(stages.size()) / static_cast<double>(kStages.size());
        ring.score = ring_score(ring.parts);
    }
}

std::string codes(const std::vector<engine::Country>& countries)
{
    std::string list;
    for (const auto country : countries) {
        if (!list.empty()) list += ' ';
        list += country.code();
    }
    return list;
}

} // namespace

engine::Cell marks_q_cell(const Ring& ring)
{
    return ring.marks_q ? engine::Cell{engine::Figure{*ring.marks_q}} : engine::Cell{};
}

double usual_resolution(const RingOptions& options)
{
    // ties weigh 1 to 10: at 0.15 two groups of ten are one where 15 units of weight join them
    return options.quality == RingQuality::cpm ? 0.15 : 1.0;
}

Rings rings(const Subject& subject, const RingOptions& options)
{
    const auto& projection = subject.projection;
    auto significant = significant_ties(projection, options.false_ties);
    // parts of the network are parts of all of it: no chain of records leads from one to another
    auto found = options.method == RingMethod::components
                     ? ring_groups(projection.network, options)
                     : ring_groups(backbone(projection, significant), options);
    std::vector<Ring> described(found.size());
    engine::for_each_index(found.size(), [&](std::size_t i) {
        described[i] = describe_ring(projection, subject.graph(), std::move(found[i]));
    });
    Rings result{std::move(described),
                 engine::NodeMap<std::uint32_t>(projection.network.node_count(), kNoRing),
                 std::move(significant)};
    order(result);
    score_work(subject, result);
    order(result);
    return result;
}

const Ring& ring_numbered(const Rings& rings, std::uint32_t number)
{
    if (rings.rings.empty())
        throw engine::Error(fmt::format("there is no ring {}; the case has none", number));
    if (number >= rings.rings.size()) {
        throw engine::Error(
            fmt::format("there is no ring {}; the last one is {}", number, rings.rings.size() - 1));
    }
    return rings.rings[number];
}

Rings rings_of(const Rings& rings, const std::vector<NodeId>& nodes)
{
    Rings result{
        {}, engine::NodeMap<std::uint32_t>(rings.ring_of.size(), kNoRing), rings.significant};
    std::ranges::copy_if(rings.rings, std::back_inserter(result.rings), [&](const Ring& ring) {
        return std::ranges::any_of(
            nodes, [&](NodeId v) { return std::ranges::binary_search(ring.members, v); });
    });
    assign_nodes(result);
    return result;
}

engine::Table clusters_table(const Rings& rings, const Subject& subject)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"cluster", ""},
                         {"size", ""},
                         {"countries", ""},
                         {"score", ""},
                         {"ties", ""},
                         {"density", ""},
                         {"cross_border_share", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"travel", ""},
                         {"first_time", ""},
                         {"last_time", ""},
                         {"contacts", ""}},
                        {}};
    for (std::int64_t r = 0; r < std::ssize(rings.rings); ++r) {
        const auto& ring = rings.rings[static_cast<std::size_t>(r)];
        for (const NodeId v : ring.members) {
            table.rows.push_back(
                {subject.label(v), subject.kind(v), std::string(word(subject.category(v))),
                 std::string(subject.projection.country[v].code()), r, std::ssize(ring.members),
                 codes(ring.countries), engine::Figure{ring.score},
                 static_cast<std::int64_t>(ring.ties), engine::Figure{ring.density},
                 engine::Figure{ring.cross_border_share}, engine::Figure{ring.layers[0], 0},
                 engine::Figure{ring.layers[1], 0}, engine::Figure{ring.layers[2], 1},
                 time_text(ring.first), time_text(ring.last), engine::Figure{ring.layers[3], 0}});
        }
    }
    return table;
}

engine::Table rings_table(const Rings& rings, const Subject& subject)
{
    engine::Table table{{{"ring", ""},
                         {"score", ""},
                         {"members", ""},
                         {"victims", ""},
                         {"countries", ""},
                         {"cross_border_share", ""},
                         {"density", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"travel", ""},
                         {"first_time", ""},
                         {"last_time", ""},
                         {"contacts", ""},
                         {"marks_q", ""}},
                        {}};
    for (const auto& ring : rings.rings) {
        const auto victims =
            std::ranges::count_if(ring.members, [&](NodeId v) { return subject.is_victim(v); });
        table.rows.push_back({std::ssize(table.rows), engine::Figure{ring.score},
                              std::ssize(ring.members), static_cast<std::int64_t>(victims),
                              codes(ring.countries), engine::Figure{ring.cross_border_share},
                              engine::Figure{ring.density}, engine::Figure{ring.layers[0], 0},
                              engine::Figure{ring.layers[1], 0}, engine::Figure{ring.layers[2], 1},
                              time_text(ring.first), time_text(ring.last),
                              engine::Figure{ring.layers[3], 0}, marks_q_cell(ring)});
    }
    return table;
}

} // namespace spindel::analysis
