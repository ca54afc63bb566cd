#include "analysis/brokers.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "analysis/broker_criteria.h"
#include "engine/counted.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using Values = engine::NodeMap<double>;

/// Above so many nodes betweenness is estimated from sampled sources, and the reasons say so.
constexpr NodeId kLargestExact = 20'000;
constexpr NodeId kPivots = 2'000;

/// The network without the ties that lead out of a ring: what a node is among those it works with,
/// not among the customers of a shop or the patients of a clinic.
engine::Network within_rings(const engine::Network& network, const Rings& rings)
{
    std::vector<engine::Arc> arcs;
    for (NodeId u = 0; u < network.node_count(); ++u) {
        const auto row = network.successors(u);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (rings.ring_of[u] == kNoRing || rings.ring_of[u] != rings.ring_of[row[i]]) continue;
            arcs.push_back({u, row[i], network.successor_weights(u)[i]});
        }
    }
    return engine::Network::directed(network.node_count(), arcs);
}

engine::Brokerage brokerage_in(const engine::Network& network, const Subject& subject,
                               const BrokerOptions& options)
{
    engine::BrokerageOptions broker;
    broker.permutations = options.permutations;
    broker.random_seed = options.random_seed;
    broker.by_role = true;
    broker.progress = options.progress;
    return brokerage(network, subject.projection.country_groups(), broker);
}

BrokerMeasures measure(const Subject& subject, const Rings& rings, const BrokerOptions& options)
{
    const auto network = within_rings(subject.projection.network, rings);
    engine::BetweennessOptions between;
    between.normalized = true;
    between.pivots = network.node_count() > kLargestExact ? kPivots : 0;
    between.random_seed = options.random_seed;
    between.progress = options.progress;
    engine::StructuralHolesOptions holes;
    holes.progress = options.progress;
    return {brokerage_in(network, subject, options), engine::betweenness(network, between),
            structural_holes(network, holes)};
}

/// Who is ranked: no victim, and somebody who joins at least one pair across a border.
std::vector<NodeId> broker_candidates(const Subject& subject, const BrokerMeasures& measures)
{
    std::vector<NodeId> nodes;
    for (NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
        if (subject.is_shielded(v) || measures.brokerage.raw[v].across_borders() == 0) continue;
        nodes.push_back(v);
    }
    return nodes;
}

/// A broker's score, and what it is made from.
struct BrokerScore {
    double mean = 0; // of its standings
    double ring = 0; // what that is taken times for its ring
    double most = 1; // and so that it begins below the rows above
    double value() const { return mean * ring * most; }
};

/// @param list as `broker_criteria` makes it
Reason score_reason(const std::vector<BrokerCriterion>& list, std::size_t i,
                    const BrokerScore& score)
{
    auto words = fmt::format("stands above {:.4f} of the brokers by brokerage, {:.4f} by "
                             "betweenness, {:.4f} by low constraint, {:.4f} by sole contacts",
                             list[0].standing[i], list[1].standing[i], list[2].standing[i],
                             list[3].standing[i]);
    if (list.size() > 4)
        words += fmt::format(", {:.4f} by nearness to the known", list[4].standing[i]);
    words += fmt::format(": {:.4f} in the mean, times {:.4f} for its ring, times {:.4f} to begin "
                         "below the rows above",
                         score.mean, score.ring, score.most);
    return {"place in the network", {score.mean, 4}, std::move(words)};
}

std::vector<Reason> broker_reasons(const std::vector<BrokerCriterion>& list, std::size_t i,
                                   const Ring* ring, std::uint32_t number, const BrokerScore& score)
{
    std::vector<std::pair<double, Reason>> weighed;
    weighed.reserve(list.size());
    for (const auto& criterion : list) {
        weighed.emplace_back(-criterion.standing[i],
                             Reason{criterion.measure, criterion.figure[i], criterion.words[i]});
    }
    std::ranges::stable_sort(weighed, {}, [](const auto& item) { return item.first; });
    std::vector<Reason> result;
    result.reserve(weighed.size() + 2);
    for (auto& [weight, reason] : weighed)
        result.push_back(std::move(reason));
    result.push_back(score_reason(list, i, score));
    if (ring != nullptr) {
        result.push_back(
            {"ring",
             {ring->score},
             fmt::format("in ring {} of {} and {} (score {:.3f})", number,
                         engine::counted(std::ssize(ring->members), "member", "members"),
                         engine::counted(std::ssize(ring->countries), "country", "countries"),
                         ring->score)});
    }
    return result;
}

} // namespace

engine::Brokerage ring_brokerage(const Subject& subject, const Rings& rings,
                                 const BrokerOptions& options)
{
    return brokerage_in(within_rings(subject.projection.network, rings), subject, options);
}

std::vector<Broker> brokers(const Subject& subject, const Rings& rings, const Values& seed_lift,
                            const BrokerOptions& options)
{
    const auto measures = measure(subject, rings, options);
    const auto nodes = broker_candidates(subject, measures);
    const auto list = broker_criteria(nodes, measures, seed_lift);
    std::vector<Broker> ranked;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto number = rings.ring_of[nodes[i]];
        const Ring* ring = number == kNoRing ? nullptr : &rings.rings[number];
        double sum = 0;
        for (const auto& criterion : list)
            sum += criterion.standing[i];
        const BrokerScore score{sum / static_cast<double>(list.size()),
                                (1 + (ring == nullptr ? 0.0 : ring->score)) / 2, options.most};
        ranked.push_back({nodes[i], score.value(), broker_reasons(list, i, ring, number, score)});
    }
    std::ranges::sort(ranked, [](const Broker& a, const Broker& b) {
        return a.score != b.score ? a.score > b.score : a.node < b.node;
    });
    return ranked;
}

const Reason& brokerage_reason(const Broker& broker)
{
    return *std::ranges::find(broker.reasons, kBrokerageMeasure, &Reason::measure);
}

} // namespace spindel::analysis
