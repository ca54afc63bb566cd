/// The nodes closest to all others, without the closeness of the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct TopClosenessOptions {
    /// How many nodes to name.
    std::size_t count = 10;
    Progress progress{};
};

struct TopCloseness {
    struct Place {
        NodeId node;
        double score;

        friend bool operator==(const Place&, const Place&) = default;
    };
    /// The closest first, equal ones in node order; all nodes where there are fewer than asked for.
    std::vector<Place> places;
    /// From how many nodes a search of their own was begun; most of them are cut off early.
    std::uint64_t searches = 0;
};

/// The nodes of greatest closeness along ties in either direction, where nodes that cannot be
/// reached are counted: `places` is what sorting `closeness` with `Unreached::counted` gives.
///
/// A node is passed over once a bound shows that it comes after the last place, be it by its number
/// alone. Before any search, its neighbourhoods are bounded by walks that do not turn back; in a
/// search, the next level by the ties that leave the present one. Where the searches have looked at
/// as many arcs as whole ones from a 64th of the nodes would, the closeness of all is computed in
/// their place, which then takes no longer.
///
/// @throws Cancelled
///
/// Time O(n |E|) at worst, as `closeness`, far less where distances are short and hubs differ. The
/// same result on any number of threads.
/// Source: Bergamini, Borassi, Crescenzi, Marino, Meyerhenke, "Computing Top-k Closeness Centrality
/// Faster in Unweighted Graphs", ACM TKDD 13, 2019.
TopCloseness top_closeness(const Network& network, const TopClosenessOptions& options = {});

/// The same for normalised `harmonic_closeness`.
TopCloseness top_harmonic_closeness(const Network& network,
                                    const TopClosenessOptions& options = {});

} // namespace spindel::engine
