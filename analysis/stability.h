/// How far a ranking would move had some records not been there, or not been true.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::analysis {

/// What may be wrong with a case.
enum class Loss : std::uint8_t {
    records, // each record lost with the same probability
    source,  // one source lost with all its records, each in turn
    doubt,   // each record kept with the probability that its grade gives it
};
inline constexpr std::array<std::string_view, 3> kLosses{"lost_records", "lost_source",
                                                         "doubted_records"};

struct StabilityOptions {
    /// Samples of lost and of doubted records; 0: nothing is resampled, sources neither.
    std::uint32_t samples = 20;
    double lost = 0.1; // the probability that a record is lost
    std::uint32_t top = 10;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// A node and what it is ranked by.
struct Ranked {
    engine::NodeId node = 0;
    double value = 0;

    friend bool operator==(const Ranked&, const Ranked&) = default;
};

/// Nodes best first, each once; those left out are not ranked. Neighbours of equal value share a
/// rank, the better one. Called from several threads at once.
using Ranking = std::function<std::vector<Ranked>(const Subject&)>;

/// The ranks of one node over the samples of one kind of loss.
struct RankInterval {
    double low = 0;    // 5 % of its ranks are better
    double high = 0;   // 5 % are worse
    double in_top = 0; // the share of samples that rank it among the top

    friend bool operator==(const RankInterval&, const RankInterval&) = default;
};

struct Stability {
    std::vector<Ranked> ranked; // as the whole case ranks them
    /// By Loss, then in the order of `ranked`; empty where there was nothing to draw.
    std::array<std::vector<RankInterval>, kLosses.size()> intervals;
};

/// Ranks a case again and again without some of its records.
///
/// Calls, payments, journeys and contacts are lost; who is known to use what stays known, and so do
/// the personas and what the records say beside the ties (when a number was first seen, a later
/// journey). A node that a sample does not rank stands one below the last that it does. A case with
/// one source has no interval for the loss of a source.
///
/// @throws std::invalid_argument if `lost` is not in [0, 1], or the top is of none.
/// @throws Cancelled
///
/// Time: the ranking's, once for the whole and (2 samples + sources) times; samples run in
/// parallel, each in one drawn projection. The same bits on any number of threads, where the
/// ranking has them. Source: Borgatti, Carley, Krackhardt, "On the Robustness of Centrality
/// Measures under Conditions of Imperfect Data", Social Networks 28, 2006.
Stability stability(const Subject& subject, const Ranking& ranking,
                    const StabilityOptions& options = {});

/// The same of a case whose ranking as a whole is known.
Stability stability(const Subject& subject, std::vector<Ranked> whole, const Ranking& ranking,
                    const StabilityOptions& options = {});

/// The ranked nodes: `rank,node,kind,category,country,value`.
engine::Table ranked_table(const std::vector<Ranked>& ranked, const Subject& subject);

/// Adds to a table whose rows are `ranked`, in their order, for each kind of loss K the columns
/// `K_low,K_high,K_top`: empty where there is no interval.
void add_stability(engine::Table& table, const Stability& stability);

} // namespace spindel::analysis
