/// What the charts show: computed beside the window, drawn by whoever likes.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "engine/table.h"
#include "viewer/canvas/measures.h"
#include "viewer/map/country_flow.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// Bars that stand together, one of each series, and what is behind them.
struct ChartBars {
    QString name; // no two of a chart are alike
    std::vector<double> values;
    std::vector<engine::NodeId> nodes;
    std::vector<std::vector<engine::EventId>> records; // of each bar, in the order of time
};

/// A bar chart, and the same as a table: of the table's rows, the first have bars.
struct ChartContent {
    QString title;
    QStringList series;
    QString unit; // of the values
    std::vector<ChartBars> bars;
    engine::Table table;
    std::size_t shown = 0;    // how many of the rows are drawn as bars
    std::size_t unrated = 0;  // payments that are left out for want of a rate
    bool is_of_names = false; // bars lie, with room for their names
};

/// How many nodes have which value, of those that are shown. A click on a bar leads
/// to the records of its nodes. Counts are one bar a value, from 13 on by powers of two; money by
/// powers of ten; shares and scores in ten equal parts.
ChartContent distribution_chart(const analysis::Subject& subject, const Sight& sight,
                                const engine::NodeMap<bool>& is_shown, Measures& measures,
                                SizeBy measure, const engine::Progress& progress = {});

enum class MoneyOf { persona, ring };

/// What came in and went out, in euro, of payments that the filter lets through: of each persona
/// that is shown, or of the members of each ring with, apart, what stayed among them. A payment
/// within a persona is none; one without a rate is left out and counted. The largest sums first.
/// The rings are by the nodes of the subject.
ChartContent money_chart(const analysis::Subject& subject, const analysis::Rings& rings,
                         const Sight& sight, const engine::NodeMap<bool>& is_shown, MoneyOf of);

/// The records of some nodes among those that the filter lets through, in the order of time.
std::vector<engine::EventId> records_of_nodes(const analysis::Subject& subject, const Sight& sight,
                                              const std::vector<engine::NodeId>& nodes);

/// A row for each pair of countries with records: their number by layer.
engine::Table country_table(const MapContent& content);

} // namespace spindel::viewer
