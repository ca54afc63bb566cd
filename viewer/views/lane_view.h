/// The lanes of what is chosen, as a picture along time.
#pragma once

#include <optional>

#include <QWidget>

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/lanes.h"

namespace spindel::viewer {

/// Calls, payments, journeys and changes of number of the chosen persona or ring on one axis.
///
/// The wheel zooms time around the pointer, dragging moves it, a click shows the record under it.
/// Keys: left and right move, + and - zoom, 0 shows all of the time, . and , go to the next and
/// previous mark, Return shows its record.
class LaneView : public QWidget {
    Q_OBJECT

public:
    explicit LaneView(Session& session, QWidget* parent = nullptr);

    const Lanes& lanes() const { return lanes_; }
    /// What stands above the lanes.
    QString words_above() const;
    /// What is said where a point is pointed at; empty where there is no mark.
    QString tip_at(QPointF at) const;
    bool is_working() const { return filling_.is_running(); }
    /// The lane and the place in it of the mark that is gone to with the keyboard.
    const std::optional<std::pair<std::size_t, std::size_t>>& chosen() const { return chosen_; }
    /// Where a mark of a lane is drawn.
    QRectF place_of(std::size_t lane, const LaneMark& mark) const;
    QRectF lane_area(std::size_t lane) const;
    engine::Window window() const { return {from_, to_}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QSize minimumSizeHint() const override { return {240, 100}; }

private:
    void show_choice();
    QString title_of_choice() const;
    QString sides_of_choice() const;
    /// What a mark is, in a line.
    QString words_of(std::size_t lane, const LaneMark& mark) const;
    /// The marks under a point, by lane and place in it.
    std::vector<std::pair<std::size_t, std::size_t>> marks_at(QPointF at) const;
    void describe();
    std::pair<engine::Time, engine::Time> recorded_time() const;
    void show_all_time();
    void step_to_mark(int step);
    void zoom(double factor, double x);
    void pan(double pixels);
    double x_of(engine::Time time) const;
    engine::Time time_at(double x) const;
    /// Stated contacts have no lane where there are none: most cases know of none.
    bool is_shown(std::size_t lane) const;
    /// Whether its marks stand above or below a line: as they go out or come in, which among a
    /// group no record does; of journeys, as they were made or paid for others, where there are any
    /// of these.
    bool has_halves(std::size_t lane) const;
    /// Its name over how many marks it has.
    QString heading_of(std::size_t lane) const;
    /// The same as it is drawn: in one line where the lanes are low.
    QString drawn_heading_of(std::size_t lane) const;
    /// Makes room for words above the lanes and beside them.
    void measure();
    QString why_empty() const;
    void paint_axis(QPainter& painter) const;
    void paint_lane(QPainter& painter, std::size_t lane) const;
    void paint_mark(QPainter& painter, std::size_t lane, const LaneMark& mark) const;
    void paint_number(QPainter& painter, const LaneMark& mark) const;
    void paint_words(QPainter& painter, std::size_t lane, std::size_t first) const;

    Session& session_;
    QString title_;
    QString sides_; // which side of its line a mark stands on; empty where all stand on it
    Lanes lanes_;
    std::optional<std::pair<std::size_t, std::size_t>> chosen_;
    double names_ = 0;    // room for the names of lanes, in pixels
    double above_ = 0;    // and for the words above them
    bool is_low_ = false; // there is little room: one line above
    engine::Time from_{};
    engine::Time to_{};
    std::optional<QPointF> pressed_at_;
    bool has_moved_ = false;
    JobRunner filling_; // last, so first to go
};

} // namespace spindel::viewer
