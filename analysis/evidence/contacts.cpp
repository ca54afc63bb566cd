#include "analysis/evidence/contacts.h"

#include <algorithm>

namespace spindel::analysis {

namespace {

bool both_ways(const engine::Projection& projection, engine::TieId tie)
{
    bool up = false;
    bool down = false;
    for (const auto& link : projection.links_of(tie)) {
        if (link.layer != engine::Layer::calls) continue;
        (link.from < link.to ? up : down) = true;
    }
    return up && down;
}

} // namespace

ContactLists contacts_of(const Subject& subject, const std::vector<Lump>& lumps, double least_calls)
{
    const auto& projection = subject.projection;
    ContactLists contacts(projection.network.node_count());
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        if (projection.summaries[tie].count[0] < least_calls || !both_ways(projection, tie)) {
            continue;
        }
        const auto [u, v] = projection.ties.ends[tie];
        contacts[u].push_back(v);
        contacts[v].push_back(u);
    }
    for (const auto& lump : lumps) {
        if (lump.kept) contacts[lump.to].push_back(lump.from);
    }
    for (auto& list : contacts) {
        std::ranges::sort(list);
        list.erase(std::ranges::unique(list).begin(), list.end());
    }
    return contacts;
}

} // namespace spindel::analysis
