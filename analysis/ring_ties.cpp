#include "analysis/ring_ties.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "analysis/record_text.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using engine::TieId;
using Pair = std::pair<std::uint32_t, std::uint32_t>;

void sort_once(std::vector<NodeId>& nodes)
{
    std::ranges::sort(nodes);
    const auto repeated = std::ranges::unique(nodes);
    nodes.erase(repeated.begin(), repeated.end());
}

/// Whether each node is likely to move people or collect money in its own ring.
std::vector<bool> carriers(const std::vector<RingMembers>& members, NodeId nodes)
{
    std::vector<bool> carries(nodes);
    for (const auto& ring : members) {
        for (const auto& member : ring) {
            if (member.at_home && member.likely)
                carries[member.node] =
                    *member.likely == Stage::move || *member.likely == Stage::collect;
        }
    }
    return carries;
}

std::string tie_labels(const std::vector<NodeId>& nodes, const Subject& subject)
{
    std::string line;
    for (const NodeId v : nodes)
        line += (line.empty() ? "" : " ") + subject.label(v);
    return line;
}

} // namespace

std::vector<RingTie> ring_ties(const Subject& subject, const Rings& rings,
                               const std::vector<RingMembers>& members)
{
    const auto& projection = subject.projection;
    std::map<Pair, RingTie> found;
    const auto between = [&](std::uint32_t a, std::uint32_t b) -> RingTie* {
        if (a == b || a == kNoRing || b == kNoRing) return nullptr;
        if (rings.rings[a].score <= 0 || rings.rings[b].score <= 0) return nullptr;
        const Pair pair = std::minmax(a, b);
        auto& tie = found[pair];
        std::tie(tie.first, tie.second) = pair;
        return &tie;
    };
    const auto carries = carriers(members, projection.network.node_count());
    for (TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        if (!rings.significant[tie]) continue;
        const auto [u, v] = projection.ties.ends[tie];
        auto* pair = between(rings.ring_of[u], rings.ring_of[v]);
        if (pair == nullptr) continue;
        pair->ties.push_back(tie);
        for (const NodeId end : {u, v})
            if (carries[end]) pair->carriers.push_back(end);
    }
    for (std::uint32_t r = 0; r < members.size(); ++r) {
        for (const auto& member : members[r]) {
            if (member.at_home) continue;
            if (auto* pair = between(r, rings.ring_of[member.node]))
                pair->shared.push_back(member.node);
        }
    }
    std::vector<RingTie> result;
    for (auto& [pair, tie] : found) {
        if (tie.shared.empty() && tie.ties.size() < 2) continue;
        sort_once(tie.shared);
        sort_once(tie.carriers);
        result.push_back(std::move(tie));
    }
    std::ranges::stable_sort(result, std::greater<>{}, [](const RingTie& tie) {
        return std::pair(tie.shared.size(), tie.ties.size());
    });
    return result;
}

engine::Table ring_ties_table(const std::vector<RingTie>& ties, const Subject& subject)
{
    engine::Table table{{{"ring", ""},
                         {"other_ring", ""},
                         {"shared", ""},
                         {"carriers", ""},
                         {"ties", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"travel", ""},
                         {"first_time", ""},
                         {"last_time", ""},
                         {"contacts", ""}},
                        {}};
    for (const auto& tie : ties) {
        engine::TieSummary sum;
        for (const TieId id : tie.ties)
            sum.add(subject.projection.summaries[id]);
        table.rows.push_back({std::int64_t{tie.first}, std::int64_t{tie.second},
                              tie_labels(tie.shared, subject), tie_labels(tie.carriers, subject),
                              std::ssize(tie.ties), engine::Figure{sum.count[0], 0},
                              engine::Figure{sum.count[1], 0}, engine::Figure{sum.count[2], 1},
                              time_text(sum.first), time_text(sum.last),
                              engine::Figure{sum.count[3], 0}});
    }
    return table;
}

} // namespace spindel::analysis
