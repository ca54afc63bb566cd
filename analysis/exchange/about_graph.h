/// What an exported graph says of itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/exchanged_graph.h"
#include "engine/record_graph.h"

namespace spindel::analysis::exchange {

struct AboutGraph {
    std::string_view form;
    std::size_t masked_victims = 0;
    engine::Time first = engine::kNoTime;
    engine::Time last = engine::kNoTime;
    std::string exchange_rates; // JSON; empty where there are none
};

/// States format, program version, form, masked victims, period, rates and, last, the digest of
/// what the graph holds. Nothing of the machine, the day or the options.
void describe(engine::ExchangedGraph& graph, const AboutGraph& about);

/// What the graph says of itself as one JSON object, names in their order.
std::string about_json(const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
