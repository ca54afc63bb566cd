/// What a kernel found, in the one shape that is printed, compared and written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/ids.h"

namespace spindel::kernels {

/// Rows of a node and its values, and figures about the whole.
struct Outcome {
    /// The names of the columns after `node`.
    std::vector<std::string> columns;
    /// The node of each row; a node may have several rows, or none.
    std::vector<engine::NodeId> nodes;
    /// One list for each column, in the order of the rows.
    std::vector<std::vector<double>> values;
    /// The values name nodes, and are written as ids of the file.
    bool values_are_nodes = false;
    nlohmann::ordered_json figures = nlohmann::ordered_json::object();
};

/// An outcome with one row for each node.
template <typename T>
Outcome per_node(const engine::NodeMap<T>& values)
{
    Outcome outcome;
    outcome.columns = {"value"};
    outcome.values.emplace_back(values.begin(), values.end());
    for (engine::NodeId v = 0; v < values.size(); ++v)
        outcome.nodes.push_back(v);
    return outcome;
}

/// A hash of all rows, bit for bit; any two that are not a number count as equal.
std::uint64_t digest(const Outcome& outcome);

/// The rows as CSV, with the ids of the file.
std::string rows_as_csv(const Outcome& outcome, const std::vector<std::int64_t>& ids);

} // namespace spindel::kernels
