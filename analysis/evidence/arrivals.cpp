#include "analysis/evidence/arrivals.h"

#include <algorithm>
#include <vector>

#include "analysis/evidence/departures.h"
#include "analysis/evidence/tail.h"
#include "analysis/number_use.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using engine::Time;

constexpr std::size_t kLeastCallsOfPair = 2;

/// When a traveller arrived to stay, sorted; a journey without a time of arrival arrives as it
/// departs.
std::vector<Time> arrivals(const Subject& subject, const Trips& trips, NodeId traveller)
{
    std::vector<Time> times;
    for (const auto i : trips.of[traveller]) {
        if (!trips.all[i].stays) continue;
        const auto& event = subject.graph().event(trips.all[i].record);
        times.push_back(event.end != engine::kNoTime ? event.end : event.time);
    }
    std::ranges::sort(times);
    return times;
}

std::vector<Time> calls(const Subject& subject, engine::TieId tie)
{
    std::vector<Time> times;
    for (const auto& link : subject.projection.links_of(tie)) {
        if (link.layer == engine::Layer::calls)
            times.push_back(subject.graph().event(link.record).time);
    }
    return times;
}

/// One who speaks with somebody who arrived.
struct Pair {
    NodeId caller = 0;
    NodeId traveller = 0;
    engine::TieId tie = 0;
};

std::vector<Pair> pairs(const Subject& subject, const Trips& trips)
{
    const auto& projection = subject.projection;
    std::vector<Pair> found;
    for (NodeId v = 0; v < projection.network.node_count(); ++v) {
        if (std::ranges::none_of(trips.of[v], [&](auto i) { return trips.all[i].stays; })) continue;
        const auto row = projection.network.neighbors(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto tie = projection.ties.tie_of_arc[projection.network.first_arc(v) + i];
            if (projection.summaries[tie].count[0] >= kLeastCallsOfPair)
                found.push_back({row[i], v, tie});
        }
    }
    return found;
}

} // namespace

engine::NodeMap<CallsAfterArrival> calls_after_arrival(const Subject& subject, const Trips& trips,
                                                       const ArrivalOptions& options)
{
    engine::NodeMap<CallsAfterArrival> result(subject.projection.network.node_count());
    const auto period = NumberUses(subject.graph()).period();
    if (!period.from) return result;
    options.progress.at("calls after arrivals", 0, 0);
    const auto tested = pairs(subject, trips);
    std::vector<double> p(tested.size());
    engine::for_each_index(tested.size(), [&](std::size_t i) {
        options.progress.check();
        p[i] = bunching_after(
            calls(subject, tested[i].tie), arrivals(subject, trips, tested[i].traveller),
            *period.from, *period.to,
            {.random_seed = options.random_seed, .stream = tested[i].tie, .largest_p = kBunchedAt});
    });
    for (std::size_t i = 0; i < tested.size(); ++i) {
        auto& caller = result[tested[i].caller];
        ++caller.tested;
        caller.bunched += p[i] <= kBunchedAt ? 1 : 0;
    }
    for (auto& caller : result)
        caller.p = binomial_tail(caller.tested, caller.bunched, kBunchedAt);
    return result;
}

} // namespace spindel::analysis
