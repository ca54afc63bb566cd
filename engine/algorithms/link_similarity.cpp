#include "engine/algorithms/link_similarity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

/// Entries of the undirected rows; `arc_count` is of the directed ones.
std::size_t arcs_of(const Network& network)
{
    return 2 * static_cast<std::size_t>(network.tie_count());
}

/// The similarity of one node with all that share a neighbour with it.
class Similarities {
public:
    Similarities(const Network& network, bool weighted)
        : network_(network), weighted_(weighted), own_(network.node_count(), 0.0),
          square_(network.node_count(), 0.0), product_(network.node_count(), 0.0),
          direct_(network.node_count(), 0.0)
    {
        for (NodeId v = 0; v < network.node_count(); ++v) {
            double sum = 0.0;
            double square = 0.0;
            for (std::size_t k = 0; k < network.degree(v); ++k) {
                const double w = weight(v, k);
                sum += w;
                square += w * w;
            }
            if (network.degree(v) > 0) own_[v] = sum / static_cast<double>(network.degree(v));
            square_[v] = square + own_[v] * own_[v];
        }
    }

    /// Makes ready to ask for the similarities with `i` of nodes before it.
    void turn_to(NodeId i)
    {
        forget();
        i_ = i;
        const auto row = network_.neighbors(i);
        for (std::size_t k = 0; k < row.size(); ++k) {
            direct_[row[k]] = weight(i, k);
            const auto others = network_.neighbors(row[k]);
            for (std::size_t l = 0; l < others.size() && others[l] < i; ++l) {
                product_[others[l]] += weight(i, k) * weight(row[k], l);
            }
        }
    }

    double with(NodeId j) const
    {
        const double product = product_[j] + direct_[j] * (own_[i_] + own_[j]);
        const double whole = square_[i_] + square_[j] - product;
        if (whole <= 0.0) return 0.0; // every weight is 0
        return weighted_ ? std::nearbyint(product / whole * 0x1p40) * 0x1p-40 : product / whole;
    }

private:
    double weight(NodeId v, std::size_t k) const
    {
        return weighted_ ? network_.neighbor_weights(v)[k] : 1.0;
    }

    void forget()
    {
        for (const NodeId k : network_.neighbors(i_)) {
            direct_[k] = 0.0;
            for (const NodeId j : network_.neighbors(k))
                product_[j] = 0.0;
        }
    }

    const Network& network_;
    bool weighted_;
    NodeId i_ = 0;
    /// The entry of a node in its own row, and the sum of the squares of the row.
    NodeMap<double> own_;
    NodeMap<double> square_;
    /// Of the node turned to: the product of rows over common neighbours, and the tie's weight.
    NodeMap<double> product_;
    NodeMap<double> direct_;
};

/// For each keystone the single-link tree of its neighbours, grown one neighbour at a time.
class SingleLinkTrees {
public:
    explicit SingleLinkTrees(const Network& network)
        : network_(network), parent_(arcs_of(network), 0), level_(arcs_of(network), kNone),
          size_(network.node_count(), 0)
    {
    }

    /// Adds the next of the keystone's neighbours, in the order of its row. The names are
    /// Sibson's: Pi, Lambda and M, with similarities in the place of distances.
    void add_next(NodeId keystone, const Similarities& similarities)
    {
        const auto row = network_.neighbors(keystone);
        const NodeId next = size_[keystone]++;
        NodeId* const pi = parent_.data() + network_.first_arc(keystone);
        double* const lambda = level_.data() + network_.first_arc(keystone);
        pi[next] = next;
        m_.resize(std::max<std::size_t>(m_.size(), next + 1U));
        for (NodeId a = 0; a < next; ++a)
            m_[a] = similarities.with(row[a]);
        m_[next] = kNone;
        for (NodeId a = 0; a < next; ++a) {
            double& above = m_[pi[a]];
            if (lambda[a] <= m_[a]) {
                above = std::max(above, lambda[a]);
                lambda[a] = m_[a];
                pi[a] = next;
            } else {
                above = std::max(above, m_[a]);
            }
        }
        for (NodeId a = 0; a < next; ++a) {
            if (lambda[a] <= lambda[pi[a]]) pi[a] = next;
        }
    }

    std::vector<LinkMerge> merges() const
    {
        std::vector<LinkMerge> result;
        result.reserve(arcs_of(network_));
        for (NodeId keystone = 0; keystone < network_.node_count(); ++keystone) {
            const auto row = network_.neighbors(keystone);
            const auto first = network_.first_arc(keystone);
            for (std::size_t a = 0; a + 1 < row.size(); ++a) {
                result.push_back({keystone, row[a], row[parent_[first + a]], level_[first + a]});
            }
        }
        return result;
    }

private:
    const Network& network_;
    /// By arc of the undirected rows: with which later neighbour of the keystone, and at which
    /// similarity, the neighbour is first joined.
    std::vector<NodeId> parent_;
    std::vector<double> level_;
    NodeMap<NodeId> size_;
    std::vector<double> m_;
};

} // namespace

std::vector<LinkMerge> link_merges(const Network& network, bool weighted, const Progress& progress)
{
    Similarities similarities(network, weighted);
    SingleLinkTrees trees(network);
    for (NodeId i = 0; i < network.node_count(); ++i) {
        if (i % 1024 == 0) progress.at("link similarities", i, network.node_count());
        similarities.turn_to(i);
        for (const NodeId keystone : network.neighbors(i)) {
            trees.add_next(keystone, similarities);
        }
    }
    auto merges = trees.merges();
    sort(merges, [](const LinkMerge& a, const LinkMerge& b) {
        return std::tie(b.similarity, a.keystone, a.i, a.j) <
               std::tie(a.similarity, b.keystone, b.i, b.j);
    });
    return merges;
}

} // namespace spindel::engine
