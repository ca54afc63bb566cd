/// Gould and Fernandez's brokerage: who stands between two others, and across which borders.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// The group of each node, such as its country; 0 where it is unknown.
using Groups = NodeMap<std::uint16_t>;

/// What a broker v is to the pair (a, b) whose tie runs a, v, b.
enum class BrokerRole {
    coordinator,    ///< all three of one group
    consultant,     ///< a and b of one group, v an outsider
    representative, ///< v speaks for a's group to b's
    gatekeeper,     ///< v lets a in to b's group
    liaison,        ///< three groups
};

/// The role of v between a and b. All three groups must be known.
BrokerRole broker_role(std::uint16_t a, std::uint16_t v, std::uint16_t b);

/// One figure for each role.
template <typename Count>
struct RoleCounts {
    Count coordinator{};
    Count consultant{};
    Count representative{};
    Count gatekeeper{};
    Count liaison{};

    Count total() const { return coordinator + across_borders(); }
    /// Pairs in which at least one of the three is of another group.
    Count across_borders() const { return consultant + representative + gatekeeper + liaison; }
    Count& operator[](BrokerRole role);

    friend bool operator==(const RoleCounts&, const RoleCounts&) = default;
};

struct BrokerageOptions {
    /// Also count each pair as one over the number of its brokers.
    bool partial = true;
    /// Random dealings of the groups behind the p-values; 0 leaves the p-values out.
    std::uint32_t permutations = 999;
    std::uint64_t random_seed = 1;
    /// Also a p-value for each role.
    bool by_role = false;
    /// So many closed pairs (a node, and two tied ones between which it stands) are kept at once
    /// for the p-values, of 4 bytes each; where there are more, the nodes are taken in slices, and
    /// the groups dealt anew for each. The figures are the same.
    std::uint64_t most_kept_pairs = std::uint64_t{1} << 28U;
    Progress progress{};
};

struct Brokerage {
    NodeMap<RoleCounts<std::uint64_t>> raw;
    /// Empty where it was not asked for.
    NodeMap<RoleCounts<double>> partial;
    /// The p-value of `raw[v].across_borders()`, in [1/(1+B), 1]; empty where B = 0.
    NodeMap<double> p_value;
    /// The same for each role, see `brokerage_role_p_values`; empty where it was not asked for.
    NodeMap<RoleCounts<double>> role_p_value;
    std::uint32_t permutations = 0;
    std::uint64_t random_seed = 0;
};

/// Brokerage: the ordered pairs (a, b) that node v joins (a to v, v to b) though a has no arc to b,
/// by the role that the three groups give v.
///
/// Arcs count once, whatever their weight. Pairs in which an end or the broker is of unknown group
/// are not counted, since unknown is not abroad. The partial count gives each broker of a pair an
/// equal share of it; brokers of unknown group hold their share too, but are not credited.
///
/// p-values: the groups of the nodes of known group are dealt out anew B times, sizes kept;
/// p = (1 + dealings in which v has at least as many pairs across borders) / (1 + B). Nodes of
/// unknown group stay unknown, so every dealing sorts the same pairs.
///
/// @throws std::invalid_argument if there is not one group for each node.
/// @throws Cancelled
///
/// Raw counts multiply arcs by group and take off the closed pairs: time O(|E|^1.5 log n), hubs or
/// not. Partial counts take O(|E|^1.5 + cycles of four nodes, those of contacts that share the same
/// brokers counted once), or O(sum of in-degree times out-degree) where that is less; each dealing
/// O(|E| + closed pairs) and O(n) more for each slice of `most_kept_pairs`; where a fourth of all
/// arcs are there it counts closed pairs by bits, O(n |E| / 64) at most. The same bits on any
/// number of threads: each dealing has its own random stream, and shares are whole multiples of
/// 2^-64.
///
/// Source: Gould, Fernandez, "Structures of Mediation", Sociological Methodology 19, 1989.
Brokerage brokerage(const Network& network, const Groups& groups,
                    const BrokerageOptions& options = {});

/// The p-values above on their own, given the raw counts they belong to.
NodeMap<double> brokerage_p_values(const Network& network, const Groups& groups,
                                   const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                   const BrokerageOptions& options);

/// A p-value for each role of each node: (1 + dealings in which v has at least as many pairs in
/// that role) / (1 + B), from the same dealings; 1 where it has none. Five tests of one node are
/// five chances to be low: who takes the least of them multiplies it by five (Bonferroni).
///
/// @param options.permutations at least 1.
///
/// Each dealing O(|E| + closed pairs). The same bits on any number of threads.
NodeMap<RoleCounts<double>> brokerage_role_p_values(const Network& network, const Groups& groups,
                                                    const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                                    const BrokerageOptions& options);

template <typename Count>
Count& RoleCounts<Count>::operator[](BrokerRole role)
{
    switch (role) {
    case BrokerRole::coordinator: return coordinator;
    case BrokerRole::consultant: return consultant;
    case BrokerRole::representative: return representative;
    case BrokerRole::gatekeeper: return gatekeeper;
    case BrokerRole::liaison: break;
    }
    return liaison;
}

} // namespace spindel::engine
