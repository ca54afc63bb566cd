#include "tests/support/real_networks.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/support/shared_folder.h"

namespace spindel::tests {

namespace {

/// The numbers of an object by name; true is 1.
Figures numbers(const nlohmann::json& object)
{
    Figures figures;
    for (const auto& [key, value] : object.items()) {
        if (value.is_boolean()) figures[key] = value.get<bool>() ? 1 : 0;
        if (value.is_number()) figures[key] = value.get<double>();
    }
    return figures;
}

} // namespace

engine::NodeId RealNetwork::node(const std::string& name) const
{
    return static_cast<engine::NodeId>(std::ranges::lower_bound(names, name) - names.begin());
}

std::optional<RealNetwork> real_network(const std::string& data_set, const std::string& layer,
                                        const std::string& view, bool directed)
{
    const auto folder = shared_folder() / "data" / data_set;
    std::ifstream figures(folder / "reference.json");
    std::ifstream edges(folder / "edges.csv");
    if (!figures || !edges) return std::nullopt;
    RealNetwork result;
    const auto reference = nlohmann::json::parse(figures).at("views").at(view);
    result.whole = numbers(reference);
    for (const auto& [name, of_node] : reference.at("nodes").items()) {
        result.of_node.emplace(name, numbers(of_node));
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
