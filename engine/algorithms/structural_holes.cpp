#include "engine/algorithms/structural_holes.h"

#include <limits>

#include "engine/algorithms/common_nodes.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The weights of ties, or 1 for each.
class Ties {
public:
    Ties(const Network& network, bool weighted)
        : network_(network), weighted_(weighted), strength_(network.node_count(), 0.0)
    {
        for (NodeId v = 0; v < network.node_count(); ++v) {
            for (std::size_t i = 0; i < network.degree(v); ++i)
                strength_[v] += weight(v, i);
        }
    }

    double strength(NodeId v) const { return strength_[v]; }
    /// The share of v's strength that goes into the tie at a position of its row.
    double share(NodeId v, std::size_t position) const
    {
        return strength_[v] > 0 ? weight(v, position) / strength_[v] : 0.0;
    }

private:
    double weight(NodeId v, std::size_t position) const
    {
        return weighted_ ? network_.neighbor_weights(v)[position] : 1.0;
    }

    const Network& network_;
    bool weighted_;
    NodeMap<double> strength_;
};

void add_figures(const Network& network, const Ties& ties, NodeId v, StructuralHoles& holes)
{
    const auto contacts = network.neighbors(v);
    std::vector<double> invested(contacts.size(), 0.0); // in each contact, directly or through one
    std::size_t redundant = 0;                          // each tie among contacts from both ends
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        const NodeId q = contacts[i];
        const double share = ties.share(v, i);
        std::size_t common = 0;
        for_each_common_position(contacts, network.neighbors(q),
                                 [&](std::size_t j, std::size_t j_in_row_of_q) {
                                     invested[j] += share * ties.share(q, j_in_row_of_q);
                                     ++common;
                                 });
        invested[i] += share;
        redundant += common;
        if (common == 0) ++holes.sole_contacts[v];
    }
    const auto size = static_cast<double>(contacts.size());
    holes.effective_size[v] = size - static_cast<double>(redundant) / size;
    holes.efficiency[v] = holes.effective_size[v] / size;
    if (ties.strength(v) <= 0) return;
    holes.constraint[v] = 0;
    for (const double part : invested)
        holes.constraint[v] += part * part;
}

} // namespace

StructuralHoles structural_holes(const Network& network, const StructuralHolesOptions& options)
{
    const NodeId n = network.node_count();
    const Ties ties(network, options.weighted);
    StructuralHoles holes{.constraint = NodeMap<double>(n, kNone),
                          .effective_size = NodeMap<double>(n, kNone),
                          .efficiency = NodeMap<double>(n, kNone),
                          .sole_contacts = NodeMap<std::uint32_t>(n, 0)};
    for_each_index(n, [&](std::size_t v) {
        options.progress.check();
        if (network.degree(static_cast<NodeId>(v)) > 0) {
            add_figures(network, ties, static_cast<NodeId>(v), holes);
        }
    });
    return holes;
}

} // namespace spindel::engine
