/// What nodes are measured by: for their size on the canvas and for charts.
#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include <QString>

#include "analysis/case_analysis.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/findings.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// The measures of one case with its findings. What takes long is computed once and shared by
/// threads.
class Measures {
public:
    /// The whole case, and what was found in it.
    Measures(std::shared_ptr<const analysis::CaseAnalysis> analysis,
             std::shared_ptr<const Findings> findings)
        : analysis_(std::move(analysis)), findings_(std::move(findings))
    {
    }

    const Findings* findings() const { return findings_.get(); }

    /// The value of every node; 0 where it has none.
    ///
    /// `contacts`, `records` and `money` (what it received and paid together, EUR) are of what the
    /// filter lets through; `betweenness` (the share of all pairs of nodes between which it lies)
    /// and `spider_score` of what the findings are of. A payment without a rate counts nothing.
    /// Betweenness is estimated, within half a percent of all pairs, above 5000 nodes.
    /// @throws engine::Cancelled
    engine::NodeMap<double> of(SizeBy measure, const Sight& sight,
                               const engine::Progress& progress = {});
    /// A measure's name for people, which says so where it is of findings of something else than
    /// what the filter lets through.
    QString name(SizeBy measure, const Sight& sight) const;

private:
    const engine::NodeMap<double>& betweenness(const engine::Progress& progress);

    std::shared_ptr<const analysis::CaseAnalysis> analysis_;
    std::shared_ptr<const Findings> findings_;
    std::mutex mutex_;
    std::optional<engine::NodeMap<double>> betweenness_; // by node of the case
};

/// What a payment comes to in euro; nothing where its rate or amount is unknown.
std::optional<double> euros(const analysis::Subject& subject, const engine::Event& payment);

/// A measure's name for people: "Contacts".
QString measure_name(SizeBy measure);
/// A value as people read it: "1,234 EUR", "0.125", "17".
QString measure_text(SizeBy measure, double value);

} // namespace spindel::viewer
