/// What nodes are measured by: for their size on the canvas and for charts.
#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include <QString>

#include "analysis/case_analysis.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// The measures of one case. What takes long is computed once and shared by threads.
class Measures {
public:
    explicit Measures(std::shared_ptr<const analysis::CaseAnalysis> analysis)
        : analysis_(std::move(analysis))
    {
    }

    const analysis::CaseAnalysis* analysis() const { return analysis_.get(); }

    /// The value of every node; 0 where it has none.
    ///
    /// `contacts`, `records` and `money` (what it received and paid together, EUR) are of what the
    /// filter lets through; `betweenness` (the share of all pairs of nodes between which it lies)
    /// and `spider_score` of the whole case. A payment without a rate counts nothing.
    /// Betweenness is estimated, within half a percent of all pairs, above 5000 nodes.
    /// @throws engine::Cancelled
    engine::NodeMap<double> of(SizeBy measure, const Sight& sight,
                               const engine::Progress& progress = {});

private:
    const engine::NodeMap<double>& betweenness(const engine::Progress& progress);

    std::shared_ptr<const analysis::CaseAnalysis> analysis_;
    std::mutex mutex_;
    std::optional<engine::NodeMap<double>> betweenness_;
};

/// What a payment comes to in euro; nothing where its rate or amount is unknown.
std::optional<double> euros(const analysis::Subject& subject, const engine::Event& payment);

/// A measure's name for people: "Contacts".
QString measure_name(SizeBy measure);
/// The same, saying so where the measure is of the whole case and a filter is on.
QString measure_name(SizeBy measure, const Sight& sight);
/// A value as people read it: "1,234 EUR", "0.125", "17".
QString measure_text(SizeBy measure, double value);

} // namespace spindel::viewer
