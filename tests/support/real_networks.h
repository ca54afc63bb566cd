/// Real criminal networks with the figures that other programs computed for them.
#pragma once

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/network.h"
#include "tests/support/shared_folder.h"

namespace spindel::tests {

/// A network whose nodes stand in the order of their names, and the reference figures.
struct RealNetwork {
    std::vector<std::string> names;
    engine::Network network;
    nlohmann::json reference; // of this view: "nodes" by name, and figures of the whole

    double figure(engine::NodeId v, const std::string& key) const
    {
        return reference.at("nodes").at(names[v]).at(key).get<double>();
    }
    engine::NodeId node(const std::string& name) const
    {
        return static_cast<engine::NodeId>(std::ranges::lower_bound(names, name) - names.begin());
    }
};

/// One layer of a data set, compared with one view of its reference figures.
/// @return nothing where the shared data are absent.
inline std::optional<RealNetwork> real_network(const std::string& data_set,
                                               const std::string& layer, const std::string& view,
                                               bool directed)
{
    const auto folder = shared_folder() / "data" / data_set;
    std::ifstream figures(folder / "reference.json");
    std::ifstream edges(folder / "edges.csv");
    if (!figures || !edges) return std::nullopt;
    RealNetwork result;
    result.reference = nlohmann::json::parse(figures).at("views").at(view);
    for (const auto& [name, unused] : result.reference.at("nodes").items()) {
        result.names.push_back(name);
    }
    std::ranges::sort(result.names);
    std::vector<engine::Arc> arcs;
    for (std::string line; std::getline(edges, line);) {
        std::istringstream cells(line);
        std::string from, to, weight, of_layer;
        std::getline(cells, from, ',');
        std::getline(cells, to, ',');
        std::getline(cells, weight, ',');
        std::getline(cells, of_layer, ',');
        if (of_layer != layer) continue;
        arcs.push_back({result.node(from), result.node(to), std::stod(weight)});
    }
    const auto nodes = static_cast<engine::NodeId>(result.names.size());
    result.network = directed ? engine::Network::directed(nodes, arcs)
                              : engine::Network::undirected(nodes, arcs);
    return result;
}

} // namespace spindel::tests
