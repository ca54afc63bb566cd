/// Records over time, by layer.
#pragma once

#include <QChartView>

#include "viewer/session.h"

class QStackedBarSeries;

namespace spindel::viewer {

/// One bar for each step of time, stacked by layer; days are UTC. Pointing at a part of a bar tells
/// its step and figure.
class ActivityChartView : public QChartView {
    Q_OBJECT

public:
    explicit ActivityChartView(Session& session, QWidget* parent = nullptr);

    /// A set for each layer, in the order of `engine::Layer`; null while there is nothing to show.
    const QStackedBarSeries* series() const { return series_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_case();
    void add_axes();
    void add_series();
    void use_palette();
    void describe(bool pointed_at, int step, engine::Layer layer);
    const std::vector<analysis::Activity>& steps() const;

    Session& session_;
    QStackedBarSeries* series_ = nullptr; // owned by the chart
};

} // namespace spindel::viewer
