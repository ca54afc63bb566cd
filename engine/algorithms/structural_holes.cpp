#include "engine/algorithms/structural_holes.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/degree_order.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBlock = 1024;   // of nodes with a step or two for each tie
constexpr std::size_t kTriangles = 16; // nodes whose triangles are found between two checks

/// A term in whole multiples of 2^-56: sums of these do not show the order of their terms.
constexpr double kUnits = 0x1p56;

std::int64_t units(double term)
{
    return static_cast<std::int64_t>(term * kUnits + 0.5); // terms here are from 0 to 1
}

template <typename Count>
void increase(Count& count, Count by)
{
    std::atomic_ref(count).fetch_add(by, std::memory_order_relaxed);
}

/// A sum of terms in any order: whole multiples of 2^-96 in two parts, so that the order does not
/// show, nor many small terms are lost. Sums here lie within 64 of 0.
class Sum {
public:
    Sum() = default;
    explicit Sum(double term)
    {
        const double whole = std::nearbyint(term * kUnits);
        whole_ = static_cast<std::int64_t>(whole);
        rest_ = static_cast<std::int64_t>((term * kUnits - whole) * kFiner);
    }
    Sum& operator+=(const Sum& other)
    {
        whole_ += other.whole_;
        rest_ += other.rest_;
        return *this;
    }
    /// The same where other threads may add as well.
    void join(const Sum& other)
    {
        increase(whole_, other.whole_);
        increase(rest_, other.rest_);
    }
    double value() const
    {
        return (static_cast<double>(whole_) + static_cast<double>(rest_) / kFiner) / kUnits;
    }

private:
    static constexpr double kFiner = 0x1p40;
    std::int64_t whole_ = 0;
    std::int64_t rest_ = 0;
};

/// What is known of a node's contacts, or of some of them.
struct Circle {
    Sum constraint;
    Sum disorder;                // of c ln c
    std::uint64_t redundant = 0; // ties among contacts, twice: by each end's triangles
    std::uint32_t sole = 0;

    static Circle of_contact(double invested, std::uint32_t triangles)
    {
        Circle circle{.redundant = triangles, .sole = triangles == 0 ? 1U : 0U};
        const double c = invested * invested;
        if (!(c > 0)) return circle;
        circle.constraint = Sum(c);
        circle.disorder = Sum(c * std::log(c));
        return circle;
    }
    Circle& operator+=(const Circle& other)
    {
        constraint += other.constraint;
        disorder += other.disorder;
        redundant += other.redundant;
        sole += other.sole;
        return *this;
    }
    void join(const Circle& other)
    {
        constraint.join(other.constraint);
        disorder.join(other.disorder);
        if (other.redundant > 0) increase(redundant, other.redundant);
        if (other.sole > 0) increase(sole, other.sole);
    }
};

/// What a tie of the degree order carries: from its later rank to its earlier one, and back.
struct Tie {
    double share = 0;         // p(later, earlier)
    double share_back = 0;    // p(earlier, later)
    std::int64_t through = 0; // what the later invests in the earlier through common contacts
    std::int64_t through_back = 0;
    std::uint32_t triangles = 0;
};

/// What triangles bring to the ties of their last rank, which one thread looks at alone.
struct Brought {
    std::int64_t through = 0;
    std::int64_t through_back = 0;
    std::uint32_t triangles = 0;
};

/// Scratch of one thread.
struct Scratch {
    explicit Scratch(const DegreeOrder& order) : finder(order) {}
    TriangleFinder finder;
    std::vector<Brought> brought; // for each of the row at hand
};

class Circles {
public:
    Circles(const Network& network, bool weighted)
        : network_(network), order_(degree_order(network)), ties_(order_.column.size())
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
        tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(order_); });
        for_each_block(order_.size(), kTriangles, [&](std::size_t begin, std::size_t end) {
            auto& own = scratch.local();
            for (auto rank = static_cast<NodeId>(begin); rank < end; ++rank)
                find_triangles_of(rank, own);
            steps.add(end - begin);
        });
    }

    StructuralHoles figures(Steps& steps) const
    {
        const NodeId n = network_.node_count();
        NodeMap<Circle> circle(n);
        const auto add_ties_of = [&](std::size_t rank) {
            Circle own;
            for (auto i = order_.begin[rank]; i < order_.begin[rank + 1]; ++i) {
                const auto& tie = ties_[i];
                own += Circle::of_contact(tie.share + static_cast<double>(tie.through) / kUnits,
                                          tie.triangles);
                circle[order_.node[order_.column[i]]].join(Circle::of_contact(
                    tie.share_back + static_cast<double>(tie.through_back) / kUnits,
                    tie.triangles));
            }
            circle[order_.node[rank]].join(own);
        };
        for_each_block(n, kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto rank = begin; rank < end; ++rank)
                add_ties_of(rank);
            steps.add(end - begin);
        });
        StructuralHoles holes{.constraint = NodeMap<double>(n, kNone),
                              .effective_size = NodeMap<double>(n, kNone),
                              .efficiency = NodeMap<double>(n, kNone),
                              .hierarchy = NodeMap<double>(n, kNone),
                              .sole_contacts = NodeMap<std::uint32_t>(n, 0)};
        for_each_index(n, [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            if (network_.degree(v) == 0) return;
            const auto& of = circle[v];
            const auto size = static_cast<double>(network_.degree(v));
            holes.sole_contacts[v] = of.sole;
            holes.effective_size[v] = size - static_cast<double>(of.redundant) / size;
            holes.efficiency[v] = holes.effective_size[v] / size;
            const double sum = of.constraint.value();
            if (!(sum > 0)) return;
            holes.constraint[v] = sum;
            const double uneven = size > 1 ? of.disorder.value() / (sum * std::log(size)) +
                                                 std::log(size / sum) / std::log(size)
                                           : 1.0;
            holes.hierarchy[v] = std::clamp(uneven, 0.0, 1.0); // of rounding
        });
        return holes;
    }

private:
    void find_triangles_of(NodeId last, Scratch& scratch)
    {
        const auto row = order_.row(last);
        const auto own = std::span(ties_).subspan(order_.begin[last], row.size());
        auto& brought = scratch.brought;
        brought.assign(row.size(), {});
        scratch.finder.for_each(last, [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
            const auto& to_x = own[i];
            const auto& to_y = own[j];
            auto& x_to_y = ties_[order_.begin[row[i]] + k];
            brought[i].through += units(to_y.share * x_to_y.share_back);
            brought[j].through += units(to_x.share * x_to_y.share);
            brought[i].through_back += units(x_to_y.share * to_y.share_back);
            brought[j].through_back += units(x_to_y.share_back * to_x.share_back);
            ++brought[i].triangles;
            ++brought[j].triangles;
            increase(x_to_y.through, units(to_x.share_back * to_y.share));
            increase(x_to_y.through_back, units(to_y.share_back * to_x.share));
            increase(x_to_y.triangles, 1U);
        });
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (brought[i].triangles == 0) continue;
            increase(own[i].through, brought[i].through);
            increase(own[i].through_back, brought[i].through_back);
            increase(own[i].triangles, brought[i].triangles);
        }
    }

    const Network& network_;
    DegreeOrder order_;
    std::vector<Tie> ties_;
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
