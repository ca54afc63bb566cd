/// Records over time, by layer.
#pragma once

#include <optional>
#include <utility>

#include <QChartView>
#include <QElapsedTimer>
#include <QTimer>

#include "viewer/models/shown_time.h"
#include "viewer/session.h"

class QCategoryAxis;
class QStackedBarSeries;
class QToolButton;
class QValueAxis;

namespace spindel::viewer {

/// One bar for each step of time, stacked by layer, of what all filters but the period let through;
/// days are UTC. Pointing at a part of a bar tells
/// its step and figure, a click shows its records.
///
/// Dragging brushes a period, which filters everything. Keys: left and right move the period by one
/// step, with Shift they stretch it; the space bar plays time from there and stops; Esc ends the
/// period.
///
/// The wheel, + and - show a smaller or larger part of the time in finer or coarser steps, Ctrl and
/// left or right pan, Return shows the period alone, 0 all of the time. That is no act. At first
/// strays are out of sight whose clock was wrong. A period stays what it is whatever is shown.
class ActivityChartView : public QChartView {
    Q_OBJECT

public:
    explicit ActivityChartView(Session& session, QWidget* parent = nullptr);

    /// A set for each layer, in the order of `engine::Layer`; null while there is nothing to show.
    const QStackedBarSeries* series() const { return series_; }

    /// The first and last of the shown steps that the period which is looked at touches; nothing
    /// where it is the whole, or out of sight.
    std::optional<std::pair<int, int>> brushed() const;
    bool is_playing() const { return playing_.isActive(); }
    /// Begins to play time, or stops and keeps the period that was reached.
    void play_or_stop();

    /// The part of the time that is shown.
    const ShownTime& shown_time() const { return shown_; }
    /// The steps that are drawn.
    const std::vector<analysis::Activity>& steps() const { return steps_; }
    bool is_counting() const { return counting_.is_running() || seeking_.is_running(); }
    /// Shows so many times less of the time, around the period that is looked at.
    void zoom(double factor);
    void show_all_time();
    /// Shows the period that is looked at as large as there is room.
    void show_period();
    /// Where a time stands on the view, from left to right.
    double x_of(engine::Time time) const;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    void add_buttons();
    void draw_buttons();
    void place_buttons();
    void count();
    void take_steps(const std::vector<analysis::Activity>& steps, std::chrono::seconds step);
    void leave_out_strays();
    void zoom(double factor, engine::Time held);
    void pan(double share);
    bool zooms_by(const QKeyEvent& event);
    QString part_words() const;
    engine::Time time_at(QPoint at) const;
    int step_at(QPoint at) const;
    /// The period that is looked at; open on both sides where it is the whole.
    engine::Window looked_at() const;
    /// Its ends, or those of the case where it is open.
    std::pair<engine::Time, engine::Time> ends_of(const engine::Window& period) const;
    engine::Time middle_of(const engine::Window& period) const;
    void keep_in_sight(const engine::Window& period);
    engine::Window period_of(int first, int last) const;
    void brush(int first, int last);
    void choose_period(const engine::Window& period);
    void end_brush();
    engine::Window moved(const engine::Window& period, int first_by, int last_by) const;
    void move_brush(int first_by, int last_by);
    void play_step();
    void stop_for_another_period();
    void show_records(int step);

    Session& session_;
    std::vector<analysis::Activity> steps_; // of what the filters but for the period let through
    std::chrono::seconds step_{};           // how long each of them is
    ShownTime shown_;
    std::vector<QToolButton*> buttons_;   // owned by this
    QStackedBarSeries* series_ = nullptr; // these are owned by the chart
    QCategoryAxis* time_ = nullptr;
    QValueAxis* records_ = nullptr;
    int ticks_ = 2; // of the axis of records, where it has room
    std::optional<int> pressed_step_;
    int dragged_step_ = 0;
    int stepped_to_ = -1; // in the history, by the last key that moved the period
    QElapsedTimer stepped_at_;
    QTimer playing_;
    engine::Window played_from_; // the filter's period when it began
    JobRunner counting_;         // these last, so first to go
    JobRunner seeking_;
};

} // namespace spindel::viewer
