#include "analysis/brokers.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/brokerage.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/structural_holes.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using Values = engine::NodeMap<double>;

/// Above so many nodes betweenness is estimated from sampled sources, and the reasons say so.
constexpr NodeId kLargestExact = 20'000;
constexpr NodeId kPivots = 2'000;

/// All measures of all nodes.
struct Measures {
    engine::Brokerage brokerage;
    engine::Betweenness betweenness;
    engine::StructuralHoles holes;
};

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

Measures measure(const Subject& subject, const Rings& rings, const BrokerOptions& options)
{
    const auto network = within_rings(subject.projection.network, rings);
    engine::BetweennessOptions between;
    between.normalized = true;
    between.pivots = network.node_count() > kLargestExact ? kPivots : 0;
    between.random_seed = options.random_seed;
    between.progress = options.progress;
    engine::StructuralHolesOptions holes;
    holes.progress = options.progress;
    return {brokerage_in(network, subject, options), engine::betweenness(network, between), structural_holes(network, holes)};
}

/// Who is ranked: no victim, and somebody who joins at least one pair across a border.
std::vector<NodeId> candidates(const Subject& subject, const Measures& measures)
{
    std::vector<NodeId> nodes;
    for (NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
        if (subject.is_shielded(v) || measures.brokerage.raw[v].across_borders() == 0) continue;
        nodes.push_back(v);
    }
    return nodes;
}

/// The share of candidates with a smaller value, those with an equal one counting half: in (0, 1).
template <typename ValueOf>
std::vector<double> standings(const std::vector<NodeId>& nodes, const ValueOf& value_of)
{
    std::vector<double> sorted;
    sorted.reserve(nodes.size());
    for (const NodeId v : nodes)
        sorted.push_back(value_of(v));
    std::ranges::sort(sorted);
    std::vector<double> result;
    result.reserve(nodes.size());
    for (const NodeId v : nodes) {
        const auto equal = std::ranges::equal_range(sorted, value_of(v));
        const auto below = static_cast<double>(equal.begin() - sorted.begin());
        const auto ties = static_cast<double>(equal.size());
        result.push_back((below + ties / 2) / static_cast<double>(nodes.size()));
    }
    return result;
}

constexpr std::string_view kBrokerage = "cross-border brokerage";
/// Up to this p-value words say "beyond chance".
constexpr double kBeyondChance = 0.05;

std::string brokerage_words(const engine::Brokerage& brokerage, NodeId v)
{
    using Role = engine::BrokerRole;
    auto pairs = brokerage.raw[v];
    const auto role = [&](std::string_view name, Role r) {
        auto words = fmt::format("{} {}", name, pairs[r]);
        if (brokerage.role_p_value.empty() || pairs[r] == 0) return words;
        auto p = brokerage.role_p_value[v];
        return words + fmt::format(" at p = {:.4f}", p[r]);
    };
    auto words = fmt::format(
        "joins {} pairs of contacts across borders ({}, {}, {}, {}; {} within; {:.1f} by its share "
        "of each pair)",
        pairs.across_borders(), role("liaison", Role::liaison),
        role("gatekeeper", Role::gatekeeper), role("representative", Role::representative),
        role("consultant", Role::consultant), role("coordinator", Role::coordinator),
        brokerage.partial[v].across_borders());
    if (!brokerage.p_value.empty()) {
        const double p = brokerage.p_value[v];
        words += fmt::format(", across borders {} (p = {:.4f})",
                             p <= kBeyondChance ? "beyond chance" : "no more than chance may give",
                             p);
    }
    return words;
}

/// One measure as a column of the ranking: a standing for each candidate, and its words.
struct Criterion {
    std::string measure;
    std::vector<double> standing;
    std::vector<engine::Figure> figure;
    std::vector<std::string> words;
};

std::vector<Criterion> criteria(const std::vector<NodeId>& nodes, const Measures& m,
                                const Values& seed_lift)
{
    std::vector<Criterion> list;
    const auto add = [&](std::string measure, const auto& value_of, const auto& figure_of,
                         const auto& words_of) {
        Criterion criterion{std::move(measure), standings(nodes, value_of), {}, {}};
        for (const NodeId v : nodes) {
            criterion.figure.push_back(figure_of(v));
            criterion.words.push_back(words_of(v));
        }
        list.push_back(std::move(criterion));
    };
    const auto partial = [&](NodeId v) { return m.brokerage.partial[v].across_borders(); };
    add(
        std::string(kBrokerage), partial,
        [&](NodeId v) {
            return engine::Figure{partial(v), 1};
        },
        [&](NodeId v) { return brokerage_words(m.brokerage, v); });
    const auto between = [&](NodeId v) { return m.betweenness.score[v]; };
    add(
        "betweenness", between,
        [&](NodeId v) {
            return engine::Figure{between(v), 6};
        },
        [&](NodeId v) {
            return fmt::format("lies on {:.4f} % of shortest paths{}", 100 * between(v),
                               m.betweenness.exact ? ""
                                                   : fmt::format(" (estimated from {} sources)",
                                                                 m.betweenness.sources));
        });
    const auto constraint = [&](NodeId v) { return m.holes.constraint[v]; };
    add(
        "constraint", [&](NodeId v) { return -constraint(v); },
        [&](NodeId v) {
            return engine::Figure{constraint(v), 3};
        },
        [&](NodeId v) { return fmt::format("constraint {:.3f}", constraint(v)); });
    const auto sole = [&](NodeId v) { return m.holes.sole_contacts[v]; };
    add(
        "sole contacts", [&](NodeId v) { return static_cast<double>(sole(v)); },
        [&](NodeId v) {
            return engine::Figure{static_cast<double>(sole(v)), 0};
        },
        [&](NodeId v) { return fmt::format("{} contacts that only it joins", sole(v)); });
    if (!seed_lift.empty()) {
        const auto lift = [&](NodeId v) { return seed_lift[v]; };
        add(
            "nearness to the known", lift,
            [&](NodeId v) {
                return engine::Figure{lift(v), 2};
            },
            [&](NodeId v) {
                return fmt::format("{:.2f} times as near to the known nodes as to all", lift(v));
            });
    }
    return list;
}

/// A broker's score, and what it is made from.
struct BrokerScore {
    double mean = 0; // of its standings
    double ring = 0; // what that is taken times for its ring
    double most = 1; // and so that it begins below the rows above
    double value() const { return mean * ring * most; }
};

/// @param list as `criteria` makes it
Reason score_reason(const std::vector<Criterion>& list, std::size_t i, const BrokerScore& score)
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

std::vector<Reason> reasons(const std::vector<Criterion>& list, std::size_t i, const Ring* ring,
                            std::uint32_t number, const BrokerScore& score)
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
             fmt::format("in ring {} of {} members and {} "
                         "countries (score {:.3f})",
                         number, ring->members.size(), ring->countries.size(), ring->score)});
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
    const auto nodes = candidates(subject, measures);
    const auto list = criteria(nodes, measures, seed_lift);
    std::vector<Broker> ranked;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto number = rings.ring_of[nodes[i]];
        const Ring* ring = number == kNoRing ? nullptr : &rings.rings[number];
        double sum = 0;
        for (const auto& criterion : list)
            sum += criterion.standing[i];
        const BrokerScore score{sum / static_cast<double>(list.size()),
                                (1 + (ring == nullptr ? 0.0 : ring->score)) / 2, options.most};
        ranked.push_back({nodes[i], score.value(), reasons(list, i, ring, number, score)});
    }
    std::ranges::sort(ranked, [](const Broker& a, const Broker& b) {
        return a.score != b.score ? a.score > b.score : a.node < b.node;
    });
    return ranked;
}

const Reason& brokerage_reason(const Broker& broker)
{
    return *std::ranges::find(broker.reasons, kBrokerage, &Reason::measure);
}

} // namespace spindel::analysis
