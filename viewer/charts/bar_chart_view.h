/// Draws a chart of bars and tells which bar is clicked.
#pragma once

#include <QChartView>

#include "viewer/charts/chart_content.h"

class QAbstractBarSeries;

namespace spindel::viewer {

class BarChartView : public QChartView {
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent = nullptr);

    void show_content(const ChartContent& content);
    /// The bars; null while there is nothing to show.
    const QAbstractBarSeries* series() const { return series_; }

Q_SIGNALS:
    /// A bar by its place in the content and its series.
    void bar_chosen(int bar, int series);

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void add_bars(const ChartContent& content);
    void add_axes(const ChartContent& content);
    void use_font();
    void use_palette();
    /// The place in the content of the i-th bar as drawn: lying bars are drawn from below.
    int place_of(int drawn) const;

    QAbstractBarSeries* series_ = nullptr; // owned by the chart
    int bars_ = 0;
    bool is_lying_ = false;
};

} // namespace spindel::viewer
