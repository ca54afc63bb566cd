#include "engine/algorithms/triangles.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/dense_core.h"
#include "engine/bits.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBlock = 4096;

/// Counts at each rank, from any thread: whole numbers, so no order of adding matters.
class Tally {
public:
    explicit Tally(NodeId size) : count_(size, 0) {}

    void add(NodeId rank, std::uint64_t count)
    {
        if (count == 0) return;
        std::atomic_ref(count_[rank]).fetch_add(count, std::memory_order_relaxed);
    }
    std::uint64_t at(NodeId rank) const { return count_[rank]; }

private:
    std::vector<std::uint64_t> count_;
};

/// Triangles among the ranks of the core alone, twice at each corner: once for each of its ties.
void count_in_core(const DegreeOrder& order, const DenseCore& core, Tally& tally, Steps& steps)
{
    const Lanes lanes = widest_lanes();
    for_each_index(core.size(), [&](std::size_t i) {
        const auto rank = static_cast<NodeId>(i);
        std::uint64_t own = 0;
        for (const NodeId other : order.row(rank)) {
            const auto common = count_common_bits(core.row(rank), core.row(other), lanes);
            own += common;
            tally.add(other, common);
        }
        tally.add(rank, own);
        steps.add();
    });
}

/// Scratch of one thread.
struct Counter {
    explicit Counter(const DegreeOrder& order) : place(order.size(), 0) {}
    std::vector<std::uint32_t> place; // in the row at hand, from 1; 0: not in it
    std::vector<std::uint32_t> found; // at each place of the row
};

/// Triangles whose last rank is outside the core.
void count_from(const DegreeOrder& order, const DenseCore& core, NodeId last, Counter& counter,
                Tally& tally)
{
    const auto row = order.row(last);
    if (row.size() < 2) return;
    auto& [place, found] = counter;
    found.assign(row.size(), 0);
    for (std::uint32_t i = 0; i < row.size(); ++i)
        place[row[i]] = i + 1;
    std::uint64_t own = 0;
    for (std::uint32_t i = 0; i < row.size(); ++i) {
        std::uint32_t here = 0;
        if (row[i] < core.size()) {
            const auto bits = core.row(row[i]);
            for (std::uint32_t j = 0; j < i; ++j) {
                if (row[j] >= core.size()) continue;
                const auto tied =
                    static_cast<std::uint32_t>(bits[row[j] / 64] >> (row[j] % 64)) & 1U;
                found[j] += tied;
                here += tied;
            }
        } else {
            for (const NodeId third : order.row(row[i])) {
                if (place[third] == 0) continue;
                ++found[place[third] - 1];
                ++here;
            }
        }
        found[i] += here;
        own += here;
    }
    for (std::uint32_t i = 0; i < row.size(); ++i) {
        tally.add(row[i], found[i]);
        place[row[i]] = 0;
    }
    tally.add(last, own);
}

} // namespace

Triangles triangles(const Network& network, const TrianglesOptions& options)
{
    Steps steps(options.progress, "triangles", network.node_count());
    const auto order = degree_order(network);
    const DenseCore core(order);
    Tally in_core(core.size());
    count_in_core(order, core, in_core, steps);
    Tally tally(order.size());
    tbb::enumerable_thread_specific<Counter> counters([&] { return Counter(order); });
    for_each_block(order.size() - core.size(), kBlock, [&](std::size_t begin, std::size_t end) {
        auto& counter = counters.local();
        for (auto i = core.size() + begin; i < core.size() + end; ++i) {
            steps.add(0); // a stop is heard at every node
            count_from(order, core, static_cast<NodeId>(i), counter, tally);
        }
        steps.add(end - begin);
    });
    Triangles result{NodeMap<std::uint64_t>(order.size()), 0};
    for (NodeId rank = 0; rank < order.size(); ++rank) {
        const auto count = tally.at(rank) + (rank < core.size() ? in_core.at(rank) / 2 : 0);
        result.of_node[order.node[rank]] = count;
        result.count += count;
    }
    result.count /= 3;
    return result;
}

Clustering clustering(const Network& network, const Triangles& triangles)
{
    if (triangles.of_node.size() != network.node_count()) {
        throw std::invalid_argument("clustering needs one count of triangles for each node");
    }
    Clustering result{NodeMap<double>(network.node_count(), kNone), kNone, kNone};
    double sum = 0;
    double paths = 0; // whole numbers below 2^53, so exact
    std::size_t with_pairs = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto degree = static_cast<double>(network.degree(v));
        if (degree < 2) continue;
        const double pairs = degree * (degree - 1) / 2;
        result.local[v] = static_cast<double>(triangles.of_node[v]) / pairs;
        sum += result.local[v];
        paths += pairs;
        ++with_pairs;
    }
    if (with_pairs == 0) return result;
    result.average = sum / static_cast<double>(with_pairs);
    result.transitivity = 3.0 * static_cast<double>(triangles.count) / paths;
    return result;
}

} // namespace spindel::engine
