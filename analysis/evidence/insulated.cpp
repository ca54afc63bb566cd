#include "analysis/evidence/insulated.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "analysis/evidence/tail.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using Everybody = engine::NodeMap<Insulation>;

constexpr std::size_t kCalls = 0; // the layer

/// How often each node calls, and how often others than whom it calls most.
void count_calls(const engine::Projection& projection, Everybody& all)
{
    std::vector<std::uint32_t> most(all.size(), 0);
    const auto add = [&](NodeId v, NodeId other, std::uint32_t calls) {
        all[v].calls += calls;
        if (calls > most[v] || (calls == most[v] && calls > 0 && other < all[v].main)) {
            most[v] = calls;
            all[v].main = other;
        }
    };
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        const auto calls =
            static_cast<std::uint32_t>(std::llround(projection.summaries[tie].count[kCalls]));
        if (calls == 0) continue;
        const auto [u, v] = projection.ties.ends[tie];
        add(u, v, calls);
        add(v, u, calls);
    }
    for (NodeId v = 0; v < all.size(); ++v)
        all[v].elsewhere = all[v].calls - most[v];
}

bool is_tested(const Insulation& one, const std::vector<NodeId>& contacts,
               const InsulationOptions& options)
{
    return !contacts.empty() && one.calls >= options.least_calls;
}

/// Whether one has a smaller share of its calls elsewhere than the other; exact.
bool is_smaller(const Insulation& one, const Insulation& other)
{
    return std::uint64_t{one.elsewhere} * other.calls < std::uint64_t{other.elsewhere} * one.calls;
}

/// Fills in p: the rank among those who call about as often.
void rank(const ContactLists& contacts, const InsulationOptions& options, Everybody& all)
{
    std::map<int, std::vector<NodeId>> strata;
    for (NodeId v = 0; v < all.size(); ++v) {
        if (is_tested(all[v], contacts[v], options))
            strata[std::bit_width(all[v].calls)].push_back(v);
    }
    for (auto& [width, nodes] : strata) {
        const auto smaller = [&](NodeId u, NodeId v) { return is_smaller(all[u], all[v]); };
        std::ranges::sort(nodes, smaller);
        for (const NodeId v : nodes) {
            const auto as_small = std::ranges::upper_bound(nodes, v, smaller) - nodes.begin();
            all[v].p = static_cast<double>(as_small) / static_cast<double>(nodes.size());
        }
    }
}

} // namespace

engine::NodeMap<Insulation> insulation(const Subject& subject, const ContactLists& contacts,
                                       const InsulationOptions& options)
{
    Everybody all(contacts.size());
    count_calls(subject.projection, all);
    rank(contacts, options, all);
    for (NodeId broker = 0; broker < all.size(); ++broker) {
        auto& found = all[broker];
        found.contacts = static_cast<std::uint32_t>(contacts[broker].size());
        if (found.contacts < options.least_contacts) continue;
        for (const NodeId v : contacts[broker]) {
            if (subject.is_shielded(v) || !is_tested(all[v], contacts[v], options)) continue;
            ++found.tested;
            if (all[v].main != broker) continue;
            all[v].behind_a_broker = true;
            found.insulated += all[v].p <= options.is_insulated ? 1 : 0;
        }
        found.broker_p = binomial_tail(found.tested, found.insulated, options.is_insulated);
    }
    return all;
}

} // namespace spindel::analysis
