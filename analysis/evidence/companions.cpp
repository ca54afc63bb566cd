#include "analysis/evidence/companions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "analysis/evidence/tail.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::Layer;
using Pairs = std::map<Travellers, Companion>; // without the node

/// Whether two ring one another and pay one another, as people of one home do.
bool share_a_home(const Subject& subject, engine::NodeId u, engine::NodeId v)
{
    const auto tie = subject.projection.tie_between(u, v);
    if (!tie) return false;
    std::set<std::pair<Layer, bool>> ways;
    for (const auto& link : subject.projection.links_of(*tie))
        ways.emplace(link.layer, link.from == u);
    return ways.contains({Layer::calls, true}) && ways.contains({Layer::calls, false}) &&
           ways.contains({Layer::payments, true}) && ways.contains({Layer::payments, false});
}

/// Who set out on one booking: how often.
void add_bookings(const Outings& outings, const CompanionOptions& options, Pairs& pairs)
{
    std::map<std::uint32_t, std::set<EntityId>> parties;
    for (const auto& outing : outings.all)
        parties[outing.party].insert(outing.traveller);
    for (const auto& [party, who] : parties) {
        if (who.size() > options.outings.largest_party) continue;
        for (auto one = who.begin(); one != who.end(); ++one) {
            for (auto other = std::next(one); other != who.end(); ++other)
                ++pairs[{*one, *other}].bookings;
        }
    }
}

/// Who shares departures beyond chance.
void add_departures(const Outings& outings, const CompanionOptions& options, Pairs& pairs)
{
    const DepartureTest test(outings);
    const auto candidates = test.candidates();
    std::vector<SharedDepartures> found(candidates.size());
    engine::for_each_index(candidates.size(), [&](std::size_t i) {
        if (i % 256 == 0) options.progress.check();
        found[i] = test.of(candidates[i].first, candidates[i].second);
    });
    std::vector<double> p;
    std::vector<std::size_t> tested;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].routes < options.least_routes) continue;
        p.push_back(found[i].p);
        tested.push_back(i);
    }
    const auto q = q_values(p, test.tests(options.least_routes));
    for (std::size_t i = 0; i < q.size(); ++i) {
        if (q[i] > options.false_share) continue;
        auto& pair = pairs[candidates[tested[i]]];
        pair.departures = found[tested[i]].count;
        pair.p = p[i];
        pair.q = q[i];
    }
}

} // namespace

engine::NodeMap<std::vector<Companion>> companions(const Subject& subject,
                                                   const CompanionOptions& options)
{
    options.progress.at("travelling together", 0, 0);
    const auto read = outings(subject, options.outings);
    Pairs pairs;
    add_bookings(read, options, pairs);
    add_departures(read, options, pairs);
    engine::NodeMap<std::vector<Companion>> result(subject.projection.network.node_count());
    for (auto& [who, pair] : pairs) {
        const auto one = subject.projection.node_of(who.first);
        const auto other = subject.projection.node_of(who.second);
        if (!one || !other || read.came_home(who.first, who.second) ||
            share_a_home(subject, *one, *other)) {
            continue;
        }
        pair.node = *other;
        result[*one].push_back(pair);
        pair.node = *one;
        result[*other].push_back(pair);
    }
    for (auto& list : result)
        std::ranges::sort(list, {}, &Companion::node);
    return result;
}

} // namespace spindel::analysis
