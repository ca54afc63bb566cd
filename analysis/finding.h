/// What an analysis says: a statement about a node, its figures and the records behind it.
#pragma once

#include <string>
#include <vector>

#include "engine/ids.h"
#include "engine/table.h"

namespace spindel::analysis {

/// The p up to which something is said beside the score.
inline constexpr double kRemarkable = 0.05;

/// One measure that raised (or could have raised) a node, with its figure.
struct Reason {
    std::string measure; // "cross-border brokerage"
    engine::Figure figure;
    std::string words; // "brokers 42 pairs of contacts across borders (p = 0.001)"
};

/// The words of all reasons as one line: "a; b; c".
std::string line_of(const std::vector<Reason>& reasons);

} // namespace spindel::analysis
