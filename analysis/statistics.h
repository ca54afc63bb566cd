/// What each persona does, measured against chance: every statistic that can be asked of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::analysis {

/// One statistic of one persona, against its null (docs/methods.md, "What people do").
struct Statistic {
    engine::NodeId node = 0;
    std::string_view name;    // "calls passed on"
    double observed = 0;      // contacts, payments, pairs ...; of marks their sum
    std::optional<double> of; // how many were tested, where that is a number
    double p = 1;
};

struct StatisticsOptions {
    std::uint64_t random_seed = 1;
    std::uint32_t permutations = 999; // of countries, for brokerage
    engine::Progress progress;
};

/// All statistics of every persona that could be tested, by node; also those where nothing was
/// found. Nobody who is shielded, as a victim or beside one, is asked. The same on any number of
/// threads.
std::vector<Statistic> statistics(const Subject& subject, const Rings& rings,
                                  const StatisticsOptions& options = {});

/// `node,kind,category,country,statistic,observed,of,p`.
engine::Table statistics_table(const std::vector<Statistic>& statistics, const Subject& subject);

} // namespace spindel::analysis
