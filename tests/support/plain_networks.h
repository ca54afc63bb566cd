/// Networks that everybody knows: paths, stars and lattices.
#pragma once

#include <vector>

#include "engine/network.h"

namespace spindel::tests {

/// Node v is tied to v - 1 and v + 1, and to those a row before and after it.
inline engine::Network lattice(engine::NodeId rows, engine::NodeId columns)
{
    std::vector<engine::Arc> ties;
    for (engine::NodeId v = 0; v < rows * columns; ++v) {
        if (v % columns + 1 < columns) ties.push_back({v, v + 1});
        if (v + columns < rows * columns) ties.push_back({v, v + columns});
    }
    return engine::Network::undirected(rows * columns, ties);
}

inline engine::Network path(engine::NodeId nodes)
{
    return lattice(1, nodes);
}

/// Node 0 is tied to all others.
inline engine::Network star(engine::NodeId leaves)
{
    std::vector<engine::Arc> ties;
    for (engine::NodeId v = 1; v <= leaves; ++v)
        ties.push_back({0, v});
    return engine::Network::undirected(leaves + 1, ties);
}

} // namespace spindel::tests
