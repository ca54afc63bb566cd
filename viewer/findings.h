/// What the analysis found, of the whole case or of what the filters let through.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/case_analysis.h"
#include "engine/projection.h"

namespace spindel::viewer {

/// An analysis, and its nodes as those of the whole case, which all views know nodes by. Never
/// changes once made.
///
/// A node of one analysis is the node of the other that names the same persona. Where a least grade
/// leaves out who uses a number, the number stands for itself in the findings; in the case it is
/// its user.
class Findings {
public:
    /// Of the whole case.
    explicit Findings(std::shared_ptr<const analysis::CaseAnalysis> whole);
    /// Of what a filter lets through: `found` is `whole` over these records. Time O(nodes +
    /// events).
    Findings(std::shared_ptr<const analysis::CaseAnalysis> whole,
             std::shared_ptr<const analysis::CaseAnalysis> found);

    /// The analysis itself; its nodes are its own.
    const analysis::CaseAnalysis& analysis() const { return *found_; }
    std::shared_ptr<const analysis::CaseAnalysis> shared_analysis() const { return found_; }
    const engine::ProjectionOptions& filter() const { return found_->options().loading.projection; }
    /// Whether they are of the whole case.
    bool are_whole() const { return found_ == whole_; }
    /// Calls, payments, journeys and stated contacts that the filter lets through; of the whole
    /// case they are not counted.
    std::size_t records() const { return records_; }

    /// The node of the whole case for a node of the analysis, and back.
    std::optional<engine::NodeId> in_case(engine::NodeId own) const;
    std::optional<engine::NodeId> own(engine::NodeId in_case) const;
    /// The rings by the nodes of the whole case.
    const analysis::Rings& rings() const { return are_whole() ? whole_->rings() : rings_; }
    /// A value for each node of the whole case from one for each of the analysis; 0 where it has no
    /// such node.
    engine::NodeMap<double> by_case_node(const engine::NodeMap<double>& by_own_node) const;

private:
    void match_nodes();
    void match_rings();

    std::shared_ptr<const analysis::CaseAnalysis> whole_;
    std::shared_ptr<const analysis::CaseAnalysis> found_;
    std::size_t records_ = 0;
    // these are empty where they are of the whole case
    engine::NodeMap<std::optional<engine::NodeId>> in_case_; // by own node
    engine::NodeMap<std::optional<engine::NodeId>> own_;     // by node of the case
    analysis::Rings rings_;
};

/// Analyses what a filter lets through, with the options of the whole case. Long work.
/// @throws engine::Cancelled
std::shared_ptr<const Findings>
findings_of(const std::shared_ptr<const analysis::CaseAnalysis>& whole,
            const engine::ProjectionOptions& filter, const engine::Progress& progress);

} // namespace spindel::viewer
