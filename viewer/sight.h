/// What a filter lets through of a case: shared by all views, made beside the window.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "analysis/cross_border.h"
#include "analysis/persona_text.h"
#include "engine/projection.h"

namespace spindel::viewer {

/// What the links of a tie that a filter lets through come to.
struct SeenTie {
    std::array<float, engine::kLayers.size()> count{}; // by engine::Layer
    /// Of `count`, what rests on no record that names both ends.
    std::array<float, engine::kLayers.size()> inferred{};

    float total() const { return std::accumulate(count.begin(), count.end(), 0.0F); }
};

/// The ties, nodes and records of a projection that pass a filter. Never changes once made.
///
/// A record passes as in `engine::project`: by layer, period, grade, and countries of its ends.
class Sight {
public:
    /// `steps`: the whole case's activity, for that of what passes. Time O(links + events).
    Sight(const analysis::Subject& subject, engine::ProjectionOptions filter,
          const std::vector<analysis::Activity>& steps = {});

    const engine::ProjectionOptions& filter() const { return filter_; }
    /// Whether nothing is filtered out.
    bool is_whole() const;
    const SeenTie& tie(engine::TieId tie) const { return ties_[tie]; }
    bool sees_tie(engine::TieId tie) const { return ties_[tie].total() > 0; }
    /// Whether a node has a tie that passes.
    bool sees_node(engine::NodeId node) const { return records_[node] > 0; }
    /// Links of a node that pass, each counted once.
    std::uint32_t records(engine::NodeId node) const { return records_[node]; }
    /// Nodes that a tie of this one which passes leads to.
    std::uint32_t contacts(engine::NodeId node) const { return contacts_[node]; }
    std::uint32_t nodes_seen() const { return nodes_seen_; }
    std::uint32_t ties_seen() const { return ties_seen_; }
    /// Calls, payments, journeys and stated contacts that pass, in the order of time; contacts
    /// without a time come first.
    std::span<const engine::EventId> events() const { return events_; }
    /// Records that pass in each step of time, whatever period is chosen.
    const std::vector<analysis::Activity>& activity() const { return activity_; }

private:
    engine::ProjectionOptions filter_;
    std::vector<analysis::Activity> activity_;
    std::vector<SeenTie> ties_;
    engine::NodeMap<std::uint32_t> records_;
    engine::NodeMap<std::uint32_t> contacts_;
    std::vector<engine::EventId> events_;
    std::uint32_t nodes_seen_ = 0;
    std::uint32_t ties_seen_ = 0;
};

/// Steps with the records that a filter lets through, whatever its period; what lies outside of all
/// of them is left out.
/// @param steps equally long, ascending
std::vector<analysis::Activity> counted(const analysis::Subject& subject,
                                        engine::ProjectionOptions filter,
                                        std::vector<analysis::Activity> steps,
                                        std::chrono::seconds length);

/// Whether a filter lets a link through.
bool passes(const engine::ProjectionOptions& filter, const analysis::Subject& subject,
            const engine::Link& link);
/// Whether a filter lets a record through; an end whose country the record does not state counts
/// where its phone or account belongs.
bool passes(const engine::ProjectionOptions& filter, const analysis::Subject& subject,
            const engine::Event& event);

} // namespace spindel::viewer
