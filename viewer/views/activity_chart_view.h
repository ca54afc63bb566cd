/// Records over time, by layer.
#pragma once

#include <optional>
#include <utility>

#include <QChartView>
#include <QElapsedTimer>
#include <QTimer>

#include "viewer/session.h"

class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace spindel::viewer {

/// One bar for each step of time, stacked by layer, of what all filters but the period let through;
/// days are UTC. Pointing at a part of a bar tells
/// its step and figure, a click shows its records.
///
/// Dragging brushes a period, which filters everything. Keys: left and right move the period by one
/// step, with Shift they stretch it; the space bar plays time from there and stops; Esc ends the
/// period.
class ActivityChartView : public QChartView {
    Q_OBJECT

public:
    explicit ActivityChartView(Session& session, QWidget* parent = nullptr);

    /// A set for each layer, in the order of `engine::Layer`; null while there is nothing to show.
    const QStackedBarSeries* series() const { return series_; }

    /// The first and last step of the period that is looked at; nothing where it is the whole.
    std::optional<std::pair<int, int>> brushed() const;
    bool is_playing() const { return playing_.isActive(); }
    /// Begins to play time, or stops and keeps the period that was reached.
    void play_or_stop();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& part) override;
    void changeEvent(QEvent* event) override;

private:
    void show_case();
    void show_sight();
    void show_steps();
    void add_axes();
    QString why_empty() const;
    void add_series();
    bool is_low() const;
    QString time_title() const;
    void fit_axes();
    void use_palette();
    void describe(bool pointed_at, int step, engine::Layer layer);
    const std::vector<analysis::Activity>& steps() const { return steps_; }
    int step_at(QPoint at) const;
    engine::Window period_of(int first, int last) const;
    void brush(int first, int last);
    void choose_period(const engine::Window& period);
    void end_brush();
    void move_brush(int first_by, int last_by);
    void play_step();
    void show_records(int step);

    Session& session_;
    std::vector<analysis::Activity> steps_; // of what the filters but for the period let through
    QStackedBarSeries* series_ = nullptr;   // these are owned by the chart
    QCategoryAxis* time_ = nullptr;
    QValueAxis* records_ = nullptr;
    int ticks_ = 2; // of the axis of records, where it has room
    std::optional<int> pressed_step_;
    int dragged_step_ = 0;
    int stepped_to_ = -1; // in the history, by the last key that moved the period
    QElapsedTimer stepped_at_;
    QTimer playing_;
};

} // namespace spindel::viewer
