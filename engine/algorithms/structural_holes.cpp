#include "engine/algorithms/structural_holes.h"

#include <atomic>
#include <cmath>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/degree_order.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBlock = 1024;

/// A sum of terms in any order, from any thread: whole multiples of 2^-56, so that the order does
/// not show. Sums here lie within 128 of 0.
class Sum {
public:
    void add(double term)
    {
        std::atomic_ref(units_).fetch_add(std::llrint(term * kUnits), std::memory_order_relaxed);
    }
    double value() const { return static_cast<double>(units_) / kUnits; }

private:
    static constexpr double kUnits = 0x1p56;
    std::int64_t units_ = 0;
};

/// What a tie of the degree order carries: from its later rank to its earlier one, and back.
struct Tie {
    double share = 0;      // p(later, earlier)
    double share_back = 0; // p(earlier, later)
    Sum through;           // the later invests in the earlier through common contacts
    Sum through_back;
    std::uint32_t triangles = 0;
};

class Circles {
public:
    Circles(const Network& network, bool weighted)
        : network_(network), order_(degree_order(network)), ties_(order_.column.size()),
          redundant_(network.node_count(), 0)
    {
        NodeMap<double> strength(network.node_count());
        const auto weight = [&](NodeId v, std::size_t position) {
            return weighted ? network.neighbor_weights(v)[position] : 1.0;
        };
        for_each_index(strength.size(), [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            for (std::size_t k = 0; k < network.degree(v); ++k)
                strength[v] += weight(v, k);
        });
        const auto share = [&](double part, NodeId of) {
            return strength[of] > 0 ? part / strength[of] : 0.0;
        };
        for_each_index(order_.size(), [&](std::size_t rank) {
            const NodeId v = order_.node[rank];
            auto tie = ties_.begin() + order_.begin[rank]; // in the order of the row of v
            for (std::size_t k = 0; k < network.degree(v); ++k) {
                const NodeId u = network.neighbors(v)[k];
                if (order_.rank[u] > rank) continue;
                tie->share = share(weight(v, k), v);
                tie->share_back = share(weight(v, k), u);
                ++tie;
            }
        });
    }

    /// Finds all triangles; in each, everybody invests in either of the others through the third.
    void find_triangles(Steps& steps)
    {
        tbb::enumerable_thread_specific<TriangleFinder> finders(
            [&] { return TriangleFinder(order_); });
        for_each_block(order_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
            auto& finder = finders.local();
            for (auto rank = static_cast<NodeId>(begin); rank < end; ++rank)
                find_triangles_of(rank, finder);
            steps.add(end - begin);
        });
    }

    StructuralHoles figures(Steps& steps) const
    {
        const NodeId n = network_.node_count();
        NodeMap<Sum> constraint(n);
        NodeMap<Sum> disorder(n); // of c ln c
        StructuralHoles holes{.constraint = NodeMap<double>(n, kNone),
                              .effective_size = NodeMap<double>(n, kNone),
                              .efficiency = NodeMap<double>(n, kNone),
                              .hierarchy = NodeMap<double>(n, kNone),
                              .sole_contacts = NodeMap<std::uint32_t>(n, 0)};
        const auto add = [&](NodeId v, double invested) {
            const double c = invested * invested;
            if (!(c > 0)) return;
            constraint[v].add(c);
            disorder[v].add(c * std::log(c));
        };
        const auto add_ties_of = [&](std::size_t rank) {
            const NodeId v = order_.node[rank];
            for (auto i = order_.begin[rank]; i < order_.begin[rank + 1]; ++i) {
                const auto& tie = ties_[i];
                const NodeId u = order_.node[order_.column[i]];
                add(v, tie.share + tie.through.value());
                add(u, tie.share_back + tie.through_back.value());
                if (tie.triangles > 0) continue;
                increase(holes.sole_contacts[v]);
                increase(holes.sole_contacts[u]);
            }
        };
        for_each_block(n, kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto rank = begin; rank < end; ++rank)
                add_ties_of(rank);
            steps.add(end - begin);
        });
        for_each_index(n, [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            if (network_.degree(v) == 0) return;
            const auto size = static_cast<double>(network_.degree(v));
            holes.effective_size[v] = size - 2.0 * static_cast<double>(redundant_[v]) / size;
            holes.efficiency[v] = holes.effective_size[v] / size;
            const double sum = constraint[v].value();
            if (!(sum > 0)) return;
            holes.constraint[v] = sum;
            holes.hierarchy[v] = size > 1 ? disorder[v].value() / (sum * std::log(size)) +
                                                std::log(size / sum) / std::log(size)
                                          : 1.0;
        });
        return holes;
    }

private:
    static void increase(std::uint32_t& count)
    {
        std::atomic_ref(count).fetch_add(1, std::memory_order_relaxed);
    }

    void find_triangles_of(NodeId last, TriangleFinder& finder)
    {
        const auto row = order_.row(last);
        const auto own = ties_.begin() + order_.begin[last];
        finder.for_each(last, [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
            auto& to_x = own[i];
            auto& to_y = own[j];
            auto& x_to_y = ties_[order_.begin[row[i]] + k];
            to_x.through.add(to_y.share * x_to_y.share_back);
            to_y.through.add(to_x.share * x_to_y.share);
            to_x.through_back.add(x_to_y.share * to_y.share_back);
            to_y.through_back.add(x_to_y.share_back * to_x.share_back);
            x_to_y.through.add(to_x.share_back * to_y.share);
            x_to_y.through_back.add(to_y.share_back * to_x.share);
            for (auto* tie : {&to_x, &to_y, &x_to_y})
                increase(tie->triangles);
            for (const NodeId rank : {last, row[i], row[j]})
                increase(redundant_[order_.node[rank]]);
        });
    }

    const Network& network_;
    DegreeOrder order_;
    std::vector<Tie> ties_;
    NodeMap<std::uint32_t> redundant_; // ties among the contacts of each node
};

} // namespace

StructuralHoles structural_holes(const Network& network, const StructuralHolesOptions& options)
{
    // each node's triangles, then its ties
    Steps steps(options.progress, "structural holes", 2 * std::uint64_t{network.node_count()});
    Circles circles(network, options.weighted);
    circles.find_triangles(steps);
    return circles.figures(steps);
}

} // namespace spindel::engine
