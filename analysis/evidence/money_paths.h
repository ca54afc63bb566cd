/// Money that is collected in small sums and passed up in large ones.
#pragma once

#include <vector>

#include "analysis/persona_text.h"

namespace spindel::analysis {

/// One payment larger than anything its payer was paid in the weeks before, and covered by it.
struct Lump {
    engine::NodeId from = 0;
    engine::NodeId to = 0;
    engine::EventId record{};
    double eur = 0;
    std::size_t collected = 0; // payments that it was collected from
    bool crosses = false;      // either leg crosses a border
    bool ends = true;          // the payee kept it: passed on less than 0.8 of it within ten days
};

struct LumpOptions {
    std::chrono::days collecting{45};
    std::size_t least_payments = 3;
    double least_ratio = 0.3; // of what was collected
    double most_ratio = 1.1;
    double above_largest = 1.25; // times the largest single payment collected
};

/// All lumps, in the order of their records. Amounts without an exchange rate are compared within
/// their own currency only. Time O(payments log payments).
std::vector<Lump> lumps(const Subject& subject, const LumpOptions& options = {});

} // namespace spindel::analysis
