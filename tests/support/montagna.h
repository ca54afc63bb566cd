/// The telephone network of Operation Montagna, for tests against published and computed figures.
#pragma once

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "engine/network.h"
#include "tests/support/shared_folder.h"

namespace spindel::tests {

/// Who called whom: node `k` is the actor "Nk", the weight counts the calls both ways; actors
/// without calls are nodes without ties. Nothing where the data is not on this machine.
inline std::optional<engine::Network> montagna_phone()
{
    std::ifstream file(shared_folder() / "data/montagna/edges.csv");
    if (!file) return std::nullopt;
    std::vector<engine::Arc> arcs;
    engine::NodeId nodes = 0;
    std::string line;
    std::getline(file, line); // source,target,weight,layer,time,relation
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        for (std::size_t at = 0; at <= line.size();) {
            const auto comma = std::min(line.find(',', at), line.size());
            cells.push_back(line.substr(at, comma - at));
            at = comma + 1;
        }
        if (cells.at(3) != "phone") continue;
        const auto from = static_cast<engine::NodeId>(std::stoul(cells[0].substr(1)));
        const auto to = static_cast<engine::NodeId>(std::stoul(cells[1].substr(1)));
        arcs.push_back({from, to, std::stod(cells[2])});
        nodes = std::max({nodes, from + 1, to + 1});
    }
    return engine::Network::undirected(nodes, arcs);
}

} // namespace spindel::tests
