#include "analysis/evidence/coordination.h"

#include <algorithm>
#include <set>

#include "analysis/evidence/tail.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kTelling = 1.0; // a surprise of one in ten

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

/// The values of all contacts of all nodes: what a contact drawn at random is like.
std::vector<double> at_ties(const ContactLists& contacts, const std::vector<double>& values)
{
    std::vector<double> drawn;
    for (const auto& list : contacts.of) {
        for (const NodeId contact : list)
            drawn.push_back(values[contact]);
    }
    return drawn;
}

void count_handlers(const engine::Projection& projection, const std::vector<NodeId>& handlers,
                    Coordination& result)
{
    std::set<engine::Country> countries;
    for (const NodeId h : handlers) {
        if (projection.country[h].known()) countries.insert(projection.country[h]);
    }
    result.handlers = static_cast<std::uint32_t>(handlers.size());
    result.countries = static_cast<std::uint32_t>(countries.size());
    for (std::size_t i = 0; i < handlers.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (projection.country[handlers[i]] != projection.country[handlers[j]] &&
                !projection.network.has_tie(handlers[i], handlers[j])) {
                ++result.open_pairs;
            }
        }
    }
}

} // namespace

ContactLists mutual_contacts(const Subject& subject, const ContactEvidence& evidence,
                             double least_calls)
{
    const auto& projection = subject.projection;
    ContactLists contacts;
    contacts.of.resize(projection.network.node_count());
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        if (projection.summaries[tie].count[0] < least_calls || !both_ways(projection, tie))
            continue;
        const auto [u, v] = projection.ties.ends[tie];
        contacts.of[u].push_back(v);
        contacts.of[v].push_back(u);
    }
    for (const auto& lump : evidence.lumps)
        contacts.of[lump.to].push_back(lump.from);
    for (auto& list : contacts.of) {
        std::ranges::sort(list);
        list.erase(std::ranges::unique(list).begin(), list.end());
    }
    return contacts;
}

engine::NodeMap<Coordination> coordination(const Subject& subject, const ContactEvidence& evidence,
                                           const ContactLists& contacts)
{
    const SumLaw handling(at_ties(contacts, evidence.handling));
    const SumLaw changing(at_ties(contacts, evidence.changing));
    engine::NodeMap<Coordination> result(contacts.of.size());
    engine::for_each_index(contacts.of.size(), [&](std::size_t v) {
        auto& mine = result[v];
        std::vector<NodeId> handlers;
        for (const NodeId contact : contacts.of[v]) {
            mine.handling += evidence.handling[contact];
            mine.changing += evidence.changing[contact];
            if (evidence.handling[contact] >= kTelling) handlers.push_back(contact);
            if (evidence.changing[contact] >= kTelling) ++mine.changers;
        }
        const auto drawn = contacts.of[v].size();
        mine.contacts = static_cast<std::uint32_t>(drawn);
        if (drawn == 0) return;
        mine.handling_p = handling.tail(drawn, mine.handling);
        mine.changing_p = changing.tail(drawn, mine.changing);
        count_handlers(subject.projection, handlers, mine);
    });
    return result;
}

} // namespace spindel::analysis
