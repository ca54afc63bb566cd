#include "engine/algorithms/leading_vector.h"

#include <algorithm>
#include <cmath>

#include "engine/compensated_sum.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

struct Row {
    std::span<const NodeId> nodes;
    std::span<const double> weights;
};

Row row_of(const Network& network, ArcEnds ends, NodeId v)
{
    switch (ends) {
    case ArcEnds::successors: return {network.successors(v), network.successor_weights(v)};
    case ArcEnds::predecessors: return {network.predecessors(v), network.predecessor_weights(v)};
    case ArcEnds::neighbors: break;
    }
    return {network.neighbors(v), network.neighbor_weights(v)};
}

/// As exact for hubs as for nodes of few arcs, whose terms are just added.
template <typename Term>
double sum_of_terms(std::size_t count, const Term& term)
{
    constexpr std::size_t kFew = 64;
    const auto plain = [&](std::size_t begin, std::size_t end) {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += term(i);
        return sum;
    };
    if (count <= kFew) return plain(0, count);
    CompensatedSum sum;
    for (std::size_t begin = 0; begin < count; begin += kFew)
        sum += plain(begin, std::min(count, begin + kFew));
    return sum.value();
}

double sum_at(const Network& network, ArcEnds ends, bool weighted, const NodeMap<double>& value,
              NodeId v)
{
    const auto row = row_of(network, ends, v);
    return sum_of_terms(row.nodes.size(), [&](std::size_t i) {
        return (weighted ? row.weights[i] : 1.0) * value[row.nodes[i]];
    });
}

} // namespace

NodeMap<double> arriving(const Network& network, ArcEnds ends, bool weighted,
                         const NodeMap<double>& value)
{
    NodeMap<double> sums(network.node_count(), 0.0);
    for_each_index(sums.size(), [&](std::size_t v) {
        sums[v] = sum_at(network, ends, weighted, value, static_cast<NodeId>(v));
    });
    return sums;
}

std::vector<double> arriving_at(const Network& network, ArcEnds ends, bool weighted,
                                const NodeMap<double>& value, const std::vector<NodeId>& nodes)
{
    std::vector<double> sums(nodes.size());
    for_each_index(nodes.size(), [&](std::size_t i) {
        sums[i] = sum_at(network, ends, weighted, value, nodes[i]);
    });
    return sums;
}

NodeMap<double> arriving_within(const Network& network, ArcEnds ends, bool weighted,
                                const NodeMap<double>& value, const NodeMap<NodeId>& part)
{
    NodeMap<double> sums(network.node_count(), 0.0);
    for_each_index(sums.size(), [&](std::size_t v) {
        const auto row = row_of(network, ends, static_cast<NodeId>(v));
        sums[v] = sum_of_terms(row.nodes.size(), [&](std::size_t i) {
            if (part[row.nodes[i]] != part[v]) return 0.0;
            return (weighted ? row.weights[i] : 1.0) * value[row.nodes[i]];
        });
    });
    return sums;
}

double scale_largest_to_one(NodeMap<double>& value)
{
    const double largest = value.empty() ? 0.0 : *std::ranges::max_element(value);
    if (largest > 0) {
        for (auto& v : value)
            v /= largest;
    }
    return largest;
}

double largest_change(const NodeMap<double>& before, const NodeMap<double>& after)
{
    double change = 0;
    for (std::size_t v = 0; v < before.size(); ++v)
        change = std::max(change, std::abs(after[v] - before[v]));
    return change;
}

} // namespace spindel::engine
