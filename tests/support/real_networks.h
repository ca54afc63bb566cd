/// Real criminal networks with the figures that other programs computed for them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/network.h"

namespace spindel::tests {

using Figures = std::map<std::string, double>;

/// A network whose nodes stand in the order of their names, and the reference figures.
struct RealNetwork {
    std::vector<std::string> names;
    engine::Network network;
    Figures whole;
    std::map<std::string, Figures> of_node; // by name

    double figure(engine::NodeId v, const std::string& key) const
    {
        return of_node.at(names[v]).at(key);
    }
    engine::NodeId node(const std::string& name) const;
};

/// One layer of a data set, compared with one view of its reference figures.
/// @return nothing where the shared data are absent.
std::optional<RealNetwork> real_network(const std::string& data_set, const std::string& layer,
                                        const std::string& view, bool directed);

} // namespace spindel::tests
