/// By which measures brokers are ranked among one another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/brokerage.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/table.h"

namespace spindel::analysis {

inline constexpr std::string_view kBrokerageMeasure = "cross-border brokerage";

/// All measures of all nodes.
struct BrokerMeasures {
    engine::Brokerage brokerage;
    engine::Betweenness betweenness;
    engine::StructuralHoles holes;
};

/// One measure as a column of the ranking: a standing for each candidate, and its words.
struct BrokerCriterion {
    std::string measure;
    std::vector<double> standing;
    std::vector<engine::Figure> figure;
    std::vector<std::string> words;
};

/// The measures of these nodes: brokerage, betweenness, constraint and sole contacts, in this
/// order, then nearness to the known where `seed_lift` is not empty.
std::vector<BrokerCriterion> broker_criteria(const std::vector<engine::NodeId>& nodes,
                                             const BrokerMeasures& measures,
                                             const engine::NodeMap<double>& seed_lift);

} // namespace spindel::analysis
