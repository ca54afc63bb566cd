/// What crosses which border, and when: a matrix of countries and activity over time.
#pragma once

#include <array>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::analysis {

/// Records from one country to another.
struct CountryFlow {
    engine::Country from;
    engine::Country to;
    std::array<std::int64_t, 3> records{}; // by engine::Layer
    std::int64_t eur_ten_thousandths = 0;  // of payments that a rate made comparable
    std::int64_t payments_without_rate = 0;
};

/// Flows between all pairs of countries with any record, sorted by (from, to). A journey counts
/// from where it left to where it went; calls and payments by where the ends were, as the records
/// say.
std::vector<CountryFlow> country_flows(const engine::RecordGraph& graph,
                                       const engine::Window& period = {});

/// Records in one step of time.
struct Activity {
    engine::Time begin{};
    std::array<std::int64_t, engine::kLayers.size()> records{}; // by engine::Layer

    friend bool operator==(const Activity&, const Activity&) = default;
};

/// Whether any step holds a stated contact: most cases know of none.
bool has_contacts(const std::vector<Activity>& steps);

/// Records by layer, stated contacts only where they have a time, over equal steps from the first
/// to the last record, at most `most_steps` of them, each a whole number of days.
std::vector<Activity> activity(const engine::RecordGraph& graph, const engine::Window& period = {},
                               std::size_t most_steps = 60);

engine::Table country_table(const std::vector<CountryFlow>& flows);
engine::Table activity_table(const std::vector<Activity>& steps);

} // namespace spindel::analysis
